import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

/// Pages found again whose strips stand where no parser would look for them.
@Suite struct PageLookupTests {
  private let folder = try! TemporaryFolder()

  /// A sighting of these words in a page that is a file of its own.
  private func sighting(of words: String, in text: String, at name: String) throws
    -> SightingEvidence
  {
    let location = try folder.write(text, to: name)
    let range = try #require(text.firstRange(of: words))
    return SightingEvidence(
      source: Source(
        location: location, digest: ContentDigest.hexadecimal(of: Array(text.utf8)),
        captureTime: nil),
      pageOffset: text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text: Array(words.utf8), observations: [], rejections: [], rulesVersion: 1,
      repairs: RepairCounts(), runs: [1], fileSize: nil)
  }

  @Test(arguments: [0, 1, 2, 3])
  func `are shown from the middle of a line that is too long`(shift: Int) throws {
    let filler = String(repeating: "가나다라 마바사\n", count: 40_000)
    let long = String(repeating: "a", count: shift) + String(repeating: "가나다라", count: 2000)
    let text = "\(filler)\(long)서울 3.2℃\(long)\n\(filler)"
    let sighting = try sighting(of: "서울 3.2℃", in: text, at: "long.txt")
    let excerpt = try PageLookup(tables: try .builtIn()).excerpt(around: sighting)
    #expect(excerpt.firstLine == 40_001)
    let shown = String(decoding: excerpt.text, as: UTF8.self)
    #expect(shown.prefix { $0 != "서" }.allSatisfy { "가나다라".contains($0) })
    let start = sighting.pageOffset - excerpt.offset
    #expect((4090...4096).contains(start))
    #expect(excerpt.text[start...].starts(with: Array("서울 3.2℃".utf8)))
  }

  @Test(arguments: [10, 200_000])
  func `are not shown where another text stands at the strip's place`(lines: Int) throws {
    let text = String(repeating: "가나다\n", count: lines) + "서울 3.2℃\n"
    var sighting = try sighting(of: "서울 3.2℃", in: text, at: "page.txt")
    sighting.pageOffset -= 3
    #expect(throws: PageLookupError.changed(folder.path(of: "page.txt"))) {
      _ = try PageLookup(tables: try .builtIn()).excerpt(around: sighting)
    }
  }

  @Test func `are no pages any more where a picture stands in their place`() throws {
    let sighting = try sighting(of: "서울", in: "2025.05.05\n서울 3.2℃\n", at: "page.txt")
    let path = try folder.write([0xFF, 0xD8, 0, 0], to: "page.txt")
    let lookup = PageLookup(tables: try .builtIn())
    #expect(throws: PageLookupError.self) { _ = try lookup.excerpt(around: sighting) }
    #expect(throws: PageLookupError.changed(path)) {
      try lookup.extract(sighting, to: folder.path(of: "copy"))
    }
  }
}
