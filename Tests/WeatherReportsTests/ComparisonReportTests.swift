import TestSupport
import Testing
import Weather
import WeatherAnalysis
import WeatherReports

extension OfficialRecord {
  /// Adds a day with 10.0 at all hours but 03:00, which has 10.3; officially 10.0, 9.8 to 10.5.
  fileprivate mutating func addWholeDay(
    _ date: String, of stationID: Int = 131, isOfficial: Bool = true, hourCount: Int = 24
  ) {
    let date = WrittenObservations.date(date)
    for hour in 1...hourCount {
      add(
        OfficialHour(airTemperature: AirTemperature(tenthsOfCelsius: hour == 3 ? 103 : 100)),
        of: stationID, at: CalendarHour(date: date, hour: hour))
    }
    guard isOfficial else { return }
    add(
      OfficialDay(
        mean: AirTemperature(tenthsOfCelsius: 100), minimum: AirTemperature(tenthsOfCelsius: 98),
        maximum: AirTemperature(tenthsOfCelsius: 105)), of: stationID, on: date)
  }
}

@Suite struct `A report of snapshot errors` {
  private static func report(of record: OfficialRecord) -> SnapshotErrorReport {
    SnapshotErrorReport(of: SnapshotErrorMeasurement(of: record))
  }

  private static func csv(_ record: OfficialRecord) -> String {
    Rendered.text(.csv, columns: SnapshotErrorReport.columns, report(of: record).rows)
  }

  private static func sources(_ record: OfficialRecord) -> Set<String> {
    Set(
      report(of: record).rows.compactMap { cells in
        guard case .text(let text) = cells.last else { return nil }
        return text
      })
  }

  @Test func `has the columns of the table in use, and what was measured`() {
    // 10.0 23 times, and 10.3: with k captures the highest is too low by 0.5 - 0.3 k/24, the lowest
    // too high by 0.2, for k = 1 by 0.2125, the mean, 10.0, off by 0.3/24.
    var record = OfficialRecord()
    record.addWholeDay("2022-01-31")
    record.addWholeDay("2022-02-01")
    let lines = Self.csv(record).split(separator: "\r\n")
    #expect(lines.count == 25)
    #expect(
      lines.prefix(3) == [
        "month,captures_a_day,days,maximum_too_low_c,minimum_too_high_c,mean_off_c,source",
        "1,1,1,0.49,0.21,0.01,\"KMA ASOS 131, 2022-01-31 to 2022-02-01\"",
        "1,2,1,0.48,0.20,0.01,\"KMA ASOS 131, 2022-01-31 to 2022-02-01\"",
      ])
    #expect(lines.last == ",24,2,0.20,0.20,0.01,\"KMA ASOS 131, 2022-01-31 to 2022-02-01\"")
  }

  @Test func `can take the place of the table in use`() throws {
    var record = OfficialRecord()
    for month in 1...12 { record.addWholeDay("2022-\(month < 10 ? "0" : "")\(month)-01") }
    let errors = try SnapshotErrors(from: Array(Self.csv(record).utf8), name: "measured.csv")
    #expect(errors.capturesADay == SnapshotErrorMeasurement.capturesADay)
    let error = try #require(errors.typical(hundredthsOfCapturesADay: 100, dayCounts: [1: 1]))
    #expect([error.maximumTooLow, error.minimumTooHigh, error.meanOff] == [49, 21, 1])
  }

  @Test func `names up to five stations`() {
    var record = OfficialRecord()
    for id in [131, 90, 108, 143, 159] { record.addWholeDay("2022-01-31", of: id) }
    #expect(Self.sources(record) == ["KMA ASOS 90, 108, 131, 143, 159, 2022-01-31"])
    record.addWholeDay("2022-02-01", of: 184)
    #expect(Self.sources(record) == ["KMA ASOS 6 stations, 2022-01-31 to 2022-02-01"])
  }

  @Test func `says where extremes are hourly`() {
    var record = OfficialRecord()
    record.addWholeDay("2022-01-31", isOfficial: false)
    #expect(Self.sources(record) == ["KMA ASOS 131, 2022-01-31, hourly extremes"])
    let notes = Self.report(of: record).notes(in: .english)
    #expect(notes.count == 3)
    #expect(notes.last?.hasPrefix("Without official days the errors are those against") == true)
  }

  @Test func `says what was left out`() {
    var record = OfficialRecord()
    record.addWholeDay("2022-01-31")
    record.addWholeDay("2022-02-01", hourCount: 23)
    record.addWholeDay("2022-02-02", isOfficial: false)
    #expect(
      Self.report(of: record).notes(in: .english) == [
        "1 day of 1 station measured (2022-01-31 ~ 2022-01-31). Left out: 1 not among the daily "
          + "values, 1 with fewer than 24 hourly temperatures.",
        "No rows of months without days: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.",
      ])
    #expect(
      Self.report(of: record).notes(in: .korean).first
        == "지점 1곳의 1일을 쟀습니다(2022-01-31 ~ 2022-01-31). 제외: 일자료에 없는 1일, "
        + "시간 기온이 24개가 안 되는 1일.")
    #expect(
      Self.report(of: OfficialRecord()).notes(in: .english) == ["No day could be measured."])
  }
}

