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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    append(cells, to: &bytes)
    appendLineEnd(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func end() -> String { "" }

  /// Appends cells with separators between them.
  func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for index in cells.indices {
      if index > 0 { appendSeparator(to: &bytes) }
      append(cells[index], to: &bytes)
    }
  }

  /// Appends a cell.
  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .missing: break
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .flag: bytes.append(contentsOf: cell.plainText.utf8)
    case .text(let text): append(text, to: &bytes)
    case .counts, .shares: append(cell.plainText, to: &bytes)
    }
  }

  func appendSeparator(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: form == .csv ? "," : "\t"))
  }

  func appendLineEnd(to bytes: inout [UInt8]) {
    if form == .csv { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    if Self.isFormula(text) { bytes.append(UInt8(ascii: "'")) }
    bytes.append(contentsOf: text.utf8)
    // Looked at byte by byte: nearly all text needs nothing, and there is a lot of it.
    if form == .csv {
      if bytes[start...].contains(where: Self.needsQuotes) { Self.quote(&bytes, from: start) }
    } else if bytes[start...].contains(where: Self.needsEscape) {
      let line = Self.onOneLine(bytes[start...])
      bytes.replaceSubrange(start..., with: line)
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// Puts the last bytes in quotes.
  private static func quote(_ bytes: inout [UInt8], from start: Int) {
    let text = Array(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text whose tabs, line ends and backslashes are written `\t`, `\n`, `\r` and `\\`.
  private static func onOneLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "\t"): bytes += Array(#"\t"#.utf8)
      case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes += Array(#"\r"#.utf8)
      case UInt8(ascii: "\\"): bytes += Array(#"\\"#.utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// Signs with which a spreadsheet takes a cell for a formula, full-width ones among them, since
  /// Excel in East Asian languages takes those too (OWASP, 'CSV Injection', looked up 2026-11).
  private static let formulaSigns: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Whether a text begins with a sign that would make it a formula, so that it gets an apostrophe
  /// before it. A dash alone, which stands for standard input, is none.
  private static func isFormula(_ text: String) -> Bool {
    // The signs are ASCII below letters, but @, or full-width forms, which begin with EF.
    guard let byte = text.utf8.first, byte <= UInt8(ascii: "@") || byte == 0xEF,
      let first = text.unicodeScalars.first
    else { return false }
    return formulaSigns.contains(first) && text != "-"
  }
}
