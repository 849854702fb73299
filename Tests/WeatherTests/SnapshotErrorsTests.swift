import TestSupport
import Testing
import Weather

@Suite struct SnapshotErrorsTests {
  private static let errors = WrittenObservations.tables.snapshotErrors

  private static func typical(_ hundredths: Int, _ dayCounts: [Int: Int] = [1: 1]) -> SnapshotError?
  {
    errors.typical(hundredthsOfCapturesADay: hundredths, dayCounts: dayCounts)
  }

  @Test(arguments: [
    (50, 1), (100, 1), (149, 1), (150, 2), (249, 2), (250, 3), (349, 3), (400, 4), (549, 4),
    (550, 6), (1149, 8), (1150, 12), (2349, 12), (2350, 24), (2400, 24), (100_000, 24),
  ])
  func `are those of about as many captures or the next fewer`(hundredths: Int, measured: Int) {
    #expect(Self.typical(hundredths)?.capturesADay == measured)
  }

  @Test func `are not known below one capture a day, and of no days`() {
    #expect(Self.typical(0) == nil)
    #expect(Self.typical(49) == nil)
    #expect(Self.typical(100, [:]) == nil)
  }

  /// The table's row of one capture a day in January: 4.84, 4.36, 2.55.
  @Test func `are the mean over the days of each month`() throws {
    let january = try #require(Self.typical(100, [1: 31]))
    #expect([january.maximumTooLow, january.minimumTooHigh, january.meanOff] == [484, 436, 255])
    let table = Array(
      """
      month,captures_a_day,maximum_too_low_c,minimum_too_high_c,mean_off_c
      \((1...12).map { "\($0),1,\($0).00,0.\($0 + 10),0.05" }.joined(separator: "\n"))
      ,1,99.00,99.00,99.00
      """.utf8)
    let made = try SnapshotErrors(from: table, name: "made.csv")
    // Three days of January and one of July: (3 · 1.00 + 7.00) / 4, (3 · 0.11 + 0.17) / 4.
    let error = try #require(
      made.typical(hundredthsOfCapturesADay: 100, dayCounts: [1: 3, 7: 1]))
    #expect(error.maximumTooLow == 250)
    #expect(error.minimumTooHigh == 13)
    #expect(error.meanOff == 5)
  }

  @Test func `get smaller with more captures, in every month`() throws {
    for month in 1...12 {
      let all = Self.errors.capturesADay.compactMap { Self.typical($0 * 100, [month: 1]) }
      #expect(all.count == 8)
      for (few, many) in zip(all, all.dropFirst()) {
        #expect(few.maximumTooLow > many.maximumTooLow)
        #expect(few.minimumTooHigh > many.minimumTooHigh)
        #expect(few.meanOff > many.meanOff)
      }
    }
  }

  @Test(arguments: [
    ("13,1,1.00,1.00,1.00", 2, "month is \"13\"; expected a number of 1 to 12"),
    ("1,25,1.00,1.00,1.00", 2, "captures_a_day is \"25\"; expected a number of 1 to 24"),
    (
      "1,1,-10.00,1.00,1.00", 2,
      "maximum_too_low_c is \"-10.00\"; expected a number of -9.99 to 99.99"
    ),
    (
      "1,1,1.00,1.001,1.00", 2,
      "minimum_too_high_c is \"1.001\"; expected a number of -9.99 to 99.99"
    ),
    ("1,1,1.00,1.00,", 2, "mean_off_c is \"\"; expected a number of -9.99 to 99.99"),
    (
      "1,1,1.00,1.00,1.00\n2,2,1.00,1.00,1.00", nil,
      "no row of month 1 and 2 captures a day; expected one"
    ),
    (
      ",1,1.00,1.00,1.00", nil,
      "no row of a month; expected a table that 'weatherstrip compare --errors' writes"
    ),
  ])
  func `say what is wrong with a table`(row: String, line: Int?, problem: String) {
    let bytes = Array(
      "month,captures_a_day,maximum_too_low_c,minimum_too_high_c,mean_off_c\n\(row)\n".utf8)
    #expect(throws: TableError(table: "made.csv", line: line, problem: problem)) {
      try SnapshotErrors(from: bytes, name: "made.csv")
    }
  }

  @Test func `are not known for days of a month that the table lacks`() throws {
    let table = Array(
      """
      month,captures_a_day,maximum_too_low_c,minimum_too_high_c,mean_off_c,source
      3,1,-0.10,2.00,3.00,"KMA ASOS 131, 2022-03-01 to 2022-03-31"
      """.utf8)
    let march = try SnapshotErrors(from: table, name: "march.csv")
    #expect(march.source == "KMA ASOS 131, 2022-03-01 to 2022-03-31")
    let error = try #require(march.typical(hundredthsOfCapturesADay: 100, dayCounts: [3: 2]))
    #expect(error.maximumTooLow == -10)
    #expect(march.typical(hundredthsOfCapturesADay: 100, dayCounts: [3: 2, 4: 1]) == nil)
    #expect(Self.errors.source == "KMA ASOS 131, 2022-01-01 to 2022-12-30")
  }
}
