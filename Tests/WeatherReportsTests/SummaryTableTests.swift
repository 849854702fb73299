import TestSupport
import Testing
import Weather
import WeatherAnalysis
import WeatherReports

@Suite struct SummaryTableTests {
  private func table(
    _ lines: [String], _ language: Language, by areas: [SummaryGrouping.AreaKind] = [],
    _ periods: [PeriodKind] = [], countsClasses: Bool = false
  ) -> String {
    var sums = DailySums()
    for (date, observation) in lines.map(WrittenObservations.read) {
      sums.add([observation], on: date)
    }
    let tables = WrittenObservations.tables
    let grouping = SummaryGrouping(areas: areas, periods: periods)
    let summary = Summary(
      of: sums, by: grouping, Statistics.forPeople(countsClasses: countsClasses),
      stations: tables.stations)
    let table = SummaryTable(
      tables: tables, language: language, grouping: grouping, fields: summary.fields)
    return Rendered.text(
      .table, columns: table.columns, summary.groups.map { table.cells(for: $0, of: summary) })
  }

  private let lines = [
    "2025-04-04 108 6.2 맑음", "2025-04-04 98 2.8 박무", "2025-04-05 98 2.8 -",
    "2025-04-05 172 -1.0 황사",
  ]

  @Test func `is in Korean`() {
    #expect(
      table(lines, .korean, by: [.region]) == """
        지역         지점  일수  날씨띠  하루 수집  오차 ℃ 최고/최저/평균  관측값  최저 ℃                        최고 ℃                 평균 ℃  날씨
        -----------  ----  ----  ------  ---------  ---------------------  ------  ----------------------------  ---------------------  ------  --------------------------------
        수도권          2   2/2       3        1.0            6.7/5.9/3.5       3  ≤ 2.8 동두천 2025-04-04 외 1  ≥ 6.2 서울 2025-04-04     4.5  맑음 1, 박무 1, 날씨 정보 없음 1
        전북 (고창)     1   1/2       1        1.0            6.7/5.9/3.5       1  ≤ -1.0 2025-04-05             ≥ -1.0 2025-04-05        -1.0  황사 1

        """)
  }

  @Test func `is in English, conditions without their remarks`() {
    #expect(
      table(lines, .english) == """
        Area    Stations  Days  Strips  Captures a day  Error ℃ max/min/mean  Observations  Minimum ℃                  Maximum ℃               Mean ℃  Conditions
        ------  --------  ----  ------  --------------  --------------------  ------------  -------------------------  ----------------------  ------  -------------------------------------------------
        Nation         3   2/2       4             1.0           6.7/5.9/3.5             4  ≤ -1.0 Gochang 2025-04-05  ≥ 6.2 Seoul 2025-04-04     2.7  clear 1, mist 1, yellow (Asian) dust 1, unknown 1

        """)
  }

  @Test func `adds up conditions that have one English name`() {
    let text = table(
      ["2025-04-04 108 1.0 구름조금", "2025-04-04 98 1.0 구름적음", "2025-04-04 90 1.0 맑음"], .english)
    #expect(text.contains("  partly cloudy 2, clear 1\n"))
  }

  @Test func `counts by class`() {
    let text = table(
      ["2025-04-04 108 1.0 약한비", "2025-04-04 98 1.0 강한비", "2025-04-04 90 1.0 -"], .korean,
      countsClasses: true)
    #expect(text.contains("  비 2, 날씨 정보 없음 1\n"))
  }

  @Test func `of days names no date, of stations no station`() {
    let text = table(["2025-04-04 108 1.0 -"], .korean, by: [.station], [.day])
    #expect(
      text.hasSuffix(
        "\n서울  2025-04-04     1   1/1       1        1.0            6.7/5.9/3.5       1  ≤ 1.0   ≥ 1.0"
          + "      1.0  날씨 정보 없음 1\n"))
  }

  @Test func `says where an area is not known`() {
    #expect(table(["2025-04-04 99999 1.0 -"], .korean, by: [.region]).contains("\n지역 모름 (99999)"))
    #expect(
      table(["2025-04-04 99999 1.0 -"], .english, by: [.region]).contains("\narea unknown (99999)"))
  }
}
