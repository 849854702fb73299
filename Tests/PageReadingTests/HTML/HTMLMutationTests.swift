import TestSupport
import Testing

@testable import PageReading

@Suite struct HTMLMutationTests {
  private static let pages = Fixtures.htmlNames.map { Fixtures.bytes("html/\($0).html") }
  private static let fragments: [[UInt8]] = [
    "<", ">", "&", "'", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>",
    "<div hidden>", "</div>", "<li>", "<td>", "</table>", "<p", "</", "<?", "&#", "&#x2103;",
    "&deg",
    "\u{1F}", "\0", "\u{7F}", "\u{80}", "<span style=display:none>", "<img alt=맑음>", "<pre>", "=",
    "<body>", "</html>", "<title>", "<template>", "</p>", "<svg/>", "가", "-", " ", "\n",
  ].map { Array($0.utf8) }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `gives valid text and places in order, whatever the page`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let html = Self.mutatedPage(&random)
      let page = Markup.page(html)
      #expect(String(validating: page.text, as: UTF8.self) != nil)
      #expect(page.text.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x1F].contains($0) })
      let offsets = page.referenceOffsets
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
      #expect(offsets.allSatisfy { page.text.indices.contains($0) })
      let lines = page.text.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(page.text.isEmpty || lines.allSatisfy { !$0.isEmpty })
      #expect(lines.allSatisfy { $0.first != 0x20 && $0.last != 0x20 && $0.last != 0x1F })
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `gives the same text whatever pieces the parser is fed`(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 500)
    for _ in 0..<10 {
      let markup = PreparedMarkup(Self.mutatedPage(&random))
      let start = PageTextBuilder(imageConditions: Markup.conditions)
      var whole = HTMLScanner.read(markup, into: start, pieceSize: .max / 2)
      var parts = HTMLScanner.read(
        markup, into: start, pieceSize: Int.random(in: 1...300, using: &random))
      #expect(whole?.finish().text == parts?.finish().text)
    }
  }

  private static func mutatedPage(_ random: inout SeededGenerator) -> [UInt8] {
    var page = pages[Int.random(in: 0..<pages.count, using: &random)]
    for _ in 0...Int.random(in: 0...8, using: &random) {
      let place = Int.random(in: 0..<page.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: page.removeSubrange(place..<min(page.count, place + 30))
      case 1: page.swapAt(place, Int.random(in: 0..<page.count, using: &random))
      case 2: page += page.prefix(2000)
      default:
        let fragment = fragments[Int.random(in: 0..<fragments.count, using: &random)]
        page.insert(contentsOf: fragment, at: place)
      }
      if page.isEmpty { page = [0x3C] }
    }
    return Array(String(decoding: page, as: UTF8.self).utf8)
  }
}
