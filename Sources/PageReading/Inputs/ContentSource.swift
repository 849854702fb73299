import Foundation

/// A text's bytes, one piece after another, however its file keeps them.
struct ContentSource {
  /// What was damaged in what was read so far.
  private(set) var damages: [Damage] = []
  /// Whether all was read.
  private(set) var isAtEnd = false

  /// The path as given.
  let location: String
  /// nil where all bytes are at hand.
  private var reader: ContentReader?
  /// Bytes that were read, and are still to be handed out.
  private var pending: [UInt8]
  /// So many bytes may still be handed out.
  private var left: Int

  /// So many bytes are handed out at once.
  static let pieceSize = InputWindow.chunkSize

  /// The bytes `first`, then what a reader brings.
  init(_ first: [UInt8], _ reader: ContentReader, location: String) {
    pending = first
    self.reader = reader
    self.location = location
    left = .max
  }

  /// Bytes that are all at hand.
  init(_ bytes: [UInt8], location: String) {
    pending = bytes
    self.location = location
    left = .max
  }

  /// The place in the file up to which it was read; nil where all bytes are at hand.
  var fileOffset: Int? { reader?.offset }

  /// What was read and not handed out, and what reads on; nil where all bytes are at hand.
  var rest: (bytes: [UInt8], reader: ContentReader)? {
    reader.map { (pending, $0) }
  }

  /// So many bytes at most are handed out from now on.
  mutating func end(after count: Int) {
    left = count
  }

  /// Takes back bytes that were handed out.
  mutating func putBack(_ bytes: [UInt8]) {
    pending = bytes + pending
    left += left == .max ? 0 : bytes.count
    isAtEnd = false
  }

  /// The damages told so far, which are not told again.
  mutating func takeDamages() -> [Damage] {
    defer { damages = [] }
    return damages
  }

  /// The next piece; empty at the end alone.
  mutating func next() throws(InputError) -> [UInt8] {
    let wanted = min(Self.pieceSize, left)
    while pending.count < wanted {
      switch try reader?.next() {
      case .part(let part)?:
        if pending.isEmpty { pending = part.bytes } else { pending += part.bytes }
        continue
      case .damage(let offset, let problem)?:
        damages.append(Damage(location: location, offset: offset, problem: problem))
        // What stands before a gap and what stands behind it are no line together.
        pending.append(0x0A)
        continue
      case nil: break
      }
      break
    }
    let piece: [UInt8]
    if pending.count <= wanted {
      piece = pending
      pending = []
    } else {
      piece = Array(pending[..<wanted])
      pending.removeFirst(wanted)
    }
    left -= left == .max ? 0 : piece.count
    isAtEnd = left == 0 || piece.count < wanted
    return piece
  }
}
