import TestSupport
import Testing
import Weather
import WeatherAnalysis

/// Records made up of the values of whole days, in tenths of a degree.
extension OfficialRecord {
  /// Adds hourly temperatures of KMA's day, the first at 01:00, the 24th at 00:00 of the next date;
  /// nil where none is known.
  mutating func addHours(_ tenths: [Int?], of stationID: Int = 131, on date: String) {
    for (index, value) in tenths.enumerated() {
      let temperature = value.map { AirTemperature(tenthsOfCelsius: $0) }
      add(
        OfficialHour(airTemperature: temperature), of: stationID,
        at: CalendarHour(date: Written.date(date), hour: index + 1))
    }
  }

  /// Adds an official day.
  mutating func addDay(
    mean: Int?, minimum: Int?, maximum: Int?, of stationID: Int = 131, on date: String
  ) {
    func degrees(_ tenths: Int?) -> AirTemperature? {
      tenths.map { AirTemperature(tenthsOfCelsius: $0) }
    }
    let day = OfficialDay(
      mean: degrees(mean), minimum: degrees(minimum), maximum: degrees(maximum))
    add(day, of: stationID, on: Written.date(date))
  }
}

@Suite struct `A measurement of snapshot errors` {
  private static let january: [Int?] = [-26] + Array(repeating: -50, count: 22) + [-74]
  private static let july: [Int?] = Array(repeating: 200, count: 23) + [224]
  private static let even: [Int?] = Array(repeating: 100, count: 24)

  /// The two days, and others that can't be measured.
  private static var twoDays: OfficialRecord {
    var record = OfficialRecord()
    record.addHours(january, on: "2022-01-31")
    record.addDay(mean: -50, minimum: -80, maximum: -20, on: "2022-01-31")
    record.addHours(july, on: "2022-07-31")
    record.addDay(mean: 201, minimum: 190, maximum: 223, on: "2022-07-31")
    return record
  }

  private static func lines(_ rows: [MeasuredSnapshotError]) -> [String] {
    rows.map { row in
      let figures = [row.maximumTooLow, row.minimumTooHigh, row.meanOff]
      return ([row.month ?? 0, row.capturesADay, row.dayCount] + figures)
        .map(String.init).joined(separator: " ")
    }
  }

  // January: -2.6 once, -5.0 22 times, -7.4 once; officially -5.0, -8.0 to -2.0. With k captures:
  // - the highest is -2.6 in k/24 of the choices, else -5.0 (for k = 1, -7.4 in 1/24): -5 + 0.1 k,
  //   for k = 1 -5. Too low by 3 - 0.1 k, for k = 1 by 3.
  // - the lowest is too high by as much: all is the same the other way round.
  // - the mean is off by 2.4/k if just one of the two other values is captured, which has the
  //   probability 2 k (24 - k) / (24 * 23); else by nothing. That makes (24 - k) / 115:
  //   0.2, 0.1913, 0.1826, 0.1739, 0.1565, 0.1391, 0.1043, 0.
  //
  // July: 20.0 23 times, and 22.4 at 00:00 of the next month; officially 20.1, 19.0 to 22.3:
  // - the highest is 22.4 in k/24 of the choices, else 20.0: 20 + 0.1 k. Too low by 2.3 - 0.1 k, for
  //   k = 24 by -0.1.
  // - the lowest is 20.0; for k = 1 it is 20 + 2.4/24 = 20.1. Too high by 1, for k = 1 by 1.1.
  // - the mean is off by 2.4/k - 0.1 in k/24 of the choices, else by 0.1. That makes
  //   0.2 (24 - k) / 24: 0.1917, 0.1833, 0.175 (rounded to 0.18), 0.1667, 0.15, 0.1333, 0.1, 0.
  //
  // The year: the mean of the two. The mean is off by
  //   0.1958, 0.1873, 0.1788, 0.1703, 0.1533, 0.1362, 0.1022, 0.
  private static let ofJanuary = [
    "1 1 1 300 300 20", "1 2 1 280 280 19", "1 3 1 270 270 18", "1 4 1 260 260 17",
    "1 6 1 240 240 16", "1 8 1 220 220 14", "1 12 1 180 180 10", "1 24 1 60 60 0",
  ]
  private static let ofJuly = [
    "7 1 1 220 110 19", "7 2 1 210 100 18", "7 3 1 200 100 18", "7 4 1 190 100 17",
    "7 6 1 170 100 15", "7 8 1 150 100 13", "7 12 1 110 100 10", "7 24 1 -10 100 0",
  ]
  private static let ofBoth = [
    "1 2 260 205 20", "2 2 245 190 19", "3 2 235 185 18", "4 2 225 180 17", "6 2 205 170 15",
    "8 2 185 160 14", "12 2 145 140 10", "24 2 25 80 0",
  ]

