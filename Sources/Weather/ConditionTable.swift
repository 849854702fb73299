/// Reads the table of conditions.
enum ConditionTable {
  /// - Throws: `TableError` for a value that can't be read.
  static func conditions(in bytes: [UInt8], name: String) throws(TableError) -> [Condition] {
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: ["label", "class"])
    var conditions: [Condition] = []
    for row in table.rows {
      conditions.append(try condition(in: row, table: name))
    }
    return conditions
  }

  private static func condition(
    in row: CommaSeparatedTable.Row, table: String
  ) throws(TableError) -> Condition {
    func fail(_ column: String, _ expected: String) -> TableError {
      TableError(
        table: table, line: row.line,
        problem: "\(column) is \"\(row[column])\"; expected \(expected)")
    }
    let label = HangulComposition.composed(row["label"])
    guard (1...60).contains(label.count),
      label.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { throw fail("label", "one to 60 letters without control characters") }
    guard let conditionClass = ConditionClass(rawValue: row["class"]) else {
      let known = ConditionClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw fail("class", "one of \(known)")
    }
    let codes = row["wmo_4677"].split(separator: "|").map { Int($0) }
    guard codes.allSatisfy({ (0...99).contains($0 ?? -1) }) else {
      throw fail("wmo_4677", "codes from 00 to 99 with | between")
    }
    return Condition(
      label: label,
      englishLabel: row["label_en"],
      conditionClass: conditionClass,
      wmo4677: codes.compactMap(\.self),
      cloudTenths: row["cloud_tenths"],
      kmaIcons: row["kma_icon"].split(separator: "|").map(String.init),
      variants: row["variants"].split(separator: "|").map { HangulComposition.composed(String($0)) }
    )
  }
}
