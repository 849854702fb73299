import Testing
import Weather

@Suite struct QualityFlagTests {
  @Test func `writes each flag by its name and reads it back`() {
    for flag in QualityFlag.allCases {
      #expect(QualityFlags(flag).names == flag.rawValue)
      #expect(QualityFlags(names: flag.rawValue) == QualityFlags(flag))
    }
  }

  @Test func `writes every set of flags and reads it back`() {
    let sets = 1 << QualityFlag.allCases.count
    for rawValue in 0..<UInt32(sets) {
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

  @Test func `takes the worst verdict of the flags, not checked where none speaks`() {
    #expect(QualityFlags([]).quality == .notChecked)
    #expect(QualityFlags(.stationFromOrder).quality == .notChecked)
    #expect(QualityFlags(.dateFarFromCapture).quality == .notChecked)
    #expect(QualityFlags(.weekdayMismatch).quality == .suspect)
    let both: QualityFlags = [QualityFlags(.stationFromOrder), QualityFlags(.valueConflict)]
    #expect(both.quality == .suspect)
  }
}
