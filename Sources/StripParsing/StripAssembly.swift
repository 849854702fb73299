import Weather

/// Makes a strip's observations and rejections from its rows.
struct StripAssembly {
  private(set) var observations: [Observation] = []
  private(set) var rejections: [Rejection] = []

  /// - Parameters:
  ///   - rows: the rows, in the order printed.
  ///   - flags: what holds for every row.
  ///   - activeStations: the numbers of the active stations, ascending.
  init(
    rows: [LineToken.Row], flags: QualityFlags, activeStations: [Int],
    page: borrowing Span<UInt8>
  ) {
    let order = ConditionOrder(of: rows)
    let deduced = Self.stationsFromOrder(of: rows, activeStations: activeStations)
    for (index, row) in rows.enumerated() {
      let entry = Self.entry(for: row, at: index, order: order, deducedStation: deduced[index])
      switch entry {
      case .rejected(let reason, let found):
        let rawText = page.bytes(in: row.range)
        rejections.append(
          Rejection(
            reason: reason, found: found ?? page.string(in: row.range), range: row.range,
            rawText: rawText))
      case .read(let stationID, let temperature, var rowFlags):
        rowFlags.formUnion(flags)
        if order.isUnclear { rowFlags.formUnion(QualityFlags(.conditionOrderUnclear)) }
        let weather = order.weather(at: index, of: rows)
        observations.append(
          Observation(
            stationID: stationID, presentWeather: weather, airTemperature: temperature,
            flags: rowFlags, rowRange: row.range))
      }
    }
    markRepeats()
  }

  private enum Entry {
    /// Where nothing smaller than the row can be named, `found` is nil.
    case rejected(Rejection.Reason, found: String?)
    case read(stationID: Int, AirTemperature?, QualityFlags)
  }

  private static func entry(
    for row: LineToken.Row, at index: Int, order: ConditionOrder, deducedStation: Int?
  ) -> Entry {
    var flags: QualityFlags = []
    let stationID: Int
    switch row.label {
    case .station(let id, _, let place):
      if place == .dashBehind, order != .behind {
        return .rejected(.malformedTemperature, found: "-")
      }
      stationID = id
    case .nameless:
      guard let deducedStation else { return .rejected(.missingStation, found: "") }
      stationID = deducedStation
      flags.formUnion(QualityFlags(.stationFromOrder))
    case .rejected(let reason, let found, _):
      return .rejected(reason, found: found)
    case .lookAlike(let found):
      return .rejected(.forecastCondition, found: found)
    case .odd:
      return .rejected(.unknownStation, found: nil)
    }
    switch row.reading {
    case .missing: return .read(stationID: stationID, nil, flags)
    case .value(let temperature): return .read(stationID: stationID, temperature, flags)
    case .sentinel:
      flags.formUnion(QualityFlags(.sentinelTemperature))
      return .read(stationID: stationID, nil, flags)
    case .rejected(let reason, let found): return .rejected(reason, found: found)
    }
  }

  /// The one deduction allowed: where the named rows run strictly by station number, a nameless
  /// row between two of them is the one active station whose number lies between theirs.
  private static func stationsFromOrder(
    of rows: [LineToken.Row], activeStations: [Int]
  ) -> [Int: Int] {
    let ids = rows.map { row -> Int? in
      guard case .station(let id, _, _) = row.label else { return nil }
      return id
    }
    let named = ids.compactMap(\.self)
    guard zip(named, named.dropFirst()).allSatisfy({ $0 < $1 }) else { return [:] }
    var deduced: [Int: Int] = [:]
    for (index, row) in rows.enumerated() where index > 0 && index + 1 < rows.count {
      guard case .nameless = row.label, let before = ids[index - 1], let after = ids[index + 1]
      else { continue }
      let between = activeStations.filter { $0 > before && $0 < after }
      if between.count == 1 { deduced[index] = between[0] }
    }
    return deduced
  }

  /// A row printed twice, or once more with less, is one observation; two values for one station
  /// are both suspect.
  private mutating func markRepeats() {
    guard Set(observations.lazy.map(\.stationID)).count < observations.count else { return }
    let printed = observations.map(PrintedValues.init)
    var seen = Set(printed.flatMap(\.lessComplete))
    observations = zip(observations, printed).filter { seen.insert($1).inserted }.map(\.0)
    var rowCounts: [Int: Int] = [:]
    for observation in observations { rowCounts[observation.stationID, default: 0] += 1 }
    for index in observations.indices where rowCounts[observations[index].stationID] != 1 {
      observations[index].flags.formUnion(QualityFlags(.valueConflict))
    }
  }
}

/// What a row says, wherever it stands.
private struct PrintedValues: Hashable {
  let stationID: Int
  private(set) var condition: String?
  private(set) var airTemperature: AirTemperature?

  init(_ observation: Observation) {
    stationID = observation.stationID
    condition = observation.presentWeather?.label
    airTemperature = observation.airTemperature
  }

  /// What a row would say that lacks something of this one.
  var lessComplete: Set<PrintedValues> {
    var withoutCondition = self
    withoutCondition.condition = nil
    var withoutTemperature = self
    withoutTemperature.airTemperature = nil
    var withoutBoth = withoutCondition
    withoutBoth.airTemperature = nil
    return Set([withoutCondition, withoutTemperature, withoutBoth]).subtracting([self])
  }
}
