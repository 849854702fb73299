package import Weather
internal import WeatherAnalysis

/// The air temperatures that a strip has of the sixteen stations of the common layout, by which
/// strips that are alike are found.
///
/// The stations form seven groups. Of two strips that agree on eight of the sixteen, two at least of
/// the eight are in one group; so they have a pair of temperatures in common, and a key.
package struct CommonTemperatures: Equatable {
  /// In the order in which the common layout prints them: 동두천 강릉 서울 대전 대구 울산 광주 부산 고창
  /// 제주 강화 보은 금산 강진군 경주시 거제.
  package static let stationIDs = [
    98, 105, 108, 133, 143, 152, 156, 159, 172, 184, 201, 226, 238, 259, 283, 294,
  ]

  /// On so many of the sixteen strips agree that are alike.
  package static let leastEqual = 8

  /// Places of stations in the list above.
  private static let groups = [
    [0, 1, 2], [3, 4, 5], [6, 7], [8, 9], [10, 11], [12, 13], [14, 15],
  ]

  private static let pairs = groups.flatMap { group in
    group.flatMap { first in group.filter { $0 > first }.map { (first, $0) } }
  }

  /// Stands for no value, or several.
  package static let missing = Int16.min

  /// Tenths of a degree, station by station.
  package private(set) var tenths = SIMD16<Int16>(repeating: Self.missing)

  package init(of observations: [Observation]) {
    if observations.isByStation {
      var index = 0
      for observation in observations {
        while index < Self.stationIDs.count, Self.stationIDs[index] < observation.stationID {
          index += 1
        }
        guard index < Self.stationIDs.count else { break }
        guard Self.stationIDs[index] == observation.stationID else { continue }
        if let temperature = observation.airTemperature { tenths[index] = Self.tenths(temperature) }
      }
      return
    }
    let temperatures = observations.airTemperatures
    for (index, station) in Self.stationIDs.enumerated() {
      if let temperature = temperatures[station] { tenths[index] = Self.tenths(temperature) }
    }
  }

  private static func tenths(_ temperature: AirTemperature) -> Int16 {
    Int16(clamping: Swift.max(temperature.tenthsOfCelsius, -Int(Int16.max)))
  }

  /// The temperatures in writing, `28 50 -`.
  init(text: String) {
    self.init(utf8: text.utf8)
  }

  init(utf8 bytes: some Sequence<UInt8>) {
    var index = 0
    var value = 0
    var isNegative = false
    var hasDigits = false
    func finish() {
      if hasDigits, index < tenths.scalarCount {
        tenths[index] = Int16(isNegative ? -value : value)
      }
      index += 1
    }
    for byte in bytes {
      if byte == UInt8(ascii: " ") {
        finish()
        (value, isNegative, hasDigits) = (0, false, false)
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else {
        value = min(value * 10 + Int(byte & 0x0F), Int(Int16.max))
        hasDigits = true
      }
    }
    finish()
  }

  var text: String {
    tenths.indices.map { tenths[$0] == Self.missing ? "-" : String(tenths[$0]) }
      .joined(separator: " ")
  }

  /// Calls a closure with the key of each pair of temperatures.
  func forEachKey(_ body: (UInt64) -> Void) {
    for (index, pair) in Self.pairs.enumerated() {
      let (first, second) = (tenths[pair.0], tenths[pair.1])
      guard first != Self.missing, second != Self.missing else { continue }
      body(
        UInt64(index) << 32 | UInt64(UInt16(bitPattern: first)) << 16
          | UInt64(UInt16(bitPattern: second)))
    }
  }

  /// On how many stations two strips agree.
  func equalCount(with other: CommonTemperatures) -> Int {
    let equal = tenths .== other.tenths .& (tenths .!= Self.missing)
    return Int(-SIMD16<Int16>(repeating: 0).replacing(with: -1, where: equal).wrappedSum())
  }
}
