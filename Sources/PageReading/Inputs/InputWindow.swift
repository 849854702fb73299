import Foundation

/// The bytes of a file, from first to last, through a window that holds what is being looked at.
struct InputWindow {
  /// Bytes that were read; those before `start` were given up.
  private(set) var bytes: [UInt8] = []
  /// The first byte still wanted.
  private(set) var start = 0
  /// Whether the file has no bytes behind the window.
  private(set) var isAtEnd = false

  /// nil where all bytes are in the window.
  private let file: FileHandle?
  private let location: String
  /// The file's byte at `bytes[0]`.
  private var origin: Int
  /// The digest of all bytes that were read; nil where it is not wanted.
  private(set) var digest: ContentDigest?

  /// So many bytes are read at once.
  static let chunkSize = 1 << 19

  /// A window on an open file.
  ///
  /// - Parameters:
  ///   - origin: the byte at which the file stands.
  ///   - needsDigest: whether the digest of what is read is wanted.
  init(_ file: FileHandle, location: String, origin: Int = 0, needsDigest: Bool = false) {
    self.file = file
    self.location = location
    self.origin = origin
    digest = needsDigest ? ContentDigest() : nil
  }

  /// A window on bytes that are all at hand.
  ///
  /// - Parameter origin: the place of the first in the file.
  init(_ bytes: [UInt8], location: String, origin: Int) {
    self.bytes = bytes
    file = nil
    self.location = location
    self.origin = origin
    isAtEnd = true
  }

  /// The bytes in the window.
  var range: Range<Int> { start..<bytes.count }
  /// The number of bytes in the window.
  var count: Int { bytes.count - start }
  /// The place in the file of the window's first byte.
  var offset: Int { origin + start }

  /// The byte at a place in the window, counted from its first; nil beyond its end.
  subscript(position: Int) -> UInt8? {
    start + position < bytes.count ? bytes[start + position] : nil
  }

  /// Gives up the window's first bytes.
  mutating func drop(_ count: Int) {
    precondition(count <= self.count)
    start += count
  }

  /// Makes the window at least so many bytes long, where the file goes on for so long.
  mutating func fill(to wanted: Int) throws(InputError) {
    guard count < wanted, !isAtEnd else { return }
    if start > 0 {
      bytes.removeFirst(start)
      origin += start
      start = 0
    }
    while bytes.count < wanted, !isAtEnd, let file {
      let before = bytes.count
      do {
        try FileBytes.append(upTo: max(Self.chunkSize, wanted - before), of: file, to: &bytes)
      } catch {
        throw InputError(location: location, problem: .unreadable(error.localizedDescription))
      }
      if bytes.count == before { isAtEnd = true }
      digest?.update(bytes[before...])
    }
  }

  /// Takes the whole window out, at least one byte where the file goes on.
  mutating func takeAll() throws(InputError) -> [UInt8] {
    try fill(to: 1)
    let taken = start == 0 ? bytes : Array(bytes[start...])
    origin += bytes.count
    bytes = []
    start = 0
    return taken
  }
}
