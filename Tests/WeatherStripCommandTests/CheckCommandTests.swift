import Foundation
import TestSupport
import Testing

/// What `check` says of stores that are sound, and of files that are not.
@Suite struct CheckCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["보라포항 6.0℃"])
    ])
  }

  @Test func `finds a sound store sound, in both languages`() throws {
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 0)
    #expect(english.errors == "The store is sound.\n")
    #expect(
      english.output == """
        Check                     Looked at  Wrong  Examples
        ------------------------  ---------  -----  --------
        SQLite's integrity check          1      0
        foreign keys                      1      0
        digests of texts                  1      0
        ids of strips                     1      0
        rows without an origin            5      0
        texts read again                  1      0
        observations of strips            1      0
        states of strips                  1      0
        daily sums, by date               1      0

        """)
    let korean = try workspace.run("check", "--language", "ko", "--repair")
    #expect(korean.status == 0)
    #expect(korean.errors == "저장소에 이상이 없습니다.\n")
    #expect(
      korean.output == """
        검사           살펴본 것  틀린 것  보기
        -------------  ---------  -------  ----
        SQLite 무결성          1        0
        외래 키                1        0
        글의 해시              1        0
        날씨띠 번호            1        0
        근거 없는 것           5        0
        다시 읽은 글           1        0
        관측값                 1        0
        날씨띠의 상태          1        0
        일별 합계              1        0

        """)
  }

  @Test func `finds the stores of all fixtures sound`() throws {
    let result = try workspace.shell(
      """
      $W ingest --quiet Fixtures/pages Fixtures/html Fixtures/feed Fixtures/hostile \
        Fixtures/encodings --database all.sqlite && $W check --database all.sqlite --language en
      """)
    #expect(result.status == 0)
    #expect(result.errors == "The store is sound.\n")
  }

  @Test func `changes no byte, and needs no right to write`() throws {
    let before = try workspace.bytes(of: "weatherstrip.sqlite")
    let result = try workspace.shell("chmod 444 weatherstrip.sqlite; $W check --format csv")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("check,ran,passed,failed,examples\r\nintegrity,1,1,0,\r\n"))
    #expect(try workspace.bytes(of: "weatherstrip.sqlite") == before)
    #expect(try workspace.names() == ["a.txt"])
  }

  /// The store with the first such bytes in place of others.
  private func damage(_ bytes: String, _ others: String) throws {
    var store = try workspace.bytes(of: "weatherstrip.sqlite")
    let place = try #require(store.firstRange(of: Array(bytes.utf8)))
    store.replaceSubrange(place, with: Array(others.utf8))
    try workspace.write(store, to: "weatherstrip.sqlite")
  }

  @Test func `asks for the tables where texts are read otherwise without them`() throws {
    try workspace.write("label,class\n보라,mist\n", to: "mist.csv")
    _ = try workspace.run("reparse", "--quiet", "--conditions", "mist.csv")
    #expect(try workspace.run("check", "--conditions", "mist.csv").status == 0)
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 1)
    #expect(english.output.contains("texts read again                  1      1  a.txt, byte 13\n"))
    #expect(
      english.errors
        == "weatherstrip: texts are read otherwise than is stored; give the tables they were "
        + "ingested with (--stations and the like), or run 'weatherstrip reparse'\n")
    let korean = try workspace.run("check", "--language", "ko")
    #expect(
      korean.errors
        == "weatherstrip: 글이 저장된 것과 다르게 읽힙니다. 수집할 때 쓴 표(--stations 따위)를 주거나, "
        + "'weatherstrip reparse'로 다시 읽어 주세요\n")
  }

  @Test func `asks for the freezes where states are others without them`() throws {
    let freeze = zip(StripPage.nine, ["1.0", "2.1", "3.2", "4.3", "5.4", "6.5", "7.6", "8.7"])
      .map { "Z,2025-05-05,2025-05-05,\($0),\($1)\n" }.joined()
    try workspace.write(
      "freeze,first_seen,last_seen,station,temperature_c\n" + freeze, to: "freeze.csv")
    _ = try workspace.run("reparse", "--quiet", "--freezes", "freeze.csv")
    #expect(try workspace.run("check", "--freezes", "freeze.csv").status == 0)
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 1)
    #expect(
      english.errors
        == "weatherstrip: indexes, observations, states and daily sums can be put right: "
        + "weatherstrip check --repair, with the tables the pages were ingested with (--freezes "
        + "and the like)\n")
    let korean = try workspace.run("check", "--language", "ko")
    #expect(
      korean.errors
        == "weatherstrip: 색인·관측값·상태·일별 합계는 'weatherstrip check --repair'에 수집할 때 쓴 표"
        + "(--freezes 따위)를 주어 바로잡을 수 있습니다\n")
    let repaired = try workspace.run("check", "--repair", "--language", "en")
    #expect(repaired.status == 1)
    #expect(repaired.errors == "What follows from the rest was worked out anew.\n")
    #expect(try workspace.run("check").status == 0)
  }

  @Test func `tells a damaged text, which can't be put right`() throws {
    try damage("맑음서울 3.2℃", "맑음서울 3.3℃")
    for options in ["", "--repair"] {
      let english = try workspace.shell("$W check --language en \(options)")
      #expect(english.status == 1)
      #expect(english.output.contains("digests of texts                  1      1  strip_text 1\n"))
      #expect(
        english.errors == "weatherstrip: the store is damaged; restore it from a copy, or ingest "
          + "the pages anew\n")
    }
    let korean = try workspace.run("check", "--language", "ko")
    #expect(korean.errors == "weatherstrip: 저장소가 손상되었습니다. 사본에서 되살리거나 문서를 다시 읽어 주세요\n")
  }

  /// Each page of the file in turn is overwritten in its middle, or lost.
  @Test(arguments: ["random", "zero"])
  func `survives whatever stands in the file`(kind: String) throws {
    let store = try workspace.bytes(of: "weatherstrip.sqlite")
    var random = SeededGenerator(seed: 7)
    for page in stride(from: 1, to: store.count / 4096, by: 7) {
      var bytes = store
      for index in page * 4096..<(page + 1) * 4096 where kind == "zero" || index % 4096 > 3500 {
        bytes[index] = kind == "zero" ? 0 : UInt8.random(in: 0...255, using: &random)
      }
      try workspace.write(bytes, to: "b.sqlite")
      for command in ["show 2025-05-05", "check --repair"] {
        let result = try workspace.shell(
          "$W \(command) --database b.sqlite --language en; s=$?; rm -f b.sqlite-*; exit $s")
        #expect([0, 1].contains(result.status), "\(command), page \(page): \(result.errors)")
        #expect(result.status == 0 || !result.errors.isEmpty)
      }
    }
  }
}
