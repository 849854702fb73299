import CDeflate

/// Undoes compression of bytes that are all at hand, by libdeflate.
///
/// What must hold here: the decompressor lives as long as the object, and is used by one caller at
/// a time (the class is not Sendable); libdeflate keeps no pointer beyond a call, and reads and
/// writes only inside the bounds that it is given.
@safe final class WholeInflation {
  private let decompressor: OpaquePointer
  private var output: [UInt8] = []

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

  /// The first guess at the size of a page.
  private static let firstSize = 1 << 18

  init() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      fatalError("libdeflate could not allocate a decompressor: the machine is out of memory")
    }
    unsafe self.decompressor = decompressor
  }

  deinit {
    unsafe libdeflate_free_decompressor(decompressor)
  }

  /// Undoes the compression of what a range of bytes begins with.
  func content(
    of bytes: [UInt8], _ range: Range<Int>, as format: Format, limit: Int
  ) -> Outcome {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    if output.isEmpty { output = [UInt8](repeating: 0, count: min(Self.firstSize, limit)) }
    while true {
      var consumed = 0
      var count = 0
      let size = min(output.count, limit)
      let result = unsafe bytes.withUnsafeBytes { input in
        unsafe output.withUnsafeMutableBytes { output in
          let input = unsafe UnsafeRawBufferPointer(rebasing: input[range])
          return unsafe call(format, input, output, size, &consumed, &count)
        }
      }
      switch result {
      case LIBDEFLATE_SUCCESS:
        return .content(take(count), consumed: consumed)
      case LIBDEFLATE_INSUFFICIENT_SPACE where size == limit:
        return .tooLarge
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        output = [UInt8](repeating: 0, count: min(output.count * 2, limit))
      default:
        return .unreadable
      }
    }
  }

  /// The output's first bytes. A copy, so that the room can be used again; but of a large page the
  /// room itself, so that it is not held twice.
  private func take(_ count: Int) -> [UInt8] {
    guard count > Self.firstSize * 4 else { return Array(output[..<count]) }
    var content = output
    output = []
    content.removeLast(content.count - count)
    return content
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
