public import Weather

/// Observations as lines of comma- or tab-separated values: the bytes that `ObservationReport` and
/// the renderer give, in a fraction of the time.
///
/// Rows that follow one another have most of their cells in common. What these look like is kept, and
/// copied as long as what they tell stays the same.
public struct ObservationLines: Sendable {
  private let report: ObservationReport
  private let renderer: SeparatedValuesRenderer
  private var stations: [Int: [UInt8]] = [:]
  private var weathers: [(weather: PresentWeather?, cells: [UInt8])] = []
  private var quality: (quality: Quality, flags: QualityFlags)?
  private var qualityBytes: [UInt8] = []
  /// The record with which the rows of the present strip began.
  private var firstOfStrip: ObservationRecord?
  private var dateBytes: [UInt8] = []
  private var stripBytes: [UInt8] = []
  private var urlBytes: [UInt8] = []

  /// The cells of so many conditions are kept; there are hardly more.
  private static let mostWeathers = 64

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
    if firstOfStrip.map({ !Self.areOfOneStrip($0, record) }) ?? true { begin(record) }
    bytes.append(contentsOf: dateBytes)
    append(station: record.observation.stationID, to: &bytes)
    append(valuesOf: record.observation, to: &bytes)
    bytes.append(contentsOf: stripBytes)
    Self.append(record.observation.rowRange.lowerBound, to: &bytes)
    bytes.append(contentsOf: urlBytes)
  }

  /// Whether two rows have in common what is kept of a strip's rows.
  private static func areOfOneStrip(_ left: ObservationRecord, _ right: ObservationRecord) -> Bool {
    left.stripID == right.stripID && left.date == right.date && left.hour == right.hour
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

  /// Writes what the rows of a strip have in common, with the separators around it.
  private mutating func begin(_ record: ObservationRecord) {
    firstOfStrip = record
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

  private mutating func append(valuesOf observation: Observation, to bytes: inout [UInt8]) {
    append(observation.presentWeather, to: &bytes)
    if let temperature = observation.airTemperature {
      bytes.append(contentsOf: temperature.description.utf8)
    }
    if quality.map({ $0 != (observation.quality, observation.flags) }) ?? true {
      quality = (observation.quality, observation.flags)
      qualityBytes = []
      renderer.appendSeparator(to: &qualityBytes)
      renderer.append(ObservationReport.qualityCells(observation), to: &qualityBytes)
      renderer.appendSeparator(to: &qualityBytes)
    }
    bytes.append(contentsOf: qualityBytes)
  }

  private mutating func append(_ weather: PresentWeather?, to bytes: inout [UInt8]) {
    // Swift compares texts in Korean slowly, where they are not the same.
    let place = weathers.firstIndex { known in
      known.weather?.conditionClass == weather?.conditionClass
        && (known.weather?.printed ?? "").utf8.elementsEqual((weather?.printed ?? "").utf8)
    }
    if let place { return bytes.append(contentsOf: weathers[place].cells) }
    var cells: [UInt8] = []
    renderer.append(ObservationReport.weatherCells(weather), to: &cells)
    renderer.appendSeparator(to: &cells)
    if weathers.count < Self.mostWeathers { weathers.append((weather, cells)) }
    bytes.append(contentsOf: cells)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }
}
