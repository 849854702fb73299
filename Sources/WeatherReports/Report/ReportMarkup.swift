import Weather

/// Writes the parts of the report's page, one after another, so that no more than one is in memory.
struct ReportMarkup {
  let language: Language
  let templates: ReportTemplates
  let write: (String) throws -> Void

  /// A section between its heading and its end.
  func section(_ id: String, _ title: String, _ body: () throws -> Void) throws {
    try write(templates.text(.sectionStart, ["id": id, "title": title]))
    try body()
    try write("</section>\n")
  }

  /// A heading within a section.
  func heading(_ text: String) throws {
    try write("<h3>\(MarkupText.escaped(text))</h3>\n")
  }

  /// A part that a reader opens.
  func details(_ title: String, isOpen: Bool = false, _ body: () throws -> Void) throws {
    let open = isOpen ? " open" : ""
    try write("<details\(open)><summary>\(MarkupText.escaped(title))</summary>\n")
    try body()
    try write("</details>\n")
  }

  /// Parts side by side where there is room.
  func group(_ kind: Group, _ body: () throws -> Void) throws {
    try write("<div class=\"\(kind.rawValue)\">\n")
    try body()
    try write("</div>\n")
  }

  /// How parts stand beside one another.
  enum Group: String {
    /// As many as fit.
    case charts
    /// A large one and a small one.
    case beside
    /// One part of a group.
    case part
  }

  /// Paragraphs of plain text.
  func paragraphs(_ paragraphs: [String]) throws {
    try write(templates.text(.paragraphs, ["paragraphs": paragraphs]))
  }

  /// Facts by name, each with one value or more.
  func facts(_ facts: [(name: String, values: [String])]) throws {
    let shown = facts.filter { !$0.values.isEmpty }
    guard !shown.isEmpty else { return }
    try write(
      templates.text(
        .facts, ["facts": shown.map { ["name": $0.name, "values": $0.values] as [String: Any] }]))
  }

  /// A chart with what it shows; nothing where there is no chart.
  ///
  /// - Parameter id: a name unlike that of every other element of the page.
  func figure(_ id: String, _ chart: (any Chart)?, caption: String) throws {
    guard let chart else { return }
    try write(
      templates.text(
        .figure,
        ["id": id, "chart": chart.svg(id: id), "title": chart.title, "caption": caption]))
  }

  /// A table. Its first column names the rows.
  ///
  /// - Parameter rows: calls the closure that it is given for each row.
  func table(
    _ id: String, caption: String, columns: [ReportColumn],
    rows: (_ addRow: ([TableCell]) throws -> Void) throws -> Void
  ) throws {
    try tableStart(id, caption: caption, columns: columns)
    var written = TableRows(columns: columns)
    try rows { written.add($0) }
    try write(written.text)
    try tableEnd()
  }

  /// A table up to its first row.
  ///
  /// - Parameter isMatrix: whether all columns but the first are numbers, each in as few bytes as can
  ///   be.
  func tableStart(
    _ id: String, caption: String, columns: [ReportColumn], isMatrix: Bool = false
  ) throws {
    let titles = columns.map {
      ["title": $0.title, "isNumeric": $0.isNumeric && !isMatrix] as [String: Any]
    }
    try write(
      templates.text(
        .table,
        ["id": id, "caption": caption, "columns": titles, "isMatrix": isMatrix]))
  }

  /// A table behind its last row.
  func tableEnd() throws {
    try write("</tbody>\n</table>\n</div>\n")
  }

  /// A table of a report's cells.
  func table(
    _ id: String, caption: String, columns: [ReportColumn], _ rows: [[Cell]]
  ) throws {
    try table(id, caption: caption, columns: columns) { addRow in
      for row in rows { try addRow(row.map(TableCell.plain)) }
    }
  }
}

/// A cell of the page's tables.
enum TableCell {
  /// A report's cell.
  case plain(Cell)
  /// Text that leads to the evidence of a strip.
  case evidence(String, stripID: String)

  /// A number or a text, as it is.
  static func text(_ text: String) -> TableCell { .plain(Cell(text)) }
}

/// Rows of a table as markup, by byte: there are hundreds of thousands of cells.
struct TableRows {
  let columns: [ReportColumn]
  let isMatrix: Bool
  private var bytes: [UInt8] = []

  init(columns: [ReportColumn], isMatrix: Bool = false) {
    self.columns = columns
    self.isMatrix = isMatrix
  }

  /// The rows.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a row. End tags that HTML lets out are left out.
  mutating func add(_ cells: [TableCell]) {
    bytes += Array("<tr>".utf8)
    for (index, cell) in cells.enumerated() {
      bytes += Array(start(of: cell, index).utf8)
      switch cell {
      case .plain(let cell): add(text: cell.textForPeople)
      case .evidence(let text, let stripID):
        bytes += Array("<a href=\"#strip-".utf8)
        add(text: stripID)
        bytes += Array("\">".utf8)
        add(text: text)
        bytes += Array("</a>".utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(text: String) {
    // Nearly all cells are numbers, in which nothing is to be escaped.
    let isPlain = text.utf8.allSatisfy(Self.isPlain)
    bytes.append(contentsOf: (isPlain ? text : MarkupText.escaped(text)).utf8)
  }

  /// Whether a byte is a digit or a sign of numbers and dates.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x28...0x3A).contains(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "~")
  }

  private func start(of cell: TableCell, _ index: Int) -> String {
    if index == 0 { return "<th scope=row>" }
    if isMatrix { return "<td>" }
    if columns[index].isNumeric { return "<td class=n>" }
    if case .plain(let cell) = cell, cell.textForPeople.utf8.count > Self.widest {
      return "<td class=w>"
    }
    return "<td>"
  }

  /// Text of more bytes may be broken into lines.
  private static let widest = 60
}
