/// Text between two tags as `PreparedMarkup` writes it or as it stands in the page, references still
/// in it.
struct RunText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Writes the text, references decoded and white space collapsed.
  func write(to lines: inout PageTextLines, keepingLineEnds: Bool) {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if AttributeScanner.isBlank(byte) {
        writeBlank(byte, to: &lines, keepingLineEnds: keepingLineEnds)
        position += 1
      } else if PreparedMarkup.isAmpersand(byte) {
        position = writeReference(
          at: position, to: &lines, keepingLineEnds: keepingLineEnds)
      } else if isLessThan(at: position) {
        lines.append([UInt8(ascii: "<")])
        position += 2
      } else {
        let start = position
        repeat { position += 1 } while position < bytes.count && isPlain(at: position)
        lines.append(bytes[start..<position])
      }
    }
  }

  private func writeBlank(_ byte: UInt8, to lines: inout PageTextLines, keepingLineEnds: Bool) {
    if keepingLineEnds, byte == 0x0A || byte == 0x0D {
      lines.part(.line)
    } else {
      lines.markBlank()
    }
  }

  private func writeReference(
    at mark: Int, to lines: inout PageTextLines, keepingLineEnds: Bool
  ) -> Int {
    guard let reference = CharacterReference(in: bytes, behindMark: mark + 1) else {
      lines.append([UInt8(ascii: "&")])
      return mark + 1
    }
    if let scalar = reference.scalar {
      if scalar.isASCII, AttributeScanner.isBlank(UInt8(scalar.value)) {
        writeBlank(UInt8(scalar.value), to: &lines, keepingLineEnds: keepingLineEnds)
      } else {
        lines.append(reference: scalar)
      }
    }
    return reference.end
  }

  private func isPlain(at position: Int) -> Bool {
    let byte = bytes[position]
    return !PreparedMarkup.isAmpersand(byte) && !AttributeScanner.isBlank(byte)
      && !isLessThan(at: position)
  }

  private func isLessThan(at position: Int) -> Bool {
    bytes[position] == PreparedMarkup.lessThan.0 && position + 1 < bytes.count
      && bytes[position + 1] == PreparedMarkup.lessThan.1
  }
}
