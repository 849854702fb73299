import Foundation
import TestSupport
import Testing

@testable import PageReading

@Suite struct InputWalkTests {
  private let folder = try! TemporaryFolder()

  /// What a walk finds, with the folder's path left out: `a.txt`, or `b: missing`.
  private func walk(_ names: String...) -> [String] {
    InputWalk(names.map { $0 == "-" ? $0 : folder.path(of: $0) }).map { result in
      switch result {
      case .success(let input): shown(input.location) + (input.isNamed ? " named" : "")
      case .failure(let error): "\(shown(error.location)): \(error.problem)"
      }
    }
  }

  private func shown(_ path: String) -> String {
    path.replacingOccurrences(of: folder.path + "/", with: "")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: name), withDestinationPath: target)
  }

  @Test func `walks folders in byte order of their names`() throws {
    for name in ["d/b.txt", "d/B.txt", "d/a/z.txt", "d/a.txt", "d/가.txt", "d/10.txt", "d/9.txt"] {
      try folder.write("", to: name)
    }
    #expect(
      walk("d") == [
        "d/10.txt", "d/9.txt", "d/B.txt", "d/a/z.txt", "d/a.txt", "d/b.txt", "d/가.txt",
      ])
  }

  @Test func `takes paths in the order given, the same one twice`() throws {
    try folder.write("", to: "b")
    try folder.write("", to: "d/a")
    #expect(walk("d", "-", "b", "b") == ["d/a", "- named", "b named", "b named"])
  }

  @Test func `puts one slash between a folder and its files`() throws {
    try folder.write("", to: "d/a")
    #expect(walk("d/") == ["d/a"])
  }

  @Test func `leaves out hidden files and folders but not those that are named`() throws {
    for name in ["d/.hidden", "d/.git/a", "d/a", ".x/b"] { try folder.write("", to: name) }
    #expect(walk("d", ".x", "d/.hidden") == ["d/a", ".x/b", "d/.hidden named"])
  }

  @Test func `names what is missing, and goes on`() throws {
    try folder.write("", to: "a")
    #expect(walk("nowhere", "a") == ["nowhere: missing", "a named"])
  }

  @Test func `follows links to files, and links to folders where they are named`() throws {
    try folder.write("", to: "target/a")
    try folder.write("", to: "d/b")
    try link("d/file", to: "../target/a")
    try link("d/folder", to: "../target")
    try link("named", to: "target")
    #expect(walk("d", "named") == ["d/b", "d/file", "named/a"])
  }

  @Test func `goes in no circles`() throws {
    try folder.write("", to: "d/e/a")
    try link("d/e/up", to: "..")
    try link("d/self", to: "self")
    #expect(walk("d").first == "d/e/a")
    #expect(walk("d").dropFirst().allSatisfy { $0.hasPrefix("d/self: ") })
  }

  @Test func `names a link that leads nowhere`() throws {
    try folder.write("", to: "d/a")
    try link("d/b", to: "nowhere")
    #expect(walk("d") == ["d/a", "d/b: missing"])
  }

  @Test func `takes a device for neither file nor folder`() {
    let results = Array(InputWalk(["/dev/null"]))
    #expect(
      results == [.failure(InputError(location: "/dev/null", problem: .notAFile))])
  }

  @Test func `finds nothing in an empty folder`() throws {
    try folder.write("", to: "d/.keep")
    #expect(walk("d") == [])
  }

  @Test(arguments: ["a b", "a?b", "a#b", "100%", "%41", "file:a", "quote'\"", "two\nlines", "날씨"])
  func `reads files of hostile names`(name: String) throws {
    let path = try folder.write("맑음", to: "d/\(name)")
    #expect(walk("d") == ["d/\(name)"])
    var reader = try InputReader(
      opening: Input(location: path, isNamed: true), needsDigest: false)
    guard case .document(let document) = try reader.next() else {
      Issue.record("there is no document")
      return
    }
    #expect(String(decoding: document.bytes, as: UTF8.self) == "맑음")
  }
}
