import TestSupport
import Testing
import Weather
import WeatherAnalysis
import WeatherReports

@Suite struct SummaryReportTests {
  private static let tables = WrittenObservations.tables

  private static func sums(_ lines: [String]) -> DailySums {
    var sums = DailySums()
    for (date, observation) in lines.map(WrittenObservations.read) {
      sums.add([observation], on: date)
    }
    return sums
  }

  private static func summary(
    _ sums: DailySums, _ areas: [SummaryGrouping.AreaKind],
    _ periods: [PeriodKind] = []
  ) -> Summary {
    Summary(
      of: sums, by: SummaryGrouping(areas: areas, periods: periods),
      stations: tables.stations)
  }

  private static func csv(_ summary: Summary, _ format: OutputFormat = .csv) -> String {
    let report = SummaryReport(tables: tables, fields: summary.fields)
    return Rendered.text(
      format, columns: report.columns,
      summary.groups.map { report.cells(for: $0, of: summary) })
  }

  @Test(arguments: 1...20)
  func `is the same bytes for any split and order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lines = RandomObservations.lines(count: 150, using: &random)
    let whole = Self.csv(Self.summary(Self.sums(lines), [.region, .station], [.month]))
    let shuffled = lines.shuffled(using: &random)
    let cut = Int.random(in: 0...lines.count, using: &random)
    var merged = Self.sums(Array(shuffled[cut...]))
    merged.merge(Self.sums(Array(shuffled[..<cut])))
    let split = Self.csv(Self.summary(merged, [.region, .station], [.month]))
    #expect(Array(split.utf8) == Array(whole.utf8))
  }

  @Test func `has all figures of a group`() {
    let sums = Self.sums([
      "2025-04-04 283 0.9 맑음", "2025-04-04 133 7.2 -", "2025-04-05 133 7.2 흐림",
      "2025-04-05 108 - 흐림",
    ])
    let lines = Self.csv(Self.summary(sums, [])).split(separator: "\r\n").map(String.init)
    #expect(
      lines == [
        "area,group,region,province,station_id,station,period,month_of_year,hour,days,"
          + "days_in_period,stations,strips,captures_a_day,maximum_too_low_c,minimum_too_high_c,"
          + "mean_off_c,station_set_changes,withheld,observations,temperatures,minimum_c,"
          + "minimum_station_id,minimum_station,minimum_date,minimum_hour,minimum_others,"
          + "maximum_c,maximum_station_id,maximum_station,maximum_date,maximum_hour,"
          + "maximum_others,mean_c,mean_stations,mean_of_values_c,conditions,condition_classes",
        // Each line is a strip. On the second day 서울 came and 경주시 went. The errors are those of one
        // capture a day in April. Means: 대전 7.2, 경주시 0.9 (one day of two); values 15.3 / 3.
        "nation,,,,,,,,,2,2,3,4,1.00,6.65,5.87,3.48,1,no,4,3,0.9,283,경주시,2025-04-04,,0,7.2,133,"
          + "대전,2025-04-04,,1,4.05,2,5.10,흐림:2;맑음:1;unknown:1,overcast:2;clear:1;unknown:1",
      ])
  }

  @Test func `names what groups have in common`() {
    let sums = Self.sums(["2025-04-04 108 1.0 -", "2025-04-04 99999 1.0 -"])
    let text = Self.csv(Self.summary(sums, [.region, .province, .station], [.month]), .ndjson)
    let starts = text.split(separator: "\n").compactMap { line in
      line.firstRange(of: ",\"month_of_year\"").map { String(line[..<$0.lowerBound]) }
    }
    #expect(
      starts == [
        #"{"area":"region,province,station","group":null,"region":"수도권","province":"서울특별시","#
          + #""station_id":108,"station":"서울","period":"2025-04""#,
        #"{"area":"region,province,station","group":null,"region":null,"province":null,"#
          + #""station_id":99999,"station":null,"period":"2025-04""#,
      ])
  }

  @Test func `counts a condition once, whatever its class`() {
    // As after a table of the user's own gave the word another class.
    var sums = Self.sums(["2025-04-04 108 1.0 맑음"])
    var other = DailySum()
    other.add(ConditionKey(label: "맑음", conditionClass: .other), nil)
    sums.merge(other, for: StationDay(date: WrittenObservations.date("2025-04-04"), stationID: 90))
    #expect(Self.csv(Self.summary(sums, []), .ndjson).contains(#""conditions":{"맑음":2},"#))
  }

  @Test func `puts the most frequent condition first, and what is unknown last`() {
    let sums = Self.sums([
      "2025-04-04 90 1.0 비", "2025-04-04 93 1.0 맑음", "2025-04-04 95 1.0 흐림",
      "2025-04-04 98 1.0 흐림", "2025-04-04 99 1.0 -", "2025-04-04 100 1.0 -",
      "2025-04-04 101 1.0 -", "2025-04-04 102 1.0 모르는말",
    ])
    #expect(Self.csv(Self.summary(sums, [])).contains(",흐림:2;맑음:1;비:1;모르는말:1;unknown:3,"))
  }
}
