/// The temperatures that tell one strip from another, whatever its layout.
///
/// Strips of 16 stations and of 95 share nine; those nine stand for the strip. Where a strip lacks
/// a row for one of the nine, all its rows stand for it.
public struct Fingerprint: Hashable, Sendable {
  /// The fingerprint in writing: station numbers and tenths of a degree, `98:28 105:50 108:-`.
  public let text: String

  /// 동두천 강릉 서울 대전 대구 울산 광주 부산 제주.
  package static let commonStations = [98, 105, 108, 133, 143, 152, 156, 159, 184]

  /// The fingerprint of a strip's observations, in whatever order they stand.
  public init(of observations: [Observation]) {
    if let text = Self.plainText(of: observations) {
      self.text = text
    } else {
      text = Self.text(of: observations)
    }
  }

  /// The text for stations that ascend, each with one value, as nearly all strips print them; nil for
  /// others.
  private static func plainText(of observations: [Observation]) -> String? {
    guard observations.isByStation else { return nil }
    var places = InlineArray<9, Int>(repeating: 0)
    var found = 0
    for (index, observation) in observations.enumerated()
    where found < places.count && observation.stationID == commonStations[found] {
      places[found] = index
      found += 1
    }
    var text: [UInt8] = []
    text.reserveCapacity(96)
    if found == places.count {
      for place in places.indices { append(observations[places[place]], to: &text) }
    } else {
      for observation in observations { append(observation, to: &text) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ observation: Observation, to text: inout [UInt8]) {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    append(observation.stationID, to: &text)
    text.append(UInt8(ascii: ":"))
    if let tenths = observation.airTemperature?.tenthsOfCelsius {
      append(tenths, to: &text)
    } else {
      text.append(UInt8(ascii: "-"))
    }
  }

  private static func append(_ number: Int, to text: inout [UInt8]) {
    if number < 0 { text.append(UInt8(ascii: "-")) }
    let start = text.count
    var rest = number.magnitude
    repeat {
      text.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    text[start...].reverse()
  }

  /// The text for any observations.
  static func text(of observations: [Observation]) -> String {
    var values: [Int: Set<Int?>] = [:]
    for observation in observations {
      let tenths = observation.airTemperature?.tenthsOfCelsius
      values[observation.stationID, default: []].insert(tenths)
    }
    let hasCommonStations = Self.commonStations.allSatisfy { values[$0] != nil }
    let stations = hasCommonStations ? Self.commonStations : values.keys.sorted()
    return stations.map { "\($0):\(Self.text(of: values[$0, default: []]))" }
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