  @Test func `has the errors to be expected, month by month, then of the year`() {
    let measurement = SnapshotErrorMeasurement(of: Self.twoDays)
    #expect(
      Self.lines(measurement.rows) == Self.ofJanuary + Self.ofJuly + Self.ofBoth.map { "0 " + $0 })
    #expect(measurement.isOfOfficialDays)
    #expect(measurement.leftOut.isEmpty)
    #expect(measurement.stationIDs == [131])
    #expect(measurement.dates == Written.date("2022-01-31")...Written.date("2022-07-31"))
  }

  @Test func `leaves out days that lack a value, and says why`() {
    var record = Self.twoDays
    // 00:00 is of the day before, of which there is no more.
    record.addHours(Array(repeating: nil, count: 23) + [-90], on: "2022-01-30")
    record.addHours(Array(Self.even.dropLast()), on: "2022-03-01")
    record.addDay(mean: 100, minimum: 100, maximum: 100, on: "2022-03-01")
    record.addHours(Self.even.dropLast() + [nil], on: "2022-04-01")
    record.addDay(mean: 100, minimum: 100, maximum: 100, on: "2022-04-01")
    record.addHours(Self.even, on: "2022-05-01")
    record.addDay(mean: 100, minimum: nil, maximum: 100, on: "2022-05-01")
    record.addHours(Self.even, on: "2022-06-01")
    // A day without hours at all.
    record.addDay(mean: 100, minimum: 100, maximum: 100, of: 108, on: "2022-04-01")
    let measurement = SnapshotErrorMeasurement(of: record)
    #expect(measurement.rows == SnapshotErrorMeasurement(of: Self.twoDays).rows)
    #expect(
      measurement.leftOut == [
        .tooFewHours: 3, .notAmongDailyValues: 2, .withoutOfficialFigures: 1,
      ])
    #expect(measurement.stationIDs == [131])
  }

  @Test func `leaves out a day with an hour that is told in two ways, or that can't be`() {
    var record = Self.twoDays
    record.addHours([-27], on: "2022-01-31")
    record.addHours(Array(Self.even.dropLast()) + [30_000], on: "2022-03-01")
    record.addDay(mean: 100, minimum: 100, maximum: 100, on: "2022-03-01")
    record.addHours(Self.even, on: "2022-04-01")
    record.addDay(mean: 100, minimum: 100, maximum: 999_999_999, on: "2022-04-01")
    let measurement = SnapshotErrorMeasurement(of: record)
    #expect(Set(measurement.rows.map(\.month)) == [7, nil])
    #expect(measurement.leftOut == [.tooFewHours: 2, .withoutOfficialFigures: 1])
  }

  @Test func `puts the days of all stations together`() {
    var record = OfficialRecord()
    record.addHours(Self.january, of: 131, on: "2022-01-31")
    record.addDay(mean: -50, minimum: -80, maximum: -20, of: 131, on: "2022-01-31")
    record.addHours(Self.july, of: 90, on: "2019-01-31")
    record.addDay(mean: 201, minimum: 190, maximum: 223, of: 90, on: "2019-01-31")
    let measurement = SnapshotErrorMeasurement(of: record)
    #expect(
      Self.lines(measurement.rows) == Self.ofBoth.map { "1 " + $0 } + Self.ofBoth.map { "0 " + $0 })
    #expect(measurement.stationIDs == [90, 131])
    #expect(measurement.dates == Written.date("2019-01-31")...Written.date("2022-01-31"))
  }

  @Test func `takes hourly extremes and the mean of eight where there are no official days`() {
    // 20.0 23 times, and 27.7 at 03:00: the mean of the eight is 20.9625. With k captures:
    // - the highest is too low by 7.7 (24 - k) / 24, the lowest too high by 7.7 / 24 for k = 1.
    // - the mean is 20 + 7.7/k in k/24 of the choices, else 20.0. Up to k = 8 it is off by
    //   (7.7 + (24 - 2 k) 0.9625) / 24: 1.2031, 1.1229, 1.0427, 0.9625, 0.8021, 0.6417; from there on
    //   by 0.9625 - 7.7/24 = 0.6417. Against a rounded mean, 21.0, it would be 1.2375 for k = 1.
    var record = OfficialRecord()
    record.addHours([200, 200, 277] + Array(repeating: 200, count: 21), on: "2022-12-31")
    record.addHours(Array(Self.even.dropLast()), on: "2023-01-01")
    let measurement = SnapshotErrorMeasurement(of: record)
    let lines = [
      "1 1 738 32 120", "2 1 706 0 112", "3 1 674 0 104", "4 1 642 0 96", "6 1 578 0 80",
      "8 1 513 0 64", "12 1 385 0 64", "24 1 0 0 64",
    ]
    #expect(
      Self.lines(measurement.rows) == lines.map { "12 " + $0 } + lines.map { "0 " + $0 })
    #expect(!measurement.isOfOfficialDays)
    #expect(measurement.leftOut == [.tooFewHours: 1])
  }

  @Test func `has no rows without days`() {
    let measurement = SnapshotErrorMeasurement(of: OfficialRecord())
    #expect(measurement.rows.isEmpty)
    #expect(measurement.dates == nil)
    #expect(measurement.stationIDs.isEmpty)
  }
}

