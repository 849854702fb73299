import Foundation
import TestSupport
import Testing

/// Charts of the fixtures as they stand in `Fixtures/expected/charts/`, rewritten with
/// UPDATE_GOLDENS=1.
@Suite struct ChartCommandTests {
  private let workspace: Workspace

  private static let kinds = [
    "band", "calendar", "conditions", "map", "multiples", "climate", "feed", "sites",
  ]

  init() throws {
    workspace = try Workspace()
    let result = try workspace.run("ingest", "Fixtures/pages", "--quiet")
    #expect(result.status == 0)
  }

  private func expect(_ text: String, is name: String) throws {
    let path = "expected/charts/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: Fixtures.folder.appending(path: path))
    }
    #expect(Array(text.utf8) == Fixtures.bytes(path), "\(name)")
  }

  @Test func `writes each chart as a file`() throws {
    for (index, kind) in Self.kinds.enumerated() {
      let language = index % 2 == 0 ? "ko" : "en"
      let result = try workspace.run("chart", kind, "-o", "chart.svg", "--language", language)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "")
      let path = workspace.folder.appending(path: "chart.svg")
      try expect(String(decoding: try Data(contentsOf: path), as: UTF8.self), is: "\(kind).svg")
    }
  }

  @Test(arguments: [("40", "en"), ("80", "ko"), ("120", "en")])
  func `draws each chart in a window`(columns: String, language: String) throws {
    var text = ""
    for kind in Self.kinds {
      let result = try workspace.run(
        "chart", kind, "--language", language, environment: ["COLUMNS": columns])
      #expect(result.status == 0, "\(result.errors)")
      text += "$ weatherstrip chart \(kind)\n\(result.output)\n"
    }
    #expect(!text.utf8.contains(0x1B))
    try expect(text, is: "terminal-\(columns).txt")
  }

  @Test func `draws pages without a store as it draws a store`() throws {
    let stored = try workspace.run("chart", "band", "--region", "수도권", "--format", "svg")
    let read = try workspace.run(
      "chart", "band", "Fixtures/pages", "--region", "수도권", "--format", "svg", "-o", "-")
    #expect(stored.output.hasPrefix("<?xml"))
    #expect(stored.output.contains("Selection: lowest, mean and highest"))
    #expect(stored.output == read.output)
  }

  @Test(arguments: [
    ("", false, "xterm"), ("1", false, "xterm"), ("", true, "xterm"), ("", false, "dumb"),
  ])
  func `uses colours in a terminal alone, and where they are wanted`(
    noColour: String, isPiped: Bool, term: String
  ) throws {
    // `script` gives the program a terminal.
    let command = isPiped ? "$W chart band | cat" : "$W chart band"
    let result = try workspace.shell(
      "script -qec '\(command)' /dev/null", environment: ["NO_COLOR": noColour, "TERM": term])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("█"))
    let isColoured = result.output.utf8.contains(0x1B)
    #expect(isColoured == (noColour.isEmpty && !isPiped && term == "xterm"))
  }

  @Test func `says where there is nothing to draw`() throws {
    let result = try workspace.run("chart", "band", "--station", "독도", "-o", "none.svg")
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: there are no data to draw\n")
    let path = workspace.folder.appending(path: "none.svg").path(percentEncoded: false)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `draws an empty time that is asked for`() throws {
    let result = try workspace.run("chart", "band", "--from", "2001", "--to", "2001", "-o", "a.svg")
    #expect(result.status == 0)
    let path = workspace.folder.appending(path: "a.svg")
    let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    #expect(text.contains("There are no temperatures."))
  }

  @Test(arguments: [
    (["band", "--measure", "minimum"], "--measure is for calendar and map; leave it out."),
    (["map", "--by", "region"], "--by is for multiples; leave it out."),
    (
      ["climate", "--condition", "비"],
      "This chart is of all observations; leave --condition, --class and --quality out."
    ),
    (["pie"], "The value 'pie' is invalid"),
  ])
  func `refuses what a chart can't do`(arguments: [String], message: String) throws {
    let result = try workspace.shell("$W chart \(arguments.joined(separator: " "))")
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
