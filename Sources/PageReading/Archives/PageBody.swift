/// A page's own bytes, the wrapping of HTTP taken off.
struct PageBody {
  /// The bytes; those in `range` are the page's.
  private(set) var bytes: [UInt8]
  private(set) var range: Range<Int>
  /// The media type that was stated, in small letters, with its parameters.
  private(set) var contentType: String?
  /// What is wrong with the body; what could be read of it is kept.
  private(set) var damage: Damage.Problem?

  /// The body of a document.
  ///
  /// - Throws: `Damage.Problem` where nothing of it can be read.
  init(
    of document: Document, _ inflation: WholeInflation, limits: ReadingLimits
  ) throws(Damage.Problem) {
    bytes = document.room
    range = document.range
    switch document.form {
    case .file, .conversion: return
    case .resource(let contentType): self.contentType = contentType
    case .response:
      let head = try Self.head(of: bytes[range])
      contentType = head["content-type"]?.lowercased()
      range = range.lowerBound + head.count..<range.upperBound
      if head["transfer-encoding"]?.lowercased().contains("chunked") == true { putTogether() }
      for encoding in Self.list(head["content-encoding"]).reversed() {
        try undo(encoding, inflation, limits)
      }
    }
    // Compressed though nothing says so, as some crawlers leave it.
    if GzipHeader.begins(bytes[range]) { try undo("gzip", inflation, limits) }
  }

  /// The page's bytes.
  var content: [UInt8] { range.count == bytes.count ? bytes : Array(bytes[range]) }

  /// Whether the body was stated to be HTML or XML.
  var isDeclaredMarkup: Bool {
    guard let type = contentType?.prefix(while: { $0 != ";" }) else { return false }
    return type.contains("html") || type.contains("xml")
  }

  /// The character set that was stated; nil where none was.
  var characterSet: String? {
    guard let contentType else { return nil }
    for parameter in contentType.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      let name = parts.first?.filter { !$0.isWhitespace }
      if parts.count == 2, name == "charset" {
        return parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      }
    }
    return nil
  }

  private static func head(of bytes: ArraySlice<UInt8>) throws(Damage.Problem) -> HeaderFields {
    guard bytes.starts(with: Array("HTTP/".utf8)),
      let head = HeaderFields(in: bytes.prefix(ReadingLimits.headSize))
    else {
      let found = bytes.prefix(40).prefix { $0 != 0x0A && $0 != 0x0D }
      throw .malformedResponse(found: String(decoding: found, as: UTF8.self))
    }
    return head
  }

  private static func list(_ field: String?) -> [String] {
    (field ?? "").lowercased().split(separator: ",").map { $0.filter { !$0.isWhitespace } }
  }

  private mutating func putTogether() {
    guard let body = ChunkedBody(of: bytes, range) else { return }
    bytes = body.bytes
    range = 0..<bytes.count
    if let found = body.damage { damage = .malformedChunk(found: found) }
  }

  private mutating func undo(
    _ encoding: String, _ inflation: WholeInflation, _ limits: ReadingLimits
  ) throws(Damage.Problem) {
    switch encoding {
    case "gzip", "x-gzip":
      // Else the crawler has undone it, and kept the header.
      if GzipHeader.begins(bytes[range]) { try inflate([.gzip], encoding, inflation, limits) }
    case "deflate":
      // Announced as deflate, servers send either.
      if !looksLikeText { try inflate([.zlib, .deflate], encoding, inflation, limits) }
    case "identity", "": break
    default:
      if !looksLikeText { throw .unreadableBody(encoding: encoding) }
    }
  }

  private mutating func inflate(
    _ formats: [WholeInflation.Format], _ encoding: String, _ inflation: WholeInflation,
    _ limits: ReadingLimits
  ) throws(Damage.Problem) {
    for format in formats {
      switch inflation.content(of: bytes, range, as: format, limit: limits.pageSize) {
      case .content(let content, _):
        bytes = content
        range = 0..<content.count
        return
      case .tooLarge: throw .tooLarge(limit: limits.pageSize)
      case .unreadable: continue
      }
    }
    damage = .unreadableBody(encoding: encoding)
    guard formats == [.gzip] else { throw .unreadableBody(encoding: encoding) }
    // What stands before the damage is worth reading.
    let content = InflationStream().step(bytes, range, limit: limits.pageSize).content
    bytes = content
    range = 0..<content.count
  }

  /// Whether the body begins as markup does, or with so many bytes of text that compression would
  /// have shown: of its bytes one in ten is a control character.
  private var looksLikeText: Bool {
    let start = bytes[range].prefix(512)
    if start.contains(where: { ($0 < 0x20 && !$0.isSpace) || $0 == 0x7F }) { return false }
    return start.count >= 64 || start.trimmedStartIsMarkup
  }
}

extension ArraySlice<UInt8> {
  /// Whether markup stands behind blanks at the start.
  fileprivate var trimmedStartIsMarkup: Bool {
    first { !$0.isSpace && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
  }
}
