import Glibc

/// One of the system's conversions to UTF-8 (iconv). A class, since the descriptor is given back
/// once, when the last reference goes.
///
/// The descriptor is valid from `init` to `deinit` and never leaves this object. The pointers handed
/// to iconv come from arrays that live through the call, with their true lengths; iconv moves them
/// only forward and not past these, and it never writes through the pointer to the input, though
/// its type would allow that.
@safe final class CharacterConversion {
  /// Why the conversion of some bytes stopped.
  enum Stop {
    /// All bytes are converted.
    case end
    /// The bytes left begin a character, which is not all there.
    case incomplete
    /// The next byte begins no character.
    case invalid
  }

  private let descriptor: iconv_t
  private var room = [UInt8](repeating: 0, count: 65_536)

  /// - Parameter name: iconv's name of the encoding to convert from.
  init(from name: String) throws(CharacterEncodingError) {
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1
    else { throw .unsupported(name) }
    unsafe descriptor = opened
  }

  deinit {
    unsafe iconv_close(descriptor)
  }

  /// Converts bytes from a place on, adds what comes out to a text, and moves the place to the
  /// first byte that is not converted.
  func convert(_ bytes: [UInt8], from place: inout Int, into text: inout [UInt8]) -> Stop {
    while place < bytes.count {
      let start = place
      let step = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe room.withUnsafeMutableBufferPointer { output in
          let base = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress)
          return unsafe call(base?.advanced(by: start), input.count - start, output)
        }
      }
      place += step.consumed
      text += room[..<step.produced]
      switch step.error {
      case 0, E2BIG: continue
      case EINVAL: return .incomplete
      default: return .invalid
      }
    }
    return .end
  }

  /// Adds what the conversion still holds back at the input's end.
  func finish(into text: inout [UInt8]) {
    let step = unsafe room.withUnsafeMutableBufferPointer { unsafe call(nil, 0, $0) }
    text += room[..<step.produced]
  }

  private func call(
    _ start: UnsafeMutableRawPointer?, _ count: Int, _ room: UnsafeMutableBufferPointer<UInt8>
  ) -> (consumed: Int, produced: Int, error: Int32) {
    var input = unsafe start?.assumingMemoryBound(to: CChar.self)
    var inputLeft = count
    var output = unsafe UnsafeMutableRawPointer(room.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    var roomLeft = room.count
    let result = unsafe iconv(descriptor, &input, &inputLeft, &output, &roomLeft)
    let error = result == -1 ? errno : 0
    return (count - inputLeft, room.count - roomLeft, error)
  }
}
