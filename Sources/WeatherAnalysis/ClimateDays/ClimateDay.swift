import Weather

/// A kind of day that climate statistics count, by a temperature that is reached or not.
public struct ClimateDay: Hashable, Sendable {
  /// Its name on the command line and in files.
  public let name: String
  /// What it is called in Korean.
  public let koreanName: String
  /// What it is called in English.
  public let englishName: String
  /// What is asked of the extreme.
  public let criterion: ClimateCriterion
  /// Over which part of the day the extreme is taken.
  public let window: ClimateWindow
  /// The months (1...12) whose days are looked at.
  public let months: Set<Int>
  /// Where the definition is from; nil for a threshold of the user's.
  public let source: Source?

  /// Where a definition is from.
  public struct Source: Hashable, Sendable {
    /// In Korean.
    public let korean: String
    /// In English.
    public let english: String
  }

  /// The days on which a threshold of the user's is reached.
  public init(threshold criterion: ClimateCriterion) {
    self.init(
      criterion.name, ko: criterion.name, en: criterion.name, criterion, source: nil)
  }

  init(
    _ name: String, ko koreanName: String, en englishName: String, _ criterion: ClimateCriterion,
    window: ClimateWindow = .day, months: Set<Int> = Set(1...12), source: Source?
  ) {
    self.name = name
    self.koreanName = koreanName
    self.englishName = englishName
    self.criterion = criterion
    self.window = window
    self.months = months
    self.source = source
  }
}

/// The climate days there are.
public enum ClimateDays {
  /// All, looked up in November 2026.
  public static let all = [
    ClimateDay(
      "heat_wave", ko: "폭염일", en: "heat-wave day", criterion(.maximum, .atLeast, 330),
      source: heatWave),
    ClimateDay(
      "summer", ko: "여름일", en: "summer day", criterion(.maximum, .above, 250), source: indices),
    ClimateDay(
      "tropical_night", ko: "열대야", en: "tropical night", criterion(.minimum, .atLeast, 250),
      window: .night, source: newNight),
    ClimateDay(
      "minimum_below_0", ko: "일최저 0 ℃ 미만", en: "minimum below 0 ℃",
      criterion(.minimum, .below, 0), source: indices),
    ClimateDay(
      "maximum_below_0", ko: "일최고 0 ℃ 미만", en: "maximum below 0 ℃",
      criterion(.maximum, .below, 0), source: indices),
    ClimateDay(
      "cold_wave", ko: "한파일", en: "cold-wave day", criterion(.minimum, .atMost, -120),
      window: .morning, months: [10, 11, 12, 1, 2, 3, 4], source: coldWave),
  ]

  /// The climate day of a name; nil where there is none.
  public static func named(_ name: String) -> ClimateDay? {
    all.first { $0.name == name }
  }

  /// http://climate.go.kr/home/CCS/contents_2021/influence/inf_2-8.php, where the number of heat-wave
  /// days is that of days whose maximum is 33 or more.
  private static let heatWave = ClimateDay.Source(
    korean: "기상청 기후정보포털, 통합 극한기후지수", english: "KMA climate portal, extremes")
  /// The same page for -12 or less; it says 'daily minimum'. Morning and months are those of KMA's
  /// cold-wave warning.
  private static let coldWave = ClimateDay.Source(
    korean: "기상청 기후정보포털, 통합 극한기후지수; 아침과 달은 한파주의보 기준",
    english: "KMA climate portal, extremes; morning and months as in KMA's warnings")
  /// https://www.kma.go.kr/kma/news/photo.jsp?bid=focus&mode=view&num=11: until then a tropical night
  /// was a day whose minimum was 25 or more. A night is that of the day on which it begins.
  private static let newNight = ClimateDay.Source(
    korean: "기상청 2009-08-03, 열대야 기준 변경", english: "KMA, 2009-08-03, new definition")
  /// Indices SU, FD and ID of the Expert Team on Climate Change Detection and Indices, as the R
  /// package climdex.pcic quotes them (https://www.rdocumentation.org/packages/climdex.pcic).
  private static let indices = ClimateDay.Source(
    korean: "ETCCDI 기후지수", english: "ETCCDI climate indices")

  private static func criterion(
    _ element: ClimateCriterion.Element, _ comparison: ClimateCriterion.Comparison, _ tenths: Int
  ) -> ClimateCriterion {
    ClimateCriterion(element, comparison, AirTemperature(tenthsOfCelsius: tenths))
  }
}
