import Foundation
import TestSupport
import Testing

/// Reading the same files again, and what is told of it.
@Suite struct RepeatedIngestionTests {
  private let workspace: Workspace
  private static let page = "pages/2025-04-04-plain-case.txt"
  private static let other = "pages/2025-01-06-below-zero.txt"

  init() throws {
    workspace = try Workspace()
  }

  private func write(_ paths: String..., to name: String) throws {
    try workspace.write(paths.flatMap { Fixtures.bytes($0) }, to: name)
  }

  private static let rejected = """
    2025.04.04 (금)
    • 맑음서울 3.2℃
    • 보라포항 6.0℃
    • 맑음대구 5.0℃
    기상청 제공

    """

  @Test func `tells what was not read again, in English`() throws {
    try write(Self.page, to: "a.txt")
    let first = try workspace.run("ingest", "a.txt")
    #expect(
      first.errors == """
        Store: weatherstrip.sqlite
        1 page, 1 strip: 1 new; 16 observations

        """)
    let again = try workspace.run("ingest", "a.txt")
    #expect(
      again.errors == """
        Store: weatherstrip.sqlite
        Files unchanged since they were read, not read again: 1 (--reread reads them).

        """)
    let copied = try workspace.shell("cp a.txt b.txt; $W ingest b.txt")
    #expect(
      copied.errors == """
        Store: weatherstrip.sqlite
        0 pages, 1 strip: 0 new, 1 seen before; 0 observations
        Files known by their content (moved or copied), not read again: 1.

        """)
    let size = Fixtures.bytes(Self.page).count
    let grown = try workspace.shell(
      "cat Fixtures/\(Self.other) >>a.txt; $W ingest a.txt b.txt --jobs 1")
    #expect(
      grown.errors == """
        Store: weatherstrip.sqlite
        a.txt: has grown; read on behind byte \(size)
        1 page, 1 strip: 1 new; 16 observations
        Files unchanged since they were read, not read again: 1 (--reread reads them).

        """)
    #expect([first, again, copied, grown].map(\.status) == [0, 0, 0, 0])
  }

  @Test func `tells what was not read again, in Korean`() throws {
    try write(Self.page, to: "a.txt")
    _ = try workspace.run("ingest", "a.txt")
    let again = try workspace.run("ingest", "a.txt", "--language", "ko")
    #expect(
      again.errors == """
        저장소: weatherstrip.sqlite
        읽은 뒤로 바뀌지 않아 다시 읽지 않은 파일 1건(--reread로 다시 읽기).

        """)
    let copied = try workspace.shell("cp a.txt b.txt; $W ingest b.txt --language ko")
    #expect(
      copied.errors == """
        저장소: weatherstrip.sqlite
        문서 0건, 날씨띠 1건: 새로 0건, 이미 본 것 1건; 관측값 0건
        내용이 이미 읽은 파일과 같아 읽지 않은 파일 1건(옮기거나 복사한 파일).

        """)
    let size = Fixtures.bytes(Self.page).count
    let grown = try workspace.shell(
      "cat Fixtures/\(Self.other) >>a.txt; $W ingest a.txt --language ko")
    #expect(
      grown.errors == """
        저장소: weatherstrip.sqlite
        a.txt: 파일이 늘어나 바이트 \(size) 뒤를 이어 읽습니다
        문서 1건, 날씨띠 1건: 새로 1건; 관측값 16건

        """)
  }

  @Test(arguments: [
    (
      "en",
      """
      Strips stored before that are read otherwise now: 1 ('weatherstrip reparse' takes that over).
      """
    ),
    ("ko", "저장된 것과 지금 다르게 읽히는 날씨띠 1건('weatherstrip reparse'로 다시 읽기)."),
  ])
  func `tells what is read otherwise, each time, and keeps what is stored`(
    language: String, message: String
  ) throws {
    try workspace.write(Self.rejected, to: "a.txt")
    try workspace.write("label,class\n보라,fog\n", to: "conditions.csv")
    _ = try workspace.run("ingest", "a.txt")
    let before = try workspace.run("export").output
    for _ in 0..<2 {
      let result = try workspace.run(
        "ingest", "a.txt", "--conditions", "conditions.csv", "--language", language)
      #expect(result.status == 0)
      #expect(result.errors.contains(message + "\n"))
      #expect(try workspace.run("export").output == before)
    }
    try workspace.write("station_id,name_ko,province_ko,region_ko\n110,새별,경기도,수도권\n", to: "s.csv")
    for options in ["--stations s.csv", "--captured 2025-04-04", ""] {
      let result = try workspace.shell("$W ingest a.txt \(options)")
      #expect(result.errors.contains("1 page, 1 strip: 0 new, 1 seen before"))
    }
  }

  @Test func `reads damaged files each time, and fails each time`() throws {
    try workspace.write(
      Array(Gzip.member(Fixtures.bytes(Self.page)).dropLast(20)), to: "a.txt.gz")
    let first = try workspace.run("ingest", "a.txt.gz")
    let second = try workspace.run("ingest", "a.txt.gz")
    #expect(first.status == 1)
    #expect(second.status == 1)
    #expect(second.errors.contains("Damaged parts that could not be read: 1."))
    let damage = first.errors.split(separator: "\n")[1]
    #expect(damage.hasPrefix("weatherstrip: a.txt.gz:byte 0: "))
    #expect(second.errors.split(separator: "\n")[1] == damage)
  }

  @Test func `rejects the same each time where that is asked for`() throws {
    try workspace.write(Self.rejected, to: "d.txt")
    try workspace.write("예열 180℃\n", to: "e.txt")
    try write(Self.page, to: "f.txt")
    for _ in 0..<2 {
      let strict = try workspace.run("ingest", "d.txt", "e.txt", "f.txt", "--strict")
      #expect(strict.status == 65)
      #expect(strict.errors.contains("Pages without a strip: 1."))
    }
    #expect(
      try workspace.run("ingest", "f.txt", "--strict").errors.contains("not read again: 1 "))
    var tables: Set<String> = []
    for _ in 0..<2 {
      let result = try workspace.shell(
        "$W ingest --quiet d.txt e.txt f.txt --rejects r.csv && cat r.csv && rm r.csv")
      #expect(result.status == 0)
      tables.insert(result.output)
    }
    #expect(tables.count == 1)
    #expect(tables.first?.split(separator: "\r\n").count == 2)
    let listed = try workspace.run("ingest", "d.txt", "--rejects", "-")
    #expect(listed.errors.contains("d.txt:3:3: "))
  }

  @Test func `never remembers standard input`() throws {
    for _ in 0..<2 {
      let result = try workspace.run("ingest", "-", input: Fixtures.bytes(Self.page))
      #expect(result.errors.contains("1 page, 1 strip: "))
    }
    #expect(try workspace.shell("sqlite3 weatherstrip.sqlite 'SELECT * FROM input'").output == "")
  }

  @Test func `knows files from a list`() throws {
    try write(Self.page, to: "a.txt")
    try write(Self.other, to: "b c.txt")
    let script = "printf 'a.txt\\0b c.txt\\0a.txt\\0' | $W ingest --files-from - --verbose"
    #expect(try workspace.shell(script).errors.contains("3 pages, 3 strips: 2 new, 1 seen before"))
    #expect(
      try workspace.shell(script).errors == """
        Store: weatherstrip.sqlite
        Stored: a.txt
        Stored: b c.txt
        Stored: a.txt
        Files unchanged since they were read, not read again: 3 (--reread reads them).

        """)
  }

  @Test func `takes a file under another path for a copy`() throws {
    try write(Self.page, to: "a.txt")
    _ = try workspace.run("ingest", "a.txt")
    for path in ["./a.txt", "../$(basename $PWD)/a.txt", "link.txt"] {
      let result = try workspace.shell(
        "ln -sf a.txt link.txt; $W ingest \(path); $W ingest \(path)")
      #expect(result.errors.contains("Files known by their content (moved or copied), not"))
      #expect(result.errors.contains("Files unchanged since they were read, not read again: 1 "))
    }
    let read = try workspace.shell("$W ingest --reread a.txt ./a.txt link.txt")
    #expect(read.errors.contains("3 pages, 3 strips: 0 new, 3 seen before"))
  }

  /// The names and bytes of all that is in the folder.
  private func contents() throws -> String {
    try workspace.shell("ls; cat weatherstrip.sqlite 2>/dev/null | sha256sum").output
  }

  @Test func `changes nothing in a dry run, and counts what the real one does`() throws {
    _ = try workspace.shell("mkdir d")
    try write(Self.page, to: "d/a.txt")
    try write(Self.other, to: "d/b.txt")
    try workspace.write(Self.rejected, to: "d/c.txt")
    let steps = [
      "true", "cat d/b.txt >>d/a.txt; mv d/c.txt d/d.txt", "touch -d 2001-01-01 d/b.txt", "true",
    ]
    for step in steps {
      _ = try workspace.shell(step)
      let before = try contents()
      let dry = try workspace.run("ingest", "d", "--dry-run", "--verbose")
      #expect(try contents() == before)
      #expect(dry.status == 0)
      let real = try workspace.run("ingest", "d")
      let expected = real.errors.split(separator: "\n")
      let told = dry.errors.split(separator: "\n")
      #expect(told[0] == expected[0])
      #expect(
        told[1] == "Dry run: this is what would change; the store is left as it is.")
      #expect(told[2...] == expected[1...])
    }
    let korean = try workspace.run("ingest", "d", "--dry-run", "--language", "ko")
    #expect(korean.errors.contains("시험 실행입니다. 아래는 실제로 읽으면 바뀔 내용이고, 저장소는 그대로입니다.\n"))
  }

  @Test func `names each file once it is stored`() throws {
    for name in ["a", "b", "c"] { try write(Self.page, to: "\(name).txt") }
    try workspace.write("%PDF-1.7", to: "d.txt")
    for jobs in ["1", "2"] {
      for _ in 0..<2 {
        let result = try workspace.run(
          "ingest", "a.txt", "b.txt", "d.txt", "c.txt", "--verbose", "--jobs", jobs)
        #expect(result.status == 1)
        let stored = result.errors.split(separator: "\n").filter { $0.hasPrefix("Stored: ") }
        #expect(stored == ["Stored: a.txt", "Stored: b.txt", "Stored: c.txt"])
      }
    }
    let korean = try workspace.run("ingest", "a.txt", "--verbose", "--language", "ko")
    #expect(korean.errors.contains("\n저장함: a.txt\n"))
  }

  @Test(arguments: [
    ("--quiet --verbose", "Give --verbose or --quiet, not both."),
    ("--verify --reread", "--reread reads all files, so --verify adds nothing to it."),
  ])
  func `refuses options that contradict each other`(options: String, message: String) throws {
    let result = try workspace.shell("$W ingest a.txt \(options)")
    #expect(result.status == 64)
    #expect(result.errors.contains(message))
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test(arguments: ["CP949", "UTF-16"])
  func `reads a log anew that is not UTF-8`(encoding: String) throws {
    for _ in 0..<2 {
      let result = try workspace.shell(
        """
        cat Fixtures/\(Self.page) >>utf8; iconv -c -f UTF-8 -t \(encoding) utf8 >log.txt
        $W ingest log.txt
        """)
      #expect(result.status == 0)
      #expect(!result.errors.contains("has grown"))
      #expect(result.errors.contains("1 page, "))
    }
    #expect(try workspace.rows("export").allSatisfy { $0["sightings"] == "3" })
  }
}
