public import Weather

/// Bounds within which a strip's values pass all checks or are not checked, where nothing else bears on
/// it: its weekday is right or its capture proves its date, its hour is not known, it is not frozen and
/// like no other strip, and its date lies in no freeze season.
///
/// They are quick to look at, so that of millions of strips the checks themselves see those alone that
/// are out of bounds. They are narrower than the checks': who is within passes, who is not may pass too.
public struct CheckBounds: Sendable {
  /// The stations that have a temperature, each once, in the order in which `hold` is given them.
  public let stationIDs: [Int]
  /// Tenths of a degree that any station may have, and those that go with a condition, by its place in
  /// the list of conditions.
  private var temperatures = Limits()
  private var temperaturesByCondition: [Limits]
  private let conditions: [PresentWeather]
  private var mayAllBeZero = true

  /// Weighted sums of all temperatures that may lie from -1 to 1: sixteen at a time, with the weights
  /// of each station and what is added. A sum is rounded by less than `margin`.
  private var blocks: [Block] = []
  private var freeSums = 0

  /// Tenths of a degree; none, where the lowest is above the highest.
  private struct Limits {
    var lowest = Int16.min + 1
    var highest = Int16.max

    mutating func narrow(to range: ClosedRange<AirTemperature>) {
      lowest = max(lowest, Int16(clamping: range.lowerBound.tenthsOfCelsius))
      highest = min(highest, Int16(clamping: range.upperBound.tenthsOfCelsius))
    }

    func contains(_ tenths: Int16) -> Bool { lowest <= tenths && tenths <= highest }
  }

  private struct Block {
    var weights: [SIMD16<Float>]
    var addend = SIMD16<Float>(repeating: 0)
  }

  /// How much narrower the bounds are than the checks', for what single precision rounds.
  private static let margin: Float = 0.001

  /// The bounds of these checks; nil where one of them is not to be told by bounds.
  ///
  /// - Parameters:
  ///   - stationIDs: the stations that have a temperature, each once, in any order.
  ///   - conditions: the conditions that can be printed.
  public init?(of checks: [any QualityCheck], on stationIDs: [Int], conditions: [PresentWeather]) {
    self.stationIDs = stationIDs
    self.conditions = conditions
    temperaturesByCondition = conditions.map { _ in Limits() }
    for check in checks {
      guard check.narrow(&self) else { return nil }
    }
  }

  /// Lets no station have other temperatures.
  mutating func narrow(to range: ClosedRange<AirTemperature>) {
    temperatures.narrow(to: range)
  }

  /// Lets a station have no other temperatures together with a condition.
  mutating func narrow(_ range: (PresentWeather) -> ClosedRange<AirTemperature>?) {
    for (index, condition) in conditions.enumerated() {
      if let range = range(condition) { temperaturesByCondition[index].narrow(to: range) }
    }
  }

  /// Lets not all temperatures be 0.0.
  mutating func forbidZeros() {
    mayAllBeZero = false
  }

  /// Lets a weighted sum of all temperatures lie no farther from nothing than a limit.
  ///
  /// - Parameters:
  ///   - weights: one for each station, for its temperature in °C.
  ///   - addend: what is added to the sum.
  mutating func limit(_ weights: [Double], adding addend: Double, to limit: Double) {
    // Nothing is within a limit that no value keeps.
    guard limit > 0 else {
      temperatures.highest = .min
      return
    }
    if freeSums == 0 {
      let none = SIMD16<Float>(repeating: 0)
      blocks.append(Block(weights: stationIDs.map { _ in none }))
      freeSums = none.scalarCount
    }
    let place = SIMD16<Float>.scalarCount - freeSums
    freeSums -= 1
    let block = blocks.count - 1
    for (station, weight) in weights.enumerated() {
      blocks[block].weights[station][place] = Float(weight / limit / 10)
    }
    blocks[block].addend[place] = Float(addend / limit)
  }

  /// Whether a strip is within the bounds.
  ///
  /// - Parameters:
  ///   - tenths: the stations' temperatures, -900...600.
  ///   - conditionIndexes: the places of their conditions in the list; negative where none was printed.
  public func hold(
    _ tenths: borrowing Span<Int16>, conditionIndexes: borrowing Span<Int16>
  ) -> Bool {
    precondition(tenths.count == stationIDs.count && conditionIndexes.count == tenths.count)
    var isAnyOther = mayAllBeZero
    let byCondition = temperaturesByCondition.span
    for index in tenths.indices {
      let value = tenths[index]
      guard temperatures.contains(value) else { return false }
      let condition = Int(conditionIndexes[index])
      if condition >= 0, !byCondition[condition].contains(value) { return false }
      if value != 0 { isAnyOther = true }
    }
    let limit = SIMD16<Float>(repeating: 1 - Self.margin)
    for block in blocks {
      var sums = block.addend
      let weights = block.weights.span
      for index in tenths.indices { sums += weights[index] * Float(tenths[index]) }
      let excess = pointwiseMax(sums, -sums) - limit
      guard excess.max() <= 0 else { return false }
    }
    return isAnyOther
  }
}
