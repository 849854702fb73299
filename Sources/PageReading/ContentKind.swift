/// What a file's first bytes show it to be.
enum ContentKind: Equatable {
  case text
  case markup
  /// A web archive: WARC or WET.
  case archive
  case database
  case unsupported(String)
  case binary(offset: Int)

  /// So many bytes from the start are enough to tell.
  static let bytesNeeded = 8192

  private static let signatures: [([UInt8], ContentKind)] = [
    (Array("WARC/".utf8), .archive),
    (Array("SQLite format 3\0".utf8), .database),
    ([0x1F, 0x8B], .unsupported("gzip inside gzip")),
    (Array("%PDF-".utf8), .unsupported("a PDF")),
    (Array("PK\u{3}\u{4}".utf8), .unsupported("a ZIP archive")),
    (Array("BZh".utf8), .unsupported("bzip2")),
    ([0xFD] + Array("7zXZ".utf8), .unsupported("xz")),
    ([0x28, 0xB5, 0x2F, 0xFD], .unsupported("Zstandard")),
    (Array("filedesc://".utf8), .unsupported("an archive in the old ARC format")),
  ]

  /// The kind that the first bytes show.
  init(ofFirstBytes bytes: ArraySlice<UInt8>) {
    self = Self.otherThanPage(bytes) ?? (Self.isMarkup(bytes) ? .markup : .text)
  }

  /// The kind that the first bytes show, where it is neither text nor markup.
  static func otherThanPage(_ bytes: ArraySlice<UInt8>) -> ContentKind? {
    let start = bytes.prefix(Self.bytesNeeded)
    for (signature, kind) in signatures where start.starts(with: signature) { return kind }
    guard let offset = start.firstPlace(of: 0) else {
      return isMailed(start) && !isWide(start) ? .unsupported("a page saved as MHTML") : nil
    }
    if isWide(start) { return nil }
    let isTape = start.dropFirst(257).starts(with: Array("ustar".utf8))
    return isTape ? .unsupported("a tar archive") : .binary(offset: offset - start.startIndex)
  }

  /// Whether the bytes of a page are markup.
  static func isMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(Self.bytesNeeded)
    return isMarkup(isWide(start) ? start.filter { $0 != 0 } : Array(start))
  }

  /// Whether the bytes are UTF-16.
  private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first ?? 0 >= 0xFE || bytes.firstPlace(of: 0) != nil else { return false }
    let head = Array(bytes.prefix(EncodingDetection.headSize))
    let encoding = UnicodeEvidence.mark(in: head.span) ?? UnicodeEvidence.utf16(in: head.span)
    return encoding?.isUTF16 == true
  }

  /// Whether bytes begin as HTML or XML does, or hold a tag that only whole pages have: pages begin
  /// with remarks of servers at times.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let start = text.drop(while: \.isSpace)
    if start.first == UInt8(ascii: "<"), let next = start.dropFirst().first {
      let isTag = (0x61...0x7A).contains(next.lowercaseASCII)
      if isTag || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    }
    var rest = text
    while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(place + 1)...]
      let word = rest.prefix(9).map(\.lowercaseASCII)
      if pageTags.contains(where: { word.starts(with: $0) }) { return true }
    }
    return false
  }

  private static let pageTags = ["!doctype", "html>", "html ", "head>", "body>", "body ", "meta "]
    .map { Array($0.utf8) }

  /// Whether bytes are a page as browsers save it in one file with its pictures (RFC 2557).
  private static func isMailed(_ bytes: ArraySlice<UInt8>) -> Bool {
    let begins = ["from:", "mime-version:"].contains { word in
      bytes.prefix(word.utf8.count).lazy.map(\.lowercaseASCII).elementsEqual(word.utf8)
    }
    guard begins else { return false }
    let start = bytes.prefix(2048).map(\.lowercaseASCII)
    let kind = Array("multipart/related".utf8)
    return start.indices.contains { start[$0...].starts(with: kind) }
  }
}
