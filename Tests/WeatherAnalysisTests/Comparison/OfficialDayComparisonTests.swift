import Testing
import Weather
import WeatherAnalysis

@Suite struct `A comparison of official days` {
  /// 10.0 at all hours but some, in tenths of a degree by the hour, 1...24; nil is none known.
  private static func hours(_ others: [Int: Int?]) -> [Int?] {
    (1...24).map { others[$0] ?? 100 }
  }

  private static func degrees(_ tenths: Int) -> AirTemperature {
    AirTemperature(tenthsOfCelsius: tenths)
  }

  private static func day(
    _ others: [Int: Int?], mean: Int?, minimum: Int?, maximum: Int?
  ) throws -> ComparedOfficialDay {
    var record = OfficialRecord()
    record.addHours(hours(others), on: "2022-03-31")
    record.addDay(mean: mean, minimum: minimum, maximum: maximum, on: "2022-03-31")
    let days = OfficialDayComparison(of: record).days
    try #require(days.count == 1)
    return days[0]
  }

  @Test func `holds the hours of a day against its official figures`() throws {
    // The mean of the eight is (7 * 10.0 + 10.3) / 8 = 10.0375: 3/80 above 10.0.
    let day = try Self.day([3: 103, 7: 99], mean: 100, minimum: 97, maximum: 104)
    #expect(day.stationID == 131)
    #expect(day.date == Written.date("2022-03-31"))
    #expect(day.hourlyValueCount == 24)
    #expect(day.isFull)
    #expect(day.sumOfEight == 803)
    #expect(day.meanDifference == 3)
    #expect(day.isMeanAgreeing == true)
    #expect(day.hourlyMinimum == Self.degrees(99))
    #expect(day.hourlyMaximum == Self.degrees(103))
    #expect(day.minimumTooHigh == 2)
    #expect(day.maximumTooLow == 1)
  }

  @Test(arguments: [(804, true), (805, false), (796, true), (795, false), (800, true)])
  func `has means agree up to half a tenth of a degree`(sum: Int, agrees: Bool) throws {
    // 0.05 °C are four eightieths.
    let day = try Self.day([6: sum - 700], mean: 100, minimum: 90, maximum: 110)
    #expect(day.sumOfEight == sum)
    #expect(day.isMeanAgreeing == agrees)
  }

  @Test func `counts midnight to the day before, in the next month`() throws {
    let day = try Self.day([24: 50], mean: 94, minimum: 50, maximum: 100)
    #expect(day.sumOfEight == 750)
    #expect(day.meanDifference == -2)
    #expect(day.hourlyMinimum == Self.degrees(50))
  }

  @Test func `has no mean of seven, but extremes of what there is`() throws {
    let day = try Self.day([12: nil, 13: 120], mean: 100, minimum: 90, maximum: 125)
    #expect(day.hourlyValueCount == 23)
    #expect(!day.isFull)
    #expect(day.sumOfEight == nil)
    #expect(day.meanDifference == nil)
    #expect(day.isMeanAgreeing == nil)
    #expect(day.maximumTooLow == 5)
    #expect(day.minimumTooHigh == 10)
  }

  @Test func `has a mean where another hour than the eight is missing`() throws {
    let day = try Self.day([13: nil], mean: 100, minimum: 90, maximum: 125)
    #expect(day.sumOfEight == 800)
    #expect(!day.isFull)
  }

  @Test func `lists days of which only one side is known, by station and date`() {
    var record = OfficialRecord()
    record.addHours(Self.hours([:]), of: 131, on: "2022-03-31")
    record.addDay(mean: 100, minimum: 90, maximum: nil, of: 131, on: "2022-04-02")
    record.addHours(Array(repeating: nil, count: 23) + [7], of: 90, on: "2022-12-31")
    let days = OfficialDayComparison(of: record).days
    #expect(
      days.map { "\($0.stationID) \($0.date) \($0.hourlyValueCount)" } == [
        "90 2022-12-31 1", "131 2022-03-31 24", "131 2022-04-02 0",
      ])
    #expect(days[1].official == OfficialDay(mean: nil, minimum: nil, maximum: nil))
    #expect(days[1].sumOfEight == 800)
    #expect(days[1].maximumTooLow == nil)
    #expect(days[2].official.minimum == Self.degrees(90))
    #expect(days[2].hourlyMinimum == nil)
    #expect(days[2].minimumTooHigh == nil)
  }

  @Test func `adds up what the days come to`() {
    var record = OfficialRecord()
    // Full: the mean agrees, 0.3 too low, 0.1 too high.
    record.addHours(Self.hours([:]), on: "2022-03-01")
    record.addDay(mean: 100, minimum: 99, maximum: 103, on: "2022-03-01")
    // Full: the mean is 8/80 off, 0.4 too low, 0.2 too high.
    record.addHours(Self.hours([:]), on: "2022-03-02")
    record.addDay(mean: 101, minimum: 98, maximum: 104, on: "2022-03-02")
    // Full: the mean is 7/80 off, downwards, 0.4 too low, 0.2 too high.
    record.addHours(Self.hours([3: 101]), on: "2022-03-03")
    record.addDay(mean: 99, minimum: 98, maximum: 105, on: "2022-03-03")
    // Full, without a mean and a maximum.
    record.addHours(Self.hours([:]), on: "2022-03-04")
    record.addDay(mean: nil, minimum: 50, maximum: nil, on: "2022-03-04")
    // Not full; the mean agrees.
    record.addHours(Self.hours([1: nil]), on: "2022-03-05")
    record.addDay(mean: 100, minimum: 50, maximum: 150, on: "2022-03-05")
    // Without hours, and without an official day.
    record.addDay(mean: 100, minimum: 50, maximum: 150, on: "2022-03-06")
    record.addHours(Self.hours([:]), on: "2022-03-07")
    let totals = OfficialDayComparison(of: record).totals
    #expect(totals.dayCount == 7)
    #expect(totals.fullDayCount == 5)
    #expect(totals.meanDayCount == 4)
    #expect(totals.agreeingDayCount == 2)
    #expect(totals.largestMeanDifference == 9)
    // (0.3 + 0.4 + 0.4) / 3 = 0.3667, (0.1 + 0.2 + 0.2) / 3 = 0.1667.
    #expect(totals.maximumTooLow.dayCount == 3)
    #expect(totals.maximumTooLow.mean == 37)
    #expect(totals.maximumTooLow.greatest == 4)
    #expect(totals.minimumTooHigh.dayCount == 3)
    #expect(totals.minimumTooHigh.mean == 17)
    #expect(totals.minimumTooHigh.greatest == 2)
  }

  @Test func `has a negative distance where the hours lie outside`() throws {
    let day = try Self.day([:], mean: 100, minimum: 101, maximum: 99)
    #expect(day.minimumTooHigh == -1)
    #expect(day.maximumTooLow == -1)
    let totals = OfficialDayTotals(of: [day])
    #expect(totals.maximumTooLow.greatest == -1)
    #expect(totals.minimumTooHigh.mean == -10)
  }

  @Test func `comes to nothing without official days`() {
    var record = OfficialRecord()
    record.addHours(Self.hours([:]), on: "2022-03-01")
    let totals = OfficialDayComparison(of: record).totals
    #expect(totals.fullDayCount == 1)
    #expect(totals.meanDayCount == 0)
    #expect(totals.largestMeanDifference == nil)
    #expect(totals.maximumTooLow.mean == nil)
    #expect(totals.minimumTooHigh.greatest == nil)
    #expect(OfficialDayComparison(of: OfficialRecord()).days.isEmpty)
  }
}
