import Foundation
import TestSupport
import Testing

/// What `runs` prints.
@Suite struct RunListingTests {
  private let workspace: Workspace
  private static let noRuns = """
    Run  Started (UTC)  State  Unchanged files  Pages  Strips  New  Seen before  Frozen  Observations  Rejected  \
    Failures  Command
    ---  -------------  -----  ---------------  -----  ------  ---  -----------  ------  ------------  --------  \
    --------  -------

    """

  init() throws {
    workspace = try Workspace()
  }

  /// Makes a store without runs.
  private func makeEmptyStore() throws {
    _ = try workspace.run("ingest", "Fixtures/pages/2025-04-04-plain-case.txt")
    _ = try workspace.run("undo", "1")
  }

  @Test func `prints what each run found, one below the other`() throws {
    for paths in [["Fixtures/pages", "nowhere"], ["Fixtures/pages"]] {
      _ = try workspace.shell("$W ingest \(paths.joined(separator: " ")) --quiet")
    }
    let runs = try workspace.rows("runs")
    #expect(runs.map { $0["run_id"] } == ["1", "2"])
    #expect(
      runs.map { $0["command"] }
        == ["ingest Fixtures/pages nowhere --quiet", "ingest Fixtures/pages --quiet"])
    #expect(runs.map { $0["inputs"] } == ["25", "24"])
    #expect(runs.map { $0["pages"] } == ["24", "0"])
    #expect(runs.map { $0["unchanged_inputs"] } == ["0", "24"])
    #expect(runs.map { $0["new_strips"] } == ["16", "0"])
    #expect(runs.map { $0["seen_before"] } == ["7", "0"])
    #expect(runs.map { $0["rejection_reasons"] } == ["missing_date:1", ""])
    #expect(runs.map { $0["failures"] } == ["1", "0"])
  }

  @Test func `prints a table where nothing else is asked for, in the language asked for`() throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    let english = try workspace.run("runs")
    let korean = try workspace.run("runs", "--language", "ko")
    #expect(
      english.output.hasPrefix("Run  Started (UTC)     State  Unchanged files  Pages  Strips  "))
    #expect(korean.output.hasPrefix("작업  시작 (UTC)        상태  그대로인 파일  문서  날씨띠  "))
    #expect(english.output.hasSuffix("  ingest Fixtures/pages\n"))
    #expect(english.errors + korean.errors == "")
  }

  @Test func `prints headings alone for a store without runs`() throws {
    try makeEmptyStore()
    let table = try workspace.run("runs")
    let json = try workspace.run("runs", "--format", "json")
    #expect([table.status, json.status] == [0, 0])
    #expect(table.output == Self.noRuns)
    #expect(json.output == "[]\n")
  }

  @Test func `writes to a file`() throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    let result = try workspace.run("runs", "--format", "csv", "-o", "runs.csv")
    #expect(result.output + result.errors == "")
    let written = try Data(contentsOf: workspace.folder.appending(path: "runs.csv"))
    #expect(String(decoding: written, as: UTF8.self).hasPrefix("run_id,started_at,finished_at,"))
  }

  @Test(arguments: [
    ("en", "weatherstrip: weatherstrip.sqlite: there is no store here; "),
    ("ko", "weatherstrip: weatherstrip.sqlite: 저장소가 없습니다. "),
  ])
  func `tells that there is no store, and makes none`(language: String, message: String) throws {
    let result = try workspace.run("runs", "--language", language)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(message))
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }
}
