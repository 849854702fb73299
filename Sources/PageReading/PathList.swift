import Foundation

/// A list of paths in a file, one a line; or parted by NUL bytes, where there is one in its first
/// piece, as `find -print0` writes them. It is read piece by piece, so that it may name millions.
public struct PathList: IteratorProtocol {
  private var window: InputWindow
  private let location: String
  private let separator: UInt8
  private var hasFailed = false

  /// Opens a list; `-` is standard input.
  ///
  /// - Throws: `InputError` where it can't be read.
  public init(at path: String) throws(InputError) {
    location = path
    window = InputWindow(
      try InputFile.open(Input(location: path, isNamed: true)), location: path)
    try window.fill(to: 1)
    separator = window.bytes[window.range].contains(0) ? 0 : 0x0A
  }

  /// The next path, or why it can't be had; nil at the end. Empty lines are left out.
  public mutating func next() -> Result<String, InputError>? {
    while !hasFailed {
      do throws(InputError) {
        guard let entry = try nextEntry() else { return nil }
        if !entry.isEmpty { return .success(try path(entry)) }
      } catch {
        hasFailed = error.location == location
        return .failure(error)
      }
    }
    return nil
  }

  /// The next entry, without the CR of a line end.
  private mutating func nextEntry() throws(InputError) -> [UInt8]? {
    guard var entry = try nextPiece() else { return nil }
    if separator == 0x0A, entry.last == 0x0D { entry.removeLast() }
    return entry
  }

  private mutating func nextPiece() throws(InputError) -> [UInt8]? {
    var searched = 0
    while true {
      let rest = window.bytes[(window.start + searched)...]
      if let end = rest.firstIndex(of: separator) {
        let entry = Array(window.bytes[window.start..<end])
        window.drop(entry.count + 1)
        return entry
      }
      searched = window.count
      guard window.isAtEnd else {
        try window.fill(to: window.count + 1)
        continue
      }
      guard window.count > 0 else { return nil }
      defer { window.drop(window.count) }
      return Array(window.bytes[window.range])
    }
  }

  private func path(_ entry: [UInt8]) throws(InputError) -> String {
    guard let path = String(validating: entry, as: UTF8.self) else {
      throw InputError(
        location: String(decoding: entry, as: UTF8.self), problem: .nameNotUnicode)
    }
    // A list names files; there `-` is one.
    return path == "-" ? "./-" : path
  }
}
