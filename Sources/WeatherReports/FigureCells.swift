import Weather
import WeatherAnalysis

/// A figure's columns and cells for machines.
struct FigureCells {
  let stations: StationCatalogue
  /// Decimals of means and the like.
  let digits: Int

  /// The columns of a figure.
  static func columns(of field: FigureField) -> [ReportColumn] {
    let name = field.name
    func numeric(_ suffix: String) -> ReportColumn { ReportColumn(name + suffix, isNumeric: true) }
    return switch field.kind {
    case .count: [numeric("")]
    case .degrees: [numeric("_c")]
    case .lowest, .highest:
      [
        numeric("_c"), numeric("_station_id"), ReportColumn(name + "_station"),
        ReportColumn(name + "_date"), numeric("_hour"), numeric("_others"),
      ]
    case .occurrence:
      [
        ReportColumn(name + "_date"), numeric("_station_id"), ReportColumn(name + "_station"),
        numeric("_others"),
      ]
    case .conditions, .conditionClasses, .conditionShares, .conditionClassShares, .series:
      [ReportColumn(name)]
    }
  }

  /// The cells of a figure.
  func cells(of figure: Figure, in group: SummaryGroup, within dates: ClosedRange<CalendarDate>?)
    -> [Cell]
  {
    switch figure.value {
    case .missing: Array(repeating: .missing, count: Self.columns(of: figure.field).count)
    case .count(let count): [.integer(count)]
    case .degrees(let mean): [.number(mean.text(decimals: digits))]
    case .extreme(let extreme):
      [
        .number(extreme.temperature.description), .integer(extreme.stationID),
        Cell(stations[id: extreme.stationID]?.name), .text(extreme.date.description),
        extreme.hour.map(Cell.integer) ?? .missing, .integer(extreme.otherCount),
      ]
    case .occurrence(let occurrence):
      [
        .text(occurrence.date.description), .integer(occurrence.stationID),
        Cell(stations[id: occurrence.stationID]?.name), .integer(occurrence.otherCount),
      ]
    case .conditions(let tally): [cell(of: tally, figure.field.kind)]
    case .series(let series): [Cell(group.sparkLine(of: series, within: dates))]
    }
  }

  private func cell(of tally: ConditionTally, _ kind: FigureField.Kind) -> Cell {
    switch kind {
    case .conditionClasses: .counts(ConditionCounts.byClass(tally) { $0.rawValue })
    case .conditionShares: ConditionShares.of(byLabel(tally))
    case .conditionClassShares:
      ConditionShares.of(ConditionCounts.byClass(tally) { $0.rawValue })
    default: .counts(byLabel(tally))
    }
  }

  private func byLabel(_ tally: ConditionTally) -> [NamedCount] {
    ConditionCounts.byLabel(tally, unknown: "unknown", name: \.label)
  }
}

extension SummaryGroup {
  /// The line of bars of the group's time, as far as it was asked for.
  func sparkLine(of series: [DailyMean], within dates: ClosedRange<CalendarDate>?) -> String? {
    guard let dates else { return nil }
    return SparkLine.text(of: series, within: key.period?.dates.clamped(to: dates) ?? dates)
  }
}
