import ArgumentParser
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Draws a chart, in the terminal or as SVG.
struct ChartCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Charts of temperatures and conditions, in the terminal or as SVG.",
    discussion: """
      Charts:

      \(HelpList.text(ChartKind.allCases.map { ($0.rawValue, $0.meaning) }))

      Without -o the chart is drawn with the characters of the terminal, as wide as its window, in \
      colour unless NO_COLOR is set, TERM is dumb, or standard output is no terminal. With -o it is \
      written as SVG, a file of its own that needs nothing else, light or dark as the reader's \
      screen is.

      Band, calendar and conditions are of all stations asked for, together: name a region, \
      province or station. With paths their pages are read, without a store.
      """)

  @Argument(help: ArgumentHelp("Which chart (see above).", valueName: "chart"))
  var kind: ChartKind

  @OptionGroup var input: InputOptions

  @Option(help: "Which temperature the calendar and the map show.")
  var measure: ChartMeasure = .mean

  @Option(
    help: ArgumentHelp("Of which areas the multiples are.", valueName: "station|region"))
  var by: AreaChoice = .station

  @Option(help: "The form: text, or svg, which is the form of files.")
  var format: ChartForm?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  /// The areas of which multiples are drawn.
  enum AreaChoice: String, CaseIterable, ExpressibleByArgument {
    case station, region
  }

  /// The forms of a chart.
  enum ChartForm: String, CaseIterable, ExpressibleByArgument {
    case text, svg
  }

  var language: Language { messages.language }

  private var source: StoreOrPages {
    StoreOrPages(input: input, storeOptions: storeOptions, messages: messages)
  }

  func validate() throws {
    try source.validate()
    if by != .station, kind != .multiples {
      throw ValidationError("--by is for multiples; leave it out.")
    }
    if kind == .climate || kind == .feed || kind == .sites,
      !(selection.condition + selection.conditionClass + selection.quality).isEmpty
    {
      throw ValidationError(
        "This chart is of all observations; leave --condition, --class and --quality out.")
    }
    if measure != .mean, kind != .calendar, kind != .map {
      throw ValidationError("--measure is for calendar and map; leave it out.")
    }
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables)
    try source.withStore(tables) { store in
      var accumulator = SeriesAccumulator(stations: tables.stations)
      try store.forEachDay(query) { accumulator.add($0) }
      let series = accumulator.series(from: selection.first, to: selection.last)
      guard let dates = try dates(of: series, query, store) else {
        messages.console.error(
          language.text(ko: "그릴 자료가 없습니다", en: "there are no data to draw"))
        throw ExitCode.failure
      }
      let setting = ChartSetting(
        stations: tables.stations, language: language, dates: dates,
        isSelection: selection.isOfStations)
      try print(
        try chart(of: series, query, store, setting), series.whole.observationCount, dates,
        try store.leftOut(of: query), tables)
    }
  }

  /// The days drawn; of strips, those of which none counts too.
  private func dates(
    of series: WeatherSeries, _ query: ObservationQuery, _ store: WeatherStore
  ) throws -> ClosedRange<CalendarDate>? {
    guard kind == .feed || kind == .sites else { return series.dates }
    let printed = try store.feedHistory(of: query).dates
    guard let first = selection.first ?? printed.first, let last = selection.last ?? printed.last,
      first <= last
    else { return nil }
    return first...last
  }

  private func chart(
    of series: WeatherSeries, _ query: ObservationQuery, _ store: WeatherStore,
    _ setting: ChartSetting
  ) throws -> any Chart {
    switch kind {
    case .band: BandChart(series.whole, setting)
    case .calendar: CalendarChart(series.whole, measure: measure, setting)
    case .conditions: ConditionChart(series.whole, setting)
    case .map: StationMap(series.stations, measure: measure, setting)
    case .multiples:
      MultiplesChart(by == .region ? series.regions : series.stations, setting)
    case .climate: ClimateChart(try store.climateYears(of: query), setting)
    case .feed: FeedChart(try store.feedHistory(of: query), setting)
    case .sites: SiteChart(try store.siteHistory(of: query), setting)
    }
  }

  private func print(
    _ chart: any Chart, _ observationCount: Int, _ dates: ClosedRange<CalendarDate>,
    _ leftOut: LeftOut, _ tables: WeatherTables
  ) throws {
    let file = try OutputFile(path: output)
    let isToFile = output != nil && output != "-"
    switch format ?? (isToFile ? .svg : .text) {
    case .svg: try file.write(chart.svgFile)
    case .text:
      let terminal = OutputTerminal(isFile: isToFile)
      let notes = SummaryNotes(
        language: language, stations: tables.stations, isSelection: selection.isOfStations)
      let counted = notes.counted(
        observationCount, of: dates, filters: selection.filters(language),
        leftOut: LeftOutMessage.parts(of: leftOut, language))
      try file.write(
        chart.text(
          columns: terminal.columns, isColoured: terminal.isColoured, notes: [counted]))
    }
    try file.close()
  }
}

/// The charts there are.
enum ChartKind: String, CaseIterable, ExpressibleByArgument {
  case band, calendar, conditions, map, multiples, climate, feed, sites

  /// What it shows, as a line of the help says it.
  var meaning: String {
    switch self {
    case .band: "each day's lowest, mean and highest temperature over time"
    case .calendar: "a heat map of days, a row of weeks for each year"
    case .conditions: "observations of each class of conditions, by month"
    case .map: "the stations on the coast of Korea, coloured by temperature"
    case .multiples: "all stations as small bands on one scale"
    case .climate: "climate days by year: proven, undecided, ruled out"
    case .feed: "what became of the strips of each layout: live, suspect, frozen"
    case .sites: "strips by site and date"
    }
  }
}
