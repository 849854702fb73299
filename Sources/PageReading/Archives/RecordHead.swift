import Weather

/// What a record of an archive is (WARC 1.1, section 5.5).
public enum RecordType: String, CaseIterable, Sendable {
  case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
  /// A type that the standard does not name.
  case other
}

/// The head of a WARC record.
struct RecordHead {
  let type: RecordType
  /// The bytes of the content behind the head.
  let contentLength: Int
  /// When the page was fetched.
  let captureTime: UTCTime?
  /// The page's address.
  let url: String?
  /// The content's media type, in small letters, with its parameters.
  let contentType: String?
  /// The head's bytes.
  let count: Int

  /// The bytes with which every record begins.
  static let mark = Array("WARC/".utf8)

  /// The head that fields state; nil where they lack a type or a length.
  init?(_ fields: HeaderFields) {
    guard fields.firstLine.starts(with: Self.mark), let type = fields["warc-type"],
      let length = fields["content-length"].flatMap({ Int($0) }), length >= 0
    else { return nil }
    self.type = RecordType(rawValue: type.lowercased()) ?? .other
    contentLength = length
    captureTime = fields["warc-date"].flatMap(UTCTime.init(iso8601:))
    url = fields["warc-target-uri"].map(Self.withoutBrackets)
    contentType = fields["content-type"]?.lowercased()
    count = fields.count
  }

  /// What the record's content is as a page; nil where it is none.
  var form: Document.Form? {
    switch type {
    case .response:
      contentType?.hasPrefix("application/http") ?? true ? .response : nil
    case .resource: .resource(contentType: contentType)
    case .conversion: .conversion
    case .warcinfo, .request, .metadata, .revisit, .continuation, .other: nil
    }
  }

  /// WARC 1.0 was read by some as asking for angle brackets around an address.
  private static func withoutBrackets(_ url: String) -> String {
    url.hasPrefix("<") && url.hasSuffix(">") ? String(url.dropFirst().dropLast()) : url
  }
}
