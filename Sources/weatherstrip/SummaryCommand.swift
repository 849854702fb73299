import ArgumentParser
import PageReading
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Sums up observations.
struct SummaryCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Minimum, maximum, mean and conditions, by region and more.",
    discussion: """
      Without paths the store is summed up. With paths their pages are read, without a store; \
      repeats and frozen strips are left out as a store would leave them out.

      \(InputHelp.limits)

      The mean of an area is the mean of its stations' means, and a station's is the mean of its \
      days' means, so that neither a station nor a day with many captures pulls it.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Sum up by nation, region, province or station, and by day, month or year; several with "
        + "commas are crossed (default: the nation, then each region).", valueName: "list"),
    transform: SummaryKeys.init)
  var by: SummaryKeys?

  @Flag(help: "With paths: count every row as printed, repeats and frozen strips too.")
  var asPrinted = false

  @Flag(
    help: ArgumentHelp(
      "Name the strips that printed minimum and maximum, for 'weatherstrip show'."))
  var evidence = false

  @Flag(help: "In tables, count conditions by class, not by word.")
  var classes = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    let isForPages =
      asPrinted || input.rejects != nil || input.strict || input.captured != nil
      || input.jobs != nil
    if input.isEmpty, isForPages {
      throw ValidationError(
        "--as-printed, --captured, --jobs, --rejects and --strict are for pages; give their paths.")
    }
    if !input.isEmpty, storeOptions.database != nil {
      throw ValidationError("Give either paths or --database: pages are read without a store.")
    }
    if asPrinted, evidence {
      throw ValidationError("--as-printed does not tell strips apart; leave --evidence out.")
    }
    if asPrinted, selection.include != Inclusion() {
      throw ValidationError("--as-printed counts everything; --include adds nothing to it.")
    }
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables.stations)
    if input.isEmpty {
      return try sumUp(try WeatherStore(readingFrom: storeOptions.path), query, tables)
    }
    if asPrinted { return try sumUpAsPrinted(query, tables) }
    let pages = try PageIngestion(input, messages)
    let store = try WeatherStore.temporary()
    let report = try pages.run(into: store, tables: tables, policy: .forgetful)
    if report.wasCancelled { throw ExitCode.interrupted }
    if report.reading.inputs == 0 { try pages.throwStatus(of: report) }
    try sumUp(store, query, tables)
    try pages.throwStatus(of: report)
  }

  private func sumUp(
    _ store: WeatherStore, _ query: ObservationQuery, _ tables: WeatherTables
  ) throws {
    let groups = summaries(of: try store.dailySums(query), tables)
    try print(
      groups, try store.leftOut(of: query), tables,
      evidence ? try strips(behind: groups, in: store) : nil)
  }

  private func strips(
    behind summaries: [Summary], in store: WeatherStore
  ) throws -> ExtremeEvidence {
    var evidence = ExtremeEvidence()
    for group in summaries.flatMap(\.groups) {
      for extreme in [group.minimum, group.maximum].compactMap(\.self) {
        evidence[extreme] = try store.stripIDs(
          of: extreme.temperature, station: extreme.stationID, on: extreme.date,
          selection.include)
      }
    }
    return evidence
  }

  private func sumUpAsPrinted(_ query: ObservationQuery, _ tables: WeatherTables) throws {
    let pages = try PageListing(input, messages)
    var sums = DailySums()
    try pages.run(tables: tables) { findings, _ in
      for strip in findings.strips.map(\.strip) where query.holds(strip.date) {
        for observation in strip.observations where query.holds(station: observation.stationID) {
          sums.add(observation, on: strip.date)
        }
      }
    }
    try print(summaries(of: sums, tables), LeftOut(), tables, nil)
    try pages.throwStatus()
  }

  private func summaries(of sums: DailySums, _ tables: WeatherTables) -> [Summary] {
    let days = sums.sorted
    return groupings.map { grouping in
      Summary(
        of: days, by: grouping, from: selection.first, to: selection.last,
        stations: tables.stations)
    }
  }

  private var groupings: [SummaryGrouping] { by?.groupings ?? SummaryKeys.standard }

  private func print(
    _ summaries: [Summary], _ leftOut: LeftOut, _ tables: WeatherTables,
    _ evidence: ExtremeEvidence?
  ) throws {
    let groups = summaries.flatMap(\.groups)
    guard (output.format ?? .table).isForPeople else {
      let report = SummaryReport(
        stations: tables.stations, isSelection: selection.isOfStations, evidence: evidence)
      return try output.print(as: .table, columns: report.columns) { addRow in
        for group in groups { try addRow(report.cells(for: group)) }
      }
    }
    let table = SummaryTable(
      tables: tables, language: language, grouping: groupings[0], countsClasses: classes,
      isSelection: selection.isOfStations, evidence: evidence)
    let notes = summaries.first.map { self.notes(on: $0, leftOut) } ?? []
    try output.print(as: .table, columns: table.columns, notes: notes) { addRow in
      for group in groups { try addRow(table.cells(for: group)) }
    }
  }

  private func notes(on summary: Summary, _ leftOut: LeftOut) -> [String] {
    let notes = SummaryNotes(language: language)
    let counted = notes.counted(summary, leftOut: LeftOutMessage.parts(of: leftOut, language))
    guard !summary.groups.isEmpty else { return [counted] }
    return [counted, notes.captured(summary), notes.conditions]
  }
}

/// What a summary left out, in words.
enum LeftOutMessage {
  static func parts(of leftOut: LeftOut, _ language: Language) -> [String] {
    [
      language.some(
        leftOut.frozenStrips, ko: "갱신 멈춤 %건(보관, 집계 제외)", en: "frozen % (kept, not counted)"),
      language.some(
        leftOut.carriedOverStrips, ko: "자정 넘긴 날씨띠 %건(보관, 집계 제외)",
        en: "carried over midnight % (kept, not counted)"),
      language.some(
        leftOut.suspectObservations, ko: "의심 관측값 %건(보관, 집계 제외)",
        en: "suspect observations % (kept, not counted)"),
      language.some(
        leftOut.wrongObservations, ko: "오류 관측값 %건(보관, 집계 제외)",
        en: "wrong observations % (kept, not counted)"),
    ].compactMap(\.self)
  }
}
