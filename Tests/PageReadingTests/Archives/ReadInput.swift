import TestSupport

@testable import PageReading

/// What an input holds, in words, so that tests can compare it.
enum ReadInput {
  /// What comes of a file with these bytes: `page URL OFFSET+LENGTH: content`, `text DIGEST: …`,
  /// `skipped TYPE`, `damage OFFSET PROBLEM`.
  static func parts(
    of bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), needsDigest: Bool = false
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let input = Input(location: try folder.write(bytes, to: "input"), isNamed: true)
    var reader = try InputReader(opening: input, limits: limits, needsDigest: needsDigest)
    var parts: [String] = []
    while let part = try reader.next() {
      switch part {
      case .document(let document): parts.append(text(of: document))
      case .skipped(let type): parts.append("skipped \(type)")
      case .damage(let damage):
        parts.append("damage \(damage.offset.map(String.init) ?? "-") \(damage.problem)")
      case .longText(let stream):
        let (text, damages) = try whole(stream)
        parts.append("text \(stream.digest ?? "-"): \(text)")
        parts += damages.map { "damage \($0.offset ?? -1) \($0.problem)" }
      }
    }
    return parts
  }

  private static func whole(_ stream: TextStream) throws -> (String, [Damage]) {
    var stream = stream
    while !stream.isFinal { try stream.readMore() }
    return (String(decoding: stream.text, as: UTF8.self), stream.takeDamages())
  }

  private static func text(of document: Document) -> String {
    let place = document.record.map { " \($0.offset)+\($0.length)" } ?? ""
    let url = document.url.map { " \($0)" } ?? ""
    return "page\(url)\(place): \(String(decoding: document.bytes, as: UTF8.self))"
  }
}
