import PageReading
import StripParsing
import Weather
import WeatherStore

/// What a document held.
struct ScannedDocument: Sendable {
  /// The findings, empty where the document is a page without a strip; nil where it is no page, or
  /// one that could not be read.
  var findings: PageFindings?
  /// Whether the document is no page: a picture, say.
  var isOther = false
  /// How many invalid sequences of bytes were replaced.
  var replacements = 0
  /// Where in the file reading could go on, were it longer; nil where it would begin anew.
  var resumption: Int?
  /// What was damaged.
  var damages: [Damage] = []
}

/// Finds the strips in documents. Used by one thread at a time.
final class DocumentScanner {
  // A class, as the page reader is that it holds.
  private let pages: PageReader
  private let finder: StripFinder

  init(_ finder: StripFinder, tables: WeatherTables, limits: ReadingLimits) {
    self.finder = finder
    pages = PageReader(tables: tables, limits: limits)
  }

  func scan(_ document: Document) -> ScannedDocument {
    let (content, damages) = read(document)
    var scanned = scanned(content, of: document)
    scanned.damages = damages
    return scanned
  }

  /// What a document is, and what was damaged in it.
  func read(_ document: Document) -> (content: DocumentContent, damages: [Damage]) {
    pages.read(document)
  }

  /// What a document held that was read already; its damages are left out.
  func scanned(_ content: DocumentContent, of document: Document) -> ScannedDocument {
    var scanned = ScannedDocument()
    switch content {
    case .page(let page):
      scanned.findings = findings(in: page, of: document)
      scanned.replacements = page.replacements
      scanned.resumption = resumption(of: page, document, scanned.findings)
    case .nothing:
      let source = finder.source(of: document)
      scanned.findings = PageFindings(source: source)
    case .other: scanned.isOther = true
    case .unreadable: break
    }
    return scanned
  }

  private func findings(in page: Page, of document: Document) -> PageFindings {
    var source = finder.source(of: document)
    var found: ParsedPage
    if let feed = page.feed {
      found = ParsedPage(
        strips: feed.strips, unreadStrips: feed.unreadStrips, rejections: feed.rejections)
    } else {
      found = finder.parser.parse(page.text.span, captureTime: source.captureTime)
      found.countReferences(page.referenceOffsets)
    }
    if !found.isEmpty { source.digest = page.digest }
    var places = TextPlaces()
    return finder.findings(in: found, of: source) {
      places.place(ofByte: $0, in: page.text)
    }
  }

  /// Only what stands in its file as it is read can be read on.
  private func resumption(
    of page: Page, _ document: Document, _ findings: PageFindings?
  ) -> Int? {
    guard document.form == .file, page.text[...] == document.bytes, let findings else { return nil }
    var point = ResumptionPoint()
    point.add(findings, window: page.text, offset: 0)
    return point.place(forEnd: page.text.count)
  }
}
