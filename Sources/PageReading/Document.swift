public import Weather

/// One page's bytes as they were found, with what is known of them.
public struct Document: Sendable {
  /// The bytes, compression of the file undone.
  public var bytes: ArraySlice<UInt8> { room[range] }
  /// Bytes among which the document's stand: they are not copied before they are needed.
  private(set) var room: [UInt8]
  /// Where in the room the document's bytes stand.
  private(set) var range: Range<Int>
  /// What the bytes are.
  public var form: Form
  /// The input's path as given.
  public var location: String
  /// The page's address, where an archive states it.
  public var url: String?
  /// The archive's record; nil where the page is a file of its own.
  public var record: RecordPlace?
  /// When the page was fetched, where an archive states it.
  public var captureTime: UTCTime?

  /// A document whose bytes stand among others; all of them, where no range is given.
  init(
    bytes: [UInt8], range: Range<Int>? = nil, form: Form, location: String, url: String? = nil,
    record: RecordPlace? = nil, captureTime: UTCTime? = nil
  ) {
    room = bytes
    self.range = range ?? 0..<bytes.count
    self.form = form
    self.location = location
    self.url = url
    self.record = record
    self.captureTime = captureTime
  }

  /// The document without the room that it does not need, to be kept.
  public var compact: Document {
    guard room.capacity > 2 * range.count else { return self }
    var document = self
    document.room = Array(bytes)
    document.range = 0..<document.room.count
    return document
  }

  /// What the bytes of a document are.
  public enum Form: Hashable, Sendable {
    /// A file.
    case file
    /// An HTTP response with its head.
    case response
    /// A page without a head of HTTP, with its media type in small letters.
    case resource(contentType: String?)
    /// A page's text, as WET archives hold it.
    case conversion
  }
}

/// Where a record stands in its archive.
///
/// Where members of gzip begin and end with the record, as the standard advises, bytes count those
/// of the file; else they count those of the archive with its compression undone.
public struct RecordPlace: Hashable, Sendable {
  /// The record's first byte.
  public var offset: Int
  /// The record's bytes.
  public var length: Int

  /// A place by its parts.
  public init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }
}
