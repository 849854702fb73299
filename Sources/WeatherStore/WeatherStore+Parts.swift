internal import Foundation
internal import GRDB
internal import Synchronization
internal import Weather

extension WeatherStore {
  /// Fewer dates are no work worth sharing.
  private static let fewestDates = 64
  /// So many parts are worked on at once at most: each has a connection, and remembers what it read.
  private static let mostAtOnce = 8
  /// Of about so many strips a short part is.
  private static let stripsOfShortPart = 200

  /// Does the same work on each part of the dates that a query asks for, as many parts at once as the
  /// machine has cores, all of one state of the store. There is one part where there are few dates.
  ///
  /// - Parameter work: is given a store, and the query of the part.
  /// - Returns: what the work gave, by ascending dates.
  /// - Throws: `StoreError` where the store can't be read, else what the work throws.
  public func inParts<Value: Sendable>(
    of query: ObservationQuery,
    _ work: @escaping @Sendable (WeatherStore, ObservationQuery) throws -> Value
  ) throws -> [Value] {
    try inParts(Self.atOnce, of: query, work)
  }

  /// Does the same work on each short part of the dates that a query asks for, several at once, all of
  /// one state of the store, and hands over what it gave, by ascending dates.
  ///
  /// - Parameters:
  ///   - work: is given a store, and the query of the part.
  ///   - take: takes what the work gave; what stands in memory is that of some short parts.
  /// - Throws: `StoreError` where the store can't be read, else what `work` or `take` throws.
  public func inOrder<Value: Sendable>(
    of query: ObservationQuery,
    _ work: @escaping @Sendable (WeatherStore, ObservationQuery) throws -> Value,
    take: (Value) throws -> Void
  ) throws {
    try inOrder(Self.atOnce, of: query, work, take: take)
  }

  /// How many parts are worked on at once: as many as the machine has cores.
  private static var atOnce: Int {
    min(ProcessInfo.processInfo.activeProcessorCount, mostAtOnce)
  }

  /// Does the work on so many parts at most, all at once.
  func inParts<Value: Sendable>(
    _ count: Int, of query: ObservationQuery,
    _ work: @escaping @Sendable (WeatherStore, ObservationQuery) throws -> Value
  ) throws -> [Value] {
    let dates = try countedDates(of: query)
    guard count > 1, dates.count >= Self.fewestDates, let stores = try heldStores(count) else {
      return [try work(self, query)]
    }
    let firstDates = (1..<count).map { dates[dates.count * $0 / count] }
    return try stores.working(work).start(query.parted(at: firstDates))().map { try $0.get() }
  }

  /// Does the work on so many short parts at once.
  func inOrder<Value: Sendable>(
    _ count: Int, of query: ObservationQuery,
    _ work: @escaping @Sendable (WeatherStore, ObservationQuery) throws -> Value,
    take: (Value) throws -> Void
  ) throws {
    let parts = query.parted(at: try firstDatesOfShortParts(of: query))
    guard count > 1, parts.count > 1, let stores = try heldStores(count) else {
      return try holding {
        for part in parts { try take(try work(self, part)) }
      }
    }
    let working = stores.working(work)
    // What is taken was worked on while what came before was taken.
    let batches = stride(from: 0, to: parts.count, by: count * 2)
      .map { Array(parts[$0..<min($0 + count * 2, parts.count)]) }
    var finish = working.start(batches[0])
    for index in batches.indices {
      let values = finish()
      if index + 1 < batches.count { finish = working.start(batches[index + 1]) }
      for value in values { try take(value.get()) }
    }
  }

  /// The dates of which something counts, ascending.
  private func countedDates(of query: ObservationQuery) throws(StoreError) -> [CalendarDate] {
    try Self.caught(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: "SELECT DISTINCT date FROM daily_strips WHERE date BETWEEN ? AND ? ORDER BY date",
          arguments: query.sqlDates
        ).map { try Self.date($0, path: path) }
      }
    }
  }

  /// Where short parts begin, but for the first one.
  private func firstDatesOfShortParts(
    of query: ObservationQuery
  ) throws(StoreError) -> [CalendarDate] {
    try Self.caught(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql:
            "SELECT date, count(*) FROM strip WHERE date BETWEEN ? AND ? GROUP BY date ORDER BY date",
          arguments: query.sqlDates)
        var firstDates: [CalendarDate] = []
        var strips = 0
        while let row = try rows.next() {
          if strips >= Self.stripsOfShortPart {
            firstDates.append(try Self.date(row[0], path: path))
            strips = 0
          }
          strips += row[1]
        }
        return firstDates
      }
    }
  }
}

extension ObservationQuery {
  /// The query of the dates before the first of these, and of those from each of them on.
  func parted(at firstDates: [CalendarDate]) -> [ObservationQuery] {
    let ends = firstDates.map { $0.adding(days: -1) } + [last]
    return zip([first] + firstDates, ends).map { first, last in
      var part = self
      (part.first, part.last) = (first, last)
      return part
    }
  }
}

extension [WeatherStore] {
  /// Work on parts of a query, as many at once as there are stores, each of which is used by one at a
  /// time.
  fileprivate func working<Value>(
    _ work: @escaping @Sendable (WeatherStore, ObservationQuery) throws -> Value
  ) -> SideBySide<ObservationQuery, Result<Value, any Error>> {
    let free = FreeStores(self)
    return SideBySide(jobs: count) {
      { part in
        let store = free.take()
        defer { free.give(store) }
        return Result { try work(store, part) }
      }
    }
  }
}

/// Stores that nobody uses at the moment.
private final class FreeStores: Sendable {
  // A class, since all who work share it.
  private let stores: Mutex<[WeatherStore]>

  init(_ stores: [WeatherStore]) {
    self.stores = Mutex(stores)
  }

  func take() -> WeatherStore {
    stores.withLock { stores in
      precondition(!stores.isEmpty, "there are as many stores as parts at work")
      return stores.removeLast()
    }
  }

  func give(_ store: WeatherStore) {
    stores.withLock { $0.append(store) }
  }
}
