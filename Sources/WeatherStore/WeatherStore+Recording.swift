internal import GRDB
public import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Writes pages, the states of strips and the daily sums that they change, in one transaction:
  /// all of it is on the disk when the method returns, or nothing.
  ///
  /// Recording the same again changes nothing but the run's list of sources.
  /// - Parameters:
  ///   - recordings: what was met. Pages may come in any order, each before the end of its input.
  ///   - run: the run that found them.
  ///   - qualityControl: the checks that judge strips and values.
  ///   - counts: what was recorded before in the run.
  /// - Throws: `StoreError`; nothing was written then.
  public func record(
    _ recordings: [Recording], in run: RunID, qualityControl: QualityControl,
    after counts: RecordingCounts = RecordingCounts()
  ) throws(StoreError) -> RecordingCounts {
    try record(
      recordings.map { PreparedRecording($0, qualityControl: qualityControl) }, in: run,
      qualityControl: qualityControl, after: counts)
  }

  /// The same for what was prepared meanwhile, with the same checks.
  public func record(
    _ recordings: [PreparedRecording], in run: RunID, qualityControl: QualityControl,
    after counts: RecordingCounts = RecordingCounts()
  ) throws(StoreError) -> RecordingCounts {
    do throws(StoreError) {
      return try Self.caught(path) {
        try queue.write { database in
          try Self.require(run, in: database)
          var recorder = try PageRecorder(
            database: database, run: run, qualityControl: qualityControl,
            knowing: knownTemperatures, locationReadOtherwise: counts.locationReadOtherwise)
          for recording in recordings { try recorder.record(recording) }
          return try recorder.finish()
        }
      }
    } catch {
      knownTemperatures.forget()
      throw error
    }
  }

  /// A run that goes on can be undone by another program.
  static func require(_ run: RunID, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM run WHERE id = ?")
    guard try Int.fetchOne(statement, arguments: [run.number]) != nil else {
      throw StoreError(path: "", problem: .undoneMeanwhile(run.number))
    }
  }

  /// Keeps the names of stations for the views, where they have changed.
  ///
  /// - Throws: `StoreError` where it can't be written.
  public func keepNames(of catalogue: StationCatalogue) throws(StoreError) {
    try Self.caught(path) {
      try queue.write { database in
        for station in catalogue.stations {
          try database.cachedStatement(
            sql: """
              INSERT INTO station VALUES (?, ?, ?, ?, ?)
              ON CONFLICT DO UPDATE SET station = excluded.station,
                station_en = excluded.station_en, province = excluded.province,
                region = excluded.region
              WHERE (station, station_en, province, region) <> (excluded.station,
                excluded.station_en, excluded.province, excluded.region)
              """
          ).execute(arguments: [
            station.id, station.name, station.englishName, station.province.name,
            station.region.name,
          ])
        }
      }
    }
  }
}
