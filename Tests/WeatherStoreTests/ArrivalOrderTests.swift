import GRDB
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// Whatever the order in which pages arrive, the store says the same.
@Suite struct ArrivalOrderTests {
  @Test(arguments: PageSet.all)
  func `gives the same store for every order of arrival`(set: PageSet) throws {
    let store = try WeatherStore()
    let run = try store.beginRun(.ofTests)
    try store.queue.write { database in
      var walk = ArrivalWalk(database: database, run: run)
      try walk.visit(set.pages)
      #expect(walk.orderCount == (1...set.pages.count).reduce(1, *))
      for pages in set.pages.permutations { try walk.recordAtOnce(pages) }
    }
  }

  @Test(arguments: PageSet.all)
  func `gives the states that the strips' dates call for`(set: PageSet) throws {
    let store = try WeatherStore()
    try store.record(set.pages)
    #expect(try store.states() == set.states)
    let suspect = try store.rows("SELECT count(*) FROM observation WHERE quality = 'suspect'")
    #expect(suspect == ["\(set.suspectCount)"])
  }
}

/// Goes through all orders of pages, each begun with an empty store: what was recorded is taken
/// back before another page is put in its place.
private struct ArrivalWalk {
  let database: Database
  let run: RunID
  private(set) var orderCount = 0
  private var expected: [String]?

  init(database: Database, run: RunID) {
    self.database = database
    self.run = run
  }

  /// Records the remaining pages in all orders, one page a step.
  mutating func visit(_ remaining: [PageFindings], behind order: [String] = []) throws {
    if remaining.isEmpty {
      orderCount += 1
      try check(order)
    }
    for index in remaining.indices {
      var rest = remaining
      let page = rest.remove(at: index)
      try recordAndTakeBack([page]) { walk in
        try walk.visit(rest, behind: order + [page.source.location])
      }
    }
  }

  /// Records all pages in one step.
  mutating func recordAtOnce(_ pages: [PageFindings]) throws {
    try recordAndTakeBack(pages) { walk in
      try walk.check(["all at once:"] + pages.map(\.source.location))
    }
  }

  private mutating func recordAndTakeBack(
    _ pages: [PageFindings], _ body: (inout Self) throws -> Void
  ) throws {
    try database.inSavepoint {
      var recorder = try PageRecorder(
        database: database, run: run, qualityControl: .ofTests)
      for page in pages { try recorder.record(page) }
      _ = try recorder.finish()
      try #require(try database.keptDailySums() == (try database.recomputedDailySums()))
      try body(&self)
      return .rollback
    }
  }

  private mutating func check(_ order: [String]) throws {
    let dump = try database.canonicalDump()
    try #require(dump == expected ?? dump, "\(order.joined(separator: " "))")
    expected = dump
  }
}
