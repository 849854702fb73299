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
    var days = GatheredDays(tables: tables, query: query, stations: stations)
    try days.read(store)
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
    content.climate = days.climateYears
    content.leftOutDays = days.leftOut
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
  var whole: SummaryAccumulator
  var regions: SummaryAccumulator
  var stations: SummaryAccumulator
  var series: SeriesAccumulator
  private(set) var leftOut: DataInventory
  private var climate: ClimateYears
  private(set) var climateYears: [ClimateYear] = []

  init(tables: WeatherTables, query: ObservationQuery, stations: Set<Int>) {
    self.query = query
    let statistics = Statistics.forPeople(countsClasses: true)
    func accumulator(_ areas: [SummaryGrouping.AreaKind]) -> SummaryAccumulator {
      SummaryAccumulator(
        by: SummaryGrouping(areas: areas), statistics, stations: tables.stations,
        coversAll: areas.isEmpty)
    }
    whole = accumulator([])
    regions = accumulator([.region])
    self.stations = accumulator([.station])
    series = SeriesAccumulator(stations: tables.stations)
    leftOut = DataInventory(stations: stations)
    climate = ClimateYears(ClimateDays.all, from: query.first, to: query.last)
  }

  mutating func read(_ store: WeatherStore) throws {
    var extended = query
    // The last night ends on the day after, and its hour 24 is that day's hour 0.
    extended.last = query.last.map { $0.adding(days: 1) }
    let query = query
    let answer: ClimateYears.Answer? = try store.temperatureLookup(of: extended)?.answer
    try store.forEachDay(extended) { day in
      try climate.add(day, answer: answer)
      guard query.holds(day.date) else { return }
      whole.add(day)
      regions.add(day)
      stations.add(day)
      series.add(day)
    }
    climateYears = try climate.counts(answer: answer)
    try store.noteLeftOut(of: query, in: &leftOut)
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
