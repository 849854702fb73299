/// A page's text, read in windows that the reader moves along, so that a page of any size takes
/// little memory. Its encoding is found out on the way, and lines that are too long are broken.
public struct TextStream {
  /// The present window.
  public private(set) var text: [UInt8] = []
  /// The window's first byte in the page's text.
  public private(set) var offset = 0
  /// Whether the page ends with this window.
  public private(set) var isFinal = false
  /// SHA-256 of all the page's bytes, 64 hexadecimal digits; nil where it was not asked for.
  public let digest: String?

  private var source: ContentSource
  private var damages: [Damage]
  /// nil where the text is decoded already.
  private var decoder: LateTextDecoder?
  private var breaker = LongLineBreaker()

  /// The place in the file up to which the window was read; nil for a text that is all there.
  public private(set) var fileOffset: Int?
  /// How many invalid sequences of bytes were replaced up to the window's end.
  public private(set) var replacements = 0
  /// How many lines were broken up to the window's end because they were too long to be held: at a
  /// blank behind their first 262,144 bytes, or 16,384 bytes farther on.
  public private(set) var lineBreaks = 0

  /// What comes next, and how far reading has come with it.
  private struct Piece {
    let text: [UInt8]
    let isFinal: Bool
    let fileOffset: Int?
    let replacements: Int
    let lineBreaks: Int
    let damages: [Damage]
  }

  /// The text that a source brings, at its first window.
  init(
    _ source: ContentSource, digest: String?, damages: [Damage] = []
  ) throws(InputError) {
    self.source = source
    self.digest = digest
    self.damages = damages
    decoder = LateTextDecoder()
    try readMore()
  }

  /// The text that a source brings in UTF-8, from a byte of the page's text on.
  init(utf8 source: ContentSource, offset: Int) throws(InputError) {
    self.source = source
    self.offset = offset
    digest = nil
    damages = []
    decoder = LateTextDecoder(of: .utf8)
    try readMore()
  }

  /// A page's text that is all there, to be looked at in windows.
  ///
  /// - Throws: `InputError`, as reading on does.
  public init(of page: Page, location: String) throws(InputError) {
    source = ContentSource(page.text, location: location)
    digest = page.digest
    damages = []
    try readMore()
  }

  /// The damages met so far, which are not told again.
  public mutating func takeDamages() -> [Damage] {
    defer { damages = [] }
    return damages
  }

  /// Whether the text up to the window's end is that of the file from a byte on, one for one.
  public func isVerbatim(startingAt start: Int) -> Bool {
    isPlain && offset + text.count == (fileOffset ?? 0) - start
  }

  /// Forgets the first bytes of the window.
  public mutating func discard(_ count: Int) {
    text.removeFirst(count)
    offset += count
  }

  /// Makes the window longer by what comes next.
  ///
  /// - Throws: `InputError` where the file can't be read on.
  public mutating func readMore() throws(InputError) {
    guard !isFinal else { return }
    append(try nextPiece())
  }

  /// Whether the file's text is UTF-8 as it stands, as far as is known.
  public var isPlain: Bool { decoder?.encoding == .utf8 && replacements + lineBreaks == 0 }

  private mutating func nextPiece() throws(InputError) -> Piece {
    let bytes = try source.next()
    // A file cut short meanwhile ends where it ends now.
    let isFinal = source.isAtEnd
    var text = bytes
    do throws(CharacterEncodingError) {
      text = try decoder?.decode(bytes, isFinal: isFinal) ?? bytes
    } catch {
      throw InputError(location: source.location, problem: .unreadable(error.description))
    }
    breaker.apply(to: &text)
    return Piece(
      text: text, isFinal: isFinal, fileOffset: source.fileOffset,
      replacements: decoder?.replacements ?? 0, lineBreaks: breaker.breaks,
      damages: source.takeDamages())
  }

  private mutating func append(_ piece: Piece) {
    if text.isEmpty { text = piece.text } else { text += piece.text }
    isFinal = piece.isFinal
    fileOffset = piece.fileOffset
    replacements = piece.replacements
    lineBreaks = piece.lineBreaks
    damages += piece.damages
  }
}
