internal import Weather

/// Reads observations from the columns that `ObservationColumns` names, of many rows.
struct ObservationRowReader {
  private var texts = KnownTexts<String>()
  private var conditionClasses = KnownTexts<ConditionClass>()
  private var flags = KnownTexts<QualityFlags>()
  private var qualities = KnownTexts<Quality?>()
  private let path: String

  /// - Parameter path: the store's, for errors.
  init(path: String) {
    self.path = path
  }

  /// The observation in a statement's present row.
  ///
  /// - Throws: `StoreError` where a word in the row is none that the program writes.
  mutating func observation(in row: BoundStatement) throws -> Observation {
    Observation(
      stationID: row.wholeNumber(0), presentWeather: try presentWeather(in: row),
      airTemperature: row.number(4).map { AirTemperature(tenthsOfCelsius: Int($0)) },
      flags: try flags(in: row), isChecked: quality(in: row) == .good,
      rowRange: try rowRange(in: row))
  }

  /// The quality that stands in the row.
  mutating func quality(in row: BoundStatement) -> Quality? {
    row.withText(8) { text in qualities.value(of: text) { Quality(rawValue: $0) } }
  }

  private mutating func presentWeather(in row: BoundStatement) throws -> PresentWeather? {
    let conditionClass = try row.withText(3) { text in
      try conditionClasses.value(of: text) { try ObservationColumns.conditionClass($0) }
    }
    guard let printed = text(1, in: row) else { return nil }
    return PresentWeather(
      label: text(2, in: row) ?? printed, printed: printed, conditionClass: conditionClass)
  }

  private mutating func text(_ column: Int, in row: BoundStatement) -> String? {
    row.isNull(column) ? nil : row.withText(column) { text in texts.value(of: text) { $0 } }
  }

  private mutating func flags(in row: BoundStatement) throws -> QualityFlags {
    try row.withText(5) { text in
      try flags.value(of: text) { names in
        guard let flags = QualityFlags(names: names) else {
          throw StoreError(path: path, problem: .damaged("quality flags \(names)"))
        }
        return flags
      }
    }
  }

  private func rowRange(in row: BoundStatement) throws -> Range<Int> {
    let start = row.wholeNumber(6)
    let length = row.wholeNumber(7)
    guard start >= 0, length >= 0, length <= Int.max - start else {
      throw StoreError(path: path, problem: .damaged("\(length) bytes from \(start)"))
    }
    return start..<start + length
  }
}
