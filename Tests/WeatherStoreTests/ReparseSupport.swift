import PageReading
import StripIngestion
import TestSupport
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// Tables of a user's own, as CSV below their headers.
struct AddedTables: Sendable {
  var stations = ""
  var conditions = ""
  var freezes = ""

  static let none = AddedTables()

  /// The built-in tables with these.
  func tables() throws -> WeatherTables {
    var tables = SketchedPage.tables
    let stationHeader = "station_id,name_ko,province_ko,region_ko,aliases\n"
    if !stations.isEmpty {
      try tables.addStations(from: Array((stationHeader + stations).utf8), name: "stations")
    }
    if !conditions.isEmpty {
      let header = "label,class,variants\n"
      try tables.addConditions(from: Array((header + conditions).utf8), name: "conditions")
    }
    if !freezes.isEmpty {
      let header = "freeze,first_seen,last_seen,station,temperature_c\n"
      try tables.addFreezes(from: Array((header + freezes).utf8), name: "freezes")
    }
    return tables
  }
}

/// Files that are read into stores with one table or another.
struct ReadFiles {
  let folder: TemporaryFolder

  /// Files by name.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
  }

  /// A store that has read the files, each in a run of its own, in the order of their names.
  func store(
    _ added: AddedTables = .none, captured: String? = nil
  ) throws -> WeatherStore {
    let store = try WeatherStore()
    for name in try folder.names() {
      let found = try store.ingest(
        folder.path(of: name), tables: try added.tables(), captured: captured)
      precondition(found.reading.failures == 0)
    }
    return store
  }
}

extension WeatherStore {
  /// Reads what stands at a path in a run of its own.
  @discardableResult
  func ingest(
    _ path: String, tables: WeatherTables = SketchedPage.tables, captured: String? = nil
  ) throws -> IngestionReport {
    try keepNames(of: tables.stations)
    let options = PageSearch.Options(captureTime: captured.flatMap(UTCTime.init(iso8601:)))
    return try Ingestion(into: self, tables: tables, options: options).run(
      InputWalk([path]), start: .ofTests, clock: { 0 },
      finishTime: { UTCTime(secondsSince1970: 60) })
  }

  /// Reads the kept texts again.
  func reparse(
    _ added: AddedTables = .none
  ) throws -> (changes: [StripChange], counts: ReparseCounts) {
    let tables = try added.tables()
    try keepNames(of: tables.stations)
    var changes: [StripChange] = []
    let counts = try reparse(
      qualityControl: QualityControl(tables: tables), rulesVersion: PageSearch.rulesVersion,
      read: TextReader(tables: tables).findings, onChange: { changes.append($0) })
    return (changes, counts)
  }

  /// The checks that fail, each with the number of what is wrong and its examples.
  func failedChecks(_ added: AddedTables = .none, repairs: Bool = false) throws -> [String] {
    let tables = try added.tables()
    var failed: [String] = []
    try check(
      qualityControl: QualityControl(tables: tables), oracle: TextReader(tables: tables).oracle,
      repairs: repairs
    ) { result in
      guard result.failed > 0 else { return }
      failed.append(
        "\(result.check.rawValue) \(result.failed): \(result.examples.joined(separator: ", "))")
    }
    return failed
  }
}

extension StripChange {
  /// `2025-05-05 live→live 90 -→3.1 비`.
  var summary: String {
    let states = "\(stateBefore?.rawValue ?? "-")→\(stateAfter?.rawValue ?? "-")"
    let values = observations.map {
      "\($0.stationID) \($0.before.map(Self.value) ?? "-")→\($0.after.map(Self.value) ?? "-")"
    }
    let hour = self.hour.map { " \($0.hour)h" } ?? ""
    return (["\(date)\(hour) \(states)"] + values).joined(separator: ", ")
  }

  private static func value(_ observation: Observation) -> String {
    [
      observation.airTemperature?.description, observation.presentWeather?.printed,
      observation.presentWeather?.conditionClass.rawValue, observation.flags.names,
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
