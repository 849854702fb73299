import Foundation

/// The window that standard output is shown in, where it is one.
struct OutputTerminal {
  /// How wide it is, in columns.
  let columns: Int
  /// Whether it shows colours, and the user wants them (https://no-color.org/).
  let isColoured: Bool

  /// Where nothing says how wide a window is.
  private static let usualColumns = 80

  /// What standard output is shown in.
  ///
  /// - Parameter isFile: whether the output goes to a file in its place.
  init(isFile: Bool) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = !isFile && isatty(FileHandle.standardOutput.fileDescriptor) == 1
    columns =
      (isTerminal ? Self.windowColumns : nil)
      ?? environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
      ?? Self.usualColumns
    isColoured =
      isTerminal && environment["TERM"] != "dumb"
      && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The width that the terminal itself tells; nil where it tells none.
  private static var windowColumns: Int? {
    var size = winsize()
    // `ioctl` writes one `winsize`, which is all there is at the address.
    let result = unsafe withUnsafeMutablePointer(to: &size) { pointer in
      unsafe ioctl(FileHandle.standardOutput.fileDescriptor, UInt(TIOCGWINSZ), pointer)
    }
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
