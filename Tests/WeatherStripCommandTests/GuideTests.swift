import Foundation
import TestSupport
import Testing

/// The commands of guides, and their output, which is rewritten with UPDATE_GOLDENS=1.
@Suite struct GuideTests {
  private static let folder = Fixtures.folder.deletingLastPathComponent()
    .appending(path: "Documentation")

  @Test(arguments: [
    "from-a-figure-to-its-page.md", "users-guide.md", "users-guide-ko.md", "comparing.md",
  ])
  func `show what the commands print`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let guide = try String(contentsOf: file, encoding: .utf8)
    let workspace = try Workspace()
    let program = workspace.folder.appending(path: "weatherstrip")
    try FileManager.default.createSymbolicLink(
      at: program, withDestinationURL: URL(filePath: Workspace.program))
    var isInside = false
    var lines: [String] = []
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") { isInside = line == "```console" }
      if !isInside || line.hasPrefix("```") {
        lines.append(line)
      } else if line.hasPrefix("$ ") {
        lines.append(line)
        let result = try workspace.shell("PATH=.:$PATH; (\(line.dropFirst(2))) 2>&1")
        lines += result.output.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.reversed().drop { $0 == " " }.reversed() }.map { String($0) }
        if result.output.hasSuffix("\n") || result.output.isEmpty { lines.removeLast() }
      }
    }
    let expected = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(expected.utf8).write(to: file)
    }
    #expect(expected == guide)
    #expect(guide.contains("$ weatherstrip "))
  }
}
