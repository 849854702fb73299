public import Weather

/// How often KMA's official record noted rain, snow, mist or nothing at the hour of which a strip
/// printed a word, and of which it printed none.
///
/// Weather is noted at about 22 stations alone (현상번호; KMA 기상자료개방포털, ASOS); at the others the
/// precipitation of the hour before is what is known.
public struct PrintedWeatherTally: Sendable {
  /// By the class of the word; nil where none was printed.
  private var counts: [ConditionClass?: PrintedWeatherCount] = [:]
  /// Whether weather is noted at a station, of those with observations that are counted.
  private var stations: [Int: Bool] = [:]
  /// How many observations are not counted, since the record knows neither the weather of their hour
  /// nor its precipitation.
  public private(set) var unknownCount = 0

  /// Nothing yet.
  public init() {}

  /// Adds an observation of a strip with the official hour at its hour.
  ///
  /// - Parameter printed: the word; nil where none was printed.
  public mutating func add(
    _ printed: PresentWeather?, of stationID: Int, _ official: OfficialHour
  ) {
    guard official.phenomena != nil || official.precipitation != nil else {
      unknownCount += 1
      return
    }
    stations[stationID] = stations[stationID] == true || official.phenomena != nil
    let printedClass = printed?.conditionClass
    counts[printedClass, default: PrintedWeatherCount(printedClass)].add(official)
  }

  /// The classes of which there are observations, in their order; those without a word are last.
  ///
  /// A word that the table does not know is of the class unknown.
  public var rows: [PrintedWeatherCount] {
    (ConditionClass.allCases.map(Optional.some) + [nil]).compactMap { counts[$0] }
  }

  /// The numbers of the stations with observations that are counted, ascending.
  public var stationIDs: [Int] { stations.keys.sorted() }

  /// The numbers of those among them at which weather is noted, ascending.
  public var stationsWithPhenomena: [Int] { stations.filter(\.value).keys.sorted() }
}

/// What the official record noted at the hours of which strips printed a class of conditions.
///
/// An hour may count under several: sleet is rain and snow, and an hour with weather noted can have a
/// known precipitation, too.
public struct PrintedWeatherCount: Hashable, Sendable {
  /// The class of the words; nil where none was printed.
  public let conditionClass: ConditionClass?
  /// How many observations there are.
  public private(set) var observations = 0
  /// Of how many of their hours the weather is known, be it that there was none.
  public private(set) var phenomenaKnown = 0
  /// Hours with rain, drizzle, a shower, sleet, ice pellets, hail or thunder.
  public private(set) var rain = 0
  /// Hours with snow or sleet.
  public private(set) var snow = 0
  /// Hours with rain or snow, each once.
  public private(set) var rainOrSnow = 0
  /// Hours with mist or fog.
  public private(set) var mist = 0
  /// Hours with haze or dust.
  public private(set) var haze = 0
  /// Hours with weather of any other class.
  public private(set) var other = 0
  /// Hours at which no weather was noted, and for which no amount above 0 was measured.
  public private(set) var nothing = 0
  /// Of how many hours it is known whether there was precipitation, whether their weather is or not.
  public private(set) var precipitationKnown = 0
  /// Hours with precipitation, be it too little to be measured.
  public private(set) var precipitation = 0
  /// Hours without precipitation.
  public private(set) var dry = 0

  /// Whether a word was printed.
  public var isPrinted: Bool { conditionClass != nil }

  init(_ conditionClass: ConditionClass?) {
    self.conditionClass = conditionClass
  }

  private static let rainClasses: Set<ConditionClass> = [
    .drizzle, .rain, .shower, .sleet, .icePellets, .hail, .thunder,
  ]
  private static let snowClasses: Set<ConditionClass> = [.sleet, .snow]
  private static let mistClasses: Set<ConditionClass> = [.mist, .fog]
  private static let hazeClasses: Set<ConditionClass> = [.haze, .dust]
  private static let namedClasses =
    rainClasses.union(snowClasses).union(mistClasses).union(hazeClasses)

  mutating func add(_ hour: OfficialHour) {
    observations += 1
    add(hour.precipitation)
    guard let phenomena = hour.phenomena else { return }
    phenomenaKnown += 1
    let isRain = !phenomena.isDisjoint(with: Self.rainClasses)
    let isSnow = !phenomena.isDisjoint(with: Self.snowClasses)
    if isRain { rain += 1 }
    if isSnow { snow += 1 }
    if isRain || isSnow { rainOrSnow += 1 }
    if !phenomena.isDisjoint(with: Self.mistClasses) { mist += 1 }
    if !phenomena.isDisjoint(with: Self.hazeClasses) { haze += 1 }
    if !phenomena.isSubset(of: Self.namedClasses) { other += 1 }
    if phenomena.isEmpty, !hour.hasMeasuredPrecipitation { nothing += 1 }
  }

  private mutating func add(_ amount: Precipitation?) {
    guard let amount else { return }
    precipitationKnown += 1
    if amount == .none { dry += 1 } else { precipitation += 1 }
  }
}

extension OfficialHour {
  fileprivate var hasMeasuredPrecipitation: Bool {
    guard case .amount(let tenths) = precipitation else { return false }
    return tenths > 0
  }
}
