public import Weather
public import WeatherAnalysis

/// What the report shows, gathered from a store.
public struct ReportContent: Sendable {
  /// The tables in use.
  public var tables: WeatherTables
  /// The language of the page.
  public var language: Language
  /// The page's title; nil for one that says what it is.
  public var title: String?
  /// The names of the regions and stations asked for; none for all.
  public var selection: [String] = []
  /// All stations together, with the figures that a summary for people has.
  public var whole: Summary
  /// The regions, likewise.
  public var regions: Summary
  /// The stations, likewise.
  public var stations: Summary
  /// The days of all stations together, of each region and station.
  public var series: WeatherSeries
  /// What was left out, in words.
  public var leftOut: [String] = []
  /// How many rows and strips were rejected, by reason, in the whole store.
  public var rejections: [Rejection.Reason: Int] = [:]
  /// The newest strip that counts, with its values; nil where there is none.
  public var newest: StripEvidence?
  /// When the page that was fetched last was fetched; nil where no capture time is known.
  public var newestCapture: UTCTime?
  /// The strips that printed the extremes.
  public var extremeStrips = ExtremeEvidence()
  /// The strips shown as evidence, each once, by date, hour and id.
  public var evidence: [StripEvidence] = []
  /// What is known of climate days, by day and year.
  public var climate: [ClimateYear] = []
  /// What is left out of each station on each day, and the stations that are listed, whether there is
  /// anything of them or not; what counts is in the series.
  public var leftOutDays = DataInventory()
  /// What became of the strips.
  public var feed = FeedHistory()
  /// Where strips were seen.
  public var sites = SiteHistory()
  /// How many suspect and wrong values each check found.
  public var flagCounts: [QualityFlag: Int] = [:]
  /// Suspect and wrong values, the first of them.
  public var doubtful: [DoubtfulValue] = []
  /// How many suspect and wrong values there are.
  public var doubtfulCount = 0

  /// Contents of which the summaries and series are known, and nothing else yet.
  public init(
    tables: WeatherTables, language: Language, whole: Summary, regions: Summary,
    stations: Summary, series: WeatherSeries
  ) {
    self.tables = tables
    self.language = language
    self.whole = whole
    self.regions = regions
    self.stations = stations
    self.series = series
  }

  /// What areas and stations are called.
  var names: AreaNames {
    AreaNames(stations: tables.stations, language: language, isSelection: !selection.isEmpty)
  }

  /// Whether there is anything that counts.
  var isEmpty: Bool { whole.groups.isEmpty }

  /// The stations of which there is anything, and those listed, by ascending number.
  var stationIDs: [Int] {
    Set(series.stations.compactMap(\.area.stationID) + leftOutDays.stationIDs).sorted()
  }

  /// The days of the inventory: those asked for, else those of which there is anything.
  var inventoryDates: ClosedRange<CalendarDate>? {
    let ends = [series.dates, leftOutDays.days(from: nil, to: nil)].compactMap(\.self)
    guard let first = ends.map(\.lowerBound).min(), let last = ends.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  /// What there is of a station on each day. It is made for each station by itself, since all of them
  /// together take memory.
  func inventory(of station: Int, in dates: ClosedRange<CalendarDate>) -> DataInventory {
    var inventory = DataInventory(stations: [station])
    if let series = series.stations.first(where: { $0.area.stationID == station }) {
      for day in series.days {
        inventory.note(
          day.temperatures == nil ? .noTemperature : .data, station: station, on: day.date)
      }
    }
    for number in dates.lowerBound.dayNumber...dates.upperBound.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let state = leftOutDays.state(of: station, on: date)
      if state != .missing { inventory.note(state, station: station, on: date) }
    }
    return inventory
  }

  /// How complete the stations' days are, as a sentence.
  var completeness: String {
    let full = series.stations.reduce(0) { sum, station in
      sum + station.days.count { $0.temperatures != nil }
    }
    return GapReport(stations: tables.stations, language: language, isForPeople: true)
      .counted(dataDays: full, stations: stationIDs.count, in: inventoryDates)
  }

  /// The areas drawn: all stations together, regions, stations.
  var areas: [AreaSeries] { [series.whole] + series.regions + series.stations }

  /// The strip that printed an extreme of a group, the first of several.
  func strip(of extreme: Extreme, in group: SummaryGroup) -> String? {
    extremeStrips[extreme, group]?.first
  }
}

extension AreaNames {
  /// What an area of a series is called.
  func name(of series: AreaSeries) -> String {
    name(of: series.area, stationIDs: series.area.region == nil ? [] : series.stationIDs)
  }
}

extension AreaSeries {
  /// What the area is called in anchors of a page: `whole`, `region-109`, `station-108`. Regions are
  /// called by their lowest station, since their names are text of a user's table.
  var anchor: String {
    if let id = area.stationID { return "station-\(id)" }
    guard area.region != nil else { return "whole" }
    return "region-\(stationIDs.first ?? 0)"
  }
}
