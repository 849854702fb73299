import ArgumentParser
import Foundation
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Holds strips against KMA's official record.
struct CompareCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold strips against KMA's official record: errors, hours, true dates.",
    discussion: """
      FILE is what KMA's data portal (기상자료개방포털, ASOS) gives: CSV of hourly or daily values, any \
      stations and years, in CP949 or UTF-8, in gzip or not; in folders .csv and .csv.gz are read.

      Without more, each station's captured temperatures are held against the official ones: bias, \
      mean absolute error, and how many are beyond the official extremes of both the date printed \
      and the day before (which proves an error, or that they are stale). Those need daily values, \
      the rest hourly ones.

      Strips of pages have no hour. It is the one with which their stations' temperatures agree: to \
      0.1 ℃, most of them being the same (three quarters of seven stations or more, on the date \
      printed or the day before; nine tenths of eight or more for any other date, which a frozen \
      strip has), and clearly better than with any other hour of the files. All else is undecided. \
      --assign stores what is found as a run, which 'weatherstrip undo' takes back: strips get their \
      hours, and stale ones count under their true date, flagged redated. What is printed then is \
      as it is after.

      With --days, or where there is no store, the official days are compared with the hourly values.
      """)

  @Argument(help: ArgumentHelp("Files of KMA's data portal, and folders.", valueName: "file"))
  var files: [String]

  @Flag(exclusivity: .exclusive)
  var view: ComparisonView?

  @Flag(help: "Store the hours and dates that are found.")
  var assign = false

  @Flag(help: "With --assign: print what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: ComparisonTableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }
  private var isForPeople: Bool { (output.format ?? .table).isForPeople }

  func validate() throws {
    if dryRun, !assign { throw ValidationError("--dry-run is for --assign.") }
    if let view, !view.needsStore {
      if assign { throw ValidationError("--\(view.rawValue) has no strips; leave --assign out.") }
      if storeOptions.database != nil {
        throw ValidationError("--\(view.rawValue) needs no store; leave --database out.")
      }
    }
  }

  func run() throws {
    let tables = try tableOptions.files.tables()
    let query = try selection.query(tables)
    let content = try OfficialFiles(paths: files, messages: messages).read()
    guard !content.record.isEmpty else { return try content.throwStatus() }
    try requireValues(in: content.record)
    let view = self.view ?? (isWithoutStore(content.record) ? .days : nil)
    switch view {
    case .days: try printDays(of: content.record, query, tables)
    case .errors: try printErrors(of: content.record, query)
    default: try compareStore(with: content, query, view)
    }
    try content.throwStatus()
  }

  /// Throws where the files lack the kind of values that is needed.
  private func requireValues(in record: OfficialRecord) throws {
    let option = assign ? "--assign" : view.map { "--\($0.rawValue)" }
    guard let option else { return }
    if assign || view?.needsHours == true, record.stationsWithHours.isEmpty {
      throw ValidationError(
        "\(option) needs hourly values; these files have daily ones alone.")
    }
    if !assign, view?.needsHours == false, record.stationsWithDays.isEmpty {
      throw ValidationError(
        "\(option) needs daily values; these files have hourly ones alone.")
    }
  }

  /// Whether nothing but the files is there to be compared.
  private func isWithoutStore(_ record: OfficialRecord) -> Bool {
    let path = storeOptions.path
    let isThere = FileManager.default.fileExists(atPath: path)
    let hasBoth = !record.stationsWithHours.isEmpty && !record.stationsWithDays.isEmpty
    guard storeOptions.database == nil, !assign, !isThere, hasBoth else { return false }
    messages.console.say(
      "저장소 \(path)이(가) 없어 파일끼리 견줍니다.",
      "There is no store \(path): the files are compared with one another.")
    return true
  }

  // MARK: Without a store

  private func printDays(
    of record: OfficialRecord, _ query: ObservationQuery, _ tables: WeatherTables
  ) throws {
    let comparison = OfficialDayComparison(of: record.part(query))
    let report = OfficialDayReport(
      stations: tables.stations, language: language, isForPeople: isForPeople)
    try output.print(
      as: .table, columns: report.columns, notes: report.notes(on: comparison.totals)
    ) { addRow in
      for day in comparison.days { try addRow(report.cells(for: day)) }
    }
  }

  private func printErrors(of record: OfficialRecord, _ query: ObservationQuery) throws {
    let measurement = SnapshotErrorMeasurement(of: record.part(query))
    let report = SnapshotErrorReport(of: measurement)
    let notes = report.notes(in: language)
    guard !measurement.rows.isEmpty else {
      for note in notes { messages.console.error(note) }
      throw ExitCode.failure
    }
    for note in notes { messages.console.say(note, note) }
    try output.print(as: .csv, columns: SnapshotErrorReport.columns.titled(in: language)) {
      addRow in
      for row in report.rows { try addRow(row) }
    }
  }

  // MARK: With a store

  private func compareStore(
    with content: OfficialFiles.Content, _ query: ObservationQuery, _ view: ComparisonView?
  ) throws {
    let store = try openStore()
    let tables = try tableOptions.files.tables(of: store)
    var comparison = try search(store, content.record)
    if assign {
      try assign(comparison, to: store, content, tables)
      comparison = try search(store, content.record)
    }
    let printing = ComparisonPrinting(
      comparison: comparison, store: store, query: query, tables: tables, output: output,
      language: language)
    if view == .freezes { tellUndatedFreezes(comparison) }
    try printing.print(view)
  }

  private func openStore() throws -> WeatherStore {
    let path = storeOptions.path
    guard assign else { return try WeatherStore(readingFrom: path) }
    return try dryRun ? WeatherStore(tryingChangesOf: path) : WeatherStore(changing: path)
  }

  private func search(
    _ store: WeatherStore, _ record: OfficialRecord
  ) throws -> StripComparison {
    let terminal = TerminalLine(isQuiet: messages.quiet)
    let dates = selection.dates
    let comparison = try StripComparison(of: store, with: record, dates) { count in
      terminal.show(language.text(ko: "날씨띠 \(count)건", en: "\(count) snapshots"))
    }
    terminal.clear()
    return comparison
  }

  private func assign(
    _ comparison: StripComparison, to store: WeatherStore, _ content: OfficialFiles.Content,
    _ tables: WeatherTables
  ) throws {
    let message = ComparisonMessage(comparison: comparison, language: language)
    if dryRun {
      messages.console.say(
        "시험 실행입니다. 저장소는 그대로입니다.", "Dry run: the store is left as it is.")
    }
    messages.console.say(message.found, message.found)
    let assignments = comparison.assignments
    guard !assignments.isEmpty else { return }
    let run = try store.beginRun(.now(CommandLine.arguments))
    let progress = TextProgress(messages)
    let counts = try store.assign(
      assignments, in: run, qualityControl: QualityControl(tables: tables),
      onProgress: progress.note)
    progress.clear()
    let states = try store.states(of: counts.changedStrips)
    var runCounts = RunCounts()
    runCounts.inputCount = content.fileCount + content.failureCount
    runCounts.failureCount = content.failureCount
    runCounts.assignedHourCount = assignments.count
    try store.endRun(run, at: .now, counts: runCounts)
    for line in message.assigned(counts, states, in: dryRun ? nil : run) {
      messages.console.say(line, line)
    }
  }

  private func tellUndatedFreezes(_ comparison: StripComparison) {
    let undated = comparison.found.count { found in
      found.match.found == nil && found.snapshot.strips.contains { $0.state == .frozen }
    }
    guard undated > 0 else { return }
    messages.console.say(
      "공식 기록에서 찾지 못한 갱신 멈춤 \(undated)건은 싣지 않습니다.",
      "Frozen snapshots that were not found in the record are left out: \(undated).")
  }
}
