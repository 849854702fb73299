/// A record of a web archive, as tests write it.
public struct ArchiveRecord: Sendable {
  /// Lines of the head beside type and length, without line ends.
  public var fields: [String]
  /// The type.
  public var type: String
  /// The content.
  public var content: [UInt8]
  /// The length that the head states; the content's where it is nil.
  public var statedLength: String?
  /// What ends a line of the head.
  public var lineEnd = "\r\n"
  /// What stands behind the content.
  public var end = "\r\n\r\n"
  /// The first line.
  public var version = "WARC/1.0"

  /// A record.
  public init(_ type: String, _ content: [UInt8], fields: [String] = [], length: String? = nil) {
    self.type = type
    self.content = content
    self.fields = fields
    statedLength = length
  }

  /// An HTTP response that holds a page.
  public static func response(
    _ body: [UInt8], url: String = "http://a.example/", date: String = "2025-04-04T00:30:00Z",
    head: [String] = ["Content-Type: text/html"]
  ) -> ArchiveRecord {
    let http = (["HTTP/1.1 200 OK"] + head + ["", ""]).joined(separator: "\r\n")
    return ArchiveRecord(
      "response", Array(http.utf8) + body,
      fields: [
        "WARC-Date: \(date)", "WARC-Target-URI: \(url)",
        "Content-Type: application/http; msgtype=response",
      ])
  }

  /// A page's text, as WET archives hold it.
  public static func conversion(
    _ text: String, url: String = "http://a.example/", date: String = "2025-04-04T00:30:00Z"
  ) -> ArchiveRecord {
    ArchiveRecord(
      "conversion", Array(text.utf8),
      fields: ["WARC-Date: \(date)", "WARC-Target-URI: \(url)", "Content-Type: text/plain"])
  }

  /// The record's bytes.
  public var bytes: [UInt8] {
    let length = statedLength ?? "\(content.count)"
    let head =
      [version, "WARC-Type: \(type)"] + fields + ["Content-Length: \(length)", "", ""]
    return Array(head.joined(separator: lineEnd).utf8) + content + Array(end.utf8)
  }
}
