internal import Foundation

/// What tells a file from every other one, also from one that is put in its place: its device, and its
/// number there.
package struct FileIdentity: Hashable {
  private let device: Int
  private let number: Int

  /// The file at a path, links followed; nil where there is none.
  ///
  /// - Throws: `CocoaError` where the file can't be looked at.
  package init?(following path: String) throws {
    try self.init(of: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false))
  }

  /// The file at a path; nil where there is none.
  ///
  /// - Throws: `CocoaError` where the file can't be looked at.
  init?(of path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    guard let device = attributes[.systemNumber] as? Int,
      let number = attributes[.systemFileNumber] as? Int
    else { return nil }
    self.device = device
    self.number = number
  }
}
