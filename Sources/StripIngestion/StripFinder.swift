import PageReading
import StripParsing
import Weather
import WeatherStore

/// Finds strips in texts, and gives them their identity.
struct StripFinder: Sendable {
  let parser: StripParser
  private let captureTime: UTCTime?

  /// - Parameter captureTime: when the pages were fetched, where they do not say it themselves.
  init(tables: WeatherTables, captureTime: UTCTime?) {
    parser = StripParser(tables: tables)
    self.captureTime = captureTime
  }

  /// A document as a source, its digest not taken.
  func source(of document: Document) -> Source {
    Source(
      location: document.location, recordOffset: document.record?.offset,
      recordLength: document.record?.length, digest: "",
      captureTime: document.captureTime ?? captureTime, url: document.url)
  }

  /// A long text as a source.
  func source(of input: Input, digest: String?) -> Source {
    Source(location: input.location, digest: digest ?? "", captureTime: captureTime)
  }

  /// What was found in a text, or a part of one.
  ///
  /// - Parameters:
  ///   - offset: where the part begins in its page.
  ///   - place: the line and column of a byte of the part; asked for from first to last.
  func findings(
    in found: ParsedPage, of source: Source, offset: Int = 0, isLast: Bool = true,
    place: (Int) -> (line: Int, column: Int)
  ) -> PageFindings {
    let strips = found.strips.map { strip in
      let fingerprint = strip.fingerprint
      return FoundStrip(
        strip: strip.moved(by: offset), fingerprint: fingerprint,
        id: StripIdentity.id(of: strip, fingerprint),
        textDigest: ContentDigest.hexadecimal(of: strip.rawText),
        rulesVersion: StripParser.rulesVersion)
    }
    let unreadStrips = found.unreadStrips.map { strip in
      var moved = strip
      moved.byteRange = strip.byteRange.moved(by: offset)
      return FoundUnreadStrip(
        strip: moved, textDigest: ContentDigest.hexadecimal(of: strip.rawText),
        rulesVersion: StripParser.rulesVersion)
    }
    let inOrder = found.rejections.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let rejections = inOrder.map { rejection in
      let place = place(rejection.range.lowerBound)
      var moved = rejection
      moved.range = rejection.range.moved(by: offset)
      return FoundRejection(rejection: moved, line: place.line, column: place.column)
    }
    return PageFindings(
      source: source, strips: strips, unreadStrips: unreadStrips, rejections: rejections,
      isLast: isLast)
  }
}

extension ParsedPage {
  /// Whether nothing was found.
  var isEmpty: Bool { strips.isEmpty && rejections.isEmpty }
}

extension Strip {
  func moved(by offset: Int) -> Strip {
    guard offset != 0 else { return self }
    var strip = self
    strip.byteRange = byteRange.moved(by: offset)
    for index in observations.indices {
      strip.observations[index].rowRange = observations[index].rowRange.moved(by: offset)
    }
    return strip
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
