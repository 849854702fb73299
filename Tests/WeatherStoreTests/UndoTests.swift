import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct UndoTests {
  /// What a store says otherwise than one that recorded these pages and nothing else.
  private static func difference(
    _ store: WeatherStore, from pages: [PageFindings]
  ) throws -> [String] {
    let expected = try WeatherStore()
    try expected.record(pages)
    return try store.canonicalDump().difference(from: try expected.canonicalDump()).map { change in
      switch change {
      case .insert(_, let row, _): "not expected: \(row)"
      case .remove(_, let row, _): "missing: \(row)"
      }
    }
  }

  @Test(arguments: PageSet.all)
  func `leaves what the other runs saw, whichever is undone`(set: PageSet) throws {
    for index in set.pages.indices {
      let store = try WeatherStore()
      for page in set.pages { try store.record([page]) }
      _ = try store.undo(RunID(number: Int64(index + 1)), qualityControl: .ofTests)
      var rest = set.pages
      rest.remove(at: index)
      #expect(try Self.difference(store, from: rest) == [], "without \(index)")
      #expect(try store.keepsRightDailySums())
    }
  }

  /// Runs of one to three pages, some of which others have recorded too, are recorded and undone in
  /// any order.
  @Test(arguments: 0..<24)
  func `ends in the store of the runs that are left`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pages = PageSet.all[seed % PageSet.all.count].pages
    let store = try WeatherStore()
    var runs: [(id: RunID, pages: [PageFindings])] = []
    for _ in 0..<10 {
      if runs.isEmpty || Int.random(in: 0..<5, using: &random) < 3 {
        let count = Int.random(in: 1...3, using: &random)
        let some = (0..<count).map { _ in pages[Int.random(in: pages.indices, using: &random)] }
        let run = try store.beginRun(.ofTests)
        _ = try store.record(some, in: run, qualityControl: .ofTests)
        runs.append((run, some))
      } else {
        let run = runs.remove(at: Int.random(in: runs.indices, using: &random))
        _ = try store.undo(run.id, qualityControl: .ofTests)
      }
      try #require(try Self.difference(store, from: runs.flatMap(\.pages)) == [])
    }
    for run in runs { _ = try store.undo(run.id, qualityControl: .ofTests) }
    for (table, rows) in try store.allTables() where table != "metadata" {
      #expect(rows == [], "\(table)")
    }
  }

  @Test func `tells what it takes away, and what counts again`() throws {
    let rows = SketchedPage.rows(from: 10)
    let store = try WeatherStore()
    try store.record([
      try SketchedPage.findings("2025.05.05", rows, at: "a"),
      try SketchedPage.findings(in: SketchedPage.text("2025.02.30", rows), at: "b"),
    ])
    try store.record([
      try SketchedPage.findings("2025.05.20", rows + ["보라속초 3.0℃"], at: "c"),
      try SketchedPage.findings("2025.05.05", rows, at: "d"),
    ])
    #expect(try store.states() == ["2025-05-05 frozen", "2025-05-20 frozen"])
    var expected = UndoCounts()
    expected.sourceCount = 2
    expected.sightingCount = 2
    expected.deletedStripCount = 1
    expected.observationCount = 9
    expected.rejectionCount = 1
    expected.changedStrips = [1]
    let (counts, states) = try store.undo(RunID(number: 2), qualityControl: .ofTests)
    #expect(counts == expected)
    #expect(states == [.live: 1])
    #expect(try store.states() == ["2025-05-05 live"])
  }

  @Test func `counts the observations that are gone, where another strip is shown from then on`()
    throws
  {
    let rows = SketchedPage.rows(from: 10)
    let store = try WeatherStore()
    for hour in [9, 12] {
      try store.record([try SketchedPage.feed("2025.05.05", hour: hour, rows, at: "\(hour)")])
    }
    try store.record([try SketchedPage.findings("2025.05.05", rows + ["맑음속초 3.0℃"], at: "a")])
    #expect(try store.rows("SELECT count(*) FROM observation") == ["19"])
    let counts = try store.undo(RunID(number: 1), qualityControl: .ofTests).counts
    #expect(try store.rows("SELECT count(*) FROM observation") == ["10"])
    #expect(counts.observationCount == 9)
  }

  @Test func `ends a run that is still going on`() throws {
    let store = try WeatherStore()
    let run = try store.beginRun(.ofTests)
    let page = try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    _ = try store.record([page], in: run, qualityControl: .ofTests)
    _ = try store.undo(run, qualityControl: .ofTests)
    #expect(throws: StoreError(path: ":memory:", problem: .undoneMeanwhile(1))) {
      _ = try store.record([page], in: run, qualityControl: .ofTests)
    }
    #expect(try store.rows("SELECT * FROM source") == [])
  }

  @Test func `refuses a run that is not there`() throws {
    let store = try WeatherStore()
    let missing = StoreError(path: ":memory:", problem: .noRun(1, last: nil))
    #expect(throws: missing) {
      _ = try store.undo(RunID(number: 1), qualityControl: .ofTests)
    }
    try store.record([])
    #expect(throws: StoreError(path: ":memory:", problem: .noRun(7, last: 1))) {
      _ = try store.undo(RunID(number: 7), qualityControl: .ofTests)
    }
  }
}