@Suite struct `Measured snapshot errors of random days` {
  private struct RandomDay {
    let hours: [Int]
    let mean: Int
    let minimum: Int
    let maximum: Int

    init(using random: inout SeededGenerator) {
      let coldest = Int.random(in: -200...200, using: &random)
      let width = Int.random(in: 0...250, using: &random)
      let hours = (0..<24).map { _ in Int.random(in: coldest...(coldest + width), using: &random) }
      self.hours = hours
      mean = hours.reduce(0, +) / 24 + Int.random(in: -2...2, using: &random)
      minimum = coldest - Int.random(in: 0...9, using: &random)
      maximum = coldest + width + Int.random(in: 0...9, using: &random)
    }
  }

  private static func record(_ days: [RandomDay], sign: Int = 1) -> OfficialRecord {
    var record = OfficialRecord()
    for (index, day) in days.enumerated() {
      let date = "2022-02-\(index < 9 ? "0" : "")\(index + 1)"
      let extremes = [day.minimum * sign, day.maximum * sign].sorted()
      record.addHours(day.hours.map { $0 * sign }, on: date)
      record.addDay(mean: day.mean * sign, minimum: extremes[0], maximum: extremes[1], on: date)
    }
    return record
  }

  /// All choices of so many places of 24.
  private static func choices(_ count: Int, from first: Int = 0) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return (first..<24).flatMap { place in
      choices(count - 1, from: place + 1).map { [place] + $0 }
    }
  }

  /// A fraction's hundredths, where it is in tenths, rounded half away from zero.
  private static func hundredths(_ numerator: Int, _ denominator: Int) -> Int {
    let doubled = (abs(numerator) * 20 + denominator) / (denominator * 2)
    return numerator < 0 ? -doubled : doubled
  }

  @Test(arguments: [1, 2, 3])
  func `are the means over all choices of hours`(captures: Int) throws {
    var random = SeededGenerator(seed: UInt64(captures))
    let choices = Self.choices(captures)
    for dayCount in [1, 5] {
      let days = (0..<dayCount).map { _ in RandomDay(using: &random) }
      var tooLow = 0
      var tooHigh = 0
      var off = 0
      for day in days {
        for choice in choices {
          let values = choice.map { day.hours[$0] }
          tooLow += try day.maximum - #require(values.max())
          tooHigh += try #require(values.min()) - day.minimum
          off += abs(values.reduce(0, +) - captures * day.mean)
        }
      }
      let count = choices.count * dayCount
      let rows = SnapshotErrorMeasurement(of: Self.record(days)).rows
      let row = try #require(rows.first { $0.capturesADay == captures })
      #expect(row.dayCount == dayCount)
      #expect(row.maximumTooLow == Self.hundredths(tooLow, count))
      #expect(row.minimumTooHigh == Self.hundredths(tooHigh, count))
      #expect(row.meanOff == Self.hundredths(off, count * captures))
    }
  }

  @Test func `are the same the other way round where cold and warm are`() {
    var random = SeededGenerator(seed: 4)
    let days = (0..<20).map { _ in RandomDay(using: &random) }
    let rows = SnapshotErrorMeasurement(of: Self.record(days)).rows
    let turned = SnapshotErrorMeasurement(of: Self.record(days, sign: -1)).rows
    #expect(rows.map(\.maximumTooLow) == turned.map(\.minimumTooHigh))
    #expect(rows.map(\.minimumTooHigh) == turned.map(\.maximumTooLow))
    #expect(rows.map(\.meanOff) == turned.map(\.meanOff))
  }

  @Test func `of every hour are those of the day's own values`() throws {
    var random = SeededGenerator(seed: 5)
    let day = RandomDay(using: &random)
    let row = try #require(SnapshotErrorMeasurement(of: Self.record([day])).rows.last)
    #expect(row.capturesADay == 24)
    #expect(row.maximumTooLow == (day.maximum - (try #require(day.hours.max()))) * 10)
    #expect(row.minimumTooHigh == (try #require(day.hours.min()) - day.minimum) * 10)
    #expect(row.meanOff == Self.hundredths(abs(day.hours.reduce(0, +) - 24 * day.mean), 24))
  }
}
