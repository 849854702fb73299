import StripParsing
import TestSupport
import Testing

@testable import PageReading

@Suite struct HTMLFixtureTests {
  @Test(arguments: Fixtures.htmlNames)
  func `reads every row of a saved page and nothing else`(name: String) {
    let html = Fixtures.bytes("html/\(name).html")
    #expect(Markup.rows(html) == Fixtures.rows("expected/rows/\(name).csv"))
    let page = Markup.page(html)
    #expect(!page.isDamaged)
    #expect(Markup.parser.parse(page.text.span).rejections.isEmpty)
  }

  @Test(arguments: Fixtures.htmlNames)
  func `gives the same text when tags are only stripped`(name: String) {
    let html = Fixtures.text("html/\(name).html")
    #expect(Markup.strippedText(html) == Markup.text(html))
  }

  @Test(arguments: Fixtures.htmlNames, [1, 7, 64, 1000])
  func `gives the same text whatever pieces the parser is fed`(name: String, size: Int) throws {
    let html = Fixtures.bytes("html/\(name).html")
    let start = PageTextBuilder(imageConditions: Markup.conditions)
    var builder = try #require(
      HTMLScanner.read(PreparedMarkup(html), into: start, pieceSize: size))
    #expect(builder.finish().text == Markup.page(html).text)
  }
}
