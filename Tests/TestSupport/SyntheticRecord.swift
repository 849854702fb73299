public import Weather

/// An official record made up for tests: hourly air temperatures of the sixteen stations of the common
/// layout, which go up and down together as real ones do.
///
/// From hour to hour they move no more than those of 청주 did in 2022 (KMA 기상자료개방포털, ASOS): there
/// 5.5 % of the steps were 0.0 and 13.8 % were at most 0.1 °C, days had a range of 9.0 °C on average and
/// of 0.9 °C at the least.
public struct SyntheticRecord: Sendable {
  /// 동두천 강릉 서울 대전 대구 울산 광주 부산 고창 제주 강화 보은 금산 강진군 경주시 거제.
  public static let stationIDs = [
    98, 105, 108, 133, 143, 152, 156, 159, 172, 184, 201, 226, 238, 259, 283, 294,
  ]

  /// The record.
  public private(set) var record = OfficialRecord()
  /// The first hour.
  public let firstHour: CalendarHour
  /// How many hours there are.
  public let hourCount: Int
  private var tenths: [Int: [Int]] = [:]

  /// In thousandths of half the day's range, by hour: coldest at 06:00, warmest at 15:00.
  private static let course = [
    -620, -700, -780, -850, -920, -970, -1000, -900, -600, -200, 200, 500, 720, 880, 970, 1000,
    960, 820, 560, 280, 40, -160, -330, -480,
  ]

  /// A record of so many days from a date on.
  public init(from date: CalendarDate, days: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    firstHour = CalendarHour(date: date, hour: 0)
    hourCount = days * 24
    let common = Self.commonCourse(days: days, &random)
    for (index, station) in Self.stationIDs.enumerated() {
      var local = 0.0
      tenths[station] = common.map { value in
        local = local * 0.9 + Self.bell(&random) * 1.8
        return Int((value + local + Double(index) * 4).rounded())
      }
      for (offset, value) in (tenths[station] ?? []).enumerated() {
        record.add(
          OfficialHour(airTemperature: AirTemperature(tenthsOfCelsius: value)), of: station,
          at: firstHour.adding(hours: offset))
      }
    }
  }

  /// What all stations share, in tenths of a degree.
  private static func commonCourse(days: Int, _ random: inout SeededGenerator) -> [Double] {
    var weather = 20.0
    return (0..<days).flatMap { _ -> [Double] in
      let isDull = Int.random(in: 0..<10, using: &random) == 0
      let range = Double.random(in: isDull ? 0...20 : 30...140, using: &random)
      return course.map { part in
        weather = weather * 0.995 + bell(&random) * 1.5
        return weather + range / 2 * Double(part) / 1000
      }
    }
  }

  /// A number of about a normal distribution with the standard deviation 1: a sum of twelve.
  private static func bell(_ random: inout SeededGenerator) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
  }

  /// The temperatures of the first so many stations at an hour.
  public func temperatures(
    at hour: CalendarHour, stationCount: Int = 16
  ) -> [Int: AirTemperature] {
    var found: [Int: AirTemperature] = [:]
    for station in Self.stationIDs.prefix(stationCount) {
      found[station] = record.airTemperature(of: station, at: hour)
    }
    return found
  }

  /// The steps from hour to hour of all stations, in tenths of a degree.
  public var steps: [Int] {
    tenths.values.flatMap { zip($0, $0.dropFirst()).map { $1 - $0 } }
  }

  /// The record without the hours around one.
  public func record(without gap: ClosedRange<CalendarHour>) -> OfficialRecord {
    var rest = OfficialRecord()
    for (station, values) in tenths {
      for (offset, value) in values.enumerated() {
        let hour = firstHour.adding(hours: offset)
        guard !gap.contains(hour) else { continue }
        rest.add(
          OfficialHour(airTemperature: AirTemperature(tenthsOfCelsius: value)), of: station,
          at: hour)
      }
    }
    return rest
  }
}
