import TestSupport
import Testing
import Weather

@Suite struct CompanionTableTests {
  private func problem(_ table: String) -> String? {
    do throws(TableError) {
      _ = try Companions(
        from: Array(table.utf8), name: "c.csv", stations: WrittenObservations.tables.stations)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `ships a table of the sixteen stations of the common layout`() {
    let companions = WrittenObservations.tables.companions
    #expect(
      companions.stationIDs == [
        98, 105, 108, 133, 143, 152, 156, 159, 172, 184, 201, 226, 238, 259, 283, 294,
      ])
    #expect(companions.departures.count == 16)
    #expect(companions.covariances.map(\.count) == Array(repeating: 16, count: 16))
  }

  private static let header = "station_id,departure_c,covariance_98,covariance_108"

  private static func table(_ rows: String...) -> String {
    ([header] + rows).map { $0 + "\n" }.joined()
  }

  @Test func `takes a table of symmetric covariances`() {
    #expect(problem(Self.table("98,0,4,2", "108,0,2,4")) == nil)
  }

  @Test(arguments: ["98,0,2,4", "1,0,2,4", ",0,2,4", "x,0,2,4"])
  func `takes each known station once`(row: String) {
    let id = row.prefix { $0 != "," }
    #expect(
      problem(Self.table("98,0,4,2", row))
        == "c.csv:3: station_id is \"\(id)\"; expected a station's number, each once")
  }

  @Test func `names a value that is no number`() {
    #expect(
      problem(Self.table("98,x,4,2", "108,0,2,4"))
        == "c.csv:2: departure_c is \"x\"; expected a number")
    #expect(
      problem(Self.table("98,0,4,nan", "108,0,2,4"))
        == "c.csv:2: covariance_108 is \"nan\"; expected a number")
    #expect(
      problem("station_id,departure_c\n98,0\n")
        == "c.csv:2: covariance_98 is \"\"; expected a number")
  }

  @Test func `refuses covariances that are those of no distribution`() {
    #expect(
      problem(Self.table("98,0,4,2", "108,0,1,4"))
        == "c.csv: covariance_108 of station 98 and covariance_98 of station 108 differ; expected "
        + "one value, as 'Scripts/fit-companions' writes them")
    #expect(
      problem(Self.table("98,0,4,4", "108,0,4,4"))
        == "c.csv: the covariances are those of no distribution: some station follows from others "
        + "exactly; expected a table as 'Scripts/fit-companions' writes it")
    #expect(
      problem(Self.table())
        == "c.csv: the table has no rows; expected one for each station, as "
        + "'Scripts/fit-companions' writes them")
  }
}
