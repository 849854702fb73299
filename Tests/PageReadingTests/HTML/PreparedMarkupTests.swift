import TestSupport
import Testing

@testable import PageReading

@Suite struct PreparedMarkupTests {
  /// The text of a page, and where references stand in it, libxml2 getting everything or not.
  private func text(_ html: [UInt8], isWhole: Bool) -> String? {
    let markup = PreparedMarkup(html, isWhole: isWhole)
    let start = PageTextBuilder(imageConditions: Markup.conditions)
    guard !markup.isDamaged, var builder = HTMLScanner.read(markup, into: start) else { return nil }
    let (text, offsets) = builder.finish()
    return String(decoding: text, as: UTF8.self) + " \(offsets)"
  }

  private func bytes(_ html: String) -> String {
    String(decoding: PreparedMarkup(Array(html.utf8)).bytes, as: UTF8.self)
  }

  @Test func `gives libxml2 one character for a text`() {
    #expect(bytes("<p>서울 &lt; 6.2</p>\n<b>맑음") == "<p>\u{F0000}</p>\n<b>\u{F0001}")
  }

  @Test(arguments: [
    ("<A HREF='x>y' Title=\"a&amp;b\" class=z>", "<A Title=\"a\u{7F}amp;b\">"),
    ("<img src=/a/ alt=맑음 /><br/>", "<img alt=맑음 /><br />"),
    ("<td hidden width = 3 style = 'display:none'>", "<td hidden style='display:none'>"),
    ("<a @click=\"go()\" x>", "<a>"),
  ])
  func `gives libxml2 the attributes alone that matter`(html: String, skeleton: String) {
    #expect(bytes(html) == skeleton)
  }

  @Test(arguments: [
    "<a @click=\"a b='c\" d>서울' x>e</a>", "<a b\"c=\"d\">서울", "<a / title=\"b\">서울", "서울\u{1}",
    "서울\u{7F}", "서울\u{80}", "서울\u{FFFE}", "서울\u{F0000}",
  ])
  func `gives libxml2 everything where it may read otherwise`(html: String) {
    let whole = PreparedMarkup(Array(html.utf8), isWhole: true)
    #expect(PreparedMarkup(Array(html.utf8)).texts == nil)
    #expect(PreparedMarkup(Array(html.utf8)).bytes == whole.bytes)
  }

  @Test func `gives libxml2 everything where there are more texts than characters`() {
    let html = Array(String(repeating: "a<b>", count: 0xFFFE).utf8)
    #expect(PreparedMarkup(html).texts != nil)
    #expect(PreparedMarkup(html + Array("a".utf8)).texts == nil)
  }

  private static let pages = Fixtures.htmlNames.map { Fixtures.bytes("html/\($0).html") }

  /// What tags are made of, and what breaks them.
  private static let pieces: [String] = [
    "<", ">", "<a", "<p ", "</p>", "</", "<li>", "<td>", "</table>", "<div", "<img ", "<br/>", "/",
    "/>", "=", "\"", "'", " ", "\n", "\t", "\u{C}", "alt", "alt=맑음", "title=\"흐림\"", "TITLE='비'",
    "hidden", "style=display:none", " style=\"display: none\"", "class=\"a>b\"", "href=/a/?b=c&d",
    "@click=\"go()\"", "@x='a b'", "data-x[0]=1", ":a", "_", ".", "-", "1", "b\"c", "<!--", "-->",
    "<!", "<?", "&deg;", "&am", "p;", "&#8451;", "서울", "맑음 6.2℃", "&lt;", "<script>", "</script>",
    "<title>", "</title>", "<textarea>", "<pre>", "<html a=b>", "<body>", "<head>", "<my-tag a>",
    "<x:y>", "<h1", "\u{FFFD}", "\u{1F600}", "   ", "<wbr>", "<svg/>", "<dialog open>",
    "<input type=image alt=눈>", "<select><option>", "<frameset>", "<form>", "<a b='", "<a b=\"",
  ]

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `gives the same text as when libxml2 gets everything`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      var html: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        html += Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
      }
      if round.isMultiple(of: 4), var page = Self.pages.randomElement(using: &random) {
        page.insert(contentsOf: html, at: Int.random(in: 0...page.count, using: &random))
        html = Array(String(decoding: page, as: UTF8.self).utf8)
      }
      let written = String(decoding: html, as: UTF8.self)
      #expect(text(html, isWhole: false) == text(html, isWhole: true), "\(written)")
    }
  }
}
