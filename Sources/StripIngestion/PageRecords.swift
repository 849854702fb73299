public import Weather
import WeatherAnalysis
public import WeatherStore

/// Turns what one page holds into records, as `parse` prints them.
public struct PageRecords: Sendable {
  private let control: QualityControl

  /// Records judged by the checks with these tables and limits.
  public init(tables: WeatherTables) {
    control = QualityControl(tables: tables)
  }

  /// The records of a page's strips, in the order printed.
  ///
  /// Whether a strip counts is told from the page itself and the table of freezes, and the quality of
  /// its values from the strip alone; of a page that comes in parts, each strip is judged alone.
  /// - Parameter isWhole: whether the findings are all of the page.
  public func records(of findings: PageFindings, isWhole: Bool) -> [ObservationRecord] {
    var datesByFingerprint: [Fingerprint: Set<CalendarDate>] = [:]
    if isWhole {
      for found in findings.strips {
        datesByFingerprint[found.fingerprint, default: []].insert(found.strip.date)
      }
    }
    return findings.strips.flatMap { found in
      let dates = datesByFingerprint[found.fingerprint] ?? [found.strip.date]
      return records(of: found, dates: dates, source: findings.source)
    }
  }

  private func records(
    of found: FoundStrip, dates: Set<CalendarDate>, source: Source
  ) -> [ObservationRecord] {
    let strip = found.strip
    let measured = Set(
      strip.observations.filter { $0.airTemperature != nil }.map(\.stationID))
    let state = FreezeCheck.state(
      on: strip.date, of: dates, temperatureCount: measured.count,
      isListed: control.freezeCheck.listedFreeze(of: strip.observations) != nil)
    let checked = CheckedStrip(
      date: strip.date, hour: strip.hour, state: state, layout: layout(of: strip),
      captureTime: source.captureTime, observations: strip.observations)
    return control.judged(checked).map { observation in
      ObservationRecord(
        date: strip.date, hour: strip.hour, observation: observation,
        isCounted: state.counts && observation.quality.counts, stripID: found.id,
        sightingCount: 1, source: source)
    }
  }

  /// The layout, where a check asks for it.
  private func layout(of strip: Strip) -> StripLayout {
    control.freezeSeasonCheck.isInSeason(strip.date) ? StripLayout(of: strip) : .other
  }
}
