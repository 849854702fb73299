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

  /// Nothing added yet.
  public init() {}

  /// A sum that was kept.
  public init(observationCount: Int, temperatures: TemperatureSum, conditions: ConditionTally) {
    self.observationCount = observationCount
    self.temperatures = temperatures
    self.conditions = conditions
  }

  /// Adds an observation, by its condition and temperature.
  public mutating func add(_ condition: ConditionKey, _ temperature: AirTemperature?) {
    observationCount += 1
    conditions.add(condition, count: 1)
    if let temperature { temperatures.add(temperature) }
  }

  /// Adds another sum.
  public mutating func merge(_ other: DailySum) {
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

  /// None added yet.
  public init() {}

  /// A sum that was kept.
  public init(count: Int, tenths: Int, minimum: AirTemperature?, maximum: AirTemperature?) {
    self.count = count
    self.tenths = tenths
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Adds a temperature.
  public mutating func add(_ temperature: AirTemperature) {
    merge(
      TemperatureSum(
        count: 1, tenths: temperature.tenthsOfCelsius, minimum: temperature, maximum: temperature))
  }

  /// Adds another sum.
  public mutating func merge(_ other: TemperatureSum) {
    count += other.count
    tenths += other.tenths
    if let lowest = other.minimum { minimum = min(minimum ?? lowest, lowest) }
    if let highest = other.maximum { maximum = max(maximum ?? highest, highest) }
  }

  /// The mean, in thousandths of a degree, rounded half away from zero; nil where there is none.
  public var meanThousandths: Int? {
    count == 0 ? nil : FixedPoint.roundedQuotient(tenths * 100, count)
  }
}
