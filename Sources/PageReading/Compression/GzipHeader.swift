/// The fixed bytes with which a gzip member begins (RFC 1952, section 2.3).
enum GzipHeader {
  /// So many bytes has the part that every member has.
  static let size = 10
  /// The first byte of identification.
  static let firstByte: UInt8 = 0x1F

  /// Whether a member can begin at a place in a window: the two bytes of identification, deflate,
  /// and none of the reserved flags.
  static func stands(in window: InputWindow, at position: Int) -> Bool {
    window[position] == firstByte && window[position + 1] == 0x8B && window[position + 2] == 8
      && (window[position + 3] ?? 0xFF) & 0xE0 == 0
  }

  /// Whether bytes begin as a gzip member does.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 8])
  }
}
