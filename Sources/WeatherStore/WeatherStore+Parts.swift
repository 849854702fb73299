internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization
internal import Weather

extension WeatherStore {
  /// Fewer dates are no work worth sharing.
  private static let fewestDates = 64

  /// Does the same work on each part of the dates that a query asks for, as many parts at once as the
  /// machine has cores, each with a reader of its own.
  ///
  /// All parts are of one state of the store: where somebody changes it meanwhile, the work is done
  /// anew on all dates at once, as it is where there are few dates, or where the store has no file.
  ///
  /// - Parameter work: is given a store, and the query of the part.
  /// - Returns: what the work gave, by ascending dates.
  /// - Throws: `StoreError` where the store can't be read, else what the work throws.
  public func inParts<Value: Sendable>(
    of query: ObservationQuery,
    _ work: @Sendable (WeatherStore, ObservationQuery) throws -> Value
  ) throws -> [Value] {
    try inParts(ProcessInfo.processInfo.activeProcessorCount, of: query, work)
  }

  /// Does the work on so many parts at most.
  func inParts<Value: Sendable>(
    _ count: Int, of query: ObservationQuery,
    _ work: @Sendable (WeatherStore, ObservationQuery) throws -> Value
  ) throws -> [Value] {
    let parts = try identity == nil ? [query] : parts(of: query, count)
    guard let readers = try readers(parts.count) else { return [try work(self, query)] }
    let version = try stateVersion()
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let result = Result { try work(readers[index], parts[index]) }
      results.withLock { $0[index] = result }
    }
    guard try stateVersion() == version else { return [try work(self, query)] }
    return try results.withLock(\.self).sorted { $0.key < $1.key }.map { try $0.value.get() }
  }

  /// The query, parted into so many at most, each of about as many dates that count.
  private func parts(of query: ObservationQuery, _ count: Int) throws -> [ObservationQuery] {
    let dates = try Self.caught(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: "SELECT DISTINCT date FROM daily_strips WHERE date BETWEEN ? AND ? ORDER BY date",
          arguments: query.sqlDates)
      }
    }
    guard count > 1, dates.count >= Self.fewestDates else { return [query] }
    let firstDates = try (1..<count).map {
      try Self.date(dates[dates.count * $0 / count], path: path)
    }
    let ends = firstDates.map { $0.adding(days: -1) } + [query.last]
    return zip([query.first] + firstDates, ends).map { first, last in
      var part = query
      (part.first, part.last) = (first, last)
      return part
    }
  }

  /// This store and others of the same file, so many in all; nil where one is enough, or where another
  /// file was put in its place.
  private func readers(_ count: Int) throws -> [WeatherStore]? {
    guard count > 1 else { return nil }
    let others = try (1..<count).map { _ in try WeatherStore(readingFrom: path) }
    return others.allSatisfy { $0.identity == identity } ? [self] + others : nil
  }

  /// A number that another one follows as soon as somebody else changes the store.
  private func stateVersion() throws(StoreError) -> Int {
    try Self.caught(path) {
      try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }
}
