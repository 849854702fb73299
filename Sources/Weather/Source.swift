/// Where a page came from.
public struct Source: Hashable, Sendable {
  /// The path or URL as given; `-` for standard input.
  public var location: String
  /// The first byte of the archive's record; nil where the page is a file of its own.
  public var recordOffset: Int?
  /// The bytes of the archive's record; nil where the page is a file of its own.
  public var recordLength: Int?
  /// SHA-256 of the page's bytes as they were read, 64 hexadecimal digits.
  public var digest: String
  /// When the page was fetched; nil where it is not known.
  public var captureTime: UTCTime?
  /// The page's address, where an archive's record states it; nil elsewhere. It is no part of what
  /// tells one source from another.
  public var url: String?

  /// A source by its parts.
  public init(
    location: String, recordOffset: Int? = nil, recordLength: Int? = nil, digest: String,
    captureTime: UTCTime?, url: String? = nil
  ) {
    self.location = location
    self.recordOffset = recordOffset
    self.recordLength = recordLength
    self.digest = digest
    self.captureTime = captureTime
    self.url = url
  }
}

/// A strip seen in a source.
public struct Sighting: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The strip's first byte in the page's text.
  public var pageOffset: Int

  /// A sighting by its parts.
  public init(source: Source, pageOffset: Int) {
    self.source = source
    self.pageOffset = pageOffset
  }
}

extension Sighting: Comparable {
  /// Earliest first: by capture time (unknown last), location, place in the archive and page.
  ///
  /// Locations are compared by their bytes: two file names can be the same text in Unicode's eyes.
  public static func < (left: Sighting, right: Sighting) -> Bool {
    if left.captureSeconds != right.captureSeconds {
      return left.captureSeconds < right.captureSeconds
    }
    if !left.source.location.utf8.elementsEqual(right.source.location.utf8) {
      return left.source.location.utf8.lexicographicallyPrecedes(right.source.location.utf8)
    }
    return left.placeInSource < right.placeInSource
  }

  private var captureSeconds: Int { source.captureTime?.secondsSince1970 ?? .max }

  private var placeInSource: (Int, Int, String) {
    (source.recordOffset ?? -1, pageOffset, source.digest)
  }
}
