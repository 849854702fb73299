import Testing

@testable import PageReading

@Suite struct HTMLReferenceTests {
  @Test(arguments: [
    ("&#8451;", "℃"), ("&#08451;", "℃"), ("&#x2103;", "℃"), ("&#X02103;", "℃"), ("&#x2103C", "𡀼"),
    ("&#8451", "℃"), ("&deg;C", "°C"), ("&degC", "°C"), ("&#176;C", "°C"), ("&nbsp;", "\u{A0}"),
    ("&nbsp", "\u{A0}"), ("&minus;3", "−3"), ("&middot;", "·"), ("&middot3", "·3"),
    ("&bull;", "•"), ("&ndash;", "–"), ("&ordm;C", "ºC"), ("&amp;", "&"), ("&amp;lt;", "&lt;"),
    ("&lt;b&gt;", "<b>"), ("&quot;&QUOT;&apos;", "\"\"'"), ("&AMP;&LT", "&<"),
    ("&period;&hyphen;&ring;C", ".\u{2010}˚C"), ("&#150;3", "–3"), ("&#x95;", "•"),
    ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"), ("&#44032;&#xAC01;", "가각"),
  ])
  func `is decoded as browsers do`(html: String, text: String) {
    #expect(Markup.text(html) == text)
    #expect(Markup.strippedText(html) == text)
  }

  @Test(arguments: [
    "&", "&&", "& ", "&;", "&#;", "&#", "&#x;", "&#xg;", "&unknown;", "&minus3", "&period", "&Deg;",
    "&#-3;", "&bull", "&1;",
  ])
  func `stays as it stands where it is none`(html: String) {
    #expect(Markup.text("가\(html)나") == "가\(html)나")
  }

  @Test func `is told by its place`() {
    let page = Markup.page(
      "<p>서울&nbsp;3.2&#8451;</p>\n<p>&minus;1&amp;&unknown;&#32;&#31;&#10;</p>")
    #expect(String(decoding: page.text, as: UTF8.self) == "서울\u{A0}3.2℃\n−1&&unknown;")
    #expect(page.referenceOffsets == [6, 11, 15, 19])
  }

  @Test func `is told nowhere in what is not shown`() {
    let page = Markup.page(
      "<b hidden>&deg;</b><img alt='&deg;'><!-- &deg; --><a href='?a&amp;b'>가</a>")
    #expect(page.referenceOffsets.isEmpty)
  }

  @Test func `is not taken apart by a long text before it`() {
    for length in 980...1010 {
      let text = String(repeating: "a", count: length)
      #expect(Markup.text("\(text)&#8451;\(text)") == "\(text)℃\(text)")
    }
  }
}
