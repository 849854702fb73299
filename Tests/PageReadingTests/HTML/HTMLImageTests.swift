import Testing

@testable import PageReading

@Suite struct HTMLImageTests {
  @Test(arguments: [
    ("<img alt=\"맑음\" src=a>서울 <strong>3.2</strong>℃", "맑음¦서울 3.2℃"),
    ("서울<img alt=맑음>3.2℃", "서울¦맑음3.2℃"),
    ("<img alt='구름 많음'>서울", "구름 많음¦서울"),
    ("<img alt=\" 맑음\n\">서울", "맑음¦서울"),
    ("<img title=비>서울", "비¦서울"),
    ("<img alt='' title=비>서울", "비¦서울"),
    ("<img alt=그림 title=비>서울", "비¦서울"),
    ("<img alt=눈 title=비>서울", "눈¦서울"),
    ("<input type=IMAGE alt=비>서울", "비¦서울"),
    ("<img alt=\"뇌우,비/눈\">서울", "뇌우,비/눈¦서울"),
    ("<img alt=\"&#48708;\">서울", "비¦서울"),
    ("<img alt=\"\u{1107}\u{1175}\">서울", "\u{1107}\u{1175}¦서울"),
    ("서울 3.2℃ <img alt=맑음>", "서울 3.2℃ 맑음"),
  ])
  func `gives a condition's word`(html: String, text: String) {
    #expect(Markup.text(html) == text)
    #expect(Markup.strippedText(html) == text)
  }

  @Test(arguments: [
    "<img alt='맑은 하늘'>서울", "<img alt='맑음서울 3.2℃'>서울", "<img alt=''>서울", "<img alt>서울",
    "<img src=맑음>서울", "<img hidden alt=비>서울", "<img style='display:none' alt=비>서울",
    "<input alt=비>서울", "<input type=text alt=비 title=눈>서울", "<b alt=비 title=비>서울</b>",
    "<div hidden><img alt=비></div>서울", "<img alt='-'>서울",
  ])
  func `gives nothing else`(html: String) {
    #expect(Markup.text(html) == "서울")
  }

  @Test(arguments: [
    "<img alt=맑음><span>맑음</span>서울 3.2℃", "<span>맑음</span><img alt=맑음>서울 3.2℃",
    "<img alt=맑음 title=맑음> <span>맑음</span>서울 3.2℃", "<img alt=맑음>맑음<b>서울</b> 3.2℃",
    "<span>맑음 <img alt=맑음></span>서울 3.2℃", "<img alt=맑음><img alt=맑음>서울 3.2℃",
  ])
  func `says a word once that stands beside the image`(item: String) {
    #expect(Markup.rows(ofItems: item) == ["서울 맑음 3.2"])
  }

  @Test func `keeps places of references behind a word left out`() {
    let page = Markup.page("<p>&#49436;울 <img alt=비>비&middot;눈</p>")
    #expect(String(decoding: page.text, as: UTF8.self) == "서울\u{1F} 비·눈")
    #expect(page.referenceOffsets == [0, 11])
  }

  @Test func `knows words in any spelling of the table`() {
    #expect(Markup.conditions.holds("구름많음"))
    #expect(Markup.conditions.holds(" 구름 많음 "))
    #expect(!Markup.conditions.holds("구름많음."))
    #expect(!Markup.conditions.holds(""))
    #expect(!Markup.conditions.holds(String(repeating: "맑음", count: 1_000_000)))
  }
}
