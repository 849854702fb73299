import TestSupport
import Testing

@testable import PageReading

@Suite struct PathListTests {
  private let folder = try! TemporaryFolder()

  private func paths(_ bytes: [UInt8]) throws -> [Result<String, InputError>] {
    var list = try PathList(at: try folder.write(bytes, to: "list"))
    var paths: [Result<String, InputError>] = []
    while let path = list.next() { paths.append(path) }
    return paths
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\nb c\n", ["a", "b c"]), ("\n\na\r\n\r\nb\r", ["a", "b"]),
      ("a\0b\nc\0", ["a", "b\nc"]), ("\0a\0\0b", ["a", "b"]), ("-\n날씨.html", ["./-", "날씨.html"]),
    ] as [(String, [String])])
  func `reads a list however it is parted`(text: String, expected: [String]) throws {
    #expect(try paths(Array(text.utf8)) == expected.map { .success($0) })
  }

  @Test func `reads a list that is longer than what is read at once`() throws {
    let names = (0..<200_000).map { "folder/page-\($0).html" }
    let list = Array((names.joined(separator: "\n") + "\n").utf8)
    #expect(list.count > 2 * InputWindow.chunkSize)
    #expect(try paths(list) == names.map { .success($0) })
  }

  @Test func `tells of a name that is not UTF-8, and goes on`() throws {
    let found = try paths([0x61, 0xFF, 0x0A, 0x62, 0x0A])
    #expect(
      found == [
        .failure(InputError(location: "a\u{FFFD}", problem: .nameNotUnicode)), .success("b"),
      ])
  }

  @Test func `tells of a list that is not there`() {
    let path = folder.path(of: "nowhere")
    #expect(throws: InputError(location: path, problem: .missing)) { try PathList(at: path) }
  }

  @Test func `walks paths, then a list, folders of both too`() throws {
    for name in ["a/1", "a/.hidden", "b/2", "c"] { try folder.write("x", to: name) }
    let list = try folder.write("\(folder.path(of: "b"))\n\(folder.path(of: "c"))\n", to: "list")
    var walk = InputWalk([folder.path(of: "a")])
    walk.append(try PathList(at: list))
    let found = try walk.map { try $0.get() }
    #expect(found.map(\.location) == ["a/1", "b/2", "c"].map { folder.path(of: $0) })
    #expect(found.map(\.isNamed) == [false, false, true])
  }
}
