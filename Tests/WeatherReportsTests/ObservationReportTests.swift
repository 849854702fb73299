import TestSupport
import Testing
import Weather
import WeatherReports

@Suite struct ObservationReportTests {
  private let report = ObservationReport(stations: WrittenObservations.tables.stations)

  /// `shared/DESIGN.md` section 8, word for word.
  private static let fields = """
    date, hour, hour_basis, station_id, station, station_en, province, region, condition, \
    condition_class, temperature_c, quality, flags, counted, strip_id, sightings, capture_time, \
    source, record_offset, row_offset, url
    """

  private func record(_ line: String) -> ObservationRecord {
    let (date, observation) = WrittenObservations.read(line)
    return ObservationRecord(
      date: date, hour: nil, observation: observation, isCounted: true,
      stripID: "0123456789abcdef", sightingCount: 2,
      source: Source(location: "pages/a.txt", digest: "", captureTime: nil))
  }

  private func csv(_ record: ObservationRecord) -> String {
    let text = Rendered.text(
      .csv, columns: ObservationReport.columns, [report.cells(for: record)])
    return String(text.split(separator: "\r\n")[1])
  }

  @Test func `has the fields of the design, in their order`() {
    #expect(ObservationReport.columns.map(\.name).joined(separator: ", ") == Self.fields)
  }

  @Test func `names the station in Korean and English`() {
    #expect(
      csv(record("2025-04-04 108 -6.2 맑음"))
        == "2025-04-04,,,108,서울,Seoul,서울특별시,수도권,맑음,clear,-6.2,not_checked,,yes,"
        + "0123456789abcdef,2,,pages/a.txt,,0,")
  }

  @Test func `leaves empty what is missing, and the class unknown`() {
    #expect(
      csv(record("2025-04-04 99999 - -"))
        == "2025-04-04,,,99999,,,,,,unknown,,not_checked,,yes,0123456789abcdef,2,,pages/a.txt,,0,")
  }

  @Test func `gives hour, flags, capture time and places where they are known`() {
    var full = record("2025-04-04 108 6.0 흐림")
    full.hour = StripHour(hour: 15, basis: .feed)
    full.isCounted = false
    full.observation.flags = [QualityFlags(.stationFromOrder), QualityFlags(.weekdayMismatch)]
    full.observation.rowRange = 120..<140
    full.source = Source(
      location: "=x", recordOffset: 77, digest: "", captureTime: UTCTime(secondsSince1970: 0),
      url: "https://example.org/1")
    #expect(
      csv(full)
        == "2025-04-04,15,feed,108,서울,Seoul,서울특별시,수도권,흐림,overcast,6.0,suspect,"
        + "station_from_order;weekday_mismatch,no,0123456789abcdef,2,1970-01-01T00:00:00Z,"
        + "'=x,77,120,https://example.org/1")
  }

  @Test func `gives the condition as printed`() {
    var variant = record("2025-04-04 108 6.0 맑음")
    variant.observation.presentWeather = PresentWeather(
      label: "구름조금", printed: "구름 조금", conditionClass: .partlyCloudy)
    #expect(csv(variant).contains(",구름 조금,partly_cloudy,"))
  }
}
