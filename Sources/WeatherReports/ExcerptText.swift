/// A page's text around a strip, with line numbers, the wanted rows marked below by `^`.
public struct ExcerptText: Sendable {
  private let lines: [Line]
  private let marks: [Range<Int>]

  /// So many lines are shown above and below the strip.
  private static let linesAround = 4
  /// So many characters of a long line are shown before and behind what is marked.
  private static let charactersAround = 60

  /// A line of the text: its number, its first byte in the page, and its bytes.
  private struct Line {
    let number: Int
    let start: Int
    let bytes: ArraySlice<UInt8>

    var range: Range<Int> { start..<start + bytes.count }
  }

  /// An excerpt.
  ///
  /// - Parameters:
  ///   - text: the page's text, or a part of it that begins with a line.
  ///   - offset: where the part begins in the page.
  ///   - firstLine: the number of its first line.
  ///   - range: the strip's bytes in the page.
  ///   - marks: the rows to be marked, in bytes of the page.
  public init(
    of text: [UInt8], offset: Int = 0, firstLine: Int = 1, around range: Range<Int>,
    marks: [Range<Int>]
  ) {
    var lines: [Line] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      lines.append(
        Line(number: firstLine + lines.count, start: offset + start, bytes: text[start..<end]))
      start = end + 1
    }
    let inside = lines.indices.filter { lines[$0].range.overlaps(range) }
    guard let first = inside.first, let last = inside.last else {
      self.lines = []
      self.marks = []
      return
    }
    let shown =
      max(0, first - Self.linesAround)...min(lines.count - 1, last + Self.linesAround)
    self.lines = Array(lines[shown])
    self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The excerpt's lines.
  public var text: String {
    let width = lines.last.map { String($0.number).count } ?? 1
    return lines.flatMap { text(of: $0, width: width) }.map { $0 + "\n" }.joined()
  }

  private func text(of line: Line, width: Int) -> [String] {
    let marked = marks.map { $0.clamped(to: line.range) }.filter { !$0.isEmpty }
    let number =
      String(repeating: " ", count: width - String(line.number).count)
      + String(line.number)
    let margin = String(repeating: " ", count: width)
    guard let first = marked.first else {
      return ["  \(number) | \(Self.shown(line.bytes, limit: Self.charactersAround * 2))"]
    }
    let before = Self.tail(line.bytes.prefix(first.lowerBound - line.start))
    var shown = before
    var carets = String(repeating: " ", count: TerminalText.width(of: before))
    var position = first.lowerBound
    for mark in marked where mark.lowerBound >= position {
      let gap = Self.part(line, position..<mark.lowerBound)
      let row = Self.part(line, mark)
      shown += gap + row
      carets += String(repeating: " ", count: TerminalText.width(of: gap))
      carets += String(repeating: "^", count: max(1, TerminalText.width(of: row)))
      position = mark.upperBound
    }
    shown += Self.shown(
      line.bytes.dropFirst(position - line.start), limit: Self.charactersAround)
    return ["> \(number) | \(shown)", "  \(margin) | \(carets)"]
  }

  private static func part(_ line: Line, _ range: Range<Int>) -> String {
    let start = line.bytes.startIndex - line.start
    return escaped(line.bytes[range.lowerBound + start..<range.upperBound + start])
  }

  /// The end of a text that may be long.
  private static func tail(_ bytes: ArraySlice<UInt8>) -> String {
    let text = escaped(bytes)
    return text.count > charactersAround ? "…" + text.suffix(charactersAround) : text
  }

  /// The start of a text that may be long.
  private static func shown(_ bytes: ArraySlice<UInt8>, limit: Int) -> String {
    // A syllable of decomposed Hangul takes nine bytes; the last one is left out.
    let part = bytes.count > limit * 10 ? bytes.prefix(limit * 10).wholeCharacters : bytes
    let text = escaped(part)
    return text.count > limit || part.count < bytes.count ? text.prefix(limit) + "…" : text
  }

  /// The text made safe; the end of a line of CRLF is left out.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let visible = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return TerminalText.escaped(
      String(decoding: visible, as: UTF8.self).replacing("\u{1F}", with: "").replacing(
        "\t", with: " "))
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the last character, which may have been cut off.
  fileprivate var wholeCharacters: ArraySlice<UInt8> {
    guard let last = lastIndex(where: { $0 & 0xC0 != 0x80 }), self[last] >= 0x80 else {
      return self
    }
    return self[..<last]
  }
}
