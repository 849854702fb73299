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
  private let fields: HeaderFields

  /// The bytes with which every record begins.
  static let mark = Array("WARC/".utf8)

  /// So many bytes are enough to tell a record's first line: `WARC/1.1` and a line end.
  static let firstLineSize = 9

  /// How far into a range of bytes the first line of a head begins; nil where none does. The line
  /// may end behind the range.
  static func place(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while let place = bytes[position..<range.upperBound].firstIndex(of: mark[0]) {
      if isFirstLine(bytes[place...].prefix(firstLineSize)) { return place - range.lowerBound }
      position = place + 1
    }
    return nil
  }

  private static func isFirstLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count == firstLineSize, line.starts(with: mark) else { return false }
    let version = Array(line.dropFirst(mark.count))
    let areDigits = [version[0], version[2]].allSatisfy { (0x30...0x39).contains($0) }
    return areDigits && version[1] == UInt8(ascii: ".")
      && (version[3] == 0x0D || version[3] == 0x0A)
  }

  /// The head that fields state; nil where they lack a type or a length.
  init?(_ fields: HeaderFields) {
    guard fields.firstLine.starts(with: Self.mark), let type = fields["warc-type"],
      let length = fields["content-length"].flatMap({ Int($0) }), length >= 0
    else { return nil }
    self.type = RecordType(rawValue: type.lowercased()) ?? .other
    contentLength = length
    self.fields = fields
  }

  /// The head's bytes.
  var count: Int { fields.count }

  /// When the page was fetched.
  var captureTime: UTCTime? { fields["warc-date"].flatMap(UTCTime.init(iso8601:)) }

  /// The page's address.
  var url: String? { fields["warc-target-uri"].map(Self.withoutBrackets) }

  /// The content's media type, in small letters, with its parameters.
  private var contentType: String? { fields["content-type"]?.lowercased() }

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
