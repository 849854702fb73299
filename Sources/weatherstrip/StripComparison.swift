import StripIngestion
import Weather
import WeatherAnalysis
import WeatherStore

/// The strips of a store beside the official record.
struct StripComparison {
  let record: OfficialRecord
  /// The snapshots that pages printed, with what a search for their hours found.
  private(set) var found: [(snapshot: PrintedSnapshot, match: HourMatch)] = []
  /// When strips of pages were true, by id, where the search found it.
  private var times: [String: CalendarHour] = [:]

  /// Searches the hours of the strips of these dates, and of those that print the same under others.
  init(
    of store: WeatherStore, with record: OfficialRecord, _ dates: ClosedRange<CalendarDate>?,
    onProgress: (Int) -> Void
  ) throws {
    self.record = record
    guard !record.stationsWithHours.isEmpty else { return }
    let search = HourSearch(record)
    var found = found
    try store.forEachSnapshot(dates) { snapshot in
      let match = search.match(
        snapshot.airTemperatures, printedUnder: Set(snapshot.strips.map(\.date)))
      found.append((snapshot, match))
      onProgress(found.count)
    }
    self.found = found
    for (snapshot, match) in found {
      guard let time = match.found else { continue }
      for strip in snapshot.strips { times[strip.stripID] = time }
    }
  }

  /// When a strip was true: by its own hour, else by what was found; nil where that is not known.
  func time(of stripID: String, on date: CalendarDate, hour: Int?) -> CalendarHour? {
    hour.map { CalendarHour(date: date, hour: $0) } ?? times[stripID]
  }

  /// The air temperatures that a query asks for, held against the record.
  func differences(_ query: ObservationQuery, in store: WeatherStore) throws -> RecordComparison {
    var comparison = RecordComparison(with: record)
    try store.forEachTemperature(query) { capture in
      comparison.add(
        capture, at: time(of: capture.stripID, on: capture.date, hour: capture.hour))
    }
    return comparison
  }

  /// What was observed when strips printed a condition, and when they printed none.
  func printedWeather(
    _ query: ObservationQuery, in store: WeatherStore
  ) throws -> PrintedWeatherTally {
    var tally = PrintedWeatherTally()
    try store.forEachObservation(query) { printed in
      let station = printed.observation.stationID
      guard
        let time = time(of: printed.stripID, on: printed.date, hour: printed.hour?.hour),
        let official = record.hour(of: station, at: time)
      else { return }
      tally.add(printed.observation.presentWeather, of: station, official)
    }
    return tally
  }

  /// What can be assigned.
  var assignments: [HourAssignment] {
    found.compactMap { HourAssignment(of: $0.snapshot, $0.match) }
  }

  /// The freezes whose true time was found.
  var freezes: [DatedFreeze] {
    found.compactMap { DatedFreeze(of: $0.snapshot, $0.match) }
  }
}
