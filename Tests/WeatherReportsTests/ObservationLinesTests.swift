import TestSupport
import Testing
import Weather
import WeatherReports

@Suite struct ObservationLinesTests {
  private static let stations = WrittenObservations.tables.stations

  /// The lines that the report and the renderer make, which are what lines must be.
  private static func rendered(_ records: [ObservationRecord], as format: OutputFormat) -> [UInt8] {
    let report = ObservationReport(stations: stations)
    var renderer = format.renderer()
    _ = renderer.start(ObservationReport.columns)
    return records.flatMap { Array(renderer.row(report.cells(for: $0)).utf8) }
  }

  private static func lines(_ records: [ObservationRecord], as format: OutputFormat) throws
    -> [UInt8]
  {
    var lines = try #require(ObservationLines(stations: stations, as: format))
    var bytes: [UInt8] = []
    for record in records { lines.append(record, to: &bytes) }
    return bytes
  }

  private static func record(_ line: String) -> ObservationRecord {
    let (date, observation) = WrittenObservations.read(line)
    return ObservationRecord(
      date: date, hour: nil, observation: observation, isCounted: true, stripID: "0123456789abcdef",
      sightingCount: 2, source: Source(location: "pages/a.txt", digest: "", captureTime: nil))
  }

  @Test func `hold a row's fields, and an end as the form has it`() throws {
    let record = Self.record("2025-04-04 108 -6.2 맑음")
    let line =
      "2025-04-04,,,108,서울,Seoul,서울특별시,수도권,맑음,clear,-6.2,not_checked,,yes,"
      + "0123456789abcdef,2,,pages/a.txt,,0,"
    #expect(try Self.lines([record], as: .csv) == Array((line + "\r\n").utf8))
    let tabs = line.map { $0 == "," ? "\t" : String($0) }.joined()
    #expect(try Self.lines([record], as: .tsv) == Array((tabs + "\n").utf8))
  }

  @Test(arguments: [OutputFormat.table, .json, .ndjson, .markdown])
  func `are of no other form`(format: OutputFormat) {
    #expect(ObservationLines(stations: Self.stations, as: format) == nil)
  }

  @Test(arguments: [OutputFormat.csv, .tsv])
  func `are what the report says, whatever changes from row to row`(format: OutputFormat) throws {
    var random = SeededGenerator(seed: 7)
    let locations = [
      "a.txt", "=x,\"y\"", "-", "tab\there\\", "가.txt", "\u{1100}\u{1161}.txt", "line\r\nend",
    ]
    var records: [ObservationRecord] = []
    for line in RandomObservations.lines(count: 3000, using: &random) {
      var record = Self.record(line)
      // Most rows are like the one before.
      if let last = records.last {
        let observation = record.observation
        record = last
        record.observation = observation
      }
      switch Int.random(in: 0..<12, using: &random) {
      case 0: record.date = record.date.adding(days: 1)
      case 1: record.hour = StripHour(hour: 15, basis: .feed)
      case 2: record.hour = nil
      case 3: record.isCounted.toggle()
      case 4: record.stripID = String(record.stripID.reversed())
      case 5: record.sightingCount += 1
      case 6: record.source.location = locations.randomElement(using: &random) ?? ""
      case 7: record.source.recordOffset = record.source.recordOffset.map { $0 + 1 } ?? 0
      case 8: record.source.captureTime = UTCTime(secondsSince1970: records.count)
      case 9: record.source.url = locations.randomElement(using: &random)
      case 10: record.source.url = nil
      default: break
      }
      record.observation.stationID += Int.random(in: 0..<20, using: &random) == 0 ? 50_000 : 0
      record.observation.flags =
        [QualityFlags(), QualityFlags(.step), QualityFlags(.weekdayMissing)]
        .randomElement(using: &random) ?? []
      record.observation.rowRange = records.count..<records.count + 9
      records.append(record)
    }
    #expect(try Self.lines(records, as: format) == Self.rendered(records, as: format))
  }

  @Test func `tell apart file names that Unicode takes for the same`() throws {
    var first = Self.record("2025-04-04 108 -6.2 맑음")
    var second = first
    first.source.location = "가.txt"
    second.source.location = "\u{1100}\u{1161}.txt"
    #expect(first.source == second.source)
    let bytes = try Self.lines([first, second], as: .csv)
    #expect(bytes == Self.rendered([first, second], as: .csv))
    #expect(bytes.count > 2 * Self.rendered([first], as: .csv).count)
  }
}
