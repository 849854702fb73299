/// The head of a record or of an HTTP message: a first line, then `name: value` lines, then an
/// empty line (RFC 9112, section 2.1; WARC 1.1, section 4).
struct HeaderFields {
  /// The first line.
  private(set) var firstLine: [UInt8] = []
  /// The number of bytes of the head, the empty line included.
  private(set) var count = 0
  private var fields: [(name: [UInt8], value: [UInt8])] = []

  private static let lineFeed: UInt8 = 0x0A

  /// The head with which a range of bytes begins; nil where it does not end there.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    var isFirst = true
    var position = range.lowerBound
    while let end = bytes[position..<range.upperBound].firstIndex(of: Self.lineFeed) {
      let line = bytes[position..<end].trimmingSpace
      let isContinuation = bytes[position] == 0x20 || bytes[position] == 0x09
      position = end + 1
      if line.isEmpty, !isFirst {
        count = position - range.lowerBound
        return
      }
      if isFirst {
        firstLine = Array(line)
        isFirst = false
      } else if isContinuation, !fields.isEmpty {
        fields[fields.count - 1].value += [0x20] + line
      } else {
        add(line)
      }
    }
    return nil
  }

  /// The value of the first field of this name, which is written in lower-case letters.
  subscript(name: String) -> String? {
    fields.first { $0.name.elementsEqual(name.utf8) }
      .map { String(decoding: $0.value, as: UTF8.self) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    // A line without a colon is no field; there is nothing to be lost with it.
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = line[..<colon].trimmingSpace.map(\.lowercaseASCII)
    fields.append((name, Array(line[(colon + 1)...].trimmingSpace)))
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and line ends at either end.
  var trimmingSpace: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice
  }
}

extension UInt8 {
  /// Whether the byte is a blank or a line end of ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The byte, a capital letter of ASCII made small.
  var lowercaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
