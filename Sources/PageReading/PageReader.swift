public import Weather

/// A document turned into what can be searched for strips.
public struct Page: Sendable {
  /// UTF-8 text, with U+001F where inline markup parts two words.
  public var text: [UInt8]
  /// How many invalid sequences of bytes were replaced by U+FFFD.
  public var replacements = 0
  /// The bytes of `text` at which characters stand that HTML wrote as references, ascending.
  public var referenceOffsets: [Int] = []
  /// The strips and rejections that the page states itself, where it is KMA's feed; else the text
  /// is to be searched.
  package var feed: CurrentWeatherFeed?
  /// SHA-256 of the page's bytes, compression undone, 64 hexadecimal digits.
  public var digest: String { ContentDigest.hexadecimal(of: body.bytes[body.range]) }

  fileprivate var body: PageBody
}

/// What a document turned out to be.
public enum DocumentContent: Sendable {
  /// A page.
  case page(Page)
  /// A page that can hold no strip.
  case nothing
  /// No page: a picture, say.
  case other
  /// A page that could not be read.
  case unreadable
}

/// Turns documents into pages: compression, character set and markup undone.
///
/// A class, since it keeps what costs time to make; used by one thread at a time.
public final class PageReader {
  private let tables: WeatherTables
  private let imageConditions: ImageConditions
  private let limits: ReadingLimits
  private lazy var inflation = WholeInflation()

  /// A reader of pages.
  public init(tables: WeatherTables, limits: ReadingLimits = ReadingLimits()) {
    self.tables = tables
    self.limits = limits
    imageConditions = ImageConditions(tables.conditions)
  }

  /// What a document holds, and what was damaged in it.
  public func read(_ document: Document) -> (content: DocumentContent, damages: [Damage]) {
    var problems: [Damage.Problem] = []
    var content = DocumentContent.unreadable
    do throws(Damage.Problem) {
      content = try read(document, &problems)
    } catch {
      problems.append(error)
    }
    let damages = problems.map {
      Damage(location: document.location, offset: document.record?.offset, problem: $0)
    }
    return (content, damages)
  }

  private func read(
    _ document: Document, _ problems: inout [Damage.Problem]
  ) throws(Damage.Problem) -> DocumentContent {
    let body = try PageBody(of: document, inflation, limits: limits)
    if let damage = body.damage { problems.append(damage) }
    guard ContentKind.otherThanPage(body.bytes[body.range]) == nil else { return .other }
    guard FirstLook.mayHoldStrip(body.bytes.span.extracting(body.range)) else { return .nothing }
    let isMarkup = body.isDeclaredMarkup || ContentKind.isMarkup(body.bytes[body.range])
    let encoding = CharacterEncoding.detected(
      in: body.bytes.span.extracting(body.range), declared: body.characterSet,
      readsMarkup: isMarkup)
    var page = Page(text: [], body: body)
    do throws(CharacterEncodingError) {
      var decoder = try TextDecoder(encoding)
      page.text = decoder.decode(body.content, isFinal: true)
      page.replacements = decoder.replacements
    } catch {
      throw .unreadableText(reason: error.description)
    }
    try extract(&page, isMarkup: isMarkup, &problems)
    return .page(page)
  }

  private func extract(
    _ page: inout Page, isMarkup: Bool, _ problems: inout [Damage.Problem]
  ) throws(Damage.Problem) {
    if CurrentWeatherFeed.isFeed(page.text.span) {
      do {
        page.feed = try CurrentWeatherFeed(of: page.text, tables: tables)
      } catch {
        throw .malformedFeed(line: error.line, column: error.column, reason: error.message)
      }
    } else if isMarkup {
      let html = HTMLText(of: page.text, imageConditions: imageConditions)
      if html.isDamaged { problems.append(.deepMarkup) }
      page.text = html.text
      page.referenceOffsets = html.referenceOffsets
    }
    var breaker = LongLineBreaker()
    breaker.apply(to: &page.text)
  }
}
