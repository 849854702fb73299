/// Present weather as KMA words it, from the table of conditions.
public struct Condition: Hashable, Sendable {
  /// The word, 맑음, which is the condition's identity.
  public let label: String
  /// The word in English.
  public let englishLabel: String
  /// The class to which it is counted.
  public let conditionClass: ConditionClass
  /// WMO 4677 codes (present weather, WMO-No. 306 code table 4677), 0...99; empty for cloud alone.
  public let wmo4677: [Int]
  /// Cloud amount in tenths, as KMA defines the word, `0-2`; empty for weather.
  public let cloudTenths: String
  /// Numbers of KMA's icons.
  public let kmaIcons: [String]
  /// Other spellings of the same condition.
  public let variants: [String]
}

/// What a condition is counted as.
public enum ConditionClass: String, CaseIterable, Sendable {
  case clear
  case partlyCloudy = "partly_cloudy"
  case mostlyCloudy = "mostly_cloudy"
  case overcast, mist, haze, fog, dust, drizzle, rain, shower, sleet
  case icePellets = "ice_pellets"
  case hail, snow, thunder, other
  /// Was within the last hour, is not now.
  case ended
  /// Words of forecasts, which are never an observation.
  case forecast
  /// Missing, or printed with a word that the table does not know.
  case unknown
}

/// Present weather as a strip printed it.
public struct PresentWeather: Hashable, Sendable {
  /// The table's word for the condition; where the table does not know it, the word as printed.
  public let label: String
  /// The word as printed, which can be another spelling of the label.
  public let printed: String
  /// The class; unknown where the table does not know the word.
  public let conditionClass: ConditionClass

  /// Present weather by the table's word, the word as printed and the class.
  public init(label: String, printed: String, conditionClass: ConditionClass) {
    self.label = label
    self.printed = printed
    self.conditionClass = conditionClass
  }
}
