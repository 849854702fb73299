/// HTML made ready for libxml2: only tags and text, and nothing in it that libxml2 would decode.
///
/// Of a page as most are, libxml2 gets the skeleton: for each text one character that stands for it,
/// and of the attributes only those that matter. It looks at each character several times.
///
/// Of other pages it gets everything. There every `&` has become U+007F and every `<` of text
/// U+0080, so that references are decoded in one place, behind the parser, and text never turns into
/// a tag. Both stand in no text: where a page holds them, or another control, they are left out (a
/// NUL byte would end libxml2's input). Comments and scripts are always left out.
struct PreparedMarkup {
  /// What stands for `&`.
  static let ampersand: UInt8 = 0x7F
  /// What stands for `<` in text: U+0080 in UTF-8.
  static let lessThan: (UInt8, UInt8) = (0xC2, 0x80)

  private(set) var bytes: [UInt8] = []
  /// Whether a tag has more attributes than a person would write.
  private(set) var isDamaged = false
  /// The texts for which a character stands, nil where all text is in `bytes`.
  private(set) var texts: MarkupTexts?

  /// libxml2 compares each attribute of a tag with all before it: 40,000 take three seconds.
  private static let mostAttributes = 500
  /// End tags behind which browsers go on and libxml2 stops.
  private static let ignoredEnds: Set<String> = ["html", "body"]
  /// Empty elements that HTML 4 does not know: libxml2 would leave them open.
  private static let ignoredStarts: Set<String> = ["wbr", "source", "track"]

  /// - Parameter isWhole: whether libxml2 is to get everything in any case.
  init(_ html: [UInt8], isWhole: Bool = false) {
    if !isWhole, MarkupTexts.canStand(for: html.span) {
      texts = MarkupTexts(of: html)
      if write(html) { return }
    }
    self = PreparedMarkup(whole: html)
  }

  private init(whole html: [UInt8]) {
    bytes.reserveCapacity(html.count)
    _ = write(html)
  }

  /// Whether a byte stands for `&`.
  static func isAmpersand(_ byte: UInt8) -> Bool {
    byte == ampersand || byte == UInt8(ascii: "&")
  }

  /// Writes the page; false where libxml2 has to get everything.
  private mutating func write(_ html: [UInt8]) -> Bool {
    let html = html.span
    var tokens = MarkupTokens()
    while let token = tokens.next(in: html) {
      switch token {
      case .text(let range):
        guard write(text: range, html) else { return false }
      case .startTag(let tag):
        if tag.attributeCount > Self.mostAttributes { isDamaged = true }
        if Self.isOne(of: Self.ignoredStarts, html, tag.name) { continue }
        guard write(tag, html) else { return false }
      case .endTag(let name):
        if Self.isOne(of: Self.ignoredEnds, html, name) { continue }
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        Self.append(name: html, name, to: &bytes)
        bytes.append(UInt8(ascii: ">"))
      case .ignored: break
      }
    }
    return true
  }

  private mutating func write(text range: Range<Int>, _ html: borrowing Span<UInt8>) -> Bool {
    guard texts != nil, !MarkupTexts.isBlank(html, range) else {
      Self.append(text: html.extracting(range), to: &bytes)
      return true
    }
    return texts?.append(range, to: &bytes) ?? false
  }

  private mutating func write(
    _ tag: MarkupTokens.StartTag, _ html: borrowing Span<UInt8>
  ) -> Bool {
    guard texts != nil, tag.isOrdinary else {
      Self.append(tag: html.extracting(tag.range), to: &bytes)
      // A quote that libxml2 finds elsewhere could make text of a tag, or the reverse.
      return texts == nil || !Self.holdsQuote(html, tag.range)
    }
    bytes.append(UInt8(ascii: "<"))
    Self.append(tag: html.extracting(tag.name), to: &bytes)
    for attribute in tag.attributes where MarkupTag.isWanted(html, attribute.name) {
      bytes.append(0x20)
      Self.append(tag: html.extracting(attribute.name), to: &bytes)
      guard !attribute.value.isEmpty else { continue }
      // With its quotes, if it has any.
      let quote = html[attribute.value.lowerBound - 1]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      bytes.append(UInt8(ascii: "="))
      if isQuoted { bytes.append(quote) }
      Self.append(tag: html.extracting(attribute.value), to: &bytes)
      if isQuoted { bytes.append(quote) }
    }
    if tag.closesItself {
      bytes.append(0x20)
      bytes.append(UInt8(ascii: "/"))
    }
    bytes.append(UInt8(ascii: ">"))
    return true
  }

  private static func holdsQuote(_ html: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range
    where html[place] == UInt8(ascii: "\"") || html[place] == UInt8(ascii: "'") {
      return true
    }
    return false
  }

  /// Appends text of a page.
  static func append(text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    for position in 0..<text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "<") {
        bytes.append(lessThan.0)
        bytes.append(lessThan.1)
      } else if byte != lessThan.1 || bytes.last != lessThan.0 {
        append(byte, to: &bytes)
      } else {
        bytes.removeLast()
      }
    }
  }

  /// Appends a tag of a page, or a part of it.
  static func append(tag: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    for position in 0..<tag.count { append(tag[position], to: &bytes) }
  }

  /// The name of an element or attribute in lower case.
  static func name(_ html: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var name: [UInt8] = []
    append(name: html, range, to: &name)
    return String(decoding: name, as: UTF8.self)
  }

  private static func append(
    name html: borrowing Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]
  ) {
    for position in range {
      let byte = html[position]
      append(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: &bytes)
    }
  }

  /// Whether a name is one of a few. Nearly every name is told by its length alone, without a
  /// `String` being made.
  private static func isOne(
    of names: Set<String>, _ html: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    (3...6).contains(range.count) && names.contains { $0.utf8.count == range.count }
      && names.contains(name(html, range))
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte == UInt8(ascii: "&") {
      bytes.append(ampersand)
    } else if byte >= 0x20 && byte != ampersand || AttributeScanner.isBlank(byte) {
      // libxml2 takes a form feed for no character at all.
      bytes.append(byte == 0x0C ? 0x20 : byte)
    }
  }
}
