import ArgumentParser
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Says what captured temperatures prove of climate days, and what they rule out.
struct ClimateCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "climate",
    abstract: "Heat-wave days, tropical nights and the like: proven, ruled out or undecided.",
    discussion: """
      A strip is a snapshot: its temperature can prove that a day's maximum reached 33 ℃, but never \
      that it did not. Each station's day is proven, ruled out, undecided or without data; \
      undecided does not mean no. Counts are of stations' days, of all stations with data.

      Climate days for --days:

      \(help)

      Without hours, as in printed strips ('compare --assign' finds them), the two that look at a \
      part of the day are undecided. A \
      value captured before 01:15 or at an unknown hour may be of the day before: 'the day may be \
      off by one'. With paths their pages are read, without a store.
      """)

  private static var help: String {
    HelpList.text(ClimateDays.all.map { ($0.name, meaning(of: $0)) })
  }

  private static func meaning(of day: ClimateDay) -> String {
    let window =
      switch day.window {
      case .day: ""
      case .night: " from 18:01 to 09:00 (KMA, since 2009)"
      case .morning: " from 03:01 to 09:00, October to April"
      }
    let criterion = day.criterion
    return "\(criterion.element.rawValue)\(window) \(criterion.comparison.sign) "
      + "\(criterion.threshold) ℃"
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var groupingOptions: GroupingOptions

  @Option(
    help: ArgumentHelp("Which climate days, with commas (default: all).", valueName: "list"),
    transform: Self.climateDays)
  var days: [ClimateDay]?

  @Option(
    help: ArgumentHelp(
      "Days on which a threshold of your own is reached, as 'maximum>=35' or 'minimum<-5'; can be "
        + "given several times.", valueName: "criterion"))
  var threshold: [String] = []

  @Flag(help: "List the days that are decided, each with the value that decides it.")
  var list = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  private var isForPeople: Bool { (output.format ?? .table).isForPeople }
  private var source: StoreOrPages {
    StoreOrPages(input: input, storeOptions: storeOptions, messages: messages)
  }

  func validate() throws {
    try source.validate()
    if !(selection.condition + selection.conditionClass).isEmpty {
      throw ValidationError(
        "Climate days are of temperatures, whatever the weather; leave --condition and --class out."
      )
    }
    if groupingOptions.by?.isByHour == true {
      throw ValidationError("Climate days have no hours; leave 'hour' out of --by.")
    }
    _ = try thresholds()
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables)
    let groups = try groupingOptions.stationGroups(tables.stations)
    let grouping = (groupingOptions.by ?? SummaryKeys()).grouping(groups)
    let chosen = (days ?? (threshold.isEmpty ? ClimateDays.all : [])) + (try thresholds())
    try source.withStore(tables, needsSightings: false) { store in
      var accumulator = ClimateAccumulator(chosen)
      var extended = query
      // The last night ends on the day after, and its hour 24 is that day's hour 0.
      extended.last = query.last.map { $0.adding(days: 1) }
      try store.forEachTemperature(extended) { capture in
        accumulator.add(capture, isInTime: query.holds(capture.date))
      }
      let climate = accumulator.climate(
        by: grouping, from: selection.first, to: selection.last, stations: tables.stations,
        listsDays: list)
      try print(climate, accumulator, grouping, try store.leftOut(of: query), tables)
    }
  }

  private func print(
    _ climate: Climate, _ accumulator: ClimateAccumulator, _ grouping: SummaryGrouping,
    _ leftOut: LeftOut, _ tables: WeatherTables
  ) throws {
    guard isForPeople else {
      let report = ClimateReport(stations: tables.stations, isSelection: selection.isOfStations)
      let columns = list ? ClimateReport.dayColumns : ClimateReport.columns
      return try output.print(as: .table, columns: columns) { addRow in
        if list {
          for day in climate.decided { try addRow(report.cells(for: day)) }
        } else {
          for group in climate.groups { try addRow(report.cells(for: group)) }
        }
      }
    }
    let table = ClimateTable(
      stations: tables.stations, language: language, grouping: grouping,
      isSelection: selection.isOfStations)
    let notes = table.notes(
      on: climate, accumulator.days, temperatureCount: accumulator.temperatureCount,
      hourCount: accumulator.hourCount, leftOut: LeftOutMessage.parts(of: leftOut, language))
    try output.print(
      as: .table, columns: list ? table.dayColumns : table.columns, notes: notes
    ) { addRow in
      if list {
        for day in climate.decided { try addRow(table.cells(for: day)) }
      } else {
        for group in climate.groups { try addRow(table.cells(for: group)) }
      }
    }
  }

  private func thresholds() throws -> [ClimateDay] {
    try threshold.map { text in
      guard let criterion = ClimateCriterion(text) else {
        throw ValidationError(
          "'\(text)' is no threshold; expected maximum or minimum, one of >=, <=, > and <, and "
            + "degrees from -90.0 to 60.0, as 'maximum>=35'.")
      }
      return ClimateDay(threshold: criterion)
    }
  }

  private static func climateDays(_ text: String) throws -> [ClimateDay] {
    try text.split(separator: ",").map { word in
      guard let day = ClimateDays.named(String(word)) else {
        let names = ClimateDays.all.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no climate day '\(word)'; expected some of: \(names).")
      }
      return day
    }
  }
}
