import Testing
import Weather

@Suite struct QualityLimitTests {
  private func limits(_ rows: String) throws(TableError) -> QualityLimits {
    try QualityLimits(from: Array("limit,value\n\(rows)\n".utf8), name: "limits.csv")
  }

  private func problem(_ rows: String) -> String? {
    do throws(TableError) {
      _ = try limits(rows)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `puts a file's limits in place of the program's`() throws {
    let limits = try limits("record_highest,41.5\nspatial_least_neighbours,5\nrecord_lowest,-33")
    #expect(limits.temperature(.recordHighest) == AirTemperature(tenthsOfCelsius: 415))
    #expect(limits.temperature(.recordLowest) == AirTemperature(tenthsOfCelsius: -330))
    #expect(limits.count(.spatialLeastNeighbours) == 5)
    #expect(limits.count(.partlyFrozenLeastEqual) == 8)
    #expect(limits.text(of: .recordHighest) == "41.5")
    #expect(limits.text(of: .spatialRadius) == "150")
  }

  @Test func `equals the program's limits where a file repeats them`() throws {
    #expect(try limits("record_highest,41.0") == QualityLimits())
    #expect(try limits("") == QualityLimits())
  }

  @Test func `keeps every standard within what is allowed`() {
    for limit in QualityLimit.allCases { #expect(limit.allowed.contains(limit.standard)) }
  }

  @Test(arguments: [
    (
      "highest,41",
      "limits.csv:2: no limit is called \"highest\"; 'weatherstrip check --explain all' lists them"
    ),
    (
      "record_highest,warm",
      "limits.csv:2: record_highest is \"warm\"; expected a number with at most one decimal (°C) "
        + "from -100 to 100"
    ),
    (
      "record_highest,41.05",
      "limits.csv:2: record_highest is \"41.05\"; expected a number with at most one decimal (°C) "
        + "from -100 to 100"
    ),
    (
      "spatial_least_neighbours,2.5",
      "limits.csv:2: spatial_least_neighbours is \"2.5\"; expected a whole number (1) from 1 to 1000"
    ),
    (
      "record_highest,41\nrecord_highest,42",
      "limits.csv:3: record_highest stands here twice; give it once"
    ),
    (
      "record_highest,-40",
      "limits.csv: record_lowest is -32.6 and record_highest is -40; expected the first below the "
        + "second"
    ),
  ])
  func `says what is wrong with a file, where, and what to do`(rows: String, problem: String) {
    #expect(self.problem(rows) == problem)
  }

  @Test func `bounds what the store's searches rely on`() {
    #expect(problem("partly_frozen_least_equal,7") != nil)
    #expect(problem("persistence_least_values,14") != nil)
    #expect(problem("persistence_least_values,1") != nil)
  }
}
