import Testing
import Weather

@Suite struct QualityFlagTests {
  @Test func `writes each flag by its name and reads it back`() {
    for flag in QualityFlag.allCases {
      #expect(QualityFlags(flag).names == flag.rawValue)
      #expect(QualityFlags(names: flag.rawValue) == QualityFlags(flag))
    }
  }

  @Test func `writes sets of flags and reads them back`() {
    let all = (UInt32(1) << UInt32(QualityFlag.allCases.count)) - 1
    for seed in 0..<2000 as Range<UInt32> {
      // Knuth's multiplicative hash spreads the seeds over all sets.
      let rawValue = (seed &* 2_654_435_761) & all
      let flags = QualityFlags(rawValue: rawValue)
      #expect(flags.flags.count == rawValue.nonzeroBitCount)
      #expect(QualityFlags(names: flags.names) == flags)
    }
  }

  @Test func `writes flags in one order, however they were set`() {
    let flags: QualityFlags = [QualityFlags(.valueConflict), QualityFlags(.stationFromOrder)]
    #expect(flags.names == "station_from_order;value_conflict")
    #expect(QualityFlags(names: "value_conflict;station_from_order") == flags)
  }

  @Test(arguments: ["nonsense", "value_conflict;nonsense", "VALUE_CONFLICT", "value_conflict "])
  func `rejects a name that is no flag's`(names: String) {
    #expect(QualityFlags(names: names) == nil)
  }

  @Test func `reads no names as no flags`() {
    #expect(QualityFlags(names: "") == [])
    #expect(QualityFlags([]).names == "")
  }

  @Test func `takes the worst verdict of the flags, none where none speaks`() {
    #expect(QualityFlags([]).verdict == nil)
    #expect(
      QualityFlags([QualityFlags(.stationFromOrder), QualityFlags(.weekdayMissing)]).verdict == nil)
    #expect(QualityFlags(.dateFarFromCapture).verdict == .suspect)
    #expect(
      QualityFlags([QualityFlags(.stationFromOrder), QualityFlags(.spatial)]).verdict == .suspect)
    #expect(QualityFlags([QualityFlags(.spatial), QualityFlags(.range)]).verdict == .wrong)
    #expect(QualityFlags(.zeros).verdict == .wrong)
  }

  @Test func `is good where it was checked and nothing speaks against it`() {
    var observation = Observation(
      stationID: 108, presentWeather: nil, airTemperature: nil, rowRange: 0..<0)
    #expect(observation.quality == .notChecked)
    observation.isChecked = true
    #expect(observation.quality == .good)
    observation.flags = QualityFlags(.record)
    #expect(observation.quality == .suspect)
  }
}
