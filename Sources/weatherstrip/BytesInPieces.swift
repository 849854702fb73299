/// Bytes in pieces of one size: a long array would be moved again and again as it grows.
struct BytesInPieces: Sendable {
  /// The pieces, one behind another.
  private(set) var pieces: [[UInt8]] = []

  private static let pieceSize = 1 << 17
  /// What is appended at once may go beyond a piece's size.
  private static let room = 1 << 12

  /// Adds what a closure appends to some bytes.
  mutating func append(_ append: (inout [UInt8]) -> Void) {
    if pieces.last.map({ $0.count >= Self.pieceSize }) ?? true {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize + Self.room)
    }
    append(&pieces[pieces.count - 1])
  }
}
