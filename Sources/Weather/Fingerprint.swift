/// The temperatures that tell one strip from another, whatever its layout.
///
/// Strips of 16 stations and of 95 share nine; those nine stand for the strip. Where a strip lacks
/// a row for one of the nine, all its rows stand for it.
public struct Fingerprint: Hashable, Sendable {
  /// The fingerprint in writing: station numbers and tenths of a degree, `98:28 105:50 108:-`.
  public let text: String

  /// 동두천 강릉 서울 대전 대구 울산 광주 부산 제주.
  private static let commonStations = [98, 105, 108, 133, 143, 152, 156, 159, 184]

  /// The fingerprint of a strip's observations, in whatever order they stand.
  public init(of observations: [Observation]) {
    var values: [Int: Set<Int?>] = [:]
    for observation in observations {
      let tenths = observation.airTemperature?.tenthsOfCelsius
      values[observation.stationID, default: []].insert(tenths)
    }
    let hasCommonStations = Self.commonStations.allSatisfy { values[$0] != nil }
    let stations = hasCommonStations ? Self.commonStations : values.keys.sorted()
    text = stations.map { "\($0):\(Self.text(of: values[$0, default: []]))" }
      .joined(separator: " ")
  }

  /// The fingerprint that was written as this text.
  public init(text: String) {
    self.text = text
  }

  private static func text(of values: Set<Int?>) -> String {
    let printed = values.compactMap(\.self).sorted().map(String.init)
    return (values.contains(nil) ? ["-"] + printed : printed).joined(separator: "/")
  }
}
