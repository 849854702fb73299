/// The head of a record or of an HTTP message: a first line, then `name: value` lines, then an
/// empty line (RFC 9112, section 2.1; WARC 1.1, section 4).
struct HeaderFields {
  /// The head's bytes, the empty line included.
  private var bytes: [UInt8] = []
  /// The first line.
  private var firstRange = 0..<0
  private var fields: [Field] = []

  /// Places in the head. A value that goes on in further lines begins in its first.
  private struct Field {
    var name: Range<Int>
    var value: Range<Int>
    var furtherLines: [Range<Int>] = []
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let colon = UInt8(ascii: ":")

  /// The head with which bytes begin; nil where it does not end there.
  init?(in start: ArraySlice<UInt8>) {
    guard let count = Self.length(of: start) else { return nil }
    bytes = Array(start.prefix(count))
    fields.reserveCapacity(16)
    var position = 0
    while let end = bytes[position...].firstPlace(of: Self.lineFeed) {
      add(position..<end)
      position = end + 1
    }
  }

  /// The number of bytes of the head, the empty line included.
  var count: Int { bytes.count }

  /// The first line.
  var firstLine: ArraySlice<UInt8> { bytes[firstRange] }

  /// The value of the first field of this name, which is written in lower-case letters.
  subscript(name: String) -> String? {
    let field = fields.first { field in
      field.name.count == name.utf8.count
        && bytes[field.name].lazy.map(\.lowercaseASCII).elementsEqual(name.utf8)
    }
    return field.map { field in
      var value = bytes[field.value]
      for line in field.furtherLines { value += [0x20] + bytes[line] }
      return String(decoding: value, as: UTF8.self)
    }
  }

  /// The bytes up to the end of the first empty line behind the first line; nil where none is there.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    var lines = bytes
    var isFirst = true
    while let end = lines.firstPlace(of: lineFeed) {
      if !isFirst, lines[..<end].trimmingSpace.isEmpty { return end + 1 - bytes.startIndex }
      isFirst = false
      lines = lines[(end + 1)...]
    }
    return nil
  }

  private mutating func add(_ range: Range<Int>) {
    let line = bytes[range].trimmingSpace
    guard range.lowerBound > 0 else {
      firstRange = line.indices
      return
    }
    let isContinuation = bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == 0x09
    if isContinuation, !fields.isEmpty {
      // The empty line that ends a head may hold blanks.
      if !line.isEmpty { fields[fields.count - 1].furtherLines.append(line.indices) }
      return
    }
    // A line without a colon is no field; there is nothing to be lost with it.
    guard let colon = line.firstPlace(of: Self.colon) else { return }
    fields.append(
      Field(
        name: line[..<colon].trimmingSpace.indices,
        value: line[(colon + 1)...].trimmingSpace.indices))
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and line ends at either end.
  var trimmingSpace: ArraySlice<UInt8> {
    var range = indices
    while let first = range.first, self[first].isSpace { range = range.dropFirst() }
    while let last = range.last, self[last].isSpace { range = range.dropLast() }
    return self[range]
  }
}

extension UInt8 {
  /// Whether the byte is a blank or a line end of ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The byte, a capital letter of ASCII made small.
  var lowercaseASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
