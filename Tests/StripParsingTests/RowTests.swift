import StripParsing
import Testing
import Weather

@Suite struct RowTests {
  @Test(arguments: [
    ("• 맑음동두천 2.8℃", "98 맑음 2.8"),
    ("  · 맑음동두천 2.8℃", "98 맑음 2.8"),
    ("맑음동두천2.8℃", "98 맑음 2.8"),
    ("• 맑음철원-1.4℃", "95 맑음 -1.4"),
    ("• 맑음서울 −3.2℃", "108 맑음 -3.2"),
    ("• 맑음서울 －3.2℃", "108 맑음 -3.2"),
    ("• 맑음서울 –3.2℃", "108 맑음 -3.2"),
    ("• 맑음서울 +3.2℃", "108 맑음 3.2"),
    ("• 맑음서울 ３.２℃", "108 맑음 3.2"),
    ("• 맑음서울 －３．２℃", "108 맑음 -3.2"),
    ("• 맑음서울\u{A0}3.2℃", "108 맑음 3.2"),
    ("\u{3000}• 맑음서울\u{3000}3.2℃", "108 맑음 3.2"),
    ("• 맑음서울 3.2°C", "108 맑음 3.2"),
    ("• 맑음서울 3.2˚C", "108 맑음 3.2"),
    ("• 맑음서울 3.2ºC", "108 맑음 3.2"),
    ("• 맑음서울 3.2 ℃", "108 맑음 3.2"),
    ("• 맑음서울 3℃", "108 맑음 3.0"),
    ("• 맑음서울 -0.4℃", "108 맑음 -0.4"),
    ("• 맑음고창 ℃", "172 맑음 -"),
    ("• 맑음고창℃", "172 맑음 -"),
    ("• 맑음고창 -℃", "172 맑음 -"),
    ("• 맑음고창", "172 맑음 -"),
    ("• 서울 3.2℃", "108 - 3.2"),
    ("• -거제 -3.8℃", "294 - -3.8"),
    ("- 거제 -3.8℃", "294 - -3.8"),
    ("-거제 3.8℃", "294 - 3.8"),
    ("- 맑음거제 3.8℃", "294 맑음 3.8"),
    ("• 맑음홍성(예)8.7℃", "177 맑음 8.7"),
    ("• -진도(첨찰산) 30.2℃", "175 - 30.2"),
    ("• 흐림고창군 6.5℃", "251 흐림 6.5"),
    ("• 흐림북강릉 1.0℃", "104 흐림 1.0"),
    ("• 비 또는 눈서울 0.5℃", "108 비 또는 눈 0.5"),
    ("• 소낙눈/약서울 0.5℃", "108 소낙눈/약 0.5"),
    ("• 구름 많음서울 0.5℃", "108 구름많음 0.5"),
    ("• 구름  많음  서울 0.5℃", "108 구름많음 0.5"),
    ("• 비울산 14.4℃", "152 비 14.4"),
    ("• 맑음\u{1F}서울 3.2℃", "108 맑음 3.2"),
    ("• -\u{1F}서울 3.2℃", "108 - 3.2"),
    ("• \u{1F}서울\u{1F} 3.2℃", "108 - 3.2"),
    ("• 맑음서울 99.9℃", "108 맑음 -"),
    ("• 맑음서울 -99.9℃", "108 맑음 -"),
    ("• 맑음서울 -50.0℃", "108 맑음 -"),
    ("• 맑음서울 -49.9℃", "108 맑음 -49.9"),
    ("• 맑음서울 60.0℃", "108 맑음 60.0"),
  ])
  func `reads a row`(row: String, expected: String) {
    let page = Parsing.strip("• 흐림동두천 1.0℃", "• 흐림강릉 2.0℃", row, "• 흐림대전 4.0℃")
    #expect(Parsing.rows(page) == ["98 흐림 1.0", "105 흐림 2.0", expected, "133 흐림 4.0"])
    #expect(Parsing.parse(page).rejections.isEmpty)
  }

