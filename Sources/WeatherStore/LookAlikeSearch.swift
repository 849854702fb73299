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
  private let knownTemperatures: KnownTemperatures?

  /// What a strip is found by.
  struct Entry {
    let number: Int64
    let date: String
    let fingerprint: String
    let temperatures: CommonTemperatures
  }

  /// The condition in SQL that a strip stands for itself, and can be like another.
  static let isComparable =
    "same_as IS NULL AND temperature_count >= \(CommonTemperatures.leastEqual)"

  /// - Parameters:
  ///   - known: strips that stand for themselves, and need not be read.
  ///   - knownTemperatures: what all strips are found by, where it is held.
  init(
    _ database: Database, knowing known: [Int64: Entry] = [:],
    _ knownTemperatures: KnownTemperatures? = nil
  ) {
    self.database = database
    self.known = known
    self.knownTemperatures = knownTemperatures
  }

  /// The strips that are like each of these, by number; none for those that are like no other.
  func strips(like numbers: Set<Int64>) throws -> [Int64: [Int64]] {
    let wanted = try entries(of: numbers)
    guard !wanted.isEmpty else { return [:] }
    let temperatures = wanted.map(\.temperatures)
    let index = CommonTemperaturesIndex(of: temperatures)
    var alike: [(number: Int64, place: Int)] = []
    var lastCompared = Array(repeating: Int64.min, count: wanted.count)
    try forEachStrip { number, strip in
      index.forEachCandidate(of: strip) { place in
        guard lastCompared[place] != number else { return }
        lastCompared[place] = number
        if strip.equalCount(with: temperatures[place]) >= CommonTemperatures.leastEqual {
          alike.append((number, place))
        }
      }
    }
    let others = try BoundStatement(
      database, "SELECT date, fingerprint FROM strip WHERE number = ?")
    var found: [Int64: [Int64]] = [:]
    for (number, place) in alike where number != wanted[place].number {
      others.bind(number, at: 1)
      defer { others.finish() }
      guard try others.next(), !others.holds(wanted[place].date, in: 0),
        !others.holds(wanted[place].fingerprint, in: 1)
      else { continue }
      found[wanted[place].number, default: []].append(number)
    }
    return found
  }

  /// Calls a closure with each strip's number and temperatures.
  private func forEachStrip(_ body: (Int64, CommonTemperatures) -> Void) throws {
    if let knownTemperatures, try knownTemperatures.forEach(in: database, body) { return }
    let rows = try BoundStatement(
      database,
      "SELECT number, common_temperatures FROM strip WHERE \(Self.isComparable) ORDER BY number")
    while try rows.next() { body(rows.number(0) ?? 0, rows.commonTemperatures(1)) }
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
