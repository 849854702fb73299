public import Weather

/// Finds the hour of the official record that a snapshot's air temperatures are those of.
///
/// The temperatures of many stations at once, to a tenth of a degree, are as good as a fingerprint: two
/// hours share few of them. A station agrees with an hour if its temperature differs by 0.1 °C at most.
/// It gives the hour a point, and another one if the temperature is the same. The hour with the most
/// points is the snapshot's if
/// - it is one of a date printed or of the day before, seven stations or more are compared, and three
///   quarters of them have the same temperature; or
/// - it is any other, eight or more are compared, and nine tenths have the same, since there are so many
///   more of these; or
/// - twelve or more are compared and fifteen sixteenths agree; and
/// - it leads by three points; where temperatures agree and are not the same, by half as many as there
///   are stations. One false value can't lead to a wrong hour then: it takes two points from the true
///   hour, if the record has that, and gives two to another at the most.
///
/// These numbers are this program's own; `Documentation/comparing.md` tells what they were measured
/// on.
public struct HourSearch: Sendable {
  /// So many more points than any other hour.
  public static let lead = 3
  /// What is asked of an hour of a date printed or of the day before.
  public static let nearRule = AgreementRule(leastStations: 7, share: (3, of: 4))
  /// What is asked of any other hour.
  public static let farRule = AgreementRule(leastStations: 8, share: (9, of: 10))
  /// What is asked where temperatures agree, and are not the same.
  public static let closeRule = AgreementRule(leastStations: 12, share: (15, of: 16))

  private let record: OfficialRecord
  private let firstHour: CalendarHour
  private let hourCount: Int
  /// The hours of each station's temperatures, as places from `firstHour` on.
  private let places: [Int: [AirTemperature: [Int32]]]

  /// A search in a record.
  public init(_ record: OfficialRecord) {
    self.record = record
    let hours = record.temperatureHours
    let first = hours?.lowerBound ?? CalendarHour(number: 0)
    firstHour = first
    hourCount = hours.map { $0.upperBound.number - first.number + 1 } ?? 0
    var places: [Int: [AirTemperature: [Int32]]] = [:]
    for station in record.stationsWithHours {
      record.forEachTemperature(of: station) { hour, temperature in
        places[station, default: [:]][temperature, default: []]
          .append(Int32(hour.number - first.number))
      }
    }
    self.places = places
  }

  /// Searches all hours of the record.
  ///
  /// - Parameters:
  ///   - temperatures: the snapshot's, by station.
  ///   - dates: the dates under which it was printed.
  public func match(
    _ temperatures: [Int: AirTemperature], printedUnder dates: Set<CalendarDate>
  ) -> HourMatch {
    let comparable = temperatures.filter { places[$0.key] != nil }
    let points = points(of: comparable)
    let ranked = best(of: points, printedUnder: dates).map { candidate(comparable, at: $0) }
    guard let first = ranked.first else { return HourMatch(outcome: .undecided(.notInRecord)) }
    let second = ranked.dropFirst().first
    return HourMatch(
      best: first, runnerUp: second,
      outcome: outcome(first, second, dates, stationCount: comparable.count))
  }

  /// The points of each hour.
  private func points(of temperatures: [Int: AirTemperature]) -> [UInt16] {
    var points = Array(repeating: UInt16(0), count: hourCount)
    for (station, temperature) in temperatures {
      for difference in -1...1 {
        let close = AirTemperature(tenthsOfCelsius: temperature.tenthsOfCelsius + difference)
        for place in places[station]?[close] ?? [] {
          points[Int(place)] += difference == 0 ? 2 : 1
        }
      }
    }
    return points
  }

  /// The two hours with most points; of equals those near a date printed first, then the earliest.
  private func best(of points: [UInt16], printedUnder dates: Set<CalendarDate>) -> [Int] {
    var highest: UInt16 = 0
    var second: UInt16 = 0
    for count in points where count > second {
      (highest, second) = count > highest ? (count, highest) : (highest, count)
    }
    guard highest > 0 else { return [] }
    let candidates = points.indices.filter { points[$0] >= max(1, second) }
    func isNear(_ place: Int) -> Bool {
      Self.isNear(CalendarHour(number: firstHour.number + place), dates)
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if points[left] != points[right] { return points[left] > points[right] }
      let (leftIsNear, rightIsNear) = (isNear(left), isNear(right))
      return leftIsNear != rightIsNear ? leftIsNear : left < right
    }
    guard let first = candidates.min(by: precedes) else { return [] }
    return [first]
      + [candidates.filter { $0 != first }.min(by: precedes)].compactMap(\.self)
  }

  private func candidate(
    _ temperatures: [Int: AirTemperature], at place: Int
  ) -> HourMatch.Candidate {
    let hour = CalendarHour(number: firstHour.number + place)
    let differences = temperatures.compactMap { station, temperature in
      record.airTemperature(of: station, at: hour).map {
        abs($0.tenthsOfCelsius - temperature.tenthsOfCelsius)
      }
    }
    return HourMatch.Candidate(
      hour: hour, same: differences.count { $0 == 0 }, agreeing: differences.count { $0 <= 1 },
      compared: differences.count)
  }

  private func outcome(
    _ best: HourMatch.Candidate, _ runnerUp: HourMatch.Candidate?, _ dates: Set<CalendarDate>,
    stationCount: Int
  ) -> HourMatch.Outcome {
    let rule = Self.isNear(best.hour, dates) ? Self.nearRule : Self.farRule
    guard stationCount >= rule.leastStations else { return .undecided(.tooFewStations) }
    let isSame = rule.accepts(best.same, of: best.compared)
    guard isSame || Self.closeRule.accepts(best.agreeing, of: best.compared) else {
      return .undecided(.tooFewAgree)
    }
    let lead = isSame ? Self.lead : best.compared / 2
    guard best.points - (runnerUp?.points ?? 0) >= lead else { return .undecided(.tooClose) }
    return dates.contains(best.hour.date) ? .onPrintedDate : .onOtherDate
  }

  /// Whether an hour is one of a date printed, or of the day before.
  private static func isNear(_ hour: CalendarHour, _ dates: Set<CalendarDate>) -> Bool {
    dates.contains(hour.date) || dates.contains(hour.date.adding(days: 1))
  }
}

/// How many stations must fit an hour.
public struct AgreementRule: Sendable {
  /// So many must be compared.
  public let leastStations: Int
  /// The part of them that must fit.
  public let share: (Int, of: Int)

  func accepts(_ count: Int, of compared: Int) -> Bool {
    compared >= leastStations && count * share.of >= share.0 * compared
  }
}
