import Foundation

/// A page's text, read in windows that the reader moves along, so that a page of any size takes
/// little memory. Its encoding is found out on the way, and lines that are too long are broken.
public struct TextStream {
  /// The present window.
  public private(set) var text: [UInt8] = []
  /// The window's first byte in the page's text.
  public private(set) var offset = 0
  /// Whether the page ends with this window.
  public private(set) var isFinal = false
  /// The size in bytes of what was opened; nil for standard input until it ends.
  public let byteCount: Int
  /// SHA-256 of all the page's bytes, 64 hexadecimal digits.
  public let digest: String

  private let input: Input
  private let file: FileHandle
  private var unread: Int
  private var decoder = LateTextDecoder()
  private var breaker = LongLineBreaker()
  /// The line ends in the page before `countedBytes` of the window.
  private var lineEnds = 0
  /// The characters before `countedBytes` in its line.
  private var charactersInLine = 0
  private var countedBytes = 0

  /// So many bytes are read at once.
  static let chunkSize = 4 << 20

  /// Opens an input, reads it once for its digest, and shows its first window.
  ///
  /// Only as many bytes are read again as were there the first time, so that the digest is that of
  /// the text read even where a file grows meanwhile. Standard input is first copied to a
  /// temporary file where it is larger than a window.
  /// - Throws: `InputError` where the input can't be read or is no plain text.
  public init(opening input: Input) throws(InputError) {
    self.input = input
    let opened = try OpenedInput(input)
    file = opened.file
    digest = opened.digest
    byteCount = opened.byteCount
    unread = opened.byteCount - opened.firstBytes.count
    if let problem = Self.problem(with: opened.firstBytes) {
      throw InputError(
        location: input.location, problem: problem,
        isPassedOver: !input.isNamed && problem.isOfOtherThanText)
    }
    isFinal = unread == 0
    try append(opened.firstBytes)
  }

  /// How many invalid sequences of bytes were replaced so far.
  public var replacements: Int { decoder.replacements }

  /// How many lines were broken so far because they were too long to be held: at a blank behind
  /// their first 1,048,576 bytes, or 65,536 bytes farther on.
  public var lineBreaks: Int { breaker.breaks }

  /// Forgets the first bytes of the window.
  public mutating func discard(_ count: Int) {
    countLines(upTo: count)
    countedBytes = 0
    text.removeFirst(count)
    offset += count
  }

  /// Makes the window longer by what comes next, and at least twice as long, so that a part that
  /// is longer than any window is looked at only a few times.
  ///
  /// - Throws: `InputError` where the file can't be read on.
  public mutating func readMore() throws(InputError) {
    let bytes = try OpenedInput.read(
      file, upTo: min(unread, max(Self.chunkSize, text.count)), of: input)
    unread -= bytes.count
    // A file cut short meanwhile ends where it ends now.
    isFinal = unread == 0 || bytes.isEmpty
    try append(bytes)
  }

  /// The line and column, both counted from 1, of a byte of the window. Columns count characters.
  ///
  /// Places of one window are asked for from first to last, so that each byte is looked at once.
  public mutating func place(ofByte position: Int) -> (line: Int, column: Int) {
    countLines(upTo: position)
    return (lineEnds + 1, charactersInLine + 1)
  }

  private mutating func countLines(upTo position: Int) {
    precondition(position >= countedBytes, "places are asked for from first to last")
    for byte in text[countedBytes..<position] {
      if byte == 0x0A {
        lineEnds += 1
        charactersInLine = 0
      } else if byte & 0xC0 != 0x80 {
        charactersInLine += 1
      }
    }
    countedBytes = position
  }

  private mutating func append(_ bytes: [UInt8]) throws(InputError) {
    var page: [UInt8]
    do throws(CharacterEncodingError) {
      page = try decoder.decode(bytes, isFinal: isFinal)
    } catch {
      throw InputError(location: input.location, problem: .unreadable(error.description))
    }
    breaker.apply(to: &page)
    if text.isEmpty { text = page } else { text += page }
  }

  private static func problem(with firstBytes: [UInt8]) -> InputError.Problem? {
    switch ContentKind(ofFirstBytes: firstBytes) {
    case .text: nil
    case .database: .database
    case .unsupported(let kind): .unsupported(kind: kind)
    case .binary(let offset): .binary(offset: offset)
    }
  }
}
