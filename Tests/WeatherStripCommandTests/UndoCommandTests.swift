import Foundation
import TestSupport
import Testing

/// What `undo` says, and what is left then.
@Suite struct UndoCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// A strip of nine stations.
  private static func page(
    _ date: String, temperatures: ClosedRange<Int> = 1...9, others: String = ""
  ) -> String {
    let names = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "제주"]
    let rows = names.enumerated().map { index, name in
      temperatures.contains(index + 1) ? "• 맑음\(name) \(index + 1).5℃\n" : "• 맑음\(name)\n"
    }
    return "\(date)\n\n\(rows.joined())\(others)기상청 제공\n"
  }

  private func ingest(_ pages: String...) throws {
    for (index, page) in pages.enumerated() {
      let name = "\(UUID().uuidString)-\(index).txt"
      try workspace.write(page, to: name)
      _ = try workspace.run("ingest", name)
    }
  }

  private func ingestFixtures() throws {
    for paths in ["Fixtures/pages", "Fixtures/html"] { _ = try workspace.run("ingest", paths) }
  }

  private static let english =
    "Run 1 undone: 23 pages that no other run has read, 23 strips seen in them, 1 rejection; "
    + "gone, since no other page holds them: 16 strips, 421 observations.\n"
  private static let korean =
    "작업 1 되돌림: 다른 작업이 읽지 않은 문서 23건, 그 안의 날씨띠 23건, 읽지 못한 줄 1건; "
    + "다른 문서에 없어 함께 지움: 날씨띠 16건, 관측값 421건.\n"

  @Test(arguments: [("en", english), ("ko", korean)])
  func `says what is gone`(language: String, message: String) throws {
    try ingestFixtures()
    let result = try workspace.run("undo", "1", "--language", language)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == message)
    #expect(try workspace.rows("runs").map { $0["run_id"] } == ["2"])
    let left = try workspace.run("export", "--include", "all").output
    _ = try workspace.run("ingest", "Fixtures/html", "--database", "other.sqlite")
    let other = try workspace.run("export", "--include", "all", "--database", "other.sqlite")
    #expect(left == other.output)
  }

  @Test(arguments: [
    ("en", "Dry run, nothing is changed. Without --dry-run:\n" + english),
    ("ko", "시험 실행이라 바뀐 것은 없습니다. --dry-run 없이 실행하면:\n" + korean),
  ])
  func `says what would be gone, and changes nothing`(
    language: String, message: String
  ) throws {
    try ingestFixtures()
    let before = try Data(contentsOf: workspace.folder.appending(path: "weatherstrip.sqlite"))
    let result = try workspace.run("undo", "1", "--dry-run", "--language", language)
    #expect(result.status == 0)
    #expect(result.errors == message)
    let after = try Data(contentsOf: workspace.folder.appending(path: "weatherstrip.sqlite"))
    #expect(before == after)
  }

  @Test func `says which strips count again, and which were carried over midnight`() throws {
    try ingest(
      Self.page("2025.05.05 (월)"), Self.page("2025.05.06 (화)"), Self.page("2025.05.20 (화)"))
    let trial = try workspace.run("undo", "3", "--dry-run", "--language", "ko")
    #expect(
      trial.errors.hasSuffix(
        """
        작업 3 되돌림: 다른 작업이 읽지 않은 문서 1건, 그 안의 날씨띠 1건; 다른 문서에 없어 함께 지움: 날씨띠 1건, 관측값 9건.
        이제 갱신 중으로 보아 집계하는 날씨띠 1건.
        이제 자정을 넘긴 것인 날씨띠 1건(보관, 집계 제외).

        """))
    let result = try workspace.run("undo", "3")
    #expect(
      result.errors == """
        Run 3 undone: 1 page that no other run has read, 1 strip seen in them; gone, since no other \
        page holds them: 1 strip, 9 observations.
        Strips that are live now, and count: 1.
        Strips that are carried over midnight now: 1 (kept, not counted).

        """)
    #expect(try workspace.rows("export").count == 9)
  }

  @Test func `says which strips have too few temperatures now`() throws {
    let few = Self.page("2025.05.05 (월)", temperatures: 1...6)
    let more = Self.page(
      "2025.05.05 (월)", temperatures: 1...6, others: "• 맑음속초 3.0℃\n• 맑음춘천 3.0℃\n")
    try ingest(few, more)
    let result = try workspace.run("undo", "2")
    #expect(
      result.errors == """
        Run 2 undone: 1 page that no other run has read, 1 strip seen in them; gone, since no other \
        page holds them: 2 observations.
        Strips with too few temperatures to be checked now: 1 (they count).

        """)
  }

  @Test(arguments: [
    (
      "en",
      "Run 2 undone: 1 page that no other run has read, 1 strip seen in them; other pages hold the "
        + "same, so that no strip or observation is gone.\n"
    ),
    (
      "ko",
      "작업 2 되돌림: 다른 작업이 읽지 않은 문서 1건, 그 안의 날씨띠 1건; "
        + "모두 다른 문서에도 있어 지운 날씨띠와 관측값 없음.\n"
    ),
  ])
  func `says that other pages hold the same`(language: String, message: String) throws {
    try ingest(Self.page("2025.05.05 (월)"), Self.page("2025.05.05 (월)") + "\n")
    #expect(try workspace.run("undo", "2", "--language", language).errors == message)
    #expect(try workspace.rows("export").count == 9)
  }

  @Test(arguments: [
    ("en", "Run 2 undone: nothing was found by it alone, so that nothing else changes.\n"),
    ("ko", "작업 2 되돌림: 이 작업만 찾은 것이 없어 다른 것은 그대로입니다.\n"),
  ])
  func `says that a run had found nothing of its own`(language: String, message: String) throws {
    for _ in 1...2 { _ = try workspace.run("ingest", "Fixtures/pages") }
    #expect(try workspace.run("undo", "2", "--language", language).errors == message)
    #expect(try workspace.rows("runs").count == 1)
  }

  @Test func `says nothing where asked to be quiet`() throws {
    try ingestFixtures()
    for command in ["undo 1 --dry-run", "undo 1"] {
      let result = try workspace.shell("$W \(command) --quiet")
      #expect(result.status == 0)
      #expect(result.output + result.errors == "")
    }
  }

  @Test(arguments: ["0", "x", "1.0", "9223372036854775808", "''", "-- -1"])
  func `takes nothing but a number for a run`(word: String) throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    let result = try workspace.shell("$W undo \(word)")
    #expect(result.status == 64)
    #expect(result.errors.contains(" is no run; expected its number, 1 or more.\n"))
    #expect(try workspace.rows("runs").count == 1)
  }

  @Test(arguments: [
    ("en", "there is no run 9; the last one is 1 (see 'weatherstrip runs')"),
    ("ko", "작업 9을(를) 찾을 수 없습니다. 마지막 작업은 1번입니다('weatherstrip runs'로 보기)"),
  ])
  func `tells that there is no such run`(language: String, message: String) throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    for options in ["", "--dry-run"] {
      let result = try workspace.shell("$W undo 9 \(options) --language \(language)")
      #expect(result.status == 1)
      #expect(result.errors == "weatherstrip: weatherstrip.sqlite: \(message)\n")
    }
  }

  @Test func `makes no store where there is none`() throws {
    try workspace.write("", to: "empty.sqlite")
    for name in ["weatherstrip.sqlite", "empty.sqlite"] {
      let result = try workspace.run("undo", "1", "--database", name)
      #expect(result.status == 1)
      #expect(
        result.errors == "weatherstrip: \(name): there is no store here; make one with "
          + "'weatherstrip ingest', or name another with --database\n")
    }
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }
}
