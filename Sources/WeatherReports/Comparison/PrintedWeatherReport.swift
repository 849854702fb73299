public import Weather
public import WeatherAnalysis

/// What KMA's official record noted where strips printed a class of conditions, for people and
/// machines.
public struct PrintedWeatherReport: Sendable {
  private let language: Language
  private let isForPeople: Bool

  /// A report in a language, which matters for people alone.
  public init(language: Language, isForPeople: Bool) {
    self.language = language
    self.isForPeople = isForPeople
  }

  private func column(
    _ name: String, _ korean: String, _ english: String, isNumeric: Bool = true
  ) -> ReportColumn {
    ReportColumn(
      name, title: isForPeople ? language.text(ko: korean, en: english) : nil,
      isNumeric: isNumeric)
  }

  /// The columns.
  public var columns: [ReportColumn] {
    [
      column("condition_class", "찍힌 날씨", "Printed", isNumeric: false),
      column("observations", "관측값", "Observations"),
      column("weather_known", "현상 기록", "Weather known"), column("rain", "비", "Rain"),
      column("snow", "눈", "Snow"), column("mist", "박무·안개", "Mist, fog"),
      column("haze", "연무·황사", "Haze, dust"), column("other", "기타", "Other"),
      column("nothing", "현상 없음", "Nothing"),
      column("precipitation_known", "강수 기록", "Precipitation known"),
      column("precipitation", "강수 있음", "Precipitation"), column("dry", "강수 없음", "Dry"),
    ]
  }

  /// The cells of a class of conditions.
  public func cells(for count: PrintedWeatherCount) -> [Cell] {
    let known = count.phenomenaKnown
    return [
      .text(name(of: count)), .integer(count.observations), .integer(known),
      share(count.rain, of: known), share(count.snow, of: known), share(count.mist, of: known),
      number(count.haze, of: known), number(count.other, of: known),
      share(count.nothing, of: known), .integer(count.precipitationKnown),
      number(count.precipitation, of: count.precipitationKnown),
      number(count.dry, of: count.precipitationKnown),
    ]
  }

  private func name(of count: PrintedWeatherCount) -> String {
    guard isForPeople else { return count.conditionClass?.rawValue ?? "none_printed" }
    return switch count.conditionClass {
    case nil: language.text(ko: "찍히지 않음", en: "none printed")
    case .unknown: language.text(ko: "모르는 말", en: "unknown word")
    case let conditionClass?: conditionClass.name(in: language)
    }
  }

  /// A count; for people nothing where there is nothing of which it is one.
  private func number(_ count: Int, of known: Int) -> Cell {
    isForPeople && known == 0 ? .missing : .integer(count)
  }

  /// A count, for people with its percent.
  private func share(_ count: Int, of known: Int) -> Cell {
    guard isForPeople, known > 0 else { return number(count, of: known) }
    return .number("\(count) (\(percent(count, of: known)))")
  }

  private func percent(_ count: Int, of whole: Int) -> String {
    let tenths = FixedPoint.roundedQuotient(count * 1000, whole)
    return FixedPoint.format(tenths, decimals: 1) + language.text(ko: "%", en: " %")
  }

  /// What the counts say, and what a reader must know to take them for what they are.
  public func notes(on tally: PrintedWeatherTally) -> [String] {
    guard !tally.rows.isEmpty else { return [counted(tally)] }
    let blank = tally.rows.first { !$0.isPrinted }
    return [
      counted(tally), blank.flatMap(weather), blank.flatMap(precipitation), several,
      whereNoted(tally),
    ].compactMap(\.self)
  }

  private func counted(_ tally: PrintedWeatherTally) -> String {
    let count = tally.rows.reduce(0) { $0 + $1.observations }
    let unknown = tally.unknownCount
    return language.text(
      ko: "시각의 공식 기록이 있는 관측값 \(count)건"
        + (unknown > 0 ? ". 현상도 강수도 기록이 없어 제외: \(unknown)건." : "."),
      en: "\(count) \(count == 1 ? "observation" : "observations") with an official hour"
        + (unknown > 0
          ? ". Left out, since neither weather nor precipitation is known: \(unknown)." : "."))
  }

  private func weather(of blank: PrintedWeatherCount) -> String? {
    let (known, wet) = (blank.phenomenaKnown, blank.rainOrSnow)
    guard known > 0 else { return nil }
    let meaning =
      wet > 0
      ? language.text(
        ko: " 날씨가 찍히지 않았다고 맑은 것이 아닙니다.",
        en: " No word printed does not mean fair weather.") : ""
    return language.text(
      ko: "날씨가 찍히지 않은 관측값 가운데 현상 기록이 있는 \(known)건: 비나 눈 "
        + "\(wet)건(\(percent(wet, of: known))), 현상 없음 "
        + "\(blank.nothing)건(\(percent(blank.nothing, of: known))).",
      en: "Where no word was printed, rain or snow was observed in \(wet) of \(known) "
        + "\(known == 1 ? "hour" : "hours") whose weather is known (\(percent(wet, of: known))), "
        + "nothing in \(blank.nothing) (\(percent(blank.nothing, of: known))).") + meaning
  }

  private func precipitation(of blank: PrintedWeatherCount) -> String? {
    let (known, wet) = (blank.precipitationKnown, blank.precipitation)
    guard known > 0 else { return nil }
    return language.text(
      ko: "날씨가 찍히지 않은 관측값 가운데 강수 기록이 있는 \(known)건: 앞 한 시간에 강수 "
        + "\(wet)건(\(percent(wet, of: known))).",
      en: "Where no word was printed, there was precipitation in the hour before in \(wet) of "
        + "\(known) \(known == 1 ? "hour" : "hours") for which it is known "
        + "(\(percent(wet, of: known))).")
  }

  private var several: String {
    language.text(
      ko: "한 시각이 여러 칸에 들 수 있습니다: 진눈깨비는 비이자 눈이고, 강수는 현상 기록이 있든 없든 셉니다"
        + "(잴 수 없이 적은 강수 포함). 현상 없음은 현상도 잴 만한 강수도 없는 것입니다. 비율은 현상 기록이 있는 "
        + "관측값에 대한 것입니다.",
      en: "An hour may count under several: sleet is rain and snow, and precipitation, be it too "
        + "little to be measured, is counted whether the weather is known or not. Nothing means no "
        + "weather noted and no amount measured. Percents are of the hours whose weather is known.")
  }

  private func whereNoted(_ tally: PrintedWeatherTally) -> String {
    let (noted, all) = (tally.stationsWithPhenomena.count, tally.stationIDs.count)
    return language.text(
      ko: "현상번호는 22곳쯤의 지점에서만 기록하며(기상청 기상자료개방포털, ASOS), 여기서는 지점 \(all)곳 가운데 "
        + "\(noted)곳입니다. 다른 지점은 강수만 압니다.",
      en: "Weather (현상번호) is noted at about 22 stations (KMA 기상자료개방포털, ASOS), here at "
        + "\(noted) of \(all); of the others only precipitation is known.")
  }
}
