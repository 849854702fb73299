import Foundation

/// Digests of files, or of parts of them.
public enum FileDigest {
  /// So many bytes at the start and the end of what was read show whether it is still the same.
  private static let edgeSize = 1 << 16

  /// SHA-256 of a range of a file's bytes, 64 hexadecimal digits.
  ///
  /// - Throws: `InputError` where the file can't be read.
  public static func hexadecimal(
    of location: String, _ range: Range<Int>
  ) throws(InputError) -> String {
    var digest = ContentDigest()
    try update(&digest, location, range)
    return digest.hexadecimal
  }

  /// SHA-256 of the first and the last 64 KiB of a file's first bytes, 64 hexadecimal digits.
  ///
  /// - Throws: `InputError` where the file can't be read.
  public static func ofEdges(of location: String, size: Int) throws(InputError) -> String {
    var digest = ContentDigest()
    let first = min(size, edgeSize)
    try update(&digest, location, 0..<first)
    try update(&digest, location, max(first, size - edgeSize)..<size)
    return digest.hexadecimal
  }

  private static func update(
    _ digest: inout ContentDigest, _ location: String, _ range: Range<Int>
  ) throws(InputError) {
    let file = try InputFile.open(
      Input(location: location, isNamed: true), startingAt: range.lowerBound)
    var window = InputWindow(file, location: location)
    var left = range.count
    while left > 0 {
      let bytes = try window.takeAll()
      if bytes.isEmpty { return }
      digest.update(bytes.prefix(left))
      left -= min(left, bytes.count)
    }
  }
}
