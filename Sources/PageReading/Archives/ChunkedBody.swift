/// A body of HTTP sent in chunks (RFC 9112, section 7.1), put together.
struct ChunkedBody {
  /// The chunks' bytes.
  private(set) var bytes: [UInt8] = []
  /// What stood in a chunk's place, where the body is damaged; the chunks before it are kept.
  private(set) var damage: String?

  /// Puts a range of bytes together; nil where it does not begin as a chunk does: some crawlers
  /// keep the header that announces chunks, and the body without them.
  init?(of body: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    guard Self.size(in: body, position..<range.upperBound) != nil else { return nil }
    while let (size, start) = Self.size(in: body, position..<range.upperBound) {
      if size == 0 { return }
      let end = min(start + size, range.upperBound)
      bytes += body[start..<end]
      guard start + size <= range.upperBound else {
        position = range.upperBound
        break
      }
      position = Self.behindLineEnd(in: body, end..<range.upperBound)
    }
    let found = body[min(position, range.upperBound)..<range.upperBound].prefix(16)
    damage = String(decoding: found, as: UTF8.self)
  }

  /// A chunk's size in hexadecimal, an extension ignored, and where its bytes start.
  private static func size(in body: [UInt8], _ range: Range<Int>) -> (size: Int, start: Int)? {
    var size = 0
    var position = range.lowerBound
    while position < range.upperBound, let digit = body[position].hexadecimalDigit {
      guard position - range.lowerBound < 8 else { return nil }
      size = size * 16 + digit
      position += 1
    }
    guard position > range.lowerBound,
      let lineEnd = body[position..<range.upperBound].prefix(256).firstIndex(of: 0x0A)
    else { return nil }
    let rest = body[position..<lineEnd].trimmingSpace
    guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
    return (size, lineEnd + 1)
  }

  private static func behindLineEnd(in body: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    if position < range.upperBound, body[position] == 0x0D { position += 1 }
    if position < range.upperBound, body[position] == 0x0A { position += 1 }
    return position
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit in ASCII.
  fileprivate var hexadecimalDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46: Int(self) - 0x41 + 10
    case 0x61...0x66: Int(self) - 0x61 + 10
    default: nil
    }
  }
}
