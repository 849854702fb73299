/// The language of messages and tables. Files for machines do not depend on it.
public enum Language: String, CaseIterable, Sendable {
  case korean = "ko"
  case english = "en"

  /// The text in this language.
  public func text(ko korean: String, en english: String) -> String {
    self == .korean ? korean : english
  }

  /// An area's name in this language.
  public func name(of area: Area) -> String {
    text(ko: area.name, en: area.englishName.isEmpty ? area.name : area.englishName)
  }

  /// A station's name in this language.
  public func name(of station: Station) -> String {
    text(ko: station.name, en: station.englishName.isEmpty ? station.name : station.englishName)
  }
}
