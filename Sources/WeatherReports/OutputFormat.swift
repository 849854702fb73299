/// The forms in which data are printed.
public enum OutputFormat: String, CaseIterable, Sendable {
  case table, csv, tsv, json, ndjson, markdown

  /// Whether the form is for people, who read headings in their language, not for machines, which
  /// read field names.
  public var isForPeople: Bool { self == .table || self == .markdown }

  /// A renderer of this form.
  ///
  /// - Parameter marksEncoding: whether CSV and TSV begin with a byte order mark, without which
  ///   Excel takes them for another character set.
  public func renderer(marksEncoding: Bool = false) -> any Renderer {
    switch self {
    case .table: TextTableRenderer()
    case .csv: SeparatedValuesRenderer(form: .csv, marksEncoding: marksEncoding)
    case .tsv: SeparatedValuesRenderer(form: .tsv, marksEncoding: marksEncoding)
    case .json: JSONRenderer(form: .array)
    case .ndjson: JSONRenderer(form: .lines)
    case .markdown: MarkdownRenderer()
    }
  }
}

/// Prints rows in one form. The text of a report is what `start`, `row` for each row, and `end`
/// return, one after another.
public protocol Renderer {
  /// Begins a report with these columns.
  mutating func start(_ columns: [ReportColumn]) -> String
  /// Adds a row, with a cell for each column.
  mutating func row(_ cells: [Cell]) -> String
  /// Ends the report.
  mutating func end() -> String
}

/// A column of a report.
public struct ReportColumn: Hashable, Sendable {
  /// The field's name in CSV, TSV and JSON.
  public let name: String
  /// The heading of tables.
  public let title: String
  /// Whether tables align it to the right.
  public let isNumeric: Bool

  /// A column; where no title is given, the field's name is the heading.
  public init(_ name: String, title: String? = nil, isNumeric: Bool = false) {
    self.name = name
    self.title = title ?? name
    self.isNumeric = isNumeric
  }
}

/// A value in a report.
public enum Cell: Hashable, Sendable {
  /// Nothing is known: empty in CSV, null in JSON.
  case missing
  /// Text, which may come from a page and is escaped for each form.
  case text(String)
  /// A number, written as it is printed.
  case number(String)
  /// Yes or no.
  case flag(Bool)
  /// Names with numbers, in the order in which they are printed.
  case counts([NamedCount])
  /// Names with percents, one decimal, in the order in which they are printed.
  case shares([NamedShare])

  /// An integer.
  public static func integer(_ value: Int) -> Cell { .number(String(value)) }

  /// Text, or nothing where it is nil or empty.
  public init(_ text: String?) {
    self = text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
  }

  /// The cell as plain text, not escaped: `name:2;other:1` for counts.
  var plainText: String {
    switch self {
    case .missing: ""
    case .text(let text), .number(let text): text
    case .flag(let value): value ? "yes" : "no"
    case .counts(let counts): counts.map { "\($0.name):\($0.count)" }.joined(separator: ";")
    case .shares(let shares): shares.map { "\($0.name):\($0.percent)" }.joined(separator: ";")
    }
  }
}

/// A name with a percent.
public struct NamedShare: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The percent, as it is printed.
  public let percent: String
}

/// A name with a number.
public struct NamedCount: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The number.
  public let count: Int

  /// A name with a number.
  public init(_ name: String, _ count: Int) {
    self.name = name
    self.count = count
  }
}
