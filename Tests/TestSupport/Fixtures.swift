public import Foundation

/// The files under `Fixtures/`.
public enum Fixtures {
  /// The folder itself.
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The names of the pages, without `.txt`, in order.
  public static let pageNames: [String] = names(in: "pages", ending: ".txt")

  /// The names of the HTML pages, without `.html`, in order.
  public static let htmlNames: [String] = names(in: "html", ending: ".html")

  /// The bytes of a file, by its path under `Fixtures/`.
  public static func bytes(_ path: String) -> [UInt8] {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      preconditionFailure("no fixture \(path)")
    }
    return Array(data)
  }

  /// The text of a file, by its path under `Fixtures/`.
  public static func text(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  /// The lines below the header of a table, by its path under `Fixtures/`.
  public static func rows(_ path: String) -> [String] {
    text(path).split(separator: "\n").dropFirst().map(String.init)
  }

  private static func names(in path: String, ending: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path(percentEncoded: false))
    return (files ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }
}
