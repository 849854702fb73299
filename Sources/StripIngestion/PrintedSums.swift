import StripParsing
public import Weather
public import WeatherAnalysis
public import WeatherStore

/// The daily sums of strips as they were printed, repeats and frozen ones too.
///
/// A class, since a search fills it while it reads.
public final class PrintedSums {
  private let query: ObservationQuery
  /// What the parser's numbers of stations and conditions stand for, and whether it is asked for.
  private let asksForStation: [Bool]
  private let asksForCondition: [Bool]
  private let asksForNoCondition: Bool
  private let asksForAll: Bool
  /// The numbers of stations and conditions.
  private let stationIndexes: [Int: Int]
  private let conditionIndexes: [ConditionKey: Int]
  private var indexed: IndexedDailySums
  /// The sums of strips that `indexed` does not take: those with an hour or a condition of no table,
  /// and all where each value is kept.
  private var others: DailySums
  /// How many strips and observations were taken in the compact form and not yet told.
  private var told = PageSearch.PagePart.AddedUp()

  /// No sums yet.
  ///
  /// - Parameters:
  ///   - query: which observations are asked for.
  ///   - isByHour: whether the hours of a day are told apart.
  ///   - keepsValues: whether each temperature is kept, as percentiles need it.
  public init(
    of query: ObservationQuery, tables: WeatherTables, isByHour: Bool, keepsValues: Bool
  ) {
    let parser = StripParser(tables: tables)
    self.query = query
    asksForStation = parser.stationIDs.map { query.holds(station: $0) }
    asksForCondition = parser.conditions.map { Self.holds($0, query) }
    asksForNoCondition = Self.holds(nil, query)
    asksForAll =
      asksForNoCondition && asksForStation.allSatisfy(\.self)
      && asksForCondition.allSatisfy(\.self)
    let conditions = parser.conditions.map { ConditionKey($0) }
    stationIndexes = Dictionary(
      uniqueKeysWithValues: zip(parser.stationIDs, parser.stationIDs.indices))
    conditionIndexes = Dictionary(
      zip(conditions, conditions.indices), uniquingKeysWith: { first, _ in first })
    indexed = IndexedDailySums(stationIDs: parser.stationIDs, conditions: conditions)
    others = DailySums(isByHour: isByHour, keepsValues: keepsValues)
  }

  private static func holds(_ weather: PresentWeather?, _ query: ObservationQuery) -> Bool {
    query.values.holdsCondition(
      of: Observation(
        stationID: 0, presentWeather: weather, airTemperature: nil, rowRange: 0..<0))
  }

  /// Adds a strip.
  public func add(_ strip: Strip) {
    guard query.holds(strip.date) else { return }
    let observations = strip.observations.filter {
      query.holds(station: $0.stationID) && query.values.holdsCondition(of: $0)
    }
    if takesCompactStrips, strip.hour == nil, let rows = rows(of: observations) {
      indexed.add(rows.span, on: strip.date)
    } else {
      others.add(observations, on: strip.date, hour: strip.hour?.hour)
    }
  }

  /// Observations by the numbers of their stations and conditions; nil where one has none.
  private func rows(of observations: [Observation]) -> [CompactRow]? {
    var rows: [CompactRow] = []
    for observation in observations {
      let weather = observation.presentWeather
      guard let station = stationIndexes[observation.stationID],
        let condition = weather == nil ? -1 : conditionIndexes[ConditionKey(weather)]
      else { return nil }
      let tenths = observation.airTemperature.map { Int16($0.tenthsOfCelsius) }
      rows.append(
        CompactRow(
          station: Int16(station), condition: Int16(condition),
          tenths: tenths ?? CompactRow.missing))
    }
    return rows
  }

  /// Adds the sums of a day.
  public func add(_ day: DayOfSums) {
    others.merge(day)
  }

  /// The sums day by day, by ascending date.
  public func forEachDay(_ body: (DayOfSums) throws -> Void) rethrows {
    var others = self.others.days[...]
    try indexed.forEachDay { day in
      while let other = others.first, other.date < day.date { try body(others.removeFirst()) }
      guard others.first?.date == day.date else { return try body(day) }
      try body(day.merged(with: others.removeFirst()))
    }
    for day in others { try body(day) }
  }
}

extension PrintedSums: CompactStripTaker {
  func dates(capturedAt time: UTCTime?) -> TakenDates { TakenDates() }

  /// Whether compact strips can be taken.
  var takesCompactStrips: Bool { !others.keepsValues }

  func take(
    _ rows: borrowing Span<CompactRow>, on date: CalendarDate, capturedAt time: UTCTime?
  ) {
    told.strips += 1
    told.observations += rows.count
    guard query.holds(date) else { return }
    if asksForAll { return indexed.add(rows, on: date) }
    var askedFor: [CompactRow] = []
    for index in rows.indices where asks(for: rows[index]) { askedFor.append(rows[index]) }
    indexed.add(askedFor.span, on: date)
  }

  private func asks(for row: CompactRow) -> Bool {
    asksForStation[Int(row.station)]
      && (row.condition < 0 ? asksForNoCondition : asksForCondition[Int(row.condition)])
  }

  func takeCounts() -> PageSearch.PagePart.AddedUp {
    defer { told = PageSearch.PagePart.AddedUp() }
    return told
  }
}
