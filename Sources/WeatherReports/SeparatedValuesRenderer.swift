/// Comma-separated values (RFC 4180) or tab-separated values, in UTF-8.
struct SeparatedValuesRenderer: Renderer {
  let form: Form
  let marksEncoding: Bool

  enum Form {
    case csv, tsv
  }

  func start(_ columns: [ReportColumn]) -> String {
    (marksEncoding ? "\u{FEFF}" : "") + row(columns.map { .number($0.name) })
  }

  func row(_ cells: [Cell]) -> String {
    // Bytes in one array: appending to a String costs several times as much.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for cell in cells {
      bytes.append(contentsOf: value(of: cell).utf8)
      bytes.append(separator)
    }
    if !cells.isEmpty { bytes.removeLast() }
    bytes.append(contentsOf: lineEnd.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  func end() -> String { "" }

  private var separator: UInt8 { UInt8(ascii: form == .csv ? "," : "\t") }
  private var lineEnd: String { form == .csv ? "\r\n" : "\n" }

  private func value(of cell: Cell) -> String {
    switch cell {
    case .missing, .number, .flag: cell.plainText
    case .text, .counts, .shares: escaped(Self.defused(cell.plainText))
    }
  }

  private func escaped(_ text: String) -> String {
    form == .csv ? Self.quoted(text) : Self.onOneLine(text)
  }

  /// Text in quotes where it holds a comma, a quote or a line end.
  private static func quoted(_ text: String) -> String {
    guard needsQuotes(text) else { return text }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Looked at byte by byte: nearly all text needs none, and there is a lot of it.
  private static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      default: continue
      }
    }
    return false
  }

  /// Text whose tabs, line ends and backslashes are written `\t`, `\n`, `\r` and `\\`.
  private static func onOneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\t"): bytes += Array(#"\t"#.utf8)
      case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes += Array(#"\r"#.utf8)
      case UInt8(ascii: "\\"): bytes += Array(#"\\"#.utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Signs with which a spreadsheet takes a cell for a formula, full-width ones among them, since
  /// Excel in East Asian languages takes those too (OWASP, 'CSV Injection', looked up 2026-11).
  private static let formulaSigns: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Text with an apostrophe before a sign that would make it a formula. A dash alone, which
  /// stands for standard input, is none.
  private static func defused(_ text: String) -> String {
    // The signs are ASCII below letters, but @, or full-width forms, which begin with EF.
    guard let byte = text.utf8.first, byte <= UInt8(ascii: "@") || byte == 0xEF,
      let first = text.unicodeScalars.first, formulaSigns.contains(first), text != "-"
    else { return text }
    return "'" + text
  }
}
