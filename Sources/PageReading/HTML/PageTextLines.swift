/// A page's text as it grows, line by line. White space is written only between two characters of
/// a line, and line ends only between two lines that hold something.
struct PageTextLines {
  /// What parts two pieces of text; the later wins.
  enum Part: Int, Comparable {
    case none, line, cell, row

    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var text: [UInt8] = []
  /// Bytes of the text, ascending, at which a character reference stood.
  private(set) var referenceOffsets: [Int] = []
  private var part = Part.none
  private var hasBlank = false
  private var hasBoundary = false
  /// Where the word begins that ends the text; blanks and tags part words.
  private var wordStart = 0
  /// The word of an image that ends the text.
  private var imageWord: Range<Int>?

  private static let boundary: UInt8 = 0x1F

  init(capacity: Int) {
    text.reserveCapacity(capacity)
  }

  /// Notes that something parts what comes from what is there. A cell is parted from what stands
  /// before it by a tab even where blocks inside the cells would end lines.
  mutating func part(_ part: Part) {
    self.part = max(self.part, part)
  }

  /// Notes white space.
  mutating func markBlank() { hasBlank = true }

  /// Notes a tag inside a line.
  mutating func markBoundary() { hasBoundary = true }

  /// Writes characters that hold no white space.
  mutating func append(_ characters: some Collection<UInt8>) {
    guard !characters.isEmpty else { return }
    if let image = imageWord, part == .none, characters.starts(with: text[image]) {
      // The picture's caption says it too.
      text.removeSubrange(image)
      hasBlank = false
      hasBoundary = false
    }
    imageWord = nil
    writeParts(before: characters)
    text += characters
  }

  /// Writes the character of a reference.
  mutating func append(reference scalar: Unicode.Scalar) {
    append(String(scalar).utf8)
    referenceOffsets.append(text.count - scalar.utf8.count)
  }

  /// Writes the word of an image, parted from what stands beside it.
  mutating func append(imageWord word: [UInt8]) {
    markBoundary()
    if part == .none, text[wordStart...].elementsEqual(word) { return }
    append(word)
    imageWord = text.count - word.count..<text.count
    markBoundary()
  }

  private mutating func writeParts(before characters: some Collection<UInt8>) {
    let isParted = part != .none || hasBlank || hasBoundary
    if !text.isEmpty {
      switch part {
      case .row, .line: text.append(0x0A)
      case .cell: text.append(0x09)
      case .none:
        if hasBoundary, endsAsWord, characters.startsWithHangul { text.append(Self.boundary) }
        if hasBlank { text.append(0x20) }
      }
    }
    if isParted { wordStart = text.count }
    part = .none
    hasBlank = false
    hasBoundary = false
  }

  /// Whether the text ends as a condition can: with Hangul or a closing bracket, or with a dash
  /// that is a word by itself.
  private var endsAsWord: Bool {
    guard let last = String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last else {
      return false
    }
    switch last {
    case ")", "]", "\u{FF09}": return true
    case "-", "\u{2010}", "\u{2013}", "\u{2212}", "\u{FF0D}":
      return text.count - wordStart == last.utf8.count
    default: return last.isHangul
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: String.UTF8View { String(self).utf8 }

  /// Whether this is a Hangul syllable or one of its letters (The Unicode Standard 16.0, blocks
  /// Hangul Jamo, Hangul Compatibility Jamo, Hangul Jamo Extended-A and -B, Hangul Syllables).
  fileprivate var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}

extension Collection where Element == UInt8 {
  fileprivate var startsWithHangul: Bool {
    guard let first, (0xE1...0xED).contains(first) else { return false }
    return String(decoding: prefix(3), as: UTF8.self).unicodeScalars.first?.isHangul ?? false
  }
}
