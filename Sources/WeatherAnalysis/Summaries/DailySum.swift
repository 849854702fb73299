public import Weather

/// What a station printed on one day, added up: the smallest part from which every figure is made.
///
/// It holds whole numbers only, so that parts merge to the same sum in any order and split.
public struct DailySum: Hashable, Sendable {
  /// How many observations there are, with a temperature or without.
  public private(set) var observationCount = 0
  /// The air temperatures.
  public private(set) var temperatures = TemperatureSum()
  /// How many observations had each condition.
  public private(set) var conditions = ConditionTally()
  /// How often each temperature was printed; nil where that is not kept, as in a store's sums.
  public private(set) var values: ValueCounts?

  /// Nothing added yet.
  ///
  /// - Parameter keepsValues: whether each temperature is kept, as percentiles need it.
  public init(keepsValues: Bool = false) {
    values = keepsValues ? ValueCounts() : nil
  }

  /// A sum that was kept.
  public init(observationCount: Int, temperatures: TemperatureSum, conditions: ConditionTally) {
    self.observationCount = observationCount
    self.temperatures = temperatures
    self.conditions = conditions
  }

  /// Adds an observation, by its condition and temperature, and the hour (KST) where known.
  public mutating func add(
    _ condition: ConditionKey, _ temperature: AirTemperature?, hour: Int? = nil
  ) {
    observationCount += 1
    conditions.add(condition, count: 1)
    guard let temperature else { return }
    temperatures.add(temperature, hour: hour)
    values?.add(temperature)
  }

  /// Adds another sum. Where one of them does not keep its values, the whole does not.
  public mutating func merge(_ other: DailySum) {
    if other.observationCount == 0 { return }
    if observationCount == 0 {
      self = other
      return
    }
    if let more = other.values { values?.merge(more) } else { values = nil }
    observationCount += other.observationCount
    temperatures.merge(other.temperatures)
    conditions.merge(other.conditions)
  }
}

/// Air temperatures added up, in tenths of a degree Celsius.
public struct TemperatureSum: Hashable, Sendable {
  /// How many there are.
  public private(set) var count = 0
  /// Their sum, in tenths of a degree.
  public private(set) var tenths = 0
  /// The lowest; nil where there is none.
  public private(set) var minimum: AirTemperature?
  /// The highest; nil where there is none.
  public private(set) var maximum: AirTemperature?
  /// The earliest hour (0...23, KST) of the lowest; nil where none is known.
  public private(set) var minimumHour: Int?
  /// The earliest hour (0...23, KST) of the highest; nil where none is known.
  public private(set) var maximumHour: Int?

  /// None added yet.
  public init() {}

  /// A sum that was kept.
  public init(
    count: Int, tenths: Int, minimum: AirTemperature?, maximum: AirTemperature?,
    minimumHour: Int? = nil, maximumHour: Int? = nil
  ) {
    self.count = count
    self.tenths = tenths
    self.minimum = minimum
    self.maximum = maximum
    self.minimumHour = minimumHour
    self.maximumHour = maximumHour
  }

  /// Adds a temperature, with its hour (KST) where known.
  public mutating func add(_ temperature: AirTemperature, hour: Int? = nil) {
    merge(
      TemperatureSum(
        count: 1, tenths: temperature.tenthsOfCelsius, minimum: temperature, maximum: temperature,
        minimumHour: hour, maximumHour: hour))
  }

  /// Adds another sum.
  public mutating func merge(_ other: TemperatureSum) {
    count += other.count
    tenths += other.tenths
    if let lowest = other.minimum {
      minimumHour = Self.hour(
        minimumHour, of: minimum, other.minimumHour, of: lowest, isBeyond: <)
      minimum = min(minimum ?? lowest, lowest)
    }
    if let highest = other.maximum {
      maximumHour = Self.hour(
        maximumHour, of: maximum, other.maximumHour, of: highest, isBeyond: >)
      maximum = max(maximum ?? highest, highest)
    }
  }

  /// The earliest hour of the extreme of two.
  private static func hour(
    _ hour: Int?, of known: AirTemperature?, _ otherHour: Int?, of other: AirTemperature,
    isBeyond: (AirTemperature, AirTemperature) -> Bool
  ) -> Int? {
    guard let known, !isBeyond(other, known) else { return otherHour }
    guard known == other else { return hour }
    return [hour, otherHour].compactMap(\.self).min()
  }

  /// The mean, in thousandths of a degree, rounded half away from zero; nil where there is none.
  public var meanThousandths: Int? {
    count == 0 ? nil : FixedPoint.roundedQuotient(tenths * 100, count)
  }
}
