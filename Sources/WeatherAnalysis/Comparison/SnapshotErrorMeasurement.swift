public import Weather

/// How far snapshots of a day lie from the official day, by month, measured on KMA's hourly record
/// (기상자료개방포털, ASOS).
///
/// A capture is the hourly value of one of a day's 24 hours, 01:00 to 24:00; all choices of so many
/// different hours are equally likely. The errors are those to be expected, and are exact: those of
/// the extremes by the order of the day's values, those of the mean by counting the choices of hours
/// that have each sum. The days of all stations are put together.
public struct SnapshotErrorMeasurement: Sendable {
  /// The errors of the months that have days, ascending, then those of all days; by ascending
  /// captures a day within. None where no day could be measured.
  public let rows: [MeasuredSnapshotError]
  /// How many days could not be measured, by the first reason that holds.
  public let leftOut: [DayWithoutMeasurement: Int]
  /// Whether extremes and means are official; without any official day in the record, the extremes
  /// are those of the hourly values and the mean that of the eight observations.
  public let isOfOfficialDays: Bool
  /// The numbers of the stations with measured days, ascending.
  public let stationIDs: [Int]
  /// The first and the last measured day; nil where there is none.
  public let dates: ClosedRange<CalendarDate>?

  /// The captures a day for which the errors are measured.
  public static let capturesADay = [1, 2, 3, 4, 6, 8, 12, 24]

  /// Measures all days of a record of which anything is known.
  ///
  /// A temperature outside -90.0 to 60.0 °C is as good as missing. Takes some thousandths of a second
  /// for a station's year.
  public init(of record: OfficialRecord) {
    isOfOfficialDays = !record.stationsWithDays.isEmpty
    var months: [Int: ErrorSums] = [:]
    var leftOut: [DayWithoutMeasurement: Int] = [:]
    var stationIDs: [Int] = []
    var dates: ClosedRange<CalendarDate>?
    for id in record.stationIDs {
      for date in record.knownDays(of: id) {
        switch MeasurableDay.of(record, id, on: date, isOfOfficialDays) {
        case .failure(let reason): leftOut[reason, default: 0] += 1
        case .success(let day):
          months[date.components.month, default: ErrorSums()].add(day)
          if stationIDs.last != id { stationIDs.append(id) }
          dates = dates.map { min($0.lowerBound, date)...max($0.upperBound, date) } ?? date...date
        }
      }
    }
    let year = months.values.reduce(into: ErrorSums()) { $0.merge($1) }
    rows =
      months.sorted { $0.key < $1.key }.flatMap { $0.value.rows(of: $0.key) } + year.rows(of: nil)
    self.leftOut = leftOut
    self.stationIDs = stationIDs
    self.dates = dates
  }
}

/// The errors to be expected of so many captures a day, as the mean over some days.
public struct MeasuredSnapshotError: Hashable, Sendable {
  /// The month, 1...12; nil for all days together.
  public let month: Int?
  /// Captures a day, 1...24.
  public let capturesADay: Int
  /// How many days were measured.
  public let dayCount: Int
  /// How much too low the highest captured temperature is, in hundredths of a degree Celsius, rounded
  /// half away from zero; negative where it is too high.
  public let maximumTooLow: Int
  /// How much too high the lowest captured temperature is, in hundredths of a degree Celsius, rounded
  /// likewise.
  public let minimumTooHigh: Int
  /// The distance between the mean of the captures and the official one, either way, in hundredths of
  /// a degree Celsius, rounded likewise.
  public let meanOff: Int
}

/// Why a day could not be measured.
public enum DayWithoutMeasurement: String, CaseIterable, Error, Sendable {
  /// There are hourly values of it, and no official day.
  case notAmongDailyValues = "not_among_daily_values"
  /// The official mean, minimum or maximum is not known.
  case withoutOfficialFigures = "without_official_figures"
  /// Of its 24 hourly temperatures some are not known.
  case tooFewHours = "too_few_hours"
}

/// A day with all its hourly values, and what its captures are held against.
private struct MeasurableDay {
  /// Tenths of a degree, 24 of them, ascending.
  let values: [Int]
  /// Tenths of a degree.
  let minimum: Int
  let maximum: Int
  /// Eighths of a tenth of a degree: a mean of eight observations is no whole tenth.
  let mean: Int