@Suite struct `A report of official days` {
  private static var comparison: OfficialDayComparison {
    var record = OfficialRecord()
    record.addWholeDay("2022-01-31")
    record.addWholeDay("2022-02-01", of: 99_999, isOfficial: false, hourCount: 2)
    return OfficialDayComparison(of: record)
  }

  private static func report(_ language: Language, isForPeople: Bool) -> OfficialDayReport {
    OfficialDayReport(
      stations: WrittenObservations.tables.stations, language: language, isForPeople: isForPeople)
  }

  @Test func `is exact, for machines`() {
    let report = Self.report(.english, isForPeople: false)
    #expect(
      Rendered.text(.csv, columns: report.columns, Self.comparison.days.map(report.cells(for:)))
        == [
          "station_id,station,date,hourly_values,mean_of_eight_c,official_mean_c,"
            + "mean_difference_c,hourly_minimum_c,official_minimum_c,minimum_too_high_c,"
            + "hourly_maximum_c,official_maximum_c,maximum_too_low_c",
          "131,청주,2022-01-31,24,10.0375,10.0,0.0375,10.0,9.8,0.2,10.3,10.5,0.2",
          "99999,,2022-02-01,2,,,,10.0,,,10.0,,", "",
        ].joined(separator: "\r\n"))
  }

  @Test(arguments: Language.allCases)
  func `has a heading of its own for every column, for people`(language: Language) {
    let columns = Self.report(language, isForPeople: true).columns
    let fields = Self.report(language, isForPeople: false).columns
    #expect(columns.map(\.name) == fields.map(\.name))
    #expect(Set(columns.map(\.title)).count == columns.count)
    #expect(columns.allSatisfy { $0.title != $0.name })
  }

  @Test func `says in words what the days come to`() {
    let totals = Self.comparison.totals
    #expect(
      Self.report(.english, isForPeople: true).notes(on: totals) == [
        "2 station days, 1 with all 24 hourly values.",
        "Mean of the eight observations: within 0.05 ℃ of the official mean on 1 of 1 day on which "
          + "all eight and the official one are there (largest difference 0.0375 ℃).",
        "Hourly extremes of the 1 full day: the highest is 0.20 ℃ too low on average (at most 0.2), "
          + "the lowest 0.20 ℃ too high (at most 0.2): the official ones come from every minute.",
      ])
    #expect(
      Self.report(.korean, isForPeople: true).notes(on: totals) == [
        "지점·일 2 가운데 시간값 24개가 다 있는 날은 1일입니다.",
        "하루 여덟 번(03, 06, …, 24시) 관측의 평균: 여덟 값과 공식 평균이 다 있는 1일 가운데 1일이 공식 평균과 "
          + "0.05℃ 이내입니다(가장 큰 차 0.0375℃).",
        "시간값과 공식 최고·최저가 다 있는 1일: 시간값 가운데 최고는 공식 최고보다 평균 0.20℃ 낮고(최대 0.2℃) "
          + "최저는 공식 최저보다 평균 0.20℃ 높습니다(최대 0.2℃). 공식 최고·최저는 모든 분의 값에서 나옵니다.",
      ])
  }

  @Test func `says nothing of figures that are not there`() {
    var record = OfficialRecord()
    record.addWholeDay("2022-01-31", isOfficial: false)
    let notes = Self.report(.english, isForPeople: true)
      .notes(on: OfficialDayComparison(of: record).totals)
    #expect(notes == ["1 station day, 1 with all 24 hourly values."])
  }
}

