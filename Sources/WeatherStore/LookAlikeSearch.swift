internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Finds strips of other dates that agree with some on eight common stations or more.
///
/// All strips are gone through once for many; an index by temperatures would cost each strip that is
/// added several times as much, since its entries lie far from one another.
struct LookAlikeSearch {
  private let database: Database
  private let known: [Int64: Entry]

  /// So many of the sixteen common stations must be equal.
  private static let leastEqual = 8

  /// What a strip is found by.
  struct Entry {
    let number: Int64
    let date: String
    let fingerprint: String
    let temperatures: CommonTemperatures
  }

  /// - Parameter known: strips that stand for themselves, and need not be read.
  init(_ database: Database, knowing known: [Int64: Entry] = [:]) {
    self.database = database
    self.known = known
  }

  /// The strips that are like each of these, by number; none for those that are like no other.
  func strips(like numbers: Set<Int64>) throws -> [Int64: [Int64]] {
    let wanted = try entries(of: numbers)
    guard !wanted.isEmpty else { return [:] }
    let temperatures = wanted.map(\.temperatures)
    let index = CommonTemperaturesIndex(of: temperatures)
    var found: [Int64: [Int64]] = [:]
    var lastCompared = Array(repeating: Int64.min, count: wanted.count)
    var alike: [Int] = []
    let rows = try BoundStatement(
      database,
      """
      SELECT number, common_temperatures, date, fingerprint FROM strip
      WHERE same_as IS NULL AND temperature_count >= \(Self.leastEqual)
      """)
    while try rows.next() {
      let number = rows.number(0) ?? 0
      let strip = rows.commonTemperatures(1)
      index.forEachCandidate(of: strip) { place in
        guard lastCompared[place] != number else { return }
        lastCompared[place] = number
        if strip.equalCount(with: temperatures[place]) >= Self.leastEqual { alike.append(place) }
      }
      for place in alike
      where rows.text(2) != wanted[place].date && rows.text(3) != wanted[place].fingerprint {
        found[wanted[place].number, default: []].append(number)
      }
      alike.removeAll(keepingCapacity: true)
    }
    return found
  }

  private func entries(of numbers: Set<Int64>) throws -> [Entry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT date, fingerprint, common_temperatures FROM strip
        WHERE number = ? AND same_as IS NULL
        """)
    return try numbers.sorted().compactMap { number in
      if let entry = known[number] { return entry }
      return try Row.fetchOne(statement, arguments: [number]).map { row in
        Entry(
          number: number, date: row[0], fingerprint: row[1],
          temperatures: CommonTemperatures(text: row[2]))
      }
    }
  }

  /// Fills the column `common_temperatures` of a store that had none.
  static func fillColumn(_ database: Database) throws {
    for strip in try Int64.fetchAll(database, sql: "SELECT number FROM strip") {
      let rows = try Row.fetchAll(
        try database.cachedStatement(
          sql: "SELECT station_id, air_temperature_tenths FROM observation WHERE strip_number = ?"),
        arguments: [strip])
      let observations = rows.map { row in
        Observation(
          stationID: row[0], presentWeather: nil,
          airTemperature: (row[1] as Int?).map(AirTemperature.init(tenthsOfCelsius:)),
          rowRange: 0..<0)
      }
      try database.cachedStatement(
        sql: "UPDATE strip SET common_temperatures = ? WHERE number = ?"
      ).execute(arguments: [CommonTemperatures(of: observations).text, strip])
    }
  }
}
