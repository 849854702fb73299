internal import GRDB
internal import Synchronization
internal import WeatherAnalysis

/// The common temperatures of all strips that stand for themselves and have enough of them to be like
/// another, held from one transaction of a connection to the next, so that they need not be read anew
/// for each.
///
/// What changes meanwhile, a trigger of the connection notes. Where somebody else has changed the store,
/// all is read again; and so it is behind a transaction that failed (`forget`).
final class KnownTemperatures: Sendable {
  // A class, since the transactions of a connection share it.
  private let held = Mutex(Held())

  /// Of more strips nothing is held: they take 40 bytes each.
  private static let most = 1 << 20

  private struct Held {
    /// The state of the store that is held; nil where nothing is.
    var version: Int?
    /// The strips' numbers, ascending, and what each is found by.
    var numbers: [Int64] = []
    var temperatures: [CommonTemperatures] = []
    /// The highest number of any strip in the store.
    var last = Int64.min
  }

  /// Calls a closure with each strip's number and temperatures, as they are in this transaction.
  ///
  /// - Returns: false where there are too many strips to be held, and the closure was not called.
  func forEach(
    in database: Database, _ body: (Int64, CommonTemperatures) -> Void
  ) throws -> Bool {
    try held.withLock { held in
      try Self.bring(&held, upTo: database)
      guard held.version != nil else { return false }
      for index in held.numbers.indices { body(held.numbers[index], held.temperatures[index]) }
      return true
    }
  }

  /// Holds nothing any more: what was read belongs to a transaction that failed.
  func forget() {
    held.withLock { $0 = Held() }
  }

  private static func bring(_ held: inout Held, upTo database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA data_version")
    if version == nil || held.version != version {
      held = Held()
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM strip") ?? 0
      guard count <= most else { return }
      try noteChanges(in: database)
      held.numbers.reserveCapacity(count)
      held.temperatures.reserveCapacity(count)
      held.version = version
    }
    try readNew(&held, database)
    try readChanged(&held, database)
    try database.cachedStatement(sql: "DELETE FROM changed_strip").execute()
    held.last = try Int64.fetchOne(database, sql: "SELECT max(number) FROM strip") ?? .min
    if held.numbers.count > most { held = Held() }
  }

  /// Lets SQLite note the strips that change or go. New ones have higher numbers, or that of one that
  /// went.
  private static func noteChanges(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS changed_strip (number INTEGER PRIMARY KEY) STRICT;
        CREATE TEMP TRIGGER IF NOT EXISTS strip_changes
          AFTER UPDATE OF same_as, temperature_count, common_temperatures ON main.strip
          BEGIN INSERT OR IGNORE INTO changed_strip VALUES (new.number); END;
        CREATE TEMP TRIGGER IF NOT EXISTS strip_goes AFTER DELETE ON main.strip
          BEGIN INSERT OR IGNORE INTO changed_strip VALUES (old.number); END;
        DELETE FROM changed_strip;
        """)
  }

  private static func readNew(_ held: inout Held, _ database: Database) throws {
    let rows = try BoundStatement(
      database,
      """
      SELECT number, common_temperatures, \(LookAlikeSearch.isComparable) FROM strip
      WHERE number > ? ORDER BY number
      """, arguments: [held.last])
    while try rows.next() {
      guard rows.number(2) == 1 else { continue }
      held.numbers.append(rows.number(0) ?? 0)
      held.temperatures.append(rows.commonTemperatures(1))
    }
  }

  private static func readChanged(_ held: inout Held, _ database: Database) throws {
    let rows = try BoundStatement(
      database,
      """
      SELECT changed_strip.number, common_temperatures, \(LookAlikeSearch.isComparable)
      FROM changed_strip LEFT JOIN strip USING (number)
      """)
    while try rows.next() {
      let number = rows.number(0) ?? 0
      let isHeld = rows.number(2) == 1
      let place = held.numbers.partitioningIndex { $0 >= number }
      let wasHeld = place < held.numbers.count && held.numbers[place] == number
      switch (wasHeld, isHeld) {
      case (true, true): held.temperatures[place] = rows.commonTemperatures(1)
      case (true, false):
        held.numbers.remove(at: place)
        held.temperatures.remove(at: place)
      case (false, true):
        held.numbers.insert(number, at: place)
        held.temperatures.insert(rows.commonTemperatures(1), at: place)
      case (false, false): break
      }
    }
  }
}