  @Test(arguments: [
    ("• 맑음북서울 3.2℃", Rejection.Reason.unknownCondition, "맑음북"),
    ("• 청명서울 3.2℃", .unknownCondition, "청명"),
    ("• 맑음평택 3.2℃", .unknownStation, "맑음평택"),
    ("• 흐리고 한때 비서울 3.2℃", .forecastCondition, "흐리고 한때 비"),
    ("• 맑음 8.6℃", .missingStation, ""),
    ("• 8.6℃", .missingStation, ""),
    ("• 맑음서울 3.25℃", .malformedTemperature, "3.25℃"),
    ("• 맑음서울 3.℃", .malformedTemperature, "3.℃"),
    ("• 맑음서울 1,003.2℃", .malformedTemperature, "1,003.2℃"),
    ("• 서울 - 3.2℃", .malformedTemperature, "-"),
    ("• 맑음서울 60.1℃", .temperatureOutOfRange, "60.1℃"),
    ("• 맑음서울 -90.1℃", .temperatureOutOfRange, "-90.1℃"),
    ("• 맑음서울 99999999999999999999999℃", .temperatureOutOfRange, "99999999999999999999999℃"),
    ("• 맑음서울 38.2℉", .fahrenheit, "38.2℉"),
    ("• 맑음서울 38.2°F", .fahrenheit, "38.2°F"),
    ("• 맑음서울 -4~7℃", .range, "-4~7℃"),
    ("• 맑음서울 -4∼7℃", .range, "-4∼7℃"),
    ("• 맑음서울 4-7℃", .range, "4-7℃"),
    ("• 맑음서울 4 - 7℃", .range, "4 - 7℃"),
    ("• 맑음서울 2/15℃", .range, "2/15℃"),
    ("• 맑음서울 2℃ / 15℃", .range, "맑음서울 2℃ / 15℃"),
    ("• 최저서울 2℃", .forecastCondition, "최저서울"),
    ("• 서울", .emptyRow, "서울"),
  ])
  func `rejects a row inside a strip and says why`(
    row: String, reason: Rejection.Reason, found: String
  ) throws {
    let page = Parsing.parse(Parsing.strip("• 흐림대전 1.0℃", row, "• 흐림강릉 2.0℃"))
    #expect(page.strips.flatMap(\.observations).map(\.stationID) == [133, 105])
    let rejection = try #require(page.rejections.first)
    #expect(page.rejections.count == 1)
    #expect(rejection.reason == reason)
    #expect(rejection.found == found)
    #expect(String(decoding: rejection.rawText, as: UTF8.self) == row.dropFirst(2))
  }

  @Test(arguments: [
    ("• 비끝남서울 1.0℃", "비 끝남", "비끝남"), ("• 비 끝남서울 1.0℃", "비 끝남", "비 끝남"),
    ("• 구름 많음서울 1.0℃", "구름많음", "구름 많음"), ("• 안개  강해짐서울 1.0℃", "안개강해짐", "안개  강해짐"),
  ])
  func `keeps a condition as printed beside its label`(row: String, label: String, printed: String)
  {
    let page = Parsing.parse(Parsing.strip(row, "• 맑음대전 1.0℃", "• 맑음대구 1.0℃"))
    let weather = page.strips.first?.observations.first?.presentWeather
    #expect(weather?.label == label)
    #expect(weather?.printed == printed)
  }

  @Test func `keeps an unknown condition that markup parts from the name`() throws {
    let page = Parsing.parse(
      Parsing.strip("청명\u{1F}서울 3.2℃", "맑음\u{1F}대전 3.2℃", "맑음\u{1F}대구 3.2℃"))
    let weather = try #require(page.strips[0].observations[0].presentWeather)
    #expect(weather.label == "청명")
    #expect(weather.conditionClass == .unknown)
  }

  @Test func `reads Hangul written in letters as it reads syllables`() {
    let page = Parsing.strip("• 맑음동두천 2.8℃", "• 흐림금산 7.0℃", "• 비 또는 눈서울 1.0℃")
    let decomposed = String(String.UnicodeScalarView(page.unicodeScalars.flatMap(letters)))
    #expect(decomposed.unicodeScalars.count > page.unicodeScalars.count)
    #expect(Parsing.rows(decomposed) == Parsing.rows(page))
    #expect(Parsing.parse(decomposed).strips[0].repairs[.normalForm] > 0)
  }

  /// A Hangul syllable's letters, worked out from its place among the 11,172 syllables.
  private func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
    let index = scalar.value - 0xAC00
    let values = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return values.filter { $0 != 0x11A7 }.compactMap(Unicode.Scalar.init)
  }

  @Test func `flags a number that stands for no value`() {
    let page = Parsing.parse(
      Parsing.strip("• 맑음서울 99.9℃", "• 맑음대전 1.0℃", "• 맑음대구 1.0℃"))
    #expect(page.strips[0].observations[0].flags == QualityFlags(.sentinelTemperature))
  }

  @Test func `counts every repair`() {
    let page = Parsing.parse(
      Parsing.strip("• 맑음서울 −１.０℃", "• 맑음대전\u{A0}1.0°C", "• 맑음대구 1.0℃"))
    let repairs = page.strips[0].repairs
    #expect(repairs[.sign] == 1)
    #expect(repairs[.width] == 2)
    #expect(repairs[.space] == 1)
    #expect(repairs[.unit] == 1)
    #expect(repairs.total == 5)
  }

  @Test func `keeps the place of what stands behind a cut-off character`() throws {
    let text = "최종편집 ２０２５.04.04\n서울 1.0℃\n대전 2.0℃\n부산 3.0℃"
    let strip = try #require(Parsing.parse([0xE2, 0x84] + Array(text.utf8)).strips.first)
    #expect(String(decoding: strip.rawText, as: UTF8.self) == text)
  }
}