@Suite struct `A report of printed weather` {
  /// Of 29 hours without a word one had rain and five an amount, of one with 맑음 the weather is not
  /// known.
  private static func tally(rain: Int = 1) -> PrintedWeatherTally {
    var tally = PrintedWeatherTally()
    func hour(
      _ phenomena: Set<ConditionClass>?, _ precipitation: Precipitation? = nil
    ) -> OfficialHour {
      OfficialHour(airTemperature: nil, precipitation: precipitation, phenomena: phenomena)
    }
    for index in 0..<29 { tally.add(nil, of: 108, hour(index < rain ? [.rain] : [])) }
    for index in 0..<10 {
      tally.add(
        nil, of: 90, hour(nil, index < 5 ? .amount(tenthsOfMillimetre: 1) : Precipitation.none))
    }
    tally.add(WrittenObservations.weather("맑음"), of: 90, hour(nil, Precipitation.none))
    tally.add(nil, of: 90, hour(nil))
    return tally
  }

  private static func text(_ format: OutputFormat, _ language: Language) -> String {
    let report = PrintedWeatherReport(language: language, isForPeople: format.isForPeople)
    return Rendered.text(format, columns: report.columns, tally().rows.map(report.cells(for:)))
  }

  @Test func `has counts, for machines`() {
    #expect(
      Self.text(.csv, .korean)
        == [
          "condition_class,observations,weather_known,rain,snow,mist,haze,other,nothing,"
            + "precipitation_known,precipitation,dry",
          "clear,1,0,0,0,0,0,0,0,1,0,1", "none_printed,39,29,1,0,0,0,0,28,10,5,5", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `has shares of the hours whose weather is known, for people`() {
    #expect(
      Self.text(.table, .english) == """
        Printed       Observations  Weather known       Rain       Snow  Mist, fog  Haze, dust  Other      Nothing  Precipitation known  Precipitation  Dry
        ------------  ------------  -------------  ---------  ---------  ---------  ----------  -----  -----------  -------------------  -------------  ---
        clear                    1              0                                                                                     1              0    1
        none printed            39             29  1 (3.4 %)  0 (0.0 %)  0 (0.0 %)           0      0  28 (96.6 %)                   10              5    5

        """)
    #expect(Self.text(.table, .korean).contains("\n찍히지 않음      39         29  1 (3.4%)"))
  }

  @Test func `says what no word means, where the figures say so`() {
    let english = PrintedWeatherReport(language: .english, isForPeople: true)
    let notes = english.notes(on: Self.tally())
    #expect(
      notes.prefix(3) == [
        "40 observations with an official hour. Left out, since neither weather nor precipitation "
          + "is known: 1.",
        "Where no word was printed, rain or snow was observed in 1 of 29 hours whose weather is "
          + "known (3.4 %), nothing in 28 (96.6 %). No word printed does not mean fair weather.",
        "Where no word was printed, there was precipitation in the hour before in 5 of 10 hours for "
          + "which it is known (50.0 %).",
      ])
    #expect(
      notes.last == "Weather (현상번호) is noted at about 22 stations (KMA 기상자료개방포털, ASOS), here "
        + "at 1 of 2; of the others only precipitation is known.")
    #expect(
      english.notes(on: Self.tally(rain: 0))[1]
        == "Where no word was printed, rain or snow was observed in 0 of 29 hours whose weather is "
        + "known (0.0 %), nothing in 29 (100.0 %).")
    let korean = PrintedWeatherReport(language: .korean, isForPeople: true)
    #expect(
      korean.notes(on: Self.tally())[1]
        == "날씨가 찍히지 않은 관측값 가운데 현상 기록이 있는 29건: 비나 눈 1건(3.4%), 현상 없음 28건(96.6%). "
        + "날씨가 찍히지 않았다고 맑은 것이 아닙니다.")
    #expect(
      english.notes(on: PrintedWeatherTally()) == ["0 observations with an official hour."])
  }

  @Test(arguments: Language.allCases)
  func `tells an unknown word from no word`(language: Language) {
    var tally = PrintedWeatherTally()
    let hour = OfficialHour(airTemperature: nil, phenomena: [])
    tally.add(WrittenObservations.weather("모르는말"), of: 108, hour)
    tally.add(nil, of: 108, hour)
    let people = PrintedWeatherReport(language: language, isForPeople: true)
    let machines = PrintedWeatherReport(language: language, isForPeople: false)
    #expect(Set(tally.rows.map { people.cells(for: $0)[0] }).count == 2)
    #expect(
      tally.rows.map { machines.cells(for: $0)[0] } == [.text("unknown"), .text("none_printed")])
  }
}
