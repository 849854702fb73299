import CDeflate

/// Undoes compression of bytes that are all at hand, by libdeflate.
///
/// What must hold here: the decompressor lives as long as the object, and is used by one caller at
/// a time (the class is not Sendable); libdeflate keeps no pointer beyond a call, and reads and
/// writes only inside the bounds that it is given.
@safe final class WholeInflation {
  private let decompressor: OpaquePointer
  /// So much room is made for what comes out: as much as was needed before. Of room that is not
  /// written to the system gives no memory.
  private var room = firstRoom

  /// What bytes are compressed as.
  enum Format {
    case gzip, zlib, deflate
  }

  /// What came of it.
  enum Outcome: Equatable {
    /// The content, and how many bytes it took.
    case content([UInt8], consumed: Int)
    /// The content is larger than allowed.
    case tooLarge
    /// The bytes are damaged, or not all there.
    case unreadable
  }

  /// Room for nearly every page; a little less than what the program has given back to the system
  /// as soon as it is free.
  private static let firstRoom = (1 << 20) - (1 << 14)

  init() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      fatalError("libdeflate could not allocate a decompressor: the machine is out of memory")
    }
    unsafe self.decompressor = decompressor
  }

  deinit {
    unsafe libdeflate_free_decompressor(decompressor)
  }

  /// Undoes the compression of what a range of bytes begins with. The content has more room than
  /// it needs: it is for use at once.
  func content(
    of bytes: [UInt8], _ range: Range<Int>, as format: Format, limit: Int
  ) -> Outcome {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    while true {
      let size = min(room, limit)
      var consumed = 0
      var result = LIBDEFLATE_SUCCESS
      let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
        unsafe bytes.withUnsafeBytes { input in
          let input = unsafe UnsafeRawBufferPointer(rebasing: input[range])
          let output = UnsafeMutableRawBufferPointer(output)
          result = unsafe call(format, input, output, size, &consumed, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS:
        return .content(content, consumed: consumed)
      case LIBDEFLATE_INSUFFICIENT_SPACE where size == limit:
        return .tooLarge
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        room = min(room * 2, limit)
      default:
        return .unreadable
      }
    }
  }

  private func call(
    _ format: Format, _ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer,
    _ size: Int, _ consumed: inout Int, _ count: inout Int
  ) -> libdeflate_result {
    let (from, to) = (input.baseAddress, output.baseAddress)
    return switch format {
    case .gzip:
      unsafe libdeflate_gzip_decompress_ex(
        decompressor, from, input.count, to, size, &consumed, &count)
    case .zlib:
      unsafe libdeflate_zlib_decompress_ex(
        decompressor, from, input.count, to, size, &consumed, &count)
    case .deflate:
      unsafe libdeflate_deflate_decompress_ex(
        decompressor, from, input.count, to, size, &consumed, &count)
    }
  }
}
