import Weather
import WeatherAnalysis

/// The key figures of an area as a sentence.
struct SeriesSentence {
  private let series: AreaSeries
  private let setting: ChartSetting

  init(_ series: AreaSeries, _ setting: ChartSetting) {
    self.series = series
    self.setting = setting
  }

  var text: String {
    let language = setting.language
    let name = setting.name(of: series)
    guard let minimum = series.minimum, let maximum = series.maximum, let mean = series.mean else {
      return language.text(
        ko: "\(name), \(setting.period): 기온이 없습니다.",
        en: "\(name), \(setting.period): there are no temperatures.")
    }
    let days = setting.days(of: series).count { $0.temperatures != nil }
    return language.text(
      ko: "\(name), \(setting.period): 수집된 값의 최저 ≤ \(minimum.temperature)℃(\(place(of: minimum))), "
        + "평균 \(mean.text(decimals: 1))℃, 최고 ≥ \(maximum.temperature)℃(\(place(of: maximum))). "
        + "\(setting.dayCount)일 가운데 \(days)일에 값이 있습니다.",
      en: "\(name), \(setting.period): of the values captured, lowest ≤ \(minimum.temperature) ℃ "
        + "(\(place(of: minimum))), mean \(mean.text(decimals: 1)) ℃, highest ≥ "
        + "\(maximum.temperature) ℃ (\(place(of: maximum))). \(days) of \(setting.dayCount) days "
        + "have a value.")
  }

  private func place(of extreme: Extreme) -> String {
    series.stationIDs.count > 1
      ? "\(setting.names.name(ofStation: extreme.stationID)) \(extreme.date)"
      : extreme.date.description
  }
}
