import ArgumentParser
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Prints where values came from.
struct ShowCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print where a value came from, and whether it counts.",
    discussion: """
      What is shown: a station on a date (weatherstrip show 서울 2025-04-04), all strips of a date \
      (weatherstrip show 2025-04-04), or one strip by its id (weatherstrip show bb1ef9a1feb3cd4f).

      Each value stands with its quality, whether it counts and why not, and the row as it was \
      printed; each strip with every place where it was seen and what was repaired to read it. \
      --format csv and the like print a row for each value at each place.

      --text goes back to the earliest page that is still there and marks the rows in it. \
      --extract cuts that page's record out of its archive, or copies its file. Paths begin in \
      this folder, as when the pages were ingested, or in the one given by --folder.
      """)

  @Argument(
    help: ArgumentHelp(
      "A station and a date, a date (YYYY-MM-DD), or a strip's id.", valueName: "station date"))
  var words: [String]

  @Flag(help: "Print the text of the page around the strip, its rows marked.")
  var text = false

  @Option(help: ArgumentHelp("Write the page's record to this file.", valueName: "file"))
  var extract: String?

  @Option(help: ArgumentHelp("The folder in which the pages' paths begin.", valueName: "folder"))
  var folder: String?

  @Flag(help: "List all places where a strip was seen, not the first ten.")
  var all = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    if text, output.format.map({ $0 != .table }) ?? false {
      throw ValidationError("--text is for people; leave --format out.")
    }
    if extract == "-" {
      throw ValidationError("--extract needs a file: standard output is for the evidence.")
    }
  }

  func run() throws {
    let wanted = try EvidenceWords(words, try tableOptions.tables().stations)
    let store = try WeatherStore(readingFrom: storeOptions.path)
    let tables = try tableOptions.tables(of: store)
    let strips = try store.evidence(
      wanted.query, qualityControl: QualityControl(tables: tables))
    guard !strips.isEmpty else {
      messages.console.error(try missing(wanted.query, in: store, tables))
      throw ExitCode.failure
    }
    try print(strips, tables)
    let pages = PageLookup(tables: tables, folder: folder)
    if let extract { try self.extract(strips, pages, to: extract) }
  }

  private func print(_ strips: [StripEvidence], _ tables: WeatherTables) throws {
    guard (output.format ?? .table) == .table else {
      let report = EvidenceReport(stations: tables.stations)
      return try output.print(as: .table, columns: EvidenceReport.columns) { addRow in
        for row in strips.flatMap(report.rows(of:)) { try addRow(row) }
      }
    }
    let evidence = EvidenceText(
      tables: tables, language: language, mostSightings: all ? .max : EvidenceText.mostSightings)
    let pages = PageLookup(tables: tables, folder: folder)
    let file = try OutputFile(path: output.output)
    for (index, strip) in strips.enumerated() {
      if index > 0 { try file.write("\n") }
      try file.write(evidence.text(of: strip))
      if text { try file.write("\n" + excerpt(of: strip, pages)) }
    }
    try file.close()
  }

  /// The text around a strip in the earliest page that is still there; where there is none, the text
  /// that the store has kept.
  private func excerpt(of strip: StripEvidence, _ pages: PageLookup) -> String {
    var problems: [String] = []
    for sighting in strip.sightings.prefix(Self.mostLookups) {
      do throws(PageLookupError) {
        let found = try pages.excerpt(around: sighting)
        let excerpt = ExcerptText(
          of: found.text, offset: found.offset, firstLine: found.firstLine,
          around: sighting.range, marks: marks(of: strip, in: sighting))
        return lines(problems + ["\(place(of: sighting, sighting.source.location)):"])
          + excerpt.text
      } catch {
        problems.append(error.text(in: language))
      }
    }
    guard let sighting = strip.sightings.first else { return "" }
    problems.append(
      language.text(
        ko: "문서를 찾지 못해 저장소에 남은 글을 보입니다:",
        en: "The page is not there any more; this is the text that the store has kept:"))
    let excerpt = ExcerptText(
      of: sighting.text, offset: sighting.pageOffset, around: sighting.range,
      marks: marks(of: strip, in: sighting))
    return lines(problems) + excerpt.text
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { TerminalText.escaped($0) + "\n" }.joined()
  }

  /// So many pages are looked for, if those before are not there any more.
  private static let mostLookups = 10

  private func marks(of strip: StripEvidence, in sighting: SightingEvidence) -> [Range<Int>] {
    let stations = Set(strip.observations.map(\.stationID))
    return sighting.observations.filter { stations.contains($0.stationID) }.map(\.rowRange)
  }

  private func extract(_ strips: [StripEvidence], _ pages: PageLookup, to target: String) throws {
    let sightings = strips.flatMap(\.sightings)
    let file = try ReplacedFile(path: target)
    var problems: [PageLookupError] = []
    for sighting in sightings.prefix(Self.mostLookups) {
      do throws(PageLookupError) {
        try pages.extract(sighting, to: file.temporaryPath)
      } catch {
        problems.append(error)
        continue
      }
      try file.commit()
      let origin = place(of: sighting, pages.path(of: sighting.source))
      return messages.console.say(
        "\(target)에 씀: \(origin)", "Written to \(target): \(origin)")
    }
    for problem in problems { messages.console.error(problem.text(in: language)) }
    throw ExitCode.failure
  }

  /// `archive.warc @1387`; lines are counted from there.
  private func place(of sighting: SightingEvidence, _ path: String) -> String {
    path + (sighting.source.recordOffset.map { " @\($0)" } ?? "")
  }

  private func missing(
    _ query: EvidenceQuery, in store: WeatherStore, _ tables: WeatherTables
  ) throws -> String {
    guard case .date(let date, let stationID) = query else {
      return language.text(
        ko: "\(words[0]): 그런 번호의 날씨띠가 없습니다",
        en: "\(words[0]): the store has no strip of this id")
    }
    let others = try stationID == nil ? 0 : store.stripCount(on: date)
    if let stationID, others > 0 {
      let name = tables.stations[id: stationID].map(language.name(of:)) ?? ""
      return language.text(
        ko: "\(date)의 날씨띠 \(others)건에 \(name)(\(stationID))이 없습니다",
        en: others == 1
          ? "the strip of \(date) does not have \(name) (\(stationID))"
          : "none of the \(others) strips of \(date) has \(name) (\(stationID))")
    }
    let dates = try store.dates(around: date)
    let near = dates.map(\.description).joined(separator: language.text(ko: ", ", en: " and "))
    let are = dates.count == 1 ? "date is" : "dates are"
    let hint =
      dates.isEmpty
      ? "" : language.text(ko: " (가까운 날짜: \(near))", en: "; the nearest \(are) \(near)")
    return language.text(
      ko: "\(date)의 날씨띠가 없습니다", en: "the store has no strip of \(date)") + hint
  }
}
