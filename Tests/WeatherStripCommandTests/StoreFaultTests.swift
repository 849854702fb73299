import Foundation
import TestSupport
import Testing

/// Stores that are none, and stores that can't be written.
@Suite struct StoreFaultTests {
  private let workspace: Workspace
  private let page = "Fixtures/pages/2025-04-04-plain-case.txt"

  init() throws {
    workspace = try Workspace()
  }

  /// The bytes at which SQLite keeps the user version and the application id.
  private func patch(_ name: String, _ bytes: [UInt8], at offset: Int) throws {
    var data = try Data(contentsOf: workspace.folder.appending(path: name))
    data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try workspace.write(Array(data), to: name)
  }

  @Test func `a store given as a page is recognised`() throws {
    _ = try workspace.run("ingest", page)
    let result = try workspace.run("summary", "weatherstrip.sqlite")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: weatherstrip.sqlite: is an SQLite database, not a page; "
        + "to use it as the store, give it with --database\n")
  }

  @Test func `a page given as the store is recognised and left alone`() throws {
    try workspace.write(Fixtures.bytes("pages/2025-04-04-plain-case.txt"), to: "page.txt")
    for command in ["summary", "export", "ingest \(page)"] {
      let result = try workspace.shell("$W \(command) --database page.txt")
      #expect(result.status == 1)
      #expect(
        result.errors == "weatherstrip: page.txt: is no SQLite database; name a store with "
          + "--database (pages go without it)\n")
    }
    let bytes = try Data(contentsOf: workspace.folder.appending(path: "page.txt"))
    #expect(Array(bytes) == Fixtures.bytes("pages/2025-04-04-plain-case.txt"))
  }

  @Test func `another program's database is left alone`() throws {
    _ = try workspace.run("ingest", page)
    try patch("weatherstrip.sqlite", [0, 0, 0, 0], at: 68)
    let before = try Data(contentsOf: workspace.folder.appending(path: "weatherstrip.sqlite"))
    let result = try workspace.run("ingest", page)
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: weatherstrip.sqlite: is an SQLite database of another "
        + "program, which was left as it is; name another file with --database\n")
    #expect(
      try Data(contentsOf: workspace.folder.appending(path: "weatherstrip.sqlite")) == before)
  }

  @Test func `a newer store is left alone`() throws {
    _ = try workspace.run("ingest", page)
    try patch("weatherstrip.sqlite", [0, 0, 0, 99], at: 60)
    for command in ["summary", "ingest \(page)"] {
      let result = try workspace.shell("$W \(command)")
      #expect(result.status == 1)
      #expect(
        result.errors.hasPrefix(
          "weatherstrip: weatherstrip.sqlite: was written by a newer weatherstrip (version 99 "))
    }
  }

  @Test func `a folder is no store`() throws {
    let result = try workspace.run("ingest", page, "--database", "Fixtures")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("weatherstrip: Fixtures: "))
    #expect(result.output == "")
  }

  @Test func `only ingest makes a store`() throws {
    for command in ["summary", "export"] {
      let result = try workspace.run(command)
      #expect(result.status == 1)
      #expect(
        result.errors == "weatherstrip: weatherstrip.sqlite: there is no store here; make one with "
          + "'weatherstrip ingest', or name another with --database\n")
    }
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test func `a store in no folder is told`() throws {
    let result = try workspace.run("ingest", page, "--database", "no/such.sqlite")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: no/such.sqlite: can't be written; check that the folder "
        + "exists and the permissions of both\n")
  }

  @Test(arguments: [40, 100, 110, 120, 140])
  func `a full disk is told, and the store stays whole`(blocks: Int) throws {
    let first = try workspace.shell("(ulimit -f \(blocks); $W ingest Fixtures/pages)")
    #expect(first.status == 1)
    #expect(first.errors.contains("weatherstrip.sqlite: there is no room left to write; "))
    let second = try workspace.run("ingest", "Fixtures/pages")
    #expect(second.status == 0)
    let summary = try workspace.run("summary", "--language", "en")
    #expect(Array(summary.output.utf8) == Fixtures.bytes("expected/commands/summary-en.txt"))
  }

  @Test func `two ingests at once agree`() throws {
    let both = try workspace.shell(
      "$W ingest Fixtures/pages 2>one & $W ingest Fixtures/pages 2>two; s=$?; wait $! || s=$?; "
        + "cat one two >&2; exit $s")
    #expect(both.status == 0)
    let summary = try workspace.run("summary", "--language", "en")
    #expect(Array(summary.output.utf8) == Fixtures.bytes("expected/commands/summary-en.txt"))
  }
}
