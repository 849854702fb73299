import Foundation

/// Some bytes of a file to be copied to another.
public struct FileCut: Sendable {
  private let location: String
  private let range: Range<Int>
  private let isUnpacked: Bool

  /// Bytes of a file.
  ///
  /// - Parameters:
  ///   - offset: the first.
  ///   - length: their number; nil for all that follow.
  ///   - isUnpacked: whether they are counted, and written, with the file's compression undone.
  public init(location: String, offset: Int, length: Int?, isUnpacked: Bool) {
    self.location = location
    range = offset..<(length.map { offset + $0 } ?? .max)
    self.isUnpacked = isUnpacked
  }

  /// Writes the bytes to a path, in place of what stands there.
  ///
  /// - Throws: `InputError` where the file can't be read, or the other can't be written.
  public func write(to target: String) throws(InputError) {
    let file: FileHandle
    do {
      try Data().write(to: URL(filePath: target))
      file = try FileHandle(forWritingTo: URL(filePath: target))
    } catch {
      throw InputError(location: target, problem: .unwritable(SystemReason.text(of: error)))
    }
    let start = isUnpacked ? 0 : range.lowerBound
    let input = Input(location: location, isNamed: true)
    var window = InputWindow(
      try InputFile.open(input, startingAt: start), location: location, origin: start)
    var position = start
    var reader = isUnpacked ? try ContentReader(window, limits: ReadingLimits()) : nil
    while position < range.upperBound {
      let bytes = try Self.next(&reader, &window)
      if bytes.isEmpty { break }
      let wanted = (position..<position + bytes.count).clamped(to: range)
      do {
        let part = bytes[wanted.lowerBound - position..<wanted.upperBound - position]
        if !wanted.isEmpty { try file.write(contentsOf: part) }
      } catch {
        throw InputError(location: target, problem: .unwritable(SystemReason.text(of: error)))
      }
      position += bytes.count
    }
    do { try file.close() } catch {
      throw InputError(location: target, problem: .unwritable(SystemReason.text(of: error)))
    }
  }

  /// The next bytes; none at the end. Damaged parts are passed over.
  private static func next(
    _ reader: inout ContentReader?, _ window: inout InputWindow
  ) throws(InputError) -> [UInt8] {
    guard reader != nil else { return try window.takeAll() }
    while let event = try reader?.next() {
      if case .part(let part) = event, !part.bytes.isEmpty { return part.bytes }
    }
    return []
  }
}
