import TestSupport
import Testing

@testable import PageReading

/// Pages made to take long or to break the parser. Times are not tested, but a time that grew with
/// the square of the length would make these tests stand out.
@Suite struct HTMLShapeTests {
  /// A name for the report, a piece of HTML repeated so often, whether the page counts as damaged.
  private static let shapes: [(String, Int, Bool)] = [
    ("<div>", 100_000, true), ("<b>", 100_000, true), ("<b></i>", 100_000, true),
    ("<table><tr><td>", 100_000, true), ("<span hidden>", 100_000, true),
    ("<p>", 100_000, false), ("<p>x", 100_000, false), ("<b></b></i>", 100_000, false),
    ("<li>", 100_000, false), ("<dd>x<dt>", 100_000, false), ("</x>", 300_000, false),
    ("</p>", 300_000, false), ("<", 1_000_000, false), ("&", 1_000_000, false),
    ("<!", 500_000, false), ("</", 500_000, false), ("<?", 500_000, false), ("<a ", 300_000, false),
    ("<a b='", 300_000, false), ("&#", 500_000, false), ("&#8451", 300_000, false),
    ("&zzz;", 200_000, false), ("<!--", 500_000, false), ("<script>", 200_000, false),
    ("<script></script ", 200_000, false), ("<wbr>", 100_000, false), ("<br>", 300_000, false),
    ("<img alt=맑음>", 100_000, false), ("<img alt=맑음><b>맑음</b>", 100_000, false),
    ("<b>맑음</b>", 200_000, false), ("-", 1_000_000, false), ("<td>가", 100_000, false),
    ("<body>", 100_000, false), ("</body></html>", 100_000, false), ("\0", 1_000_000, false),
  ]

  @Test(arguments: shapes)
  func `reads what stands before and behind`(piece: String, count: Int, isDamaged: Bool) {
    let hostile = String(repeating: piece, count: count)
    let page = Markup.page("<p>2025.04.04 (금)</p><p>\(hostile)")
    #expect(page.isDamaged == isDamaged)
    #expect(String(decoding: page.text, as: UTF8.self).hasPrefix("2025.04.04 (금)"))
  }

  @Test func `reads behind very long attributes, comments and scripts`() {
    let long = String(repeating: "가", count: 1_400_000)
    #expect(Markup.text("<img src=\"\(long)\">나") == "나")
    #expect(Markup.text("<img alt=\"\(long)\">나") == "나")
    #expect(Markup.text("<b style=\"\(long)\">나</b>") == "나")
    #expect(Markup.text("다<!-- \(long)") == "다")
    #expect(Markup.text("<!-- \(long) -->나") == "나")
    #expect(Markup.text("<script>\(long)</script>나") == "나")
    #expect(Markup.text("\(long)<p>나") == "\(long)\n나")
    #expect(Markup.text("<\(String(repeating: "a", count: 4_000_000))>나") == "나")
  }

  @Test func `strips the tags of a page with a tag of very many attributes`() {
    let attributes = (0..<200_000).map { "a\($0)" }.joined(separator: " ")
    let page = Markup.page("<p \(attributes)>가<b>나</b><p>다")
    #expect(page.isDamaged)
    #expect(String(decoding: page.text, as: UTF8.self) == "가\u{1F}나\n다")
  }

  @Test func `reads a strip inside a thousand elements and more`() {
    let strip = "<p>2025.04.04 (금)</p><ul><li><i>비</i>서울 1℃<li>부산 2℃<li>제주 3℃</ul>"
    for (depth, isDamaged) in [(900, false), (5000, true)] {
      let html =
        String(repeating: "<div>", count: depth) + strip
        + String(repeating: "</div>", count: depth)
      #expect(Markup.page(html).isDamaged == isDamaged)
      #expect(
        Markup.rows(Array(html.utf8)) == [
          "2025-04-04,108,서울,비,1.0,text", "2025-04-04,159,부산,,2.0,text",
          "2025-04-04,184,제주,,3.0,text",
        ])
    }
  }

  @Test func `does not count many siblings as depth`() {
    let html = String(repeating: "<p>가<b>나</b><br><img src=x><section>다</section></p>", count: 5000)
    #expect(!Markup.page(html).isDamaged)
  }
}
