import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct KnownTemperaturesTests {
  /// What is held, and what a query says.
  private static func lists(
    _ store: WeatherStore
  ) throws -> (held: [String], queried: [String]) {
    try store.queue.write { database in
      var held: [String] = []
      let isHeld = try store.knownTemperatures.forEach(in: database) { number, temperatures in
        held.append("\(number)|\(temperatures.text)")
      }
      #expect(isHeld)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT number, common_temperatures FROM strip
          WHERE same_as IS NULL AND temperature_count >= 8 ORDER BY number
          """)
      return (held, rows.map { "\($0[0] as Int64)|\($0[1] as String)" })
    }
  }

  private static func expectRight(_ stores: [WeatherStore]) throws {
    for store in stores {
      let (held, queried) = try lists(store)
      #expect(held == queried)
    }
  }

  /// Two programs record and undo runs of one file in turn; some recordings fail when nearly all of
  /// them is done.
  @Test(arguments: 0..<24)
  func `are those of the store, whoever changes it`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    let stores = [try WeatherStore(writingTo: path), try WeatherStore(writingTo: path)]
    let pages = PageSet.all[seed % PageSet.all.count].pages
    var runs: [(id: RunID, pages: [PageFindings])] = []
    for _ in 0..<12 {
      let store = stores[Int.random(in: 0...1, using: &random)]
      let some = (0..<3).map { _ in pages[Int.random(in: pages.indices, using: &random)] }
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where !runs.isEmpty:
        let run = runs.remove(at: Int.random(in: runs.indices, using: &random))
        _ = try store.undo(run.id, qualityControl: .ofTests)
      case 1:
        let run = try store.beginRun(.ofTests)
        try Self.refuseSums(in: store, true)
        do { _ = try store.record(some, in: run, qualityControl: .ofTests) } catch {
          #expect("\(error)".contains("refused"))
        }
        try Self.refuseSums(in: store, false)
        _ = try store.undo(run, qualityControl: .ofTests)
      default:
        let run = try store.beginRun(.ofTests)
        _ = try store.record(some, in: run, qualityControl: .ofTests)
        runs.append((run, some))
      }
      try Self.expectRight(Int.random(in: 0...2, using: &random) == 0 ? stores : [store])
    }
    try Self.expectRight(stores)
    let alone = try WeatherStore()
    try alone.record(runs.flatMap(\.pages))
    #expect(try stores[0].canonicalDump() == (try alone.canonicalDump()))
  }

  /// Lets daily sums, the last thing that is written, fail or succeed.
  private static func refuseSums(in store: WeatherStore, _ refuses: Bool) throws {
    try store.queue.write { database in
      try database.execute(
        sql: refuses
          ? """
          CREATE TEMP TRIGGER refusal BEFORE INSERT ON main.daily_sum
          BEGIN SELECT RAISE(ABORT, 'refused'); END
          """ : "DROP TRIGGER refusal")
    }
  }

  @Test(arguments: [true, false])
  func `know a strip that took the number of one that went`(isAskedBetween: Bool) throws {
    let store = try WeatherStore()
    for day in 1...3 {
      try store.record([
        try SketchedPage.findings(
          "2025.05.0\(day)", SketchedPage.rows(from: day * 10), at: "\(day)")
      ])
      try Self.expectRight([store])
    }
    _ = try store.undo(RunID(number: 3), qualityControl: .ofTests)
    if isAskedBetween { try Self.expectRight([store]) }
    try store.record([
      try SketchedPage.findings("2025.05.09", SketchedPage.rows(from: 90), at: "9")
    ])
    let (held, queried) = try Self.lists(store)
    #expect(held == queried)
    #expect(held.map { $0.prefix(2) } == ["1|", "2|", "3|"])
    #expect(held.last?.hasPrefix("3|90 101 ") == true)
  }
}
