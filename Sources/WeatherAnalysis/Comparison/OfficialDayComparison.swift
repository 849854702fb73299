public import Weather

/// What the hourly values of KMA's days amount to, beside the official figures of the same days.
///
/// The official mean is that of the eight observations at 03:00, 06:00 … 24:00, the official extremes
/// are those of every minute (KMA 기상자료개방포털, ASOS): the mean must agree but for its rounding, the
/// extremes of the hours lie within the official ones.
public struct OfficialDayComparison: Sendable {
  /// The days of which an hourly temperature is known or which are official, by ascending station,
  /// then date.
  public let days: [ComparedOfficialDay]
  /// What they come to.
  public let totals: OfficialDayTotals

  /// Compares all days of a record.
  public init(of record: OfficialRecord) {
    days = record.stationIDs.flatMap { id in
      record.knownDays(of: id).map { ComparedOfficialDay(of: id, on: $0, record) }
    }
    totals = OfficialDayTotals(of: days)
  }
}

/// The hourly values of a station on KMA's day, at 01:00 to 24:00, beside the official figures.
public struct ComparedOfficialDay: Hashable, Sendable {
  /// The station's number.
  public let stationID: Int
  /// The day, which runs from 00:01 to 24:00.
  public let date: CalendarDate
  /// How many of its hourly temperatures are known, 0...24.
  public let hourlyValueCount: Int
  /// The sum of the eight observations at 03:00, 06:00 … 24:00, in tenths of a degree Celsius, which
  /// is their mean in eighths of such a tenth; nil unless all eight are known.
  public let sumOfEight: Int?
  /// The lowest of the hourly temperatures; nil where none is known.
  public let hourlyMinimum: AirTemperature?
  /// The highest of the hourly temperatures; nil where none is known.
  public let hourlyMaximum: AirTemperature?
  /// The official figures; each is nil where it is not known.
  public let official: OfficialDay

  /// The day of a station as a record has it.
  public init(of stationID: Int, on date: CalendarDate, _ record: OfficialRecord) {
    let hours = record.airTemperatures(of: stationID, onDay: date)
    let known = hours.compactMap(\.self)
    let eight = stride(from: 3, through: 24, by: 3).compactMap { hours[$0 - 1]?.tenthsOfCelsius }
    self.stationID = stationID
    self.date = date
    hourlyValueCount = known.count
    sumOfEight = eight.count == 8 ? eight.reduce(0, +) : nil
    hourlyMinimum = known.min()
    hourlyMaximum = known.max()
    official =
      record.day(of: stationID, on: date) ?? OfficialDay(mean: nil, minimum: nil, maximum: nil)
  }

  /// Whether all hourly temperatures are known.
  public var isFull: Bool { hourlyValueCount == 24 }

  /// How far the mean of the eight observations lies above the official one, in eightieths of a
  /// degree Celsius, which is exact; nil where one of the two is not known.
  public var meanDifference: Int? {
    guard let sumOfEight, let mean = official.mean else { return nil }
    return sumOfEight - mean.tenthsOfCelsius * 8
  }

  /// Whether the means differ by 0.05 °C at most, as they do where one is the other one rounded; nil
  /// where one of the two is not known.
  public var isMeanAgreeing: Bool? { meanDifference.map { abs($0) <= 4 } }

  /// How much the lowest hourly temperature is above the official minimum, in tenths of a degree
  /// Celsius; nil where one of the two is not known.
  public var minimumTooHigh: Int? {
    guard let hourlyMinimum, let minimum = official.minimum else { return nil }
    return hourlyMinimum.tenthsOfCelsius - minimum.tenthsOfCelsius
  }

  /// How much the highest hourly temperature is below the official maximum, in tenths of a degree
  /// Celsius; nil where one of the two is not known.
  public var maximumTooLow: Int? {
    guard let hourlyMaximum, let maximum = official.maximum else { return nil }
    return maximum.tenthsOfCelsius - hourlyMaximum.tenthsOfCelsius
  }
}

/// What compared days come to.
public struct OfficialDayTotals: Hashable, Sendable {
  /// How many days there are.
  public private(set) var dayCount = 0
  /// How many of them have all 24 hourly temperatures.
  public private(set) var fullDayCount = 0
  /// How many days have all eight observations and an official mean.
  public private(set) var meanDayCount = 0
  /// On how many of those the two means agree.
  public private(set) var agreeingDayCount = 0
  /// The largest distance between the two means, either way, in eightieths of a degree Celsius; nil
  /// without such days.
  public private(set) var largestMeanDifference: Int?
  /// How much too high the lowest hourly temperature is, over the full days whose official extremes
  /// are both known.
  public private(set) var minimumTooHigh = ExtremeDistance()
  /// How much too low the highest hourly temperature is, over the same days.
  public private(set) var maximumTooLow = ExtremeDistance()

  /// The totals of these days.
  public init(of days: some Sequence<ComparedOfficialDay>) {
    for day in days { add(day) }
  }

  private mutating func add(_ day: ComparedOfficialDay) {
    dayCount += 1
    if let difference = day.meanDifference {
      meanDayCount += 1
      if day.isMeanAgreeing == true { agreeingDayCount += 1 }
      largestMeanDifference = max(largestMeanDifference ?? 0, abs(difference))
    }
    guard day.isFull else { return }
    fullDayCount += 1
    guard let tooHigh = day.minimumTooHigh, let tooLow = day.maximumTooLow else { return }
    minimumTooHigh.add(tooHigh)
    maximumTooLow.add(tooLow)
  }
}

/// How far the extremes of hourly values lie within the official ones, over some days.
public struct ExtremeDistance: Hashable, Sendable {
  /// How many days these are.
  public private(set) var dayCount = 0
  /// The greatest distance, in tenths of a degree Celsius; nil without such days.
  public private(set) var greatest: Int?
  private var sum = 0

  /// The mean distance, in hundredths of a degree Celsius, rounded half away from zero; nil without
  /// such days.
  public var mean: Int? {
    dayCount == 0 ? nil : FixedPoint.roundedQuotient(sum * 10, dayCount)
  }

  /// Adds a day's distance, in tenths of a degree Celsius.
  fileprivate mutating func add(_ distance: Int) {
    dayCount += 1
    sum += distance
    greatest = max(greatest ?? distance, distance)
  }
}
