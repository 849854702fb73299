import Weather
import WeatherStore

/// What strips that bear on one another have in common.
struct StripKeys {
  /// Equal for strips of one fingerprint.
  let fingerprint: UInt64
  /// The temperatures on which those agree that are like each other.
  let common: SIMD16<Int16>

  /// Of a strip.
  init(of strip: Strip) {
    common = CommonTemperatures(of: strip.observations).tenths
    let words = Set(
      strip.observations.map {
        Self.word(station: $0.stationID, tenths: $0.airTemperature?.tenthsOfCelsius)
      }
    ).sorted()
    let ofCommon = words.filter { Fingerprint.commonStations.contains(Self.station(of: $0)) }
    let isOfCommon =
      Set(ofCommon.map(Self.station)).count == Fingerprint.commonStations.count
    var hash = RowHash(seed: isOfCommon ? 1 : 2)
    for word in isOfCommon ? ofCommon : words { hash.add(word) }
    fingerprint = hash.value
  }

  /// A value of a station; those of stations with higher numbers are higher.
  private static func word(station: Int, tenths: Int?) -> UInt64 {
    UInt64(truncatingIfNeeded: station) << 32
      | UInt64(UInt32(bitPattern: Int32(clamping: tenths ?? .min)))
  }

  private static func station(of word: UInt64) -> Int { Int(word >> 32) }
}

extension StripKeys {
  /// Where the rows of a layout stand that keys are made of.
  struct Layout {
    /// The rows that make the fingerprint, by ascending number of their stations.
    private let fingerprintRows: [(row: Int, station: Int)]
    private let seed: UInt64
    /// For each common station its row; -1 where there is none.
    private let commonRows: [Int]

    /// - Parameter stationIDs: the stations, each once, in the order of the rows.
    init(of stationIDs: [Int]) {
      let rows = stationIDs.enumerated().map { (row: $0, station: $1) }
        .sorted { $0.station < $1.station }
      let common = rows.filter { Fingerprint.commonStations.contains($0.station) }
      let isOfCommon = common.count == Fingerprint.commonStations.count
      fingerprintRows = isOfCommon ? common : rows
      seed = isOfCommon ? 1 : 2
      commonRows = CommonTemperatures.stationIDs.map { stationIDs.firstIndex(of: $0) ?? -1 }
    }

    func fingerprint(of rows: [CompactRow]) -> UInt64 {
      var hash = RowHash(seed: seed)
      for (row, station) in fingerprintRows {
        let tenths = rows[row].tenths
        hash.add(
          StripKeys.word(
            station: station, tenths: tenths == CompactRow.missing ? nil : Int(tenths)))
      }
      return hash.value
    }

    func common(of rows: [CompactRow]) -> SIMD16<Int16> {
      var tenths = SIMD16<Int16>(repeating: CommonTemperatures.missing)
      for (place, row) in commonRows.enumerated()
      where row >= 0 && rows[row].tenths != CompactRow.missing {
        tenths[place] = rows[row].tenths
      }
      return tenths
    }
  }
}
