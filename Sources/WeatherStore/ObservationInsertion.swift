internal import GRDB
internal import Weather

/// Gathers rows of the table `observation`, and inserts many with one statement, which takes half
/// the time of a statement a row. The table lacks them until they are flushed.
final class ObservationInsertion {
  // A class, since its statements are made once for all who insert.
  private let oneRow: BoundStatement
  private let manyRows: BoundStatement
  private var rows: [Entry] = []
  /// The texts of the rows, behind those that many rows share.
  private var texts: [UInt8]
  private let classNames: [ConditionClass: Range<Int>]
  private let qualityNames: [Quality: Range<Int>]
  private let sharedCount: Int

  private struct Entry {
    let strip: Int64
    let sourceID: Int64
    let pageOffset: Int
    let textStart: Int
    let row: ObservationRow
  }

  private static let columnCount = 13
  /// So many rows are put into one statement; with more the gain is small.
  private static let rowsAtOnce = 100
  /// So many rows are gathered at the most, which bounds the memory taken.
  private static let mostRows = 4000

  init(_ database: Database) throws {
    func statement(_ rowCount: Int) throws -> BoundStatement {
      let row = "(" + repeatElement("?", count: Self.columnCount).joined(separator: ", ") + ")"
      let rows = repeatElement(row, count: rowCount).joined(separator: ", ")
      return try BoundStatement(database, "INSERT INTO observation VALUES \(rows)")
    }
    oneRow = try statement(1)
    manyRows = try statement(Self.rowsAtOnce)
    var texts: [UInt8] = []
    func place(of name: String) -> Range<Int> {
      texts += name.utf8
      return texts.count - name.utf8.count..<texts.count
    }
    classNames = Dictionary(
      uniqueKeysWithValues: ConditionClass.allCases.map { ($0, place(of: $0.rawValue)) })
    qualityNames = Dictionary(
      uniqueKeysWithValues: Quality.allCases.map { ($0, place(of: $0.rawValue)) })
    self.texts = texts
    sharedCount = texts.count
  }

  /// Adds the rows of a strip, which were seen at a place of a source.
  func add(_ added: ObservationRows, of strip: Int64, _ sourceID: Int64, pageOffset: Int) throws {
    let start = texts.count
    texts += added.texts
    for row in added.rows {
      rows.append(
        Entry(
          strip: strip, sourceID: sourceID, pageOffset: pageOffset, textStart: start, row: row))
    }
    if rows.count >= Self.mostRows { try flush() }
  }

  /// Writes the rows that were added.
  func flush() throws {
    guard !rows.isEmpty else { return }
    var rest = rows[...]
    while rest.count >= Self.rowsAtOnce {
      for index in 0..<Self.rowsAtOnce {
        bind(rest[rest.startIndex + index], to: manyRows, behind: index * Self.columnCount)
      }
      try manyRows.run(texts)
      rest = rest.dropFirst(Self.rowsAtOnce)
    }
    for entry in rest {
      bind(entry, to: oneRow, behind: 0)
      try oneRow.run(texts)
    }
    rows.removeAll(keepingCapacity: true)
    texts.removeLast(texts.count - sharedCount)
  }

  private func bind(_ entry: Entry, to statement: BoundStatement, behind place: Int) {
    let row = entry.row
    func bind(_ text: ObservationRow.Text?, at index: Int) {
      guard let text else { return statement.bind(nil as Int?, at: place + index) }
      let start = entry.textStart
      statement.bind(textAt: start + Int(text.start)..<start + Int(text.end), at: place + index)
    }
    statement.bind(entry.strip, at: place + 1)
    statement.bind(row.stationID, at: place + 2)
    statement.bind(0 as Int, at: place + 3)
    bind(row.condition, at: 4)
    bind(row.label, at: 5)
    statement.bind(textAt: classNames[row.conditionClass] ?? 0..<0, at: place + 6)
    statement.bind(row.tenths, at: place + 7)
    statement.bind(textAt: qualityNames[row.quality] ?? 0..<0, at: place + 8)
    if row.flags.isEmpty {
      statement.bind(textAt: 0..<0, at: place + 9)
    } else {
      statement.bind(row.flags.names, at: place + 9)
    }
    statement.bind(entry.sourceID, at: place + 10)
    statement.bind(entry.pageOffset, at: place + 11)
    statement.bind(row.rowRange.lowerBound, at: place + 12)
    statement.bind(row.rowRange.count, at: place + 13)
  }
}
