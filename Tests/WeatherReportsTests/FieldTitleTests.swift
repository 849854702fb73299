import Testing
import Weather
import WeatherReports

@Suite struct FieldTitleTests {
  private static let tables = [
    ObservationReport.columns, StationReport.columns, ConditionReport.columns, FreezeReport.columns,
    SnapshotErrorReport.columns,
  ]

  @Test(arguments: tables, Language.allCases)
  func `stand over every column that people read`(columns: [ReportColumn], language: Language) {
    let titled = columns.titled(in: language)
    #expect(titled.map(\.name) == columns.map(\.name))
    #expect(titled.map(\.isNumeric) == columns.map(\.isNumeric))
    #expect(titled.allSatisfy { $0.title != $0.name })
    #expect(Set(titled.map(\.title)).count == titled.count)
  }

  @Test func `are the words of the vocabulary`() {
    let korean = ObservationReport.columns.titled(in: .korean).map(\.title)
    #expect(korean.contains("지점") && korean.contains("수집 시각") && korean.contains("기온 ℃"))
    let other = [ReportColumn("unheard_of")].titled(in: .korean)
    #expect(other.map(\.title) == ["unheard_of"])
  }
}
