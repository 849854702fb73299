import Testing
import Weather
import WeatherAnalysis

@Suite struct StripLayoutTests {
  private func layout(_ rows: String...) -> StripLayout {
    StripLayout(ofRows: rows.map { Array($0.utf8)[...] })
  }

  @Test(arguments: [
    "맑음동두천 2.8℃", "-거제 -3.8℃", "서울 −０．５℃", "서울\u{A0}3.2°C", "서울\u{3000}3.2 ℃", "박무\u{1F}서울 5.0℃",
    "서울  -12℃", "서울\t3.2℃",
  ])
  func `takes a blank before the number for the common layout`(row: String) {
    #expect(layout(row) == .common)
  }

  @Test(arguments: ["맑음속초15.3℃", "맑음철원-1.4℃", "맑음8.6℃", "홍성(예)8.7℃", "서울\u{1F}3.2℃", "15.3℃"])
  func `takes no blank there for another`(row: String) {
    #expect(layout(row) == .other)
  }

  @Test func `goes by most rows, those without a number aside`() {
    #expect(layout("서울 3.2℃", "고창 ℃", "구름조금고창") == .common)
    #expect(layout("서울 3.2℃", "부산3.2℃") == .other)
    #expect(layout("서울 3.2℃", "부산3.2℃", "대구 1.0℃") == .common)
    #expect(layout("구름조금고창", "고창 ℃") == .other)
    #expect(layout() == .other)
  }
}