  static func of(
    _ record: OfficialRecord, _ stationID: Int, on date: CalendarDate, _ isOfOfficialDays: Bool
  ) -> Result<MeasurableDay, DayWithoutMeasurement> {
    let hours = record.airTemperatures(of: stationID, onDay: date).compactMap(plausibleTenths)
    guard isOfOfficialDays else { return ofHourlyValues(hours) }
    guard let official = record.day(of: stationID, on: date) else {
      return .failure(.notAmongDailyValues)
    }
    guard let minimum = plausibleTenths(official.minimum),
      let maximum = plausibleTenths(official.maximum), let mean = plausibleTenths(official.mean)
    else { return .failure(.withoutOfficialFigures) }
    guard hours.count == 24 else { return .failure(.tooFewHours) }
    return .success(
      MeasurableDay(values: hours.sorted(), minimum: minimum, maximum: maximum, mean: mean * 8))
  }

  private static func ofHourlyValues(
    _ hours: [Int]
  ) -> Result<MeasurableDay, DayWithoutMeasurement> {
    guard hours.count == 24 else { return .failure(.tooFewHours) }
    let values = hours.sorted()
    let sumOfEight = stride(from: 3, through: 24, by: 3).reduce(0) { $0 + hours[$1 - 1] }
    return .success(
      MeasurableDay(values: values, minimum: values[0], maximum: values[23], mean: sumOfEight))
  }

  /// A typing error of a thousand degrees must cost a day, not the memory to count its sums.
  private static func plausibleTenths(_ temperature: AirTemperature?) -> Int? {
    temperature.map(\.tenthsOfCelsius).flatMap { (-900...600).contains($0) ? $0 : nil }
  }
}

/// The errors of days added up, as numerators of one denominator for each number of captures k.
///
/// With C(24, k) choices of hours, extremes count tenths of a degree times C(24, k), means eighths of
/// a tenth times k C(24, k). No temperature lies more than 1500 tenths from another, C(24, 12) is
/// 2,704,156, and 100 stations have 1.1 million days in 30 years: extremes stay below 4.5e15, means
/// below 12 × 8 × 4.5e15 = 4.3e17, ten times that to round it below 4.3e18. Int holds 9.2e18.
private struct ErrorSums {
  private var dayCount = 0
  private var sums = SnapshotErrorMeasurement.capturesADay.map { ErrorSum(captures: $0) }

  mutating func add(_ day: MeasurableDay) {
    dayCount += 1
    let choices = ChoicesBySum(of: day.values)
    for index in sums.indices { sums[index].add(day, choices) }
  }

  mutating func merge(_ other: ErrorSums) {
    dayCount += other.dayCount
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  func rows(of month: Int?) -> [MeasuredSnapshotError] {
    dayCount == 0 ? [] : sums.map { $0.row(of: month, dayCount: dayCount) }
  }
}

/// The errors of days with so many captures, added up.
private struct ErrorSum {
  let captures: Int
  private var maximumTooLow = 0
  private var minimumTooHigh = 0
  private var meanOff = 0

  init(captures: Int) {
    self.captures = captures
  }

  private var choiceCount: Int { Binomials.table[24][captures] }

  mutating func add(_ day: MeasurableDay, _ choices: ChoicesBySum) {
    var highest = 0
    var lowest = 0
    // The value of a rank is the highest of a choice if all others come from the values below it.
    for rank in (captures - 1)..<24 {
      let ways = Binomials.table[rank][captures - 1]
      highest += day.values[rank] * ways
      lowest += day.values[23 - rank] * ways
    }
    maximumTooLow += day.maximum * choiceCount - highest
    minimumTooHigh += lowest - day.minimum * choiceCount
    meanOff += choices.distance(ofSize: captures, from: day.mean)
  }

  mutating func merge(_ other: ErrorSum) {
    maximumTooLow += other.maximumTooLow
    minimumTooHigh += other.minimumTooHigh
    meanOff += other.meanOff
  }

  func row(of month: Int?, dayCount: Int) -> MeasuredSnapshotError {
    func hundredths(_ sum: Int, _ parts: Int) -> Int {
      FixedPoint.roundedQuotient(sum * 10, parts * choiceCount * dayCount)
    }
    return MeasuredSnapshotError(
      month: month, capturesADay: captures, dayCount: dayCount,
      maximumTooLow: hundredths(maximumTooLow, 1), minimumTooHigh: hundredths(minimumTooHigh, 1),
      meanOff: hundredths(meanOff, captures * 8))
  }
}

extension OfficialRecord {
  /// The numbers of the stations with hours or days, ascending.
  var stationIDs: [Int] { Set(stationsWithHours + stationsWithDays).sorted() }

  /// The days of a station that are official or have an hourly temperature, ascending.
  func knownDays(of stationID: Int) -> [CalendarDate] {
    var dates = Set(days(of: stationID))
    var last: CalendarDate?
    forEachTemperature(of: stationID) { hour, _ in
      let date = hour.officialDay
      if date != last { dates.insert(date) }
      last = date
    }
    return dates.sorted()
  }
}
