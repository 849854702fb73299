public import Weather

/// How far captured air temperatures lie from the official record, station by station.
public struct RecordComparison: Sendable {
  /// The values that neither the date printed nor the day before can have had, as far as the record
  /// says: errors, or stale ones. In the order in which they were added.
  public private(set) var impossible: [ImpossibleTemperature] = []
  private let record: OfficialRecord
  private var byStation: [Int: TemperatureDifferences] = [:]

  /// A comparison with a record, of nothing yet.
  public init(with record: OfficialRecord) {
    self.record = record
  }

  /// Adds a captured temperature.
  ///
  /// - Parameter time: when it was true; nil where that is not known, and it can be held against no
  ///   hour.
  public mutating func add(_ capture: CapturedTemperature, at time: CalendarHour?) {
    var differences = TemperatureDifferences()
    differences.valueCount = 1
    if let time, let official = record.airTemperature(of: capture.stationID, at: time) {
      differences.addPair(
        capture.temperature.tenthsOfCelsius - official.tenthsOfCelsius)
    }
    if let printedDay = record.day(of: capture.stationID, on: capture.date),
      let dayBefore = record.day(of: capture.stationID, on: capture.date.adding(days: -1)),
      let isOfPrintedDay = printedDay.holds(capture.temperature),
      let isOfDayBefore = dayBefore.holds(capture.temperature)
    {
      differences.checkedCount = 1
      if !isOfPrintedDay, !isOfDayBefore {
        differences.impossibleCount = 1
        impossible.append(
          ImpossibleTemperature(
            capture: capture, printedDay: printedDay, dayBefore: dayBefore))
      }
    }
    byStation[capture.stationID, default: TemperatureDifferences()].merge(differences)
  }

  /// The stations, by ascending number, with their differences.
  public var stations: [(stationID: Int, differences: TemperatureDifferences)] {
    byStation.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The differences of all stations' values, put together.
  public var total: TemperatureDifferences {
    byStation.values.reduce(into: TemperatureDifferences()) { $0.merge($1) }
  }
}

/// How far some captured air temperatures lie from the official ones.
public struct TemperatureDifferences: Hashable, Sendable {
  /// Temperatures compared, in whatever way.
  public fileprivate(set) var valueCount = 0
  /// Those that were held against the official value of their hour.
  public private(set) var pairCount = 0
  /// Pairs that are the same to a tenth of a degree.
  public private(set) var agreeingCount = 0
  /// The largest difference of a pair, either way, in tenths of a degree; nil where there is no pair.
  public private(set) var largestTenths: Int?
  /// Temperatures that were held against the official extremes of two days.
  public fileprivate(set) var checkedCount = 0
  /// Those of them that neither day can have had.
  public fileprivate(set) var impossibleCount = 0
  private var sumTenths = 0
  private var absoluteSumTenths = 0

  /// None.
  public init() {}

  /// The mean of captured less official, in hundredths of a degree; nil where there is no pair.
  public var biasHundredths: Int? {
    pairCount == 0 ? nil : FixedPoint.roundedQuotient(sumTenths * 10, pairCount)
  }

  /// The mean of the differences without their signs, in hundredths of a degree; nil where there is no
  /// pair.
  public var meanAbsoluteErrorHundredths: Int? {
    pairCount == 0 ? nil : FixedPoint.roundedQuotient(absoluteSumTenths * 10, pairCount)
  }

  fileprivate mutating func addPair(_ tenths: Int) {
    pairCount += 1
    sumTenths += tenths
    absoluteSumTenths += abs(tenths)
    if tenths == 0 { agreeingCount += 1 }
    largestTenths = max(largestTenths ?? 0, abs(tenths))
  }

  fileprivate mutating func merge(_ other: TemperatureDifferences) {
    valueCount += other.valueCount
    pairCount += other.pairCount
    agreeingCount += other.agreeingCount
    sumTenths += other.sumTenths
    absoluteSumTenths += other.absoluteSumTenths
    checkedCount += other.checkedCount
    impossibleCount += other.impossibleCount
    if let largest = other.largestTenths { largestTenths = max(largestTenths ?? 0, largest) }
  }
}

/// An air temperature that neither the date printed nor the day before can have had.
public struct ImpossibleTemperature: Hashable, Sendable {
  /// The temperature, as it was captured.
  public let capture: CapturedTemperature
  /// The official extremes of the date printed.
  public let printedDay: OfficialDay
  /// Those of the day before.
  public let dayBefore: OfficialDay

  /// A temperature with the days that speak against it.
  public init(
    capture: CapturedTemperature, printedDay: OfficialDay, dayBefore: OfficialDay
  ) {
    self.capture = capture
    self.printedDay = printedDay
    self.dayBefore = dayBefore
  }
}
