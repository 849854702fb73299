import Foundation
import TestSupport
import Testing

/// Where output goes, and what never gets into it.
@Suite struct OutputTests {
  private let workspace: Workspace
  private let page = "Fixtures/pages/2025-04-04-plain-case.txt"

  init() throws {
    workspace = try Workspace()
  }

  @Test func `writes a file that is new, and in place of one that is there`() throws {
    let printed = try workspace.run("parse", page).output
    for _ in 1...2 {
      let result = try workspace.run("parse", page, "--quiet", "-o", "out.csv")
      #expect(result.status == 0)
      #expect(result.output + result.errors == "")
      let written = try Data(contentsOf: workspace.folder.appending(path: "out.csv"))
      #expect(Array(written) == Array(printed.utf8))
      try workspace.write("older, and longer than what comes: " + printed + printed, to: "out.csv")
    }
  }

  @Test(arguments: [
    ("/dev/full", "there is no room left on the disk"),
    ("no/such.csv", "there is no such folder"), ("Fixtures", "it is a folder; name a file"),
  ])
  func `tells why a file can't be written`(path: String, reason: String) throws {
    let result = try workspace.run("parse", page, "-o", path)
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: \(path): can't be written: \(reason)\n")
  }

  @Test func `leaves the older file where the new one can't be finished`() throws {
    try workspace.write("older", to: "out.csv")
    let result = try workspace.shell("(ulimit -f 8; $W parse Fixtures/pages -o out.csv)")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: out.csv: can't be written: the file would be larger than is "
        + "allowed here (see ulimit -f)\n")
    let kept = try Data(contentsOf: workspace.folder.appending(path: "out.csv"))
    #expect(Array(kept) == Array("older".utf8))
    let files = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.path(percentEncoded: false))
    #expect(!files.contains { $0.contains(".part-") })
  }

  @Test func `tells that standard output is full`() throws {
    let english = try workspace.shell("$W parse \(page) >/dev/full")
    #expect(english.status == 1)
    #expect(
      english.errors == "weatherstrip: standard output: can't be written: there is no room left on "
        + "the disk\n")
    let korean = try workspace.shell("$W parse \(page) --language ko >/dev/full")
    #expect(korean.errors == "weatherstrip: 표준 출력: 쓸 수 없습니다: 디스크에 자리가 없습니다\n")
  }

  @Test func `a reader that goes early is no error`() throws {
    let pages = Array(repeating: "Fixtures/pages", count: 20).joined(separator: " ")
    let result = try workspace.shell(
      "$W parse \(pages) | head -1; echo ${PIPESTATUS[0]}")
    #expect(result.errors == "")
    #expect(result.output.hasSuffix("\r\n0\n"))
  }

  @Test func `shows file names with their controls escaped`() throws {
    for name in ["a\nb.txt", "c\u{1B}[31md.txt"] {
      try workspace.write("\0", to: name)
      let result = try workspace.run("parse", name)
      let shown = name.replacing("\n", with: "\\u{A}").replacing("\u{1B}", with: "\\u{1B}")
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("weatherstrip: \(shown): holds a NUL byte"))
      #expect(result.errors.count { $0 == "\n" } == 1)
    }
    let usage = try workspace.run("summary", "--region", "\u{1B}[31m")
    #expect(usage.errors.hasPrefix("Error: No region is called '\\u{1B}[31m'; "))
  }

  @Test func `reads file names with blanks, line ends and signs`() throws {
    for name in ["a\nb.txt", "c d%20#?.txt", "-x.txt", "=1.txt", "\"q\".txt"] {
      try workspace.write(Fixtures.bytes("pages/2025-04-04-plain-case.txt"), to: name)
      let result = try workspace.run("parse", "--", name)
      #expect(result.status == 0)
      #expect(result.output.split(separator: "\r\n").count == 17)
    }
  }

  @Test func `lets no control character of a page through to the terminal`() throws {
    try workspace.write(Fixtures.bytes("hostile/escape-sequences.txt"), to: "a\u{1B}[2Jb.txt")
    let path = "'a\u{1B}[2Jb.txt'"
    for command in [
      "ingest \(path) --rejects -", "summary --language ko",
      "summary --by station --format markdown",
      "export --format table", "export --format json", "parse \(path) --format markdown",
      "parse \(path) --format ndjson --rejects -",
    ] {
      let result = try workspace.shell("$W \(command)")
      #expect(result.status == 0)
      let hostile = (result.output + result.errors).unicodeScalars.filter {
        ($0.properties.generalCategory == .control && $0 != "\n")
          || $0.properties.generalCategory == .format
      }
      #expect(hostile.isEmpty, "\(command)")
    }
  }

  @Test func `defuses formulas in CSV`() throws {
    try workspace.write(Fixtures.bytes("hostile/formula.txt"), to: "=1+2.txt")
    let result = try workspace.run("parse", "=1+2.txt")
    #expect(result.output.contains(",'=1+2.txt,"))
    #expect(!result.output.contains(",=1+2.txt"))
  }

  @Test func `begins CSV with a byte order mark for Excel`() throws {
    let result = try workspace.run("parse", page, "--bom")
    #expect(result.output.unicodeScalars.first == "\u{FEFF}")
  }
}
