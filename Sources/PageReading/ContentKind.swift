/// What a file's first bytes show it to be.
enum ContentKind: Equatable {
  case text
  case database
  case unsupported(String)
  case binary(offset: Int)

  /// So many bytes from the start are enough to tell.
  static let bytesNeeded = 8192

  private static let signatures: [([UInt8], ContentKind)] = [
    (Array("SQLite format 3\0".utf8), .database),
    ([0x1F, 0x8B], .unsupported("gzip")),
    (Array("WARC/".utf8), .unsupported("a web archive (WARC)")),
    (Array("%PDF-".utf8), .unsupported("a PDF")),
    (Array("PK\u{3}\u{4}".utf8), .unsupported("a ZIP archive")),
  ]

  /// The kind that the first bytes show.
  init(ofFirstBytes bytes: [UInt8]) {
    for (signature, kind) in Self.signatures where bytes.starts(with: signature) {
      self = kind
      return
    }
    if Self.isUTF16(bytes) {
      self = .text
    } else if let offset = bytes.prefix(Self.bytesNeeded).firstIndex(of: 0) {
      self = .binary(offset: offset)
    } else if Self.isMarkup(bytes) {
      self = .unsupported("HTML or XML")
    } else {
      self = .text
    }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.span.extracting(first: EncodingDetection.headSize)
    let encoding = UnicodeEvidence.mark(in: head) ?? UnicodeEvidence.utf16(in: head)
    return encoding?.isUTF16 ?? false
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let start = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(16)
    let lowercase = String(decoding: start, as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<head", "<body", "<?xml", "<!--"].contains {
      lowercase.hasPrefix($0)
    }
  }
}
