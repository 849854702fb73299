import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// The figures are those of `Fixtures/README.md`.
@Suite struct FixtureIngestionTests {
  private static let pages = Fixtures.folder.appending(path: "pages").path(percentEncoded: false)

  private static func ingest(
    into store: WeatherStore, policy: RereadPolicy = RereadPolicy()
  ) throws -> IngestionReport {
    let ingestion = Ingestion(into: store, tables: SketchedPage.tables, policy: policy)
    return try ingestion.run(
      InputWalk([pages]), start: .ofTests, clock: { 0 },
      finishTime: { UTCTime(secondsSince1970: 60) })
  }

  @Test func `counts what the folder of pages holds`() throws {
    let report = try Self.ingest(into: try WeatherStore())
    #expect(report.reading.pages == 24)
    #expect(report.counts.stripCount == 23)
    #expect(report.counts.newStrips.count == 16)
    #expect(report.counts.seenBeforeCount == 7)
    #expect(report.newStrips == [.live: 10, .frozen: 6])
    #expect(report.changedStrips == [:])
    #expect(report.countedObservations == 264)
    #expect(report.reading.rejectedStrips == 1)
    #expect(report.reading.rejectedRows == 0)
    #expect(report.reading.failures == 0)
    #expect(report.reading.passedOver == 0)
  }

  @Test func `counts a page whose strip is rejected as one with a strip`() throws {
    #expect(try Self.ingest(into: try WeatherStore()).reading.pagesWithoutStrip == 1)
  }

  @Test func `knows each strip's state and why`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    let strips = try store.rows(
      "SELECT date, observations, sightings, state, freeze FROM strips ORDER BY 1, 2, 3, strip_id")
    #expect(
      strips == [
        #""2024-03-29"|16|1|"frozen"|"A""#, #""2024-03-29"|70|1|"live"|NULL"#,
        #""2024-04-24"|66|1|"live"|NULL"#, #""2024-04-29"|76|1|"frozen"|"A""#,
        #""2024-05-18"|16|2|"live"|NULL"#, #""2025-01-06"|16|2|"live"|NULL"#,
        #""2025-04-04"|16|2|"live"|NULL"#, #""2025-06-30"|16|1|"frozen"|"C""#,
        #""2025-07-01"|16|1|"frozen"|"C""#, #""2025-07-10"|16|1|"frozen"|"C""#,
        #""2025-07-17"|17|1|"frozen"|"D""#, #""2025-12-16"|16|1|"live"|NULL"#,
        #""2025-12-16"|16|2|"live"|NULL"#, #""2026-01-21"|16|2|"live"|NULL"#,
        #""2026-01-23"|16|1|"live"|NULL"#, #""2026-02-17"|16|3|"live"|NULL"#,
      ])
  }

  @Test func `counts 264 observations, 263 with a temperature and 9 without a condition`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    let counted = try store.rows(
      """
      SELECT count(*), count(temperature_c), sum(condition IS NULL),
        sum(flags LIKE '%station_from_order%')
      FROM observations WHERE counted = 'yes'
      """)
    #expect(counted == ["264|263|9|6"])
    #expect(try store.rows("SELECT count(*) FROM observations") == ["421"])
    #expect(try store.keepsRightDailySums())
    #expect(
      try store.rows("SELECT line, reason FROM rejections") == [#"5|"missing_date""#])
  }

  @Test func `sums up 2025-04-04 as worked out by hand`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    let day = try #require(CalendarDate("2025-04-04"))
    let sums = try store.dailySums(ObservationQuery(first: day, last: day)).sorted.map(\.sum)
    var nation = try #require(sums.first)
    for sum in sums.dropFirst() { nation.merge(sum) }
    #expect(nation.observationCount == 16)
    #expect(nation.temperatures.tenths == 714)
    #expect(nation.temperatures.minimum?.tenthsOfCelsius == 9)
    #expect(nation.temperatures.maximum?.tenthsOfCelsius == 72)
    #expect(nation.temperatures.meanThousandths == 4463)
    let conditions = try store.rows(
      """
      SELECT label.key, sum(label.value)
      FROM daily_sum, json_each(condition_counts) AS class, json_each(class.value) AS label
      WHERE date = '2025-04-04' GROUP BY 1 ORDER BY 2 DESC, 1
      """)
    #expect(
      conditions == [
        #""맑음"|8"#, #""구름많음"|2"#, #""구름조금"|2"#, #""박무"|2"#, #"""|1"#, #""흐림"|1"#,
      ])
  }

  @Test func `keeps what the run found`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    let runs = try store.rows(
      """
      SELECT inputs, pages, pages_without_strip, strips, new_strips, seen_before, frozen,
        carried_over, observations, rejections, rejection_reasons, damaged_parts, skipped,
        pages_with_invalid_bytes, failures
      FROM runs
      """)
    #expect(runs == [#"24|24|1|23|16|7|6|0|264|1|"missing_date:1"|0|0|0|0"#])
    #expect(try store.rows("SELECT count(*) FROM source") == ["23"])
  }

  @Test func `changes no table but the runs' when it is repeated`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    var before = try store.allTables()
    let report = try Self.ingest(into: store)
    var after = try store.allTables()
    #expect(report.counts.newStrips.isEmpty)
    #expect(report.reading.unchanged == 24)
    #expect(report.countedObservations == 0)
    for table in ["run", "run_source"] {
      #expect(after[table]?.count == (before[table]?.count ?? 0) * 2)
      before[table] = nil
      after[table] = nil
    }
    #expect(before.count == 15)
    #expect(before == after)
  }

  @Test func `changes no table but the runs' when all is read anew`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    var before = try store.allTables()
    let report = try Self.ingest(into: store, policy: RereadPolicy(rereads: .always))
    var after = try store.allTables()
    #expect(report.reading.unchanged == 0)
    #expect(report.counts.newStrips.isEmpty)
    #expect(report.counts.seenBeforeCount == 23)
    #expect(report.counts.otherReadingCount == 0)
    for table in ["run", "run_source", "run_rejection"] {
      #expect(after[table]?.count == (before[table]?.count ?? 0) * 2)
    }
    #expect(after["input"]?.count == before["input"]?.count)
    for table in ["run", "run_source", "run_rejection", "input"] {
      before[table] = nil
      after[table] = nil
    }
    #expect(before == after)
  }

  @Test func `raises no alarm on real strips but for the stuck sensor of 2024-04-29`() throws {
    let store = try WeatherStore()
    _ = try Self.ingest(into: store)
    #expect(
      try store.rows(
        """
        SELECT date, station_id, temperature_c, quality, flags FROM observations
        WHERE quality IN ('suspect', 'wrong')
        """) == [#""2024-04-29"|175|30.2|"suspect"|"spatial""#])
    // Good is what counts, but for two islands, a page without a weekday, and a row without a number.
    #expect(
      try store.rows(
        """
        SELECT quality, CASE quality WHEN 'good' THEN '' ELSE date END, count(*) FROM observations
        WHERE counted = 'yes' GROUP BY 1, 2 ORDER BY 1, 2
        """) == [
          #""good"|""|195"#, #""not_checked"|"2024-03-29"|2"#, #""not_checked"|"2024-04-24"|66"#,
          #""not_checked"|"2024-05-18"|1"#,
        ])
  }
}
