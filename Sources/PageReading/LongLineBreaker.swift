/// Breaks lines that are too long for a reader to hold.
///
/// Once a line has `longestLine` bytes, the next space or tab becomes a line end; where none comes
/// within `reach` bytes more, a line end is put in before the next character. So a text changes
/// nowhere else, and what comes out does not depend on the pieces in which it comes.
struct LongLineBreaker {
  /// How many line ends were put in or made of blanks so far.
  private(set) var breaks = 0

  private let longestLine: Int
  private let reach: Int
  /// How many bytes of the present line went by.
  private var lineLength = 0

  init(longestLine: Int = 1 << 18, reach: Int = 1 << 14) {
    self.longestLine = longestLine
    self.reach = reach
  }

  /// Breaks the lines of the text's next piece.
  mutating func apply(to text: inout [UInt8]) {
    var insertions: [Int] = []
    var position = 0
    while position < text.count {
      let end = min(text.count, position + max(0, longestLine - lineLength))
      if let lineEnd = Self.lastLineEnd(in: text, position..<end) {
        position = lineEnd + 1
        lineLength = 0
      } else if end > position {
        lineLength += end - position
        position = end
      } else {
        position = breakLine(&text, at: position, &insertions)
      }
    }
    if !insertions.isEmpty { text = Self.inserting(into: text, at: insertions) }
  }

  /// Goes on to the line's end, a break or the piece's end; gives the position behind.
  private mutating func breakLine(
    _ text: inout [UInt8], at start: Int, _ insertions: inout [Int]
  ) -> Int {
    for position in start..<text.count {
      switch text[position] {
      case 0x0A, 0x0D:
        lineLength = 0
        return position + 1
      case 0x20, 0x09:
        text[position] = 0x0A
        breaks += 1
        lineLength = 0
        return position + 1
      case let byte where lineLength >= longestLine + reach && byte & 0xC0 != 0x80:
        insertions.append(position)
        breaks += 1
        lineLength = 0
        return position
      default:
        lineLength += 1
      }
    }
    return text.count
  }

  /// Searched from behind: then nearly all of a text of short lines need not be looked at.
  private static func lastLineEnd(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      if text[position] == 0x0A || text[position] == 0x0D { return position }
    }
    return nil
  }

  private static func inserting(into text: [UInt8], at places: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + places.count)
    var start = 0
    for place in places {
      result += text[start..<place]
      result.append(0x0A)
      start = place
    }
    return result + text[start...]
  }
}
