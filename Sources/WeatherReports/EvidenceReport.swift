public import Weather

/// Evidence row by row, for machines: a row for each value and each place where it was printed.
public struct EvidenceReport: Sendable {
  private let stations: StationCatalogue

  /// A report with the names of these stations.
  public init(stations: StationCatalogue) {
    self.stations = stations
  }

  /// The fields, in their order. New ones are added at the end; none is renamed.
  public static let columns = [
    ReportColumn("date"),
    ReportColumn("hour", isNumeric: true),
    ReportColumn("strip_id"),
    ReportColumn("state"),
    ReportColumn("freeze"),
    ReportColumn("other_dates"),
    ReportColumn("station_id", isNumeric: true),
    ReportColumn("station"),
    ReportColumn("condition"),
    ReportColumn("condition_class"),
    ReportColumn("temperature_c", isNumeric: true),
    ReportColumn("quality"),
    ReportColumn("flags"),
    ReportColumn("counted"),
    ReportColumn("row_text"),
    ReportColumn("repairs"),
    ReportColumn("rules_version", isNumeric: true),
    ReportColumn("runs"),
    ReportColumn("capture_time"),
    ReportColumn("source"),
    ReportColumn("record_offset", isNumeric: true),
    ReportColumn("record_length", isNumeric: true),
    ReportColumn("page_offset", isNumeric: true),
    ReportColumn("row_offset", isNumeric: true),
    ReportColumn("row_length", isNumeric: true),
    ReportColumn("page_digest"),
    ReportColumn("url"),
    ReportColumn("findings"),
  ]

  /// The rows of a strip.
  public func rows(of strip: StripEvidence) -> [[Cell]] {
    strip.observations.flatMap { observation in
      strip.sightings(of: observation).map { sighting, row in
        cells(of: strip, observation) + cells(of: sighting, row.rowRange)
          + [Cell(findings(on: observation, in: strip))]
      }
    }
  }

  /// The checks that speak against a value or its strip, each with what it held that against:
  /// `spatial 진도(첨찰산) 30.2: from -2.4 to 13.5 passes; compared with …`, joined by ` | `.
  private func findings(on observation: Observation, in strip: StripEvidence) -> String {
    let text = FindingText(language: .english, names: .korean, stations: stations)
    return strip.findings.filter { $0.observation.map { $0.isValue(of: observation) } ?? true }
      .map { finding in
        [finding.check, text.details(of: finding)].compactMap(\.self).joined(separator: " ")
      }.joined(separator: " | ")
  }

  private func cells(of strip: StripEvidence, _ observation: Observation) -> [Cell] {
    [
      .text(strip.date.description),
      strip.hour.map { .integer($0.hour) } ?? .missing,
      .text(strip.stripID),
      .text(strip.state.rawValue),
      Cell(strip.freeze),
      Cell(strip.otherDates.map(\.description).joined(separator: ";")),
      .integer(observation.stationID),
      Cell(stations[id: observation.stationID]?.name),
      Cell(observation.presentWeather?.printed),
      .text((observation.presentWeather?.conditionClass ?? .unknown).rawValue),
      observation.airTemperature.map { .number($0.description) } ?? .missing,
      .text(observation.quality.rawValue),
      Cell(observation.flags.names),
      .text(strip.counts(observation) ? "yes" : "no"),
    ]
  }

  private func cells(of sighting: SightingEvidence, _ row: Range<Int>) -> [Cell] {
    let source = sighting.source
    return [
      .text(String(decoding: sighting.bytes(in: row), as: UTF8.self)),
      Cell(sighting.repairs.text),
      .integer(sighting.rulesVersion),
      Cell(sighting.runs.map(String.init).joined(separator: ";")),
      Cell(source.captureTime?.description),
      .text(source.location),
      source.recordOffset.map(Cell.integer) ?? .missing,
      source.recordLength.map(Cell.integer) ?? .missing,
      .integer(sighting.pageOffset),
      .integer(row.lowerBound),
      .integer(row.count),
      .text(source.digest),
      Cell(source.url),
    ]
  }
}

extension Observation {
  /// Whether both say the same of one station.
  fileprivate func isValue(of other: Observation) -> Bool {
    stationID == other.stationID && airTemperature == other.airTemperature
      && presentWeather == other.presentWeather
  }
}
