import PageReading
import StripParsing
public import Weather
public import WeatherStore

/// Reads strips' texts again that a store has kept.
public struct TextReader: Sendable {
  private let finder: StripFinder
  private let tables: WeatherTables

  private static let feedStart = Array("<current>".utf8)
  private static let feedEnd = Array("</current>".utf8)

  /// A reader that knows these stations and conditions.
  public init(tables: WeatherTables) {
    self.tables = tables
    finder = StripFinder(tables: tables, captureTime: nil)
  }

  /// What a store can be compared with.
  public var oracle: StoreOracle {
    StoreOracle(
      digest: { ContentDigest.hexadecimal(of: $0) },
      stripID: { StripIdentity.id(on: $0, hour: $1, $2) }, read: findings)
  }

  /// What a text says, with offsets in its page and lines in the text; nil where it is damaged, or
  /// one of KMA's feed that can't be read by itself.
  public func findings(in kept: KeptText) -> PageFindings? {
    guard ContentDigest.hexadecimal(of: kept.text) == kept.digest else { return nil }
    if kept.text.first == UInt8(ascii: "<") { return feedFindings(in: kept) }
    let found = finder.parser.parse(kept.text.span, captureTime: kept.source.captureTime)
    return findings(in: found, kept.text, of: kept, offset: kept.pageOffset)
  }

  /// An element of the feed is read within a root of its own.
  private func feedFindings(in kept: KeptText) -> PageFindings? {
    let text = Self.feedStart + kept.text + Self.feedEnd
    do {
      let feed = try CurrentWeatherFeed(of: text, tables: tables)
      let found = ParsedPage(
        strips: feed.strips, unreadStrips: feed.unreadStrips, rejections: feed.rejections)
      return findings(
        in: found, text, of: kept, offset: kept.pageOffset - Self.feedStart.count)
    } catch {
      return nil
    }
  }

  private func findings(
    in found: ParsedPage, _ text: [UInt8], of kept: KeptText, offset: Int
  ) -> PageFindings {
    var places = TextPlaces()
    return finder.findings(in: found, of: kept.source, offset: offset) {
      places.place(ofByte: $0, in: text)
    }
  }
}
