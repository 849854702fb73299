public import Weather

/// Observations as lines of comma- or tab-separated values: the bytes that `ObservationReport` and
/// the renderer give, in a fraction of the time.
///
/// Rows that follow one another have most of their cells in common. What these look like is kept, and
/// copied as long as what they tell stays the same.
public struct ObservationLines {
  private let report: ObservationReport
  private let renderer: SeparatedValuesRenderer
  private var stations: [Int: [UInt8]] = [:]
  private var strip: Strip?
  private var dateBytes: [UInt8] = []
  private var stripBytes: [UInt8] = []
  private var urlBytes: [UInt8] = []

  /// What a strip's rows have in common.
  private struct Strip: Equatable {
    let date: CalendarDate
    let hour: StripHour?
    let isCounted: Bool
    let id: String
    let sightingCount: Int
    let source: Source

    init(_ record: ObservationRecord) {
      date = record.date
      hour = record.hour
      isCounted = record.isCounted
      id = record.stripID
      sightingCount = record.sightingCount
      source = record.source
    }

    static func == (left: Strip, right: Strip) -> Bool {
      left.id == right.id && left.date == right.date && left.hour == right.hour
        && left.isCounted == right.isCounted && left.sightingCount == right.sightingCount
        && left.source == right.source
        && areSameBytes(left.source.location, right.source.location)
        && areSameBytes(left.source.url ?? "", right.source.url ?? "")
    }

    /// Whether two texts that are the same in Unicode's eyes, as the names of two files can be, are
    /// written alike.
    private static func areSameBytes(_ left: String, _ right: String) -> Bool {
      left.utf8Span.isKnownASCII || left.utf8.elementsEqual(right.utf8)
    }
  }

  /// Lines in a form; nil where it has no lines of separated values.
  public init?(stations: StationCatalogue, as format: OutputFormat) {
    switch format {
    case .csv: renderer = SeparatedValuesRenderer(form: .csv, marksEncoding: false)
    case .tsv: renderer = SeparatedValuesRenderer(form: .tsv, marksEncoding: false)
    case .table, .json, .ndjson, .markdown: return nil
    }
    report = ObservationReport(stations: stations)
  }

  /// Appends the line of an observation, with its end.
  public mutating func append(_ record: ObservationRecord, to bytes: inout [UInt8]) {
    let strip = Strip(record)
    if strip != self.strip { begin(strip, record) }
    let observation = record.observation
    bytes.append(contentsOf: dateBytes)
    append(station: observation.stationID, to: &bytes)
    append(valuesOf: observation, to: &bytes)
    bytes.append(contentsOf: stripBytes)
    Self.append(observation.rowRange.lowerBound, to: &bytes)
    bytes.append(contentsOf: urlBytes)
  }

  /// Writes what the rows of a strip have in common, with the separators around it.
  private mutating func begin(_ strip: Strip, _ record: ObservationRecord) {
    self.strip = strip
    dateBytes = []
    renderer.append(ObservationReport.dateCells(record), to: &dateBytes)
    renderer.appendSeparator(to: &dateBytes)
    stripBytes = []
    renderer.append(ObservationReport.stripCells(record), to: &stripBytes)
    renderer.appendSeparator(to: &stripBytes)
    urlBytes = []
    renderer.appendSeparator(to: &urlBytes)
    renderer.append(Cell(record.source.url), to: &urlBytes)
    renderer.appendLineEnd(to: &urlBytes)
  }

  private mutating func append(station id: Int, to bytes: inout [UInt8]) {
    if let known = stations[id] { return bytes.append(contentsOf: known) }
    var cells: [UInt8] = []
    renderer.append(report.stationCells(id), to: &cells)
    renderer.appendSeparator(to: &cells)
    stations[id] = cells
    bytes.append(contentsOf: cells)
  }

  private func append(valuesOf observation: Observation, to bytes: inout [UInt8]) {
    for cell in ObservationReport.valueCells(observation) {
      renderer.append(cell, to: &bytes)
      renderer.appendSeparator(to: &bytes)
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }
}
