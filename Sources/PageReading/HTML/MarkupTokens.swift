/// Parts HTML into text, tags and what gives no text, in one pass.
///
/// The rules are those of browsers (WHATWG HTML, section 13.2.5 'Tokenization'), as far as text
/// depends on them: a comment, a script or a tag that never ends hides the rest of the page.
struct MarkupTokens {
  /// Where the next token starts.
  private(set) var position = 0
  /// The name of the element whose content is no markup, once its start tag has been read.
  private var rawName: [UInt8] = []

  enum Token {
    case text(Range<Int>)
    case startTag(StartTag)
    case endTag(name: Range<Int>)
    /// A comment, a declaration, an instruction, a script or a style sheet.
    case ignored
  }

  /// A start tag by its places in the page.
  struct StartTag {
    var range: Range<Int>
    var name: Range<Int>
    /// The attributes whose names are as long as those that matter.
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    /// How many attributes there are, whatever their names.
    var attributeCount = 0
    var closesItself = false
    /// Whether libxml2 finds the same attributes, as far as those go that matter.
    var isOrdinary = false
  }

  private static let dashes = Array("--".utf8)
  private static let arrow = Array("->".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let longCommentEnd = Array("--!>".utf8)
  private static let rawNames: [[UInt8]] = ["script", "style"].map { Array($0.utf8) }

  /// The next token; nil at the page's end.
  mutating func next(in markup: borrowing Span<UInt8>) -> Token? {
    guard position < markup.count else { return nil }
    if !rawName.isEmpty {
      skipRawText(in: markup)
      return .ignored
    }
    let start = position
    position = Self.markup(in: markup, from: start)
    if position > start { return .text(start..<position) }
    let second = markup[start + 1]
    if second == UInt8(ascii: "!"), Self.holds(Self.dashes, in: markup, at: start + 2) {
      position = Self.endOfComment(in: markup, from: start + 4)
      return .ignored
    }
    if Self.isLetter(second) { return startTag(in: markup) }
    if second == UInt8(ascii: "/"), start + 2 < markup.count, Self.isLetter(markup[start + 2]) {
      return endTag(in: markup)
    }
    position = Self.behind(UInt8(ascii: ">"), in: markup, from: start + 2)
    return .ignored
  }

  /// Where text ends: at the next `<` that opens a tag or something like it.
  private static func markup(in markup: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while let place = markup.firstPlace(of: UInt8(ascii: "<"), from: position),
      place + 1 < markup.count
    {
      let next = markup[place + 1]
      if isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
      {
        return place
      }
      position = place + 1
    }
    return markup.count
  }

  private mutating func startTag(in markup: borrowing Span<UInt8>) -> Token {
    var tag = StartTag(range: position..<position, name: position + 1..<position + 1)
    var scanner = AttributeScanner(position: Self.nameEnd(in: markup, from: position + 1))
    tag.name = position + 1..<scanner.position
    while let attribute = scanner.next(in: markup) {
      tag.attributeCount += 1
      if (3...6).contains(attribute.name.count) { tag.attributes.append(attribute) }
    }
    tag.range = position..<scanner.position
    tag.closesItself = scanner.closesItself
    tag.isOrdinary = scanner.isOrdinary && Self.isOrdinaryName(markup, tag.name)
    position = scanner.position
    guard scanner.isComplete else { return .ignored }
    for name in Self.rawNames where Self.holds(name, in: markup, tag.name) { rawName = name }
    return .startTag(tag)
  }

  private mutating func endTag(in markup: borrowing Span<UInt8>) -> Token {
    let name = position + 2..<Self.nameEnd(in: markup, from: position + 2)
    var scanner = AttributeScanner(position: name.upperBound)
    while scanner.next(in: markup) != nil {}
    position = scanner.position
    return scanner.isComplete ? .endTag(name: name) : .ignored
  }

  private mutating func skipRawText(in markup: borrowing Span<UInt8>) {
    defer { rawName = [] }
    while let place = markup.firstPlace(of: UInt8(ascii: "<"), from: position) {
      position = place
      if place + 1 < markup.count, markup[place + 1] == UInt8(ascii: "/"),
        Self.holds(rawName, in: markup, place + 2..<place + 2 + rawName.count)
      {
        return
      }
      position += 1
    }
    position = markup.count
  }

  /// Where a comment ends whose `<!--` ends at a position. `<!-->` and `<!--->` are whole comments.
  private static func endOfComment(in markup: borrowing Span<UInt8>, from start: Int) -> Int {
    if holds([UInt8(ascii: ">")], in: markup, at: start) { return start + 1 }
    if holds(Self.arrow, in: markup, at: start) { return start + 2 }
    var position = start
    while let place = markup.firstPlace(of: UInt8(ascii: "-"), from: position) {
      if holds(Self.commentEnd, in: markup, at: place) { return place + 3 }
      if holds(Self.longCommentEnd, in: markup, at: place) { return place + 4 }
      position = place + 1
    }
    return markup.count
  }

  private static func behind(
    _ byte: UInt8, in markup: borrowing Span<UInt8>, from start: Int
  ) -> Int {
    markup.firstPlace(of: byte, from: min(start, markup.count)).map { $0 + 1 } ?? markup.count
  }

  private static func nameEnd(in markup: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < markup.count, !AttributeScanner.endsName(markup[position]) { position += 1 }
    return position
  }

  private static func holds(
    _ word: [UInt8], in markup: borrowing Span<UInt8>, at position: Int
  ) -> Bool {
    holds(word, in: markup, position..<position + word.count)
  }

  /// Whether a range is a word of lower-case letters, in any case.
  private static func holds(
    _ word: [UInt8], in markup: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count == word.count, range.upperBound <= markup.count else { return false }
    for (index, place) in range.enumerated() {
      let byte = markup[place]
      guard (isLetter(byte) ? byte | 0x20 : byte) == word[index] else { return false }
    }
    return true
  }

  /// Whether an element's name is a letter and behind it letters, digits and hyphens.
  private static func isOrdinaryName(
    _ markup: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count < 90 else { return false }
    for place in range {
      let byte = markup[place]
      guard isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
