/// The tables that reading and judging strips needs.
public struct WeatherTables: Sendable {
  /// The stations.
  public var stations: StationCatalogue
  /// The conditions.
  public var conditions: ConditionVocabulary
  /// The known freezes.
  public var freezes: [Freeze]
  /// The seasons in which the common layout was frozen throughout.
  public var freezeSeasons: [FreezeSeason]
  /// How the temperatures of the common layout's stations go together.
  public var companions: Companions
  /// How far snapshots of a day lie from the official day.
  public var snapshotErrors: SnapshotErrors
  /// The limits of the quality checks.
  public var limits: QualityLimits

  /// The tables that are part of the program.
  ///
  /// - Throws: `TableError` where a table is damaged, which tests rule out.
  public static func builtIn() throws(TableError) -> WeatherTables {
    let stations = try builtInStations()
    return WeatherTables(
      stations: stations,
      conditions: try builtInConditions(),
      freezes: try FreezeTable.freezes(
        in: PackageResources.freezes_csv, name: "freezes.csv", stations: stations),
      freezeSeasons: try FreezeTable.seasons(
        in: PackageResources.freeze_seasons_csv, name: "freeze_seasons.csv"),
      companions: try Companions(
        from: PackageResources.companions_csv, name: "companions.csv", stations: stations),
      snapshotErrors: try SnapshotErrors(
        from: PackageResources.snapshot_errors_csv, name: "snapshot_errors.csv"),
      limits: QualityLimits())
  }

  /// The table of stations that is part of the program.
  ///
  /// - Throws: `TableError` where it is damaged, which tests rule out.
  public static func builtInStations() throws(TableError) -> StationCatalogue {
    try StationCatalogue(
      StationTable.stations(in: PackageResources.stations_csv, name: "stations.csv"))
  }

  /// The table of conditions that is part of the program.
  ///
  /// - Throws: `TableError` where it is damaged, which tests rule out.
  public static func builtInConditions() throws(TableError) -> ConditionVocabulary {
    try ConditionVocabulary(
      ConditionTable.conditions(in: PackageResources.conditions_csv, name: "conditions.csv"))
  }

  /// Adds stations from a user's table, in place of those with the same number.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: `TableError` with the line at fault.
  public mutating func addStations(from bytes: [UInt8], name: String) throws(TableError) {
    let added = try StationTable.stations(in: bytes, name: name)
    stations = try stations.overriding(with: added, table: name)
  }

  /// Adds conditions from a user's table, in place of those with the same label.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: `TableError` with the line at fault.
  public mutating func addConditions(from bytes: [UInt8], name: String) throws(TableError) {
    let added = try ConditionTable.conditions(in: bytes, name: name)
    conditions = try conditions.overriding(with: added, table: name)
  }

  /// Adds freezes from a user's table, in place of those with the same name.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: `TableError` with the line at fault.
  public mutating func addFreezes(from bytes: [UInt8], name: String) throws(TableError) {
    let added = try FreezeTable.freezes(in: bytes, name: name, stations: stations)
    let replaced = Set(added.map(\.name))
    freezes = freezes.filter { !replaced.contains($0.name) } + added
  }
}
