import Foundation
import GRDB
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// Files in a folder of their own, as a command reads them again and again.
struct FileIngestion {
  let folder: TemporaryFolder
  /// The seconds at which files are changed, where nothing else is said.
  static let changed = 1_700_000_000
  /// The seconds at which runs begin, where nothing else is said.
  static let begun = 1_800_000_000

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a file, and the time of its last change.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String, changed: Int = changed) throws -> String {
    let path = try folder.write(bytes, to: name)
    try touch(name, at: changed)
    return path
  }

  @discardableResult
  func write(_ text: String, to name: String, changed: Int = changed) throws -> String {
    try write(Array(text.utf8), to: name, changed: changed)
  }

  /// Changes the time of a file's last change.
  func touch(_ name: String, at seconds: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
      ofItemAtPath: folder.path(of: name))
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(
      atPath: folder.path(of: name), toPath: folder.path(of: other))
  }

  /// What an ingestion goes by beside its files.
  struct Settings: Sendable {
    var policy = RereadPolicy()
    var tables = SketchedPage.tables
    var captured: UTCTime?
    var jobs = 1
    var begun = FileIngestion.begun
    var version = "1"
    /// Whether each event is written by itself.
    var isSlow = false
  }

  /// Reads files and folders by their names.
  @discardableResult
  func ingest(
    _ names: String..., into store: WeatherStore, _ settings: Settings = Settings(),
    isCancelled: () -> Bool = { false }, onStored: ([Input]) -> Void = { _ in },
    onEvent: (PageSearch.Event) throws -> Void = { _ in }
  ) throws -> IngestionReport {
    let options = PageSearch.Options(captureTime: settings.captured, jobs: settings.jobs)
    let ingestion = Ingestion(
      into: store, tables: settings.tables, options: options, policy: settings.policy)
    let start = RunStart(
      time: UTCTime(secondsSince1970: settings.begun), programVersion: settings.version,
      rulesVersion: PageSearch.rulesVersion, command: "test")
    var seconds = 0.0
    let clock = {
      seconds += settings.isSlow ? 1 : 0
      return seconds
    }
    return try ingestion.run(
      InputWalk(names.map { folder.path(of: $0) }), start: start, clock: clock,
      finishTime: { UTCTime(secondsSince1970: settings.begun + 1) }, isCancelled: isCancelled,
      onStored: onStored, onEvent: onEvent)
  }

  /// What a store says that read files and folders as they are now, and nothing before.
  func freshDump(_ names: String..., settings: Settings = Settings()) throws -> [String] {
    let store = try WeatherStore()
    for name in names { try ingest(name, into: store, settings) }
    return try store.canonicalDump()
  }
}

extension FileIngestion.Settings {
  static let always = FileIngestion.Settings(policy: RereadPolicy(rereads: .always))
  static let verifying = FileIngestion.Settings(policy: RereadPolicy(verifies: true))
  static let jobs = FileIngestion.Settings(jobs: 2)
  static let slow = FileIngestion.Settings(isSlow: true)
}

extension FileIngestion.Settings: CustomTestStringConvertible {
  var testDescription: String {
    let captured = captured.map { "captured \($0)" } ?? "not captured"
    return "\(policy.rereads), \(captured), \(jobs) jobs, slow: \(isSlow)"
  }
}

extension WeatherStore {
  func undo(_ run: Int64) throws {
    let control = QualityControl(tables: SketchedPage.tables)
    _ = try undo(RunID(number: run), qualityControl: control)
  }

  /// The tables in which something is left, those beside that a run does not fill.
  func tablesWithRows() throws -> [String] {
    try allTables().filter { !$0.value.isEmpty }.keys.sorted()
      .filter { $0 != "metadata" && $0 != "station" }
  }

  /// Files that need not be read again, with the bounds of what was read: `a.txt 0-0-120`.
  func inputs() throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT location || ' ' || first_byte || '-' || known_end || '-' || size FROM input
          ORDER BY location, known_end
          """
      ).map { String($0.split(separator: "/").last ?? "") }
    }
  }
}
