import GRDB
import Testing
import Weather

@testable import WeatherStore

@Suite struct TemporaryStoreTests {
  @Test(arguments: PageSet.all)
  func `says what a store in memory says`(set: PageSet) throws {
    let temporary = try WeatherStore.temporary()
    let memory = try WeatherStore()
    for page in set.pages {
      try temporary.record([page])
      try memory.record([page])
    }
    #expect(try temporary.canonicalDump() == (try memory.canonicalDump()))
    #expect(try temporary.keepsRightDailySums())
  }

  @Test func `is a file, of which a part is in memory`() throws {
    let store = try WeatherStore.temporary()
    #expect(try store.rows("PRAGMA journal_mode") == [#""persist""#])
    #expect(try store.rows("PRAGMA cache_size") == ["-2000"])
    #expect(try store.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'filler'") == ["0"])
  }

  @Test func `takes back a transaction that fails`() throws {
    let store = try WeatherStore.temporary()
    let page = try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    var broken = page
    broken.source.digest = "too short"
    #expect(throws: StoreError.self) { try store.record([page, broken]) }
    #expect(try store.rows("SELECT count(*) FROM strip") == ["0"])
    try store.record([page])
    #expect(try store.states() == ["2025-05-05 live"])
  }

  @Test func `is another store each time`() throws {
    let page = try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    try WeatherStore.temporary().record([page])
    #expect(try WeatherStore.temporary().states() == [])
  }
}
