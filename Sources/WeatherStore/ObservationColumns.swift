internal import GRDB
internal import Weather

/// Reads an observation from the first nine columns of a row.
enum ObservationColumns {
  /// The columns, in the order in which they are read.
  static let names = """
    station_id, condition, condition_label, condition_class, air_temperature_tenths, flags,
    observation.row_offset, row_length, quality
    """

  private static let conditionClasses = Dictionary(
    uniqueKeysWithValues: ConditionClass.allCases.map { ($0.rawValue, $0) })

  /// - Throws: `StoreError` where there is no class of that name.
  static func conditionClass(_ name: String) throws -> ConditionClass {
    guard let conditionClass = conditionClasses[name] else {
      throw StoreError(path: "", problem: .damaged("condition class \(name)"))
    }
    return conditionClass
  }

  /// - Throws: `StoreError` where a word in the row is none that the program writes.
  static func observation(in row: Row, path: String?) throws -> Observation {
    let conditionClass = try conditionClass(row[3])
    let flagNames: String = row[5]
    guard let flags = QualityFlags(names: flagNames) else {
      throw StoreError(path: path ?? "", problem: .damaged("quality flags \(flagNames)"))
    }
    let printed: String? = row[1]
    let weather = printed.map { printed in
      PresentWeather(
        label: row[2] as String? ?? printed, printed: printed, conditionClass: conditionClass)
    }
    return Observation(
      stationID: row[0], presentWeather: weather,
      airTemperature: (row[4] as Int?).map(AirTemperature.init(tenthsOfCelsius:)), flags: flags,
      isChecked: row[8] == Quality.good.rawValue, rowRange: try row.byteRange(6))
  }
}
