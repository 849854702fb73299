public import ArgumentParser
public import Weather
public import WeatherReports
import WeatherStore

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension ChartMeasure: ExpressibleByArgument {}

/// In which language the program speaks, and how much.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: "The language of messages and tables (default: from the locale).")
  var chosenLanguage: Language?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  var language: Language { chosenLanguage ?? .preferred() }
  var console: Console { Console(language: language, isQuiet: quiet) }
}

/// In which form data are printed, and where.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the output.")
  var format: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Begin CSV and TSV with a byte order mark, as Excel needs it.")
  var bom = false

  /// Prints a report.
  ///
  /// - Parameters:
  ///   - fallback: the form, where the user names none.
  ///   - notes: lines to stand under a table, asked for behind the rows.
  func print(
    as fallback: OutputFormat, columns: [ReportColumn],
    notes: @autoclosure () -> [String] = [],
    rows: ((([Cell]) throws -> Void)) throws -> Void
  ) throws {
    let form = format ?? fallback
    var renderer = form.renderer(marksEncoding: bom)
    let file = try OutputFile(path: output)
    try file.write(renderer.start(columns))
    try rows { try file.write(renderer.row($0)) }
    try end(&renderer, form, file, notes: form.isForPeople ? notes() : [])
  }

  /// Prints a store's observations; as CSV or TSV, of which there are millions, line by line.
  ///
  /// - Parameters:
  ///   - fallback: the form, where the user names none.
  ///   - notes: lines to stand under a table.
  func print(
    _ query: ObservationQuery, of store: WeatherStore, as fallback: OutputFormat,
    _ stations: StationCatalogue, in language: Language,
    notes: (PrintedObservations) throws -> [String]
  ) throws {
    let form = format ?? fallback
    var renderer = form.renderer(marksEncoding: bom)
    let file = try OutputFile(path: output)
    try file.write(renderer.start(ObservationReport.columns.titled(in: language)))
    var printed = PrintedObservations()
    if let lines = ObservationLines(stations: stations, as: form) {
      try store.inOrder(of: query) { store, part in
        var lines = lines
        var written = BytesInPieces()
        try store.forEachObservation(part) { record in
          written.append { lines.append(record, to: &$0) }
        }
        return written
      } take: { written in
        for piece in written.pieces { try file.write(piece) }
      }
    } else {
      let report = ObservationReport(stations: stations)
      try store.forEachObservation(query) { record in
        printed.add(record)
        try file.write(renderer.row(report.cells(for: record)))
      }
    }
    try end(&renderer, form, file, notes: form.isForPeople ? notes(printed) : [])
  }

  private func end(
    _ renderer: inout any Renderer, _ form: OutputFormat, _ file: OutputFile, notes: [String]
  ) throws {
    try file.write(renderer.end())
    if !notes.isEmpty {
      try file.write(
        "\n" + notes.map { $0 + "\n" }.joined(separator: form == .markdown ? "\n" : ""))
    }
    try file.close()
  }
}
