import Foundation
import TestSupport
import Testing

/// Records that `show --extract` cuts out of archives, and files that it copies.
@Suite struct ExtractTests {
  private let workspace: Workspace
  private static let page = Fixtures.text("pages/2025-04-04-plain-case.txt")
  private static let record = ArchiveRecord.conversion(page).bytes
  private static let other = ArchiveRecord.conversion(
    Fixtures.text("pages/2025-01-06-below-zero.txt")
  ).bytes

  init() throws {
    workspace = try Workspace()
  }

  private func extract(_ target: String = "out", _ options: String = "") throws -> CommandResult {
    try workspace.shell("$W show 서울 2025-04-04 --extract \(target) --language en \(options)")
  }

  @Test(arguments: ["warc", "warc.gz", "one.warc.gz", "two.warc.gz"])
  func `cuts out the very bytes of a record, which give the same strip`(kind: String) throws {
    let (other, record) = (Self.other, Self.record)
    let (bytes, offset, expected): ([UInt8], Int, [UInt8]) =
      switch kind {
      case "warc": (other + record + other, other.count, record)
      case "warc.gz":
        (
          Gzip.member(other) + Gzip.member(record) + Gzip.member(other),
          Gzip.member(other).count, Gzip.member(record)
        )
      case "one.warc.gz": (Gzip.member(other + record + other), other.count, record)
      // Members that do not end with their records.
      default:
        (
          Gzip.member(other + record.prefix(100)) + Gzip.member(record.dropFirst(100) + other),
          other.count, record
        )
      }
    try workspace.write(bytes, to: "a.\(kind)")
    _ = try workspace.run("ingest", "--quiet", "a.\(kind)")
    let result = try extract()
    #expect(result.status == 0)
    #expect(result.errors == "Written to out: a.\(kind) @\(offset)\n")
    #expect(try workspace.bytes(of: "out") == expected)
    let strips = try workspace.rows("parse", "--quiet", "out").map { $0["strip_id"] }
    #expect(Set(strips) == ["bb1ef9a1feb3cd4f"])
    #expect(strips.count == 16)
  }

  @Test(arguments: ["a.txt", "a.txt.gz", "a.html"])
  func `copies a file that is a page`(name: String) throws {
    let bytes: [UInt8] =
      switch name {
      case "a.txt": Array(Self.page.utf8)
      case "a.txt.gz": Gzip.member(Array(Self.page.utf8))
      default: Array("<html><pre>\(Self.page)</pre></html>".utf8)
      }
    try workspace.write(bytes, to: name)
    _ = try workspace.run("ingest", "--quiet", name)
    #expect(try extract().errors == "Written to out: \(name)\n")
    #expect(try workspace.bytes(of: "out") == bytes)
    let korean = try extract("out", "--language ko")
    #expect(korean.errors == "out에 씀: \(name)\n")
  }

  @Test func `replaces a file only where the record was found, and leaves nothing behind`() throws {
    try workspace.write(Self.page, to: "a.txt")
    _ = try workspace.run("ingest", "--quiet", "a.txt")
    try workspace.write("older, and longer than what comes" + Self.page, to: "out")
    #expect(try extract().status == 0)
    #expect(try workspace.bytes(of: "out") == Array(Self.page.utf8))
    try workspace.write("older", to: "out")
    try workspace.write("가람", to: "a.txt")
    let changed = try extract()
    #expect(changed.status == 1)
    #expect(
      changed.errors
        == "weatherstrip: a.txt: has changed since it was read, and does not hold the page any "
        + "more\n")
    #expect(changed.output.hasPrefix("2025-04-04, strip bb1ef9a1feb3cd4f\n"))
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "a.txt"))
    let gone = try extract()
    #expect(gone.status == 1)
    #expect(gone.errors == "weatherstrip: a.txt: there is no such file or folder\n")
    #expect(try workspace.bytes(of: "out") == Array("older".utf8))
    #expect(try workspace.names() == ["out"])
  }

  @Test(arguments: [
    ("no/such", "there is no such folder"), ("Fixtures", "it is a folder; name a file"),
  ])
  func `tells why the record can't be written`(target: String, reason: String) throws {
    try workspace.write(Self.page, to: "a.txt")
    _ = try workspace.run("ingest", "--quiet", "a.txt")
    let result = try extract(target)
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: \(target): can't be written: \(reason)\n")
    #expect(try workspace.names() == ["a.txt"])
  }

  @Test func `writes to a pipe and a device, and leaves both where they are`() throws {
    try workspace.write(Self.record + Self.other, to: "a.warc")
    _ = try workspace.run("ingest", "--quiet", "a.warc")
    let pipe = try workspace.shell(
      """
      mkfifo pipe; cat pipe >copy & $W show 서울 2025-04-04 --extract pipe --quiet >/dev/null
      s=$?; [ -p pipe ] || kill -9 $!; wait; [ -p pipe ] && exit $s
      """)
    #expect(pipe.status == 0)
    #expect(try workspace.bytes(of: "copy") == Self.record)
    let full = try workspace.shell(
      "ln -s /dev/full full; $W show 서울 2025-04-04 --extract full >/dev/null; s=$?; "
        + "[ -L full ] && exit $s")
    #expect(full.status == 1)
    #expect(
      full.errors == "weatherstrip: full: can't be written: there is no room left on the disk\n")
    #expect(try workspace.names() == ["a.warc", "copy", "full", "pipe"])
  }

  @Test func `takes the next place where the first is gone`() throws {
    for name in ["a.txt", "b.txt"] { try workspace.write(Self.page, to: name) }
    _ = try workspace.run("ingest", "--quiet", "a.txt", "b.txt")
    _ = try workspace.shell("rm a.txt; mkdir x; mv b.txt x")
    let result = try extract("out", "--folder x")
    #expect(result.status == 0)
    #expect(result.errors == "Written to out: x/b.txt\n")
  }
}
