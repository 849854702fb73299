import Foundation
import TestSupport
import Testing

/// What the program takes from its surroundings, and Ctrl-C.
@Suite struct EnvironmentTests {
  private let workspace: Workspace
  private let page = "Fixtures/pages/2025-04-04-plain-case.txt"

  init() throws {
    workspace = try Workspace()
  }

  @Test func `takes the store from the environment, unless it is named`() throws {
    let environment = ["WEATHERSTRIP_DATABASE": "theirs.sqlite"]
    let first = try workspace.run("ingest", page, environment: environment)
    #expect(first.errors.hasPrefix("Store: theirs.sqlite\n"))
    #expect(try workspace.run("summary", environment: environment).status == 0)
    _ = try workspace.run("ingest", page, "--database", "mine.sqlite", environment: environment)
    #expect(workspace.exists("mine.sqlite"))
    let empty = try workspace.run("ingest", page, environment: ["WEATHERSTRIP_DATABASE": ""])
    #expect(empty.errors.hasPrefix("Store: weatherstrip.sqlite\n"))
  }

  @Test(arguments: [
    (["LC_ALL": "ko_KR.UTF-8"], true), (["LC_ALL": "", "LANG": "ko_KR.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "ko_KR"], false),
    (["LC_ALL": "C", "LANG": "ko_KR"], false),
  ])
  func `speaks the language of the locale`(locale: [String: String], isKorean: Bool) throws {
    let result = try workspace.run("ingest", page, environment: locale)
    #expect(result.errors.hasPrefix(isKorean ? "저장소: " : "Store: "))
  }

  @Test func `prints the same data in any locale`() throws {
    for command in ["summary \(page) --format csv", "parse \(page)", "parse \(page) --format json"]
    {
      let english = try workspace.shell("$W \(command)", environment: ["TZ": "America/New_York"])
      let korean = try workspace.shell("$W \(command)", environment: ["LC_ALL": "ko_KR.UTF-8"])
      #expect(english.output == korean.output)
    }
  }

  @Test func `says nothing but errors where asked to be quiet`() throws {
    let quiet = try workspace.run("ingest", page, "--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.output + quiet.errors == "")
    let failing = try workspace.run("ingest", "nowhere", "--quiet")
    #expect(failing.errors == "weatherstrip: nowhere: there is no such file or folder\n")
  }

  @Test func `shows no progress and no colour where there is no terminal`() throws {
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"], [:]] {
      let result = try workspace.run("ingest", "Fixtures/pages", environment: environment)
      #expect(!result.errors.contains("\u{1B}"))
      #expect(!result.errors.contains("\r"))
    }
  }

  @Test func `reads standard input`() throws {
    let result = try workspace.run(
      "parse", "-", input: Fixtures.bytes("pages/2025-04-04-plain-case.txt"))
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\r\n").count == 17)
    #expect(result.output.contains(",-,,145,\r\n"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `ends at once on Ctrl-C while it waits for standard input, the store whole`() throws {
    let process = workspace.process(Workspace.program, ["ingest", "-"])
    let input = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardError = errors
    try process.run()
    // More than a pipe holds: once it is written, the program is reading.
    let text = Fixtures.bytes("pages/2025-04-04-plain-case.txt")
    try input.fileHandleForWriting.write(
      contentsOf: Data(text + Array(repeating: UInt8(ascii: "\n"), count: 300_000)))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    #expect(
      String(decoding: said, as: UTF8.self).hasSuffix(
        "weatherstrip: stopped at once; nothing stored before was harmed\n"))
    let next = try workspace.run("ingest", page)
    #expect(next.status == 0)
    #expect(next.errors.contains("1 page, 1 strip: 1 new; 16 observations\n"))
  }
}
