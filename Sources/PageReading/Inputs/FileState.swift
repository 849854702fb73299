import Foundation

/// What the system says of a file without reading it.
public struct FileState: Hashable, Sendable {
  /// The file's bytes.
  public let size: Int
  /// When the file was changed last, in microseconds since 1970.
  public let modificationTime: Int

  /// The state of the file at a path, links followed; nil where there is none, or no file.
  public init?(at path: String) {
    let file = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let attributes: [FileAttributeKey: Any]
    do { attributes = try FileManager.default.attributesOfItem(atPath: file) } catch { return nil }
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int, let time = attributes[.modificationDate] as? Date
    else { return nil }
    self.size = size
    modificationTime = Int((time.timeIntervalSince1970 * 1_000_000).rounded())
  }
}
