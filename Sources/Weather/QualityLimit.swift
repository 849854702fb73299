/// A limit of a quality check, by the name that files of limits and the store use: that of the
/// check, then what it limits.
public enum QualityLimit: String, CaseIterable, Sendable {
  /// So many minutes the clock of a capture may be behind that of the page.
  case dateClockTolerance = "date_clock_tolerance"
  /// So many days a date may lie before its capture.
  case dateDaysBeforeCapture = "date_days_before_capture"
  /// So many temperatures equal to another date's make a strip partly frozen.
  case partlyFrozenLeastEqual = "partly_frozen_least_equal"
  /// So many of a hundred shared temperatures must be equal beside.
  case partlyFrozenShare = "partly_frozen_share"
  /// The lowest air temperature possible from October to March.
  case rangeWinterLowest = "range_winter_lowest"
  /// The highest air temperature possible from October to March.
  case rangeWinterHighest = "range_winter_highest"
  /// The lowest air temperature possible from April to September.
  case rangeSummerLowest = "range_summer_lowest"
  /// The highest air temperature possible from April to September.
  case rangeSummerHighest = "range_summer_highest"
  /// Korea's lowest air temperature on record.
  case recordLowest = "record_lowest"
  /// Korea's highest air temperature on record.
  case recordHighest = "record_highest"
  /// So many temperatures, all of them 0.0, are no weather.
  case zerosLeastStations = "zeros_least_stations"
  /// Stations no further away are neighbours.
  case spatialRadius = "spatial_radius"
  /// Neighbours differ in height by no more.
  case spatialHeight = "spatial_height"
  /// So many neighbours are needed.
  case spatialLeastNeighbours = "spatial_least_neighbours"
  /// So many spreads of its neighbours from their mean a value may lie.
  case spatialThreshold = "spatial_threshold"
  /// The spread of neighbours is taken to be no less.
  case spatialLeastSpread = "spatial_least_spread"
  /// By so much it is colder a kilometre higher up.
  case spatialLapseRate = "spatial_lapse_rate"
  /// So many companions are needed.
  case companionsLeast = "companions_least"
  /// So many spreads of the regression from its estimate a value may lie.
  case companionsThreshold = "companions_threshold"
  /// The greatest change within one hour.
  case step1Hour = "step_1_hour"
  /// The greatest change within two hours.
  case step2Hours = "step_2_hours"
  /// The greatest change within three hours.
  case step3Hours = "step_3_hours"
  /// The greatest change within six hours.
  case step6Hours = "step_6_hours"
  /// The greatest change within twelve hours.
  case step12Hours = "step_12_hours"
  /// So many equal values, an hour apart, are too many while the neighbours move.
  case persistenceLeastValues = "persistence_least_values"
  /// By so much the neighbours move that are said to.
  case persistenceMovement = "persistence_movement"
  /// The highest air temperature at which snow is observed.
  case internalSnowHighest = "internal_snow_highest"
  /// The highest air temperature at which sleet is observed.
  case internalSleetHighest = "internal_sleet_highest"
  /// The highest air temperature at which rain freezes.
  case internalFreezingRainHighest = "internal_freezing_rain_highest"
  /// The highest air temperature at which ice pellets are observed.
  case internalIcePelletsHighest = "internal_ice_pellets_highest"
  /// The lowest air temperature at which drizzle, rain and showers are observed that do not freeze.
  case internalRainLowest = "internal_rain_lowest"

  /// The limit of the program, in tenths of the unit. The checks cite where each comes from.
  public var standard: Int {
    switch self {
    case .dateClockTolerance: 100
    case .dateDaysBeforeCapture: 10
    case .partlyFrozenLeastEqual: 80
    case .partlyFrozenShare: 600
    case .rangeWinterLowest: -400
    case .rangeWinterHighest: 550
    case .rangeSummerLowest: -300
    case .rangeSummerHighest: 600
    case .recordLowest: -326
    case .recordHighest: 410
    case .zerosLeastStations: 30
    case .spatialRadius: 1500
    case .spatialHeight: 20_000
    case .spatialLeastNeighbours: 30
    case .spatialThreshold: 40
    case .spatialLeastSpread: 20
    case .spatialLapseRate: 65
    case .companionsLeast: 70
    case .companionsThreshold: 55
    case .step1Hour: 40
    case .step2Hours: 70
    case .step3Hours: 90
    case .step6Hours: 150
    case .step12Hours: 250
    case .persistenceLeastValues: 60
    case .persistenceMovement: 10
    case .internalSnowHighest: 80
    case .internalSleetHighest: 100
    case .internalFreezingRainHighest: 30
    case .internalIcePelletsHighest: 100
    case .internalRainLowest: -100
    }
  }

  /// What the limit counts or measures.
  public var unit: Unit {
    switch self {
    case .dateClockTolerance: .minutes
    case .dateDaysBeforeCapture: .days
    case .partlyFrozenShare: .percent
    case .partlyFrozenLeastEqual, .zerosLeastStations, .spatialLeastNeighbours, .companionsLeast,
      .persistenceLeastValues:
      .count
    case .spatialRadius: .kilometres
    case .spatialHeight: .metres
    case .spatialThreshold, .companionsThreshold: .spreads
    case .spatialLapseRate: .degreesPerKilometre
    default: .degrees
    }
  }

  /// A unit of limits.
  public enum Unit: String, Sendable {
    /// Minutes.
    case minutes = "min"
    /// Days.
    case days = "d"
    /// Whole numbers.
    case count = "1"
    /// Hundredths.
    case percent = "%"
    /// Kilometres.
    case kilometres = "km"
    /// Metres.
    case metres = "m"
    /// Multiples of a spread.
    case spreads = "spread"
    /// Degrees a kilometre of height.
    case degreesPerKilometre = "°C/km"
    /// Degrees Celsius.
    case degrees = "°C"
  }

  /// The values that a limit may have, in tenths of its unit.
  public var allowed: ClosedRange<Int> {
    switch self {
    // The store finds strips that are alike by eight temperatures.
    case .partlyFrozenLeastEqual: return 80...1000
    // The hours of half a day are looked at.
    case .persistenceLeastValues: return 20...130
    default: return unit.allowed
    }
  }
}

extension QualityLimit.Unit {
  fileprivate var allowed: ClosedRange<Int> {
    switch self {
    case .minutes: 0...14_400
    case .days: 0...36_500
    case .count: 10...10_000
    case .percent: 10...1000
    case .kilometres: 10...20_000
    case .metres: 0...100_000
    case .spreads: 1...10_000
    case .degreesPerKilometre: 0...200
    case .degrees: -1000...1000
    }
  }
}
