public import Weather
import WeatherAnalysis

/// Which temperature a chart draws, where it draws one.
public enum ChartMeasure: String, CaseIterable, Sendable {
  case mean, minimum, maximum

  /// What it is called.
  public func name(in language: Language) -> String {
    switch self {
    case .mean: language.text(ko: "평균", en: "mean")
    case .minimum: language.text(ko: "최저", en: "lowest")
    case .maximum: language.text(ko: "최고", en: "highest")
    }
  }

  /// The temperature of an area's day, in thousandths of a degree.
  func thousandths(of day: DayTemperatures) -> Int {
    switch self {
    case .mean: FixedPoint.roundedQuotient(day.mean.numerator, day.mean.denominator)
    case .minimum: day.minimum.tenthsOfCelsius * 100
    case .maximum: day.maximum.tenthsOfCelsius * 100
    }
  }

  /// The temperature of an area over the whole time, in thousandths of a degree; nil where there is
  /// none.
  func thousandths(of series: AreaSeries) -> Int? {
    switch self {
    case .mean: series.mean.map { FixedPoint.roundedQuotient($0.numerator, $0.denominator) }
    case .minimum: series.minimum.map { $0.temperature.tenthsOfCelsius * 100 }
    case .maximum: series.maximum.map { $0.temperature.tenthsOfCelsius * 100 }
    }
  }

  /// What stands for several temperatures, in thousandths: their mean, the lowest or the highest.
  func combined(_ thousandths: [Int]) -> Int? {
    switch self {
    case .mean:
      thousandths.isEmpty
        ? nil : FixedPoint.roundedQuotient(thousandths.reduce(0, +), thousandths.count)
    case .minimum: thousandths.min()
    case .maximum: thousandths.max()
    }
  }

  /// The sign before an extreme: a captured one is a bound of the official one.
  var bound: String {
    switch self {
    case .mean: ""
    case .minimum: "≤ "
    case .maximum: "≥ "
    }
  }

  /// Thousandths as degrees with one decimal.
  static func text(ofThousandths value: Int) -> String {
    FixedPoint.format(FixedPoint.roundedQuotient(value, 100), decimals: 1)
  }
}
