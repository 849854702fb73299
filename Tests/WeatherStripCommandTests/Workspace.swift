import Foundation
import TestSupport

/// What a run of the program gave.
struct CommandResult {
  let status: Int32
  let output: String
  let errors: String
}

/// A fresh folder in which the built program runs; `Fixtures` in it leads to the project's.
final class Workspace {
  // A class, since the folder is gone with it.
  let folder: URL

  /// The program, which lies beside the tests' own in the build folder.
  static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "weatherstrip").path(percentEncoded: false)

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "weatherstrip-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Fixtures"), withDestinationURL: Fixtures.folder)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { return }
  }

  /// Runs the program, speaking English where nothing else is said.
  func run(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> CommandResult {
    try run(Self.program, arguments, input: input, environment: environment)
  }

  /// Runs a script of bash, in which `$W` is the program.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> CommandResult {
    try run("/bin/bash", ["-c", script], environment: environment)
  }

  private func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String]
  ) throws -> CommandResult {
    let name = "." + UUID().uuidString
    let paths = [".in", ".out", ".err"].map { folder.appending(path: name + $0) }
    try Data(input).write(to: paths[0])
    for path in paths[1...] { try Data().write(to: path) }
    let process = process(program, arguments, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: paths[0])
    process.standardOutput = try FileHandle(forWritingTo: paths[1])
    process.standardError = try FileHandle(forWritingTo: paths[2])
    try process.run()
    process.waitUntilExit()
    let texts = try paths[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for path in paths { try FileManager.default.removeItem(at: path) }
    return CommandResult(
      status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// A process that is not started yet.
  func process(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8",
      "COLUMNS": "80", "W": Self.program, "TERM": "xterm",
    ].merging(environment) { $1 }
    return process
  }

  /// The rows that a command prints, by field, read from its TSV.
  func rows(_ arguments: String...) throws -> [[String: String]] {
    let result = try run(
      Self.program, arguments + ["--format", "tsv"], environment: [:])
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: name).path(percentEncoded: false))
  }
}
