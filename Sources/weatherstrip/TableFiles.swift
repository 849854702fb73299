import Foundation
import PageReading
import Weather
import WeatherStore

/// The files of a user's own tables; nil where none is given.
struct TableFiles {
  var stations: String?
  var conditions: String?
  var freezes: String?
  var companions: String?
  var limits: String?

  /// The built-in tables with the user's.
  func tables() throws -> WeatherTables {
    var tables = try WeatherTables.builtIn()
    if let stations {
      try tables.addStations(from: try Self.bytes(of: stations), name: stations)
    }
    if let conditions {
      try tables.addConditions(from: try Self.bytes(of: conditions), name: conditions)
    }
    if let freezes {
      try tables.addFreezes(from: try Self.bytes(of: freezes), name: freezes)
    }
    if let companions {
      tables.companions = try Companions(
        from: try Self.bytes(of: companions), name: companions, stations: tables.stations)
    }
    if let limits {
      tables.limits = try QualityLimits(from: try Self.bytes(of: limits), name: limits)
    }
    return tables
  }

  /// Whether the user gives none.
  var isEmpty: Bool {
    [stations, conditions, freezes, companions, limits].allSatisfy { $0 == nil }
  }

  /// The built-in tables with the user's; where the user gives no limits, those by which a store's
  /// values were judged.
  func tables(of store: WeatherStore) throws -> WeatherTables {
    var tables = try tables()
    if limits == nil, let kept = try store.qualityLimits() { tables.limits = kept }
    return tables
  }

  /// The bytes of a table.
  static func bytes(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(location: path, problem: .missing)
    }
    if isFolder.boolValue {
      let reason = FileFailure.folder.text(in: .preferred())
      throw InputError(location: path, problem: .unreadable(reason))
    }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      let reason = FileFailure(error as NSError).text(in: .preferred())
      throw InputError(location: path, problem: .unreadable(reason))
    }
  }
}
