import CZlib

/// Compresses what tests read.
public enum Gzip {
  /// One gzip member that holds these bytes.
  public static func member(_ content: [UInt8]) -> [UInt8] {
    compressed(content, window: 15 + 16)
  }

  /// The bytes as zlib's format wraps them.
  public static func zlib(_ content: [UInt8]) -> [UInt8] { compressed(content, window: 15) }

  /// The bytes as deflate without a wrapping.
  public static func deflate(_ content: [UInt8]) -> [UInt8] { compressed(content, window: -15) }

  private static func compressed(_ content: [UInt8], window: Int32) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let begun = unsafe deflateInit2_(
      stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(begun == Z_OK)
    defer { unsafe deflateEnd(stream) }
    let room = unsafe Int(deflateBound(stream, UInt(content.count))) + 64
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe content.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        let ended = unsafe CZlib.deflate(stream, Z_FINISH)
        precondition(ended == Z_STREAM_END)
        count = unsafe room - Int(stream.pointee.avail_out)
      }
    }
  }
}
