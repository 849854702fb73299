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

      Without --by the nation is summed up, then each region. A season is spring (March to May), \
      summer, autumn or winter; month-of-year takes January of all years together; hours are known \
      for KMA's feed, and where 'compare --assign' found them.

      Figures for --statistics:

      \(statisticsHelp)
      """)

  private static var statisticsHelp: String {
    HelpList.text(Statistics.all.map { ($0.name, $0.meaning) })
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var groupingOptions: GroupingOptions
  @OptionGroup var figureOptions: FigureOptions

  @Flag(help: "With paths: count every row as printed, repeats and frozen strips too.")
  var asPrinted = false

  @Flag(
    help: ArgumentHelp(
      "Name the strips that printed minimum and maximum, for 'weatherstrip show'."))
  var evidence = false

  @Option(
    name: .customLong("errors"),
    help: ArgumentHelp(
      "Tell typical errors by this table, which 'weatherstrip compare --errors' measures, in place "
        + "of the built-in one.", valueName: "file"))
  var errorsFile: String?

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
    try source.validate(isForPagesToo: asPrinted, "--as-printed, ")
    if asPrinted, evidence {
      throw ValidationError("--as-printed does not tell strips apart; leave --evidence out.")
    }
    if asPrinted, selection.include != Inclusion() || !selection.quality.isEmpty {
      throw ValidationError(
        "--as-printed counts everything; leave --include and --quality out.")
    }
  }

  func run() throws {
    let tables = try tables()
    let query = try selection.query(tables)
    let groups = try groupingOptions.stationGroups(tables.stations)
    let groupings =
      groupingOptions.by.map { [$0.grouping(groups)] } ?? SummaryKeys.standard(groups)
    let statistics = figureOptions.statistics(isForPeople: isForPeople)
    let accumulator = SummaryAccumulators(
      groupings, statistics, tables.stations, coversAll: isForPeople)
    if asPrinted {
      let pages = try PageListing(input, messages)
      let sums = sums(of: query, tables, accumulator)
      try pages.run(tables: tables, addingUpIn: sums) { findings, _ in
        for found in findings.strips { sums.add(found.strip) }
      }
      try print(try figures(of: accumulator.adding(sums)), LeftOut(), tables, nil)
      return try pages.throwStatus()
    }
    if !input.isEmpty, !evidence, selection.quality.isEmpty {
      return try source.withDistinctStrips(tables) { strips, store in
        let sums = sums(of: query, tables, accumulator)
        strips.add(to: sums)
        try store.forEachDay(
          query, isByHour: accumulator.isByHour, keepsValues: accumulator.needsValues
        ) { sums.add($0) }
        try print(
          try figures(of: accumulator.adding(sums)), try store.leftOut(of: query), tables, nil)
      }
    }
    try source.withStore(tables, needsSightings: false) { store in
      let summaries = try figures(of: accumulator.adding(query, of: store))
      try print(
        summaries, try store.leftOut(of: query), tables,
        evidence ? try strips(behind: summaries, query, in: store) : nil)
    }
  }

  private func sums(
    of query: ObservationQuery, _ tables: WeatherTables, _ accumulators: SummaryAccumulators
  ) -> PrintedSums {
    PrintedSums(
      of: query, tables: tables, isByHour: accumulators.isByHour,
      keepsValues: accumulators.needsValues)
  }

  private func tables() throws -> WeatherTables {
    var tables = try tableOptions.tables()
    if let errorsFile {
      tables.snapshotErrors = try SnapshotErrors(
        from: try TableFiles.bytes(of: errorsFile), name: errorsFile)
    }
    return tables
  }

  /// The summaries as they are printed: in order, and without what is withheld.
  private func figures(of accumulators: SummaryAccumulators) throws -> [Summary] {
    let order = try figureOptions.order(isForPeople: isForPeople)
    return accumulators.all.map { accumulator in
      var summary = accumulator.summary(from: selection.first, to: selection.last)
        .withholding(by: figureOptions.rule)
      if let order { summary = summary.sorted(by: order) }
      return figureOptions.top.map(summary.prefix) ?? summary
    }
  }

  private func strips(
    behind summaries: [Summary], _ query: ObservationQuery, in store: WeatherStore
  ) throws -> ExtremeEvidence {
    var evidence = ExtremeEvidence()
    for group in summaries.flatMap(\.groups) {
      for case .extreme(let extreme) in group.figures.map(\.value) {
        evidence[extreme, group] = try store.stripIDs(
          of: extreme.temperature, station: extreme.stationID, on: extreme.date,
          hours: group.key.time.hour, query)
      }
    }
    return evidence
  }

  private func print(
    _ summaries: [Summary], _ leftOut: LeftOut, _ tables: WeatherTables,
    _ evidence: ExtremeEvidence?
  ) throws {
    guard let first = summaries.first else { return }
    let isOfWholeDays =
      !first.grouping.isByHour && selection.condition.isEmpty && selection.conditionClass.isEmpty
    guard isForPeople else {
      let report = SummaryReport(
        tables: tables, fields: first.fields, digits: figureOptions.digits ?? 2,
        isOfWholeDays: isOfWholeDays, isSelection: selection.isOfStations, evidence: evidence)
      return try output.print(as: .table, columns: report.columns) { addRow in
        for summary in summaries {
          for group in summary.groups { try addRow(report.cells(for: group, of: summary)) }
        }
      }
    }
    let table = SummaryTable(
      tables: tables, language: language, grouping: first.grouping, fields: first.fields,
      digits: figureOptions.digits ?? 1, isOfWholeDays: isOfWholeDays,
      isSelection: selection.isOfStations, evidence: evidence)
    let notes = notes(on: summaries, leftOut, tables, isOfWholeDays: isOfWholeDays)
    try output.print(as: .table, columns: table.columns, notes: notes) { addRow in
      for summary in summaries {
        for group in summary.groups { try addRow(table.cells(for: group, of: summary)) }
      }
    }
  }

  private func notes(
    on summaries: [Summary], _ leftOut: LeftOut, _ tables: WeatherTables, isOfWholeDays: Bool
  ) -> [String] {
    guard let first = summaries.first else { return [] }
    let notes = SummaryNotes(
      language: language, stations: tables.stations, isSelection: selection.isOfStations)
    let counted = notes.counted(
      first.coverage.observationCount, of: first.dates, filters: selection.filters(language),
      leftOut: LeftOutMessage.parts(of: leftOut, language))
    guard !first.groups.isEmpty else { return [counted] }
    let kinds = Set(first.fields.map(\.kind))
    let needsValues = figureOptions.statistics(isForPeople: true).contains(where: \.needsValues)
    return [
      counted,
      isOfWholeDays ? notes.captured(first, tables.snapshotErrors) : notes.ofSomeObservations,
      notes.withheld(summaries, figureOptions.rule),
      notes.stationSetChanges(summaries),
      needsValues ? notes.percentiles : nil,
      kinds.isDisjoint(with: [.conditionShares, .conditionClassShares]) ? nil : notes.shares,
      kinds.isDisjoint(
        with: [.conditions, .conditionClasses, .conditionShares, .conditionClassShares])
        ? nil : notes.conditions,
    ].compactMap(\.self)
  }
}
