internal import Foundation

/// What tells a file from every other one, also from one that is put in its place: its device, and its
/// number there.
struct FileIdentity: Hashable {
  private let device: Int
  private let number: Int

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
