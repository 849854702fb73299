import Foundation

/// The sizes of inputs.
public enum InputSizes {
  /// Folders are walked for so many files at most: more would keep the work waiting.
  private static let mostFiles = 100_000

  /// The bytes of all files that paths name; nil where that can't be told soon, as of standard
  /// input.
  public static func total(of paths: [String]) -> Int? {
    guard !paths.contains("-") else { return nil }
    var total = 0
    var files = 0
    for case .success(let input) in InputWalk(paths) {
      files += 1
      guard files <= mostFiles, let size = size(of: input.location) else { return nil }
      total += size
    }
    return total
  }

  private static func size(of path: String) -> Int? {
    let resolved = URL(filePath: path).resolvingSymlinksInPath()
    do {
      return try resolved.resourceValues(forKeys: [.fileSizeKey]).fileSize
    } catch {
      return nil
    }
  }
}
