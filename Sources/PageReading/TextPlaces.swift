internal import CByteSearch

/// Finds lines and columns in a text that is seen through windows, each byte looked at once.
public struct TextPlaces: Sendable {
  /// The line ends before `counted`.
  private var lineEnds = 0
  /// The characters before `counted` in its line.
  private var charactersInLine = 0
  /// Up to where the present window was counted.
  private var counted = 0

  /// Places in a text of which nothing was seen yet, behind so many lines.
  public init(behindLines count: Int = 0) {
    lineEnds = count
  }

  /// The line and column, both counted from 1, of a byte of the window. Columns count characters.
  /// Places of one window are asked for from first to last.
  public mutating func place(
    ofByte position: Int, in window: [UInt8]
  ) -> (line: Int, column: Int) {
    count(window, upTo: position)
    return (lineEnds + 1, charactersInLine + 1)
  }

  /// Leaves the window's first bytes behind.
  public mutating func discard(_ count: Int, of window: [UInt8]) {
    self.count(window, upTo: count)
    counted = 0
  }

  private mutating func count(_ window: [UInt8], upTo position: Int) {
    precondition(position >= counted, "places are asked for from first to last")
    let part = window[counted..<position]
    let found = part.lineFeedCount
    if found > 0, let last = part.lastIndex(of: 0x0A) {
      lineEnds += found
      charactersInLine = part[(last + 1)...].characterCount
    } else {
      charactersInLine += part.characterCount
    }
    counted = position
  }
}

extension ArraySlice<UInt8> {
  /// How many of the bytes are line feeds.
  fileprivate var lineFeedCount: Int {
    unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe weatherstrip_count_line_feeds(base, bytes.count)
    }
  }

  /// How many characters begin.
  fileprivate var characterCount: Int {
    unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe weatherstrip_count_characters(base, bytes.count)
    }
  }
}
