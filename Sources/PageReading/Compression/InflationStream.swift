import CZlib

/// Undoes the compression of one gzip member piece by piece, by zlib.
///
/// What must hold here: zlib's state stays at one address from `inflateInit2_` to `inflateEnd`
/// (the state points back to it), and the pointers to input and output that it holds are set anew
/// for each call and never used outside one.
@safe final class InflationStream {
  private let stream: UnsafeMutablePointer<z_stream>
  /// How many bytes went in so far.
  private(set) var inputCount = 0
  /// How many bytes came out so far.
  private(set) var outputCount = 0

  /// Where the member stands behind a step.
  enum State {
    /// It goes on.
    case open
    /// It ended as it should, its checksum right.
    case ended
    /// It is damaged.
    case corrupt
  }

  /// 15 bits of window, and 16 for a gzip header and trailer (zlib.h).
  private static let gzipWindow: Int32 = 15 + 16

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let result = unsafe inflateInit2_(stream, Self.gzipWindow, ZLIB_VERSION, size)
    guard result == Z_OK else {
      fatalError("zlib could not begin (\(result)): the machine is out of memory")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Takes in bytes until they or the room for output are used up.
  ///
  /// - Parameter limit: so many bytes come out at most.
  /// - Returns: the bytes that came out, how many went in, and where the member stands.
  func step(
    _ bytes: [UInt8], _ range: Range<Int>, limit: Int
  ) -> (content: [UInt8], consumed: Int, state: State) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    var consumed = 0
    var result = Z_OK
    let content = unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      unsafe bytes.withUnsafeBytes { input in
        let input = unsafe UnsafeRawBufferPointer(rebasing: input[range])
        let from = unsafe input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: from)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(limit)
        result = unsafe inflate(stream, Z_NO_FLUSH)
        consumed = unsafe input.count - Int(stream.pointee.avail_in)
        count = unsafe limit - Int(stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
    }
    inputCount += consumed
    outputCount += content.count
    return (content, consumed, Self.state(result))
  }

  private static func state(_ result: Int32) -> State {
    switch result {
    // Z_BUF_ERROR: there was nothing to take in, or no room.
    case Z_OK, Z_BUF_ERROR: .open
    case Z_STREAM_END: .ended
    default: .corrupt
    }
  }
}
