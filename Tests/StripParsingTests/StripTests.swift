import StripParsing
import Testing
import Weather

@Suite struct StripTests {
  private static let rows = "• 맑음서울 1.0℃\n• 흐림대전 2.0℃\n• 비부산 3.0℃\n"
  private static let eight =
    "• 맑음동두천 1.0℃\n• 맑음강릉 2.0℃\n• 맑음서울 3.0℃\n• 맑음대전 4.0℃\n"
    + "• 맑음대구 5.0℃\n• 맑음울산 6.0℃\n• 맑음광주 7.0℃\n• 맑음부산 8.0℃\n"

  @Test(arguments: [
    "2025.04.04 (금)", "2025.04.04(금)", "2025.04.04", "2025-04-04", "2025/04/04", "2025. 4. 4.",
    "2025. 4. 4. (금)", "2025년 04월 04일 금요일", "2025년 4월 4일(금)", "2025년04월04일",
    "2025.04.04 (금) 13:17", "2025-04-04 13:17:20", "2025.04.04 (금요일) 오후 1:17", "2025.04.04 금",
    "2025.04.04 [금]", "２０２５.０４.０４ （금）", "최종편집: 2025-04-04 13:17", "최종편집 2025.04.04 (금) 13시 17분",
    "최종수정 : 2025.04.04 13:17", "업데이트 2025.04.04", "홈 | 최종편집일시 2025.04.04 13:17 | 로그인",
    "최종편집\u{A0}2025.04.04",
  ])
  func `reads a date line above the rows`(line: String) {
    let page = Parsing.parse("\(line)\n\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.map(\.date) == [CalendarDate(year: 2025, month: 4, day: 4)])
    let withoutWeekday = line.contains { "금金".contains($0) } ? [] : QualityFlags(.weekdayMissing)
    #expect(page.strips.flatMap(\.observations).allSatisfy { $0.flags == withoutWeekday })
  }

  @Test(arguments: [
    "등록 | 2025.04.04", "기사입력 : | 2025.04.04 10:00", "등록 2025.04.04 08:48:40",
    "• 등록 2025.04.04 08:48:40", "입력 2025.04.04 09:12",
    "승인 2025.04.04", "기사입력 2025.04.04 최종수정 2025.04.05 10:00", "작성 2025.04.04",
    "오늘은 2025.04.04 금요일이다", "2025.04", "25.04.04", "2025.04.045", "12025.04.04",
  ])
  func `takes no other date for the strip's`(line: String) {
    let page = Parsing.parse("\(line)\n\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.isEmpty)
    #expect(page.rejections.map(\.reason) == [.missingDate])
  }

  @Test(arguments: [
    "\(rows)기상청 제공\n\n2026년 01월 23일 금요일\n", "\(rows)기상청제공\n2026.01.23\n",
    "\(rows)[기상청 제공]\n2026.01.23 (금)\n",
  ])
  func `reads a date line directly below`(text: String) {
    #expect(Parsing.parse(text).strips.map(\.date.description) == ["2026-01-23"])
  }

  @Test func `prefers the date line above to the one below`() {
    let page = Parsing.parse("2026.01.22 (목)\n\(Self.rows)기상청 제공\n2026.01.23 (금)\n")
    #expect(page.strips.map(\.date.description) == ["2026-01-22"])
  }

  @Test func `lets a date line serve one strip`() {
    let page = Parsing.parse(
      "2026.01.22 (목)\n\(Self.rows)기상청 제공\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.count == 1)
    #expect(page.rejections.map(\.reason) == [.missingDate])
  }

  @Test func `reads several strips of one page, each with its date`() {
    let page = Parsing.parse(
      "2026.01.22 (목)\n\(Self.rows)기상청 제공\n\n2026.01.23 (금)\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.map(\.date.description) == ["2026-01-22", "2026-01-23"])
  }

  @Test func `reads several strips with their dates below`() {
    let page = Parsing.parse(
      "\(Self.rows)기상청 제공\n2026.01.22 (목)\n\n\(Self.rows)기상청 제공\n2026.01.23 (금)\n")
    #expect(page.strips.map(\.date.description) == ["2026-01-22", "2026-01-23"])
  }

  @Test(arguments: [(5, true), (6, false)])
  func `looks past five short lines for the date, not more`(lines: Int, isFound: Bool) {
    let between = String(repeating: "구독신청\n\n", count: lines)
    let page = Parsing.parse("2026.01.22 (목)\n\(between)\(Self.rows)기상청 제공\n")
    #expect(page.strips.isEmpty == !isFound)
  }

  @Test(arguments: [(40, true), (41, false)])
  func `looks past a line of forty characters for the date, not more`(length: Int, isFound: Bool) {
    let between = String(repeating: "가", count: length)
    let page = Parsing.parse("2026.01.22 (목)\n\(between)\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.isEmpty == !isFound)
  }

  @Test(arguments: ["예보", "예상", "최저", "최고", "내일", "모레", "수온", "체감"])
  func `takes a list under a word of forecasts for no strip`(word: String) {
    let page = Parsing.parse("2026.01.22 (목)\n전국 \(word)\n\(Self.rows)기상청 제공\n")
    #expect(page.strips.isEmpty)
    #expect(page.rejections.isEmpty)
  }

  @Test func `rejects a strip whose date is impossible, with its text`() throws {
    let text = "2025.02.30 (일)\n\(Self.rows)기상청 제공"
    let page = Parsing.parse(text)
    #expect(page.strips.isEmpty)
    let rejection = try #require(page.rejections.first)
    #expect(rejection.reason == .impossibleDate)
    #expect(rejection.found == "2025.02.30 (일)")
    #expect(String(decoding: rejection.rawText, as: UTF8.self) == text)
  }

  @Test func `keeps a strip whose weekday is wrong, as suspect`() {
    let page = Parsing.parse("2025.04.04 (토)\n\(Self.rows)기상청 제공\n")
    #expect(page.strips[0].observations.map(\.quality) == [.suspect, .suspect, .suspect])
    #expect(page.strips[0].observations[0].flags == QualityFlags(.weekdayMismatch))
  }

  @Test func `takes the capture's date in Korea where eight stations and the footer vouch`() {
    // 15:30 UTC is half past midnight in Korea, of the next day.
    let captured = UTCTime(iso8601: "2026-03-01T15:30:00Z")
    let page = Parsing.parse("\(Self.eight)기상청 제공\n", captureTime: captured)
    #expect(page.strips.map(\.date.description) == ["2026-03-02"])
    #expect(page.strips[0].observations[0].flags == QualityFlags(.dateFromCapture))
    #expect(Parsing.parse("\(Self.eight)기상청 제공\n").rejections.map(\.reason) == [.missingDate])
    #expect(Parsing.parse(Self.eight, captureTime: captured).strips.isEmpty)
    let oneStation = String(repeating: "• 맑음서울 1.0℃\n", count: 8)
    #expect(Parsing.parse("\(oneStation)기상청 제공\n", captureTime: captured).strips.isEmpty)
    #expect(Parsing.parse("\(Self.rows)기상청 제공\n", captureTime: captured).strips.isEmpty)
  }

  @Test(arguments: [
    ("2025.04.04 (금)\n• 맑음서울 1.0℃\n기상청 제공\n", 1),
    ("2025.04.04 (금)\n• 맑음서울 1.0℃\n• 맑음대전 1.0℃\n기상청 제공\n", 2),
    ("2025.04.04 (금)\n• 맑음서울 1.0℃\n• 맑음대전 1.0℃\n", 0),
    ("• 맑음서울 1.0℃\n• 맑음대전 1.0℃\n기상청 제공\n2025.04.04 (금)\n", 0),
  ])
  func `asks of one or two rows for a date above and the footer below`(
    text: String, expected: Int
  ) {
    #expect(Parsing.rows(text).count == expected)
    #expect(Parsing.parse(text).rejections.isEmpty)
  }

  @Test(arguments: [
    "예열 180℃에서 20분\n", "예열 180℃\n반죽 25℃\n식힘 4℃\n",
    "낮 최고기온은 서울 6℃, 대전 8℃, 부산 11℃ 등으로 예보됐다.\n",
    "서울 6.2℃까지, 대전 7.2℃까지, 부산 8.1℃까지 올랐다.\n",
    "서울 6.2℃ 대전 7.2℃ 부산 8.1℃ 안팎이었다.\n",
    "▲동두천 -4℃\n▲서울 7℃\n▲대전 8℃\n", "서울 -2℃ ~ 7℃\n대전 -1℃ ~ 9℃\n부산 4℃ / 12℃\n",
    "서울: 6.2℃\n대전: 7.2℃\n부산: 8.1℃\n", "△서울 7도 △대전 9도 △부산 13도\n",
    "오늘 \u{1F}서울\u{1F} 6.2℃, \u{1F}대전\u{1F} 7.2℃, \u{1F}부산\u{1F} 8.1℃\n",
    "서울 -2℃ 7℃\n대전 -1℃ 9℃\n부산 4℃ 12℃\n", "기온은 서울이 6.2℃\n대전이 7.2℃\n부산이 8.1℃\n",
  ])
  func `takes what looks like a strip for nothing`(text: String) {
    let page = Parsing.parse("2025.04.04 (금)\n\n\(text)기상청 제공\n")
    #expect(page.strips.isEmpty)
    #expect(page.rejections.isEmpty)
  }

  @Test func `keeps a forecast below the strip out of it`() {
    let page = Parsing.parse(
      "2025.04.04 (금)\n\(Self.rows)서울 -2℃ ~ 7℃\n대전 -1℃ ~ 9℃\n부산 4℃ / 12℃\n광주 4~12℃\n")
    #expect(page.strips.flatMap(\.observations).map(\.stationID) == [108, 133, 159])
    #expect(page.rejections.isEmpty)
  }

  @Test(arguments: [
    "2025.04.04 (금)\n• 맑음서울 1.0℃ • 흐림대전 2.0℃ • 비부산 3.0℃\n기상청 제공\n",
    "2025.04.04 (금) • 맑음서울 1.0℃ • 흐림대전 2.0℃ • 비부산 3.0℃ 기상청 제공 로그인\n",
    "2025.04.04 (금) 맑음서울 1.0℃ 흐림대전 2.0℃ 비부산 3.0℃ 기상청 제공\n",
    "2025.04.04 (금)\n맑음서울 1.0℃ 흐림대전 2.0℃ 비부산 3.0℃\n",
    "2025.04.04 (금)\n맑음서울1.0℃흐림대전2.0℃비부산3.0℃\n",
    "2025.04.04 (금)\r\n• 맑음서울 1.0℃\r\n• 흐림대전 2.0℃\r\n• 비부산 3.0℃\r\n",
    "2025.04.04 (금)\r• 맑음서울 1.0℃\r• 흐림대전 2.0℃\r• 비부산 3.0℃\r",
    "2025.04.04 (금)\n| 맑음서울 1.0℃ | 흐림대전 2.0℃ | 비부산 3.0℃ |\n",
    "2025.04.04 (금)\n서울 맑음 1.0℃\n대전 흐림 2.0℃\n부산 비 3.0℃\n",
    "2025.04.04 (금)\n서울 맑음 1.0℃ 대전 흐림 2.0℃ 부산 비 3.0℃\n",
    "2025.04.04 (금)\n서울 1.0℃ 맑음\n대전 2.0℃ 흐림\n부산 3.0℃ 비\n",
    "2025.04.04 (금)\n서울 1.0℃ 맑음 대전 2.0℃ 흐림 부산 3.0℃ 비\n",
    "2025.04.04 (금)\n• 서울 1.0℃ 맑음 • 대전 2.0℃ 흐림 • 부산 3.0℃ 비\n",
  ])
  func `reads rows on one line or many, in any of the three orders`(text: String) {
    #expect(Parsing.rows(text) == ["108 맑음 1.0", "133 흐림 2.0", "159 비 3.0"])
    #expect(Parsing.parse(text).rejections.isEmpty)
  }

  @Test(arguments: [
    "서울 1.0℃ 맑음 대전 2.0℃ 흐림 부산 3.0℃\n", "맑음 서울 1.0℃ 흐림 대전 2.0℃ 비 부산 3.0℃ 맑음\n",
    "서울 맑음 1.0℃\n흐림대전 2.0℃\n부산 비 3.0℃\n",
  ])
  func `leaves conditions out where their order is unclear, and says so`(text: String) {
    let observations = Parsing.parse("2025.04.04 (금)\n\(text)").strips.flatMap(\.observations)
    #expect(observations.map(Parsing.row) == ["108 - 1.0", "133 - 2.0", "159 - 3.0"])
    #expect(observations.allSatisfy { $0.flags == QualityFlags(.conditionOrderUnclear) })
  }

  @Test func `reads a dash between name and number as no condition in that order`() {
    let text = "2025.04.04 (금)\n서울 맑음 1.0℃\n대전 - 2.0℃\n부산 비 -3.0℃\n대구 - -4.0℃\n"
    #expect(
      Parsing.rows(text) == ["108 맑음 1.0", "133 - 2.0", "159 비 -3.0", "143 - -4.0"])
  }

  @Test func `names a nameless row by the one active station between its neighbours`() {
    let page = Parsing.parse(
      Parsing.strip("• 구름조금속초14.0℃", "• 황사10.4℃", "• 구름조금철원11.8℃", "• 맑음파주13.0℃"))
    let observations = page.strips[0].observations
    #expect(observations.map(\.stationID) == [90, 93, 95, 99])
    #expect(observations[1].flags == QualityFlags(.stationFromOrder))
  }

  @Test(arguments: [
    // Two active stations, 99 and 100, lie between 98 and 101.
    ["• 맑음동두천1.0℃", "• 맑음2.0℃", "• 맑음춘천3.0℃", "• 맑음백령도4.0℃"],
    // The named rows do not run by number.
    ["• 맑음속초1.0℃", "• 맑음2.0℃", "• 맑음철원3.0℃", "• 맑음북춘천4.0℃"],
    // Two nameless rows in a row.
    ["• 맑음속초1.0℃", "• 맑음2.0℃", "• 맑음2.5℃", "• 맑음철원3.0℃"],
    // Nothing behind.
    ["• 맑음속초1.0℃", "• 맑음철원3.0℃", "• 맑음2.0℃"],
  ])
  func `rejects a nameless row where its place does not name it`(rows: [String]) {
    let page = Parsing.parse("2025.04.04 (금)\n" + rows.joined(separator: "\n") + "\n기상청 제공\n")
    #expect(Set(page.rejections.map(\.reason)) == [.missingStation])
    #expect(page.strips.flatMap(\.observations).allSatisfy { $0.flags.isEmpty })
  }

  @Test func `counts a row printed twice once, and marks two values for one station`() {
    let page = Parsing.parse(
      Parsing.strip(
        "• 맑음서울 1.0℃", "• 맑음대전 2.0℃", "• 맑음서울 1.0℃", "• 맑음대전 2.5℃", "• 맑음부산 3.0℃"))
    let observations = page.strips[0].observations
    #expect(
      observations.map(Parsing.row) == ["108 맑음 1.0", "133 맑음 2.0", "133 맑음 2.5", "159 맑음 3.0"])
    #expect(observations.map(\.quality) == [.notChecked, .suspect, .suspect, .notChecked])
  }

  @Test func `takes a row that says less than another of its station for the same observation`() {
    let page = Parsing.parse(
      Parsing.strip(
        "• 서울 1.0℃", "• 맑음대전 ℃", "• 맑음서울 1.0℃", "• 맑음대전 2.0℃", "• 부산 ℃", "• 부산 3.0℃"))
    let observations = page.strips[0].observations
    #expect(observations.map(Parsing.row) == ["108 맑음 1.0", "133 맑음 2.0", "159 - 3.0"])
    #expect(observations.allSatisfy { $0.flags.isEmpty })
  }

  @Test func `reads rows without a unit at the ends of a list`() {
    let page = "2025.04.04 (금)\n• 구름조금고창\n\(Self.rows)• 맑음거제\n기상청 제공\n"
    #expect(
      Parsing.rows(page)
        == ["172 구름조금 -", "108 맑음 1.0", "133 흐림 2.0", "159 비 3.0", "294 맑음 -"])
  }

  @Test func `takes a list for a strip where half of its rows name a station`() {
    let known = "• 맑음서울 1.0℃\n• 흐림대전 2.0℃\n"
    let half = "2025.04.04\n• 맑음서울 1.0℃\n• 맑음평택 1.0℃\n• 맑음오산 2.0℃\n• 흐림대전 2.0℃\n"
    #expect(Parsing.rows(half) == ["108 맑음 1.0", "133 흐림 2.0"])
    #expect(Parsing.parse(half).rejections.map(\.reason) == [.unknownStation, .unknownStation])
    let less = "2025.04.04\n" + known + "• 맑음평택 1.0℃\n• 맑음오산 2.0℃\n• 맑음안성 2.0℃\n"
    #expect(Parsing.parse(less).strips.isEmpty)
  }

  @Test(arguments: [
    "서울 1.0℃ 맑음\n대전 2.0℃ 흐림\n부산 3.0℃ 비", "서울 1.0℃ 맑음 대전 2.0℃ 흐림 부산 3.0℃ 비",
  ])
  func `gives a strip's text with the condition behind its last row`(rows: String) {
    let text = "2025.04.04 (금)\n\(rows)"
    let strip = Parsing.parse("\(text)\n\n다른 글\n").strips[0]
    #expect(String(decoding: strip.rawText, as: UTF8.self) == text)
    #expect(Parsing.parse(strip.rawText).strips == [strip])
  }

  @Test func `gives a strip's text with the words that make its date the strip's`() {
    let text = "최종편집: 2025-04-04 13:17 로그인\n\(Self.rows)기상청 제공"
    let strip = Parsing.parse(text).strips[0]
    #expect(String(decoding: strip.rawText, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "2026.01.22 (목)\n홈 | 정치 | 경제 | 사회 | 문화 | 사람 | 지역\n",
    "최종편집: 2026-01-22 13:17 | 로그인 | 회원가입 | 구독 | 제보 | 광고 | 전체기사\n",
  ])
  func `counts a line between date and strip once, whatever bars part it`(above: String) {
    let page = Parsing.parse("\(above)\(Self.rows)기상청 제공\n")
    #expect(page.strips.map(\.date.description) == ["2026-01-22"])
  }

  @Test func `asks for the unit in a row before it looks for those without`() {
    let page = "2025.04.04 (금)\n안내 1℃\n가나다 | 맑음서울 | 흐림대전\n기상청 제공\n"
    #expect(Parsing.rows(page).isEmpty)
  }
}
