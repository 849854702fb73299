import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Gathers what the report shows. Days are read once, from the sums that the store keeps.
struct ReportGathering {
  let store: WeatherStore
  let tables: WeatherTables
  let query: ObservationQuery
  let language: Language
  /// Stations that are listed, whether there is anything of them or not.
  let stations: Set<Int>

  /// So many suspect and wrong values are listed.
  private static let mostDoubtful = 500

  /// What the report shows.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  func content() throws -> ReportContent {
    let days = try GatheredDays(of: query, tables, store)
    var leftOutDays = DataInventory(stations: self.stations)
    try store.noteLeftOut(of: query, in: &leftOutDays)
    let whole = days.whole.summary(from: query.first, to: query.last)
    let regions = days.regions.summary(from: query.first, to: query.last)
    let stations = days.stations.summary(from: query.first, to: query.last)
    var evidence = GatheredEvidence(
      store: store, query: query, control: QualityControl(tables: try tablesOfStore()))
    for group in [whole, regions, stations].flatMap(\.groups) {
      try evidence.add(extremesOf: group)
    }
    let newest = try store.newestStripID(of: query).flatMap { try evidence.strip($0) }
    var content = ReportContent(
      tables: tables, language: language, whole: whole, regions: regions, stations: stations,
      series: days.series.series(from: query.first, to: query.last))
    content.leftOut = LeftOutMessage.parts(of: try store.leftOut(of: query), language)
    content.rejections = try store.rejectionCounts()
    content.newest = newest
    content.newestCapture = try store.newestCaptureTime()
    content.extremeStrips = evidence.extremes
    content.evidence = evidence.strips
    content.climate = days.climate.counts
    content.leftOutDays = leftOutDays
    content.feed = try store.feedHistory(of: query)
    content.sites = try store.siteHistory(of: query)
    try store.forEachDoubtfulValue(query) { value in
      for flag in value.observation.flags.flags where flag.verdict != nil {
        content.flagCounts[flag, default: 0] += 1
      }
      content.doubtfulCount += 1
      if content.doubtful.count < Self.mostDoubtful { content.doubtful.append(value) }
    }
    return content
  }

  /// The tables with the limits by which the store's values were judged.
  private func tablesOfStore() throws -> WeatherTables {
    var tables = tables
    if let limits = try store.qualityLimits() { tables.limits = limits }
    return tables
  }
}

/// What is gathered day by day.
private struct GatheredDays {
  private let query: ObservationQuery
  private(set) var whole: SummaryAccumulator
  private(set) var regions: SummaryAccumulator
  private(set) var stations: SummaryAccumulator
  private(set) var series: SeriesAccumulator
  private(set) var climate: ClimateYears

  /// Gathers what a query asks for, the parts of its dates side by side.
  init(of query: ObservationQuery, _ tables: WeatherTables, _ store: WeatherStore) throws {
    let parts = try store.inParts(of: query) { store, part in
      var days = GatheredDays(tables: tables, query: part)
      try days.read(store)
      return days
    }
    self = parts.first ?? GatheredDays(tables: tables, query: query)
    for part in parts.dropFirst() { append(part) }
  }

  private init(tables: WeatherTables, query: ObservationQuery) {
    self.query = query
    let statistics = Statistics.forPeople(countsClasses: true)
    func accumulator(_ areas: [SummaryGrouping.AreaKind]) -> SummaryAccumulator {
      SummaryAccumulator(
        by: SummaryGrouping(areas: areas), statistics, stations: tables.stations,
        coversAll: areas.isEmpty)
    }
    whole = accumulator([])
    regions = accumulator([.region])
    stations = accumulator([.station])
    series = SeriesAccumulator(stations: tables.stations)
    climate = ClimateYears(ClimateDays.all, from: query.first, to: query.last)
  }

  private mutating func read(_ store: WeatherStore) throws {
    let query = query
    let extended = query.withTheDayBehind
    let answer: ClimateYears.Answer? = try store.temperatureLookup(of: extended)?.answer
    try store.forEachDay(extended) { day in
      try climate.add(day, answer: answer)
      guard query.holds(day.date) else { return }
      whole.add(day)
      regions.add(day)
      stations.add(day)
      series.add(day)
    }
    try climate.finish(answer: answer)
  }

  /// Adds the days behind these.
  private mutating func append(_ later: GatheredDays) {
    whole.merge(later.whole)
    regions.merge(later.regions)
    stations.merge(later.stations)
    series.append(later.series)
    climate.merge(later.climate)
  }
}

/// The strips behind figures, each looked up once.
private struct GatheredEvidence {
  let store: WeatherStore
  let query: ObservationQuery
  let control: QualityControl
  private(set) var extremes = ExtremeEvidence()
  private var known: [String: StripEvidence] = [:]

  init(store: WeatherStore, query: ObservationQuery, control: QualityControl) {
    self.store = store
    self.query = query
    self.control = control
  }

  /// The strips, by date, hour and id.
  var strips: [StripEvidence] {
    known.values.sorted {
      ($0.date, $0.hour?.hour ?? -1, $0.stripID) < ($1.date, $1.hour?.hour ?? -1, $1.stripID)
    }
  }

  /// Looks up the first strip that printed each extreme of a group.
  mutating func add(extremesOf group: SummaryGroup) throws {
    for case .extreme(let extreme) in group.figures.map(\.value) {
      let ids = try store.stripIDs(
        of: extreme.temperature, station: extreme.stationID, on: extreme.date, query)
      guard let strip = try ids.first.flatMap({ try self.strip($0) }) else { continue }
      extremes[extreme, group] = [strip.stripID]
    }
  }

  /// The evidence of a strip.
  mutating func strip(_ id: String) throws -> StripEvidence? {
    if let strip = known[id] { return strip }
    guard
      var strip = try store.evidence(
        .strip(id), qualityControl: control, isExplained: false
      ).first
    else {
      return nil
    }
    strip.observations.removeAll { !query.holds(station: $0.stationID) }
    known[strip.stripID] = strip
    return strip
  }
}
