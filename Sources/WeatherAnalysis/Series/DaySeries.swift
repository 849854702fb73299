public import Weather

/// The days of an area that have observations, by ascending date, in little memory: 24 bytes a day.
public struct DaySeries: Hashable, Sendable {
  private var cells: [Cell] = []

  /// A day's stations, added up.
  private struct Cell: Hashable, Sendable {
    let dayNumber: Int32
    var observationCount: UInt32
    /// How many stations have a temperature.
    var stationCount: UInt32 = 0
    var minimum = Int16.max
    var maximum = Int16.min
    /// The sum of the stations' means, in thousandths of a degree.
    var thousandths = 0
  }

  /// No days yet.
  init() {}

  /// Adds a station's day, which is the last day or a later one.
  mutating func add(_ part: SummaryPart) {
    let number = Int32(part.date.dayNumber)
    precondition(number >= cells.last?.dayNumber ?? number, "days are added by ascending date")
    if cells.last?.dayNumber != number {
      cells.append(Cell(dayNumber: number, observationCount: 0))
    }
    let last = cells.count - 1
    cells[last].observationCount += UInt32(part.sum.observationCount)
    let temperatures = part.sum.temperatures
    guard let mean = temperatures.meanThousandths, let lowest = temperatures.minimum,
      let highest = temperatures.maximum
    else { return }
    cells[last].stationCount += 1
    cells[last].thousandths += mean
    cells[last].minimum = Swift.min(cells[last].minimum, Int16(lowest.tenthsOfCelsius))
    cells[last].maximum = Swift.max(cells[last].maximum, Int16(highest.tenthsOfCelsius))
  }

  /// Adds days that lie behind these.
  mutating func append(_ later: DaySeries) {
    if let last = cells.last, let next = later.cells.first {
      precondition(last.dayNumber < next.dayNumber, "days are added by ascending date")
    }
    cells += later.cells
  }
}

extension DaySeries: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { cells.count }

  public subscript(index: Int) -> SeriesDay {
    let cell = cells[index]
    return SeriesDay(
      date: CalendarDate(dayNumber: Int(cell.dayNumber)),
      observationCount: Int(cell.observationCount),
      temperatures: cell.stationCount == 0
        ? nil
        : DayTemperatures(
          minimum: AirTemperature(tenthsOfCelsius: Int(cell.minimum)),
          mean: Mean(numerator: cell.thousandths, denominator: Int(cell.stationCount)),
          maximum: AirTemperature(tenthsOfCelsius: Int(cell.maximum))))
  }
}

extension DaySeries {
  /// The days within others.
  public func within(_ dates: ClosedRange<CalendarDate>) -> SubSequence {
    self[place(of: dates.lowerBound)..<place(of: dates.upperBound.adding(days: 1))]
  }

  /// The day of a date; nil where it has no observations.
  public subscript(date: CalendarDate) -> SeriesDay? {
    let place = place(of: date)
    guard place < endIndex, cells[place].dayNumber == date.dayNumber else { return nil }
    return self[place]
  }

  /// The place of the first day that does not lie before a date.
  private func place(of date: CalendarDate) -> Int {
    cells.partitioningIndex { $0.dayNumber >= date.dayNumber }
  }
}

/// A day of an area.
public struct SeriesDay: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// How many observations there are, with a temperature or without.
  public let observationCount: Int
  /// The temperatures; nil where there is none.
  public let temperatures: DayTemperatures?
}

/// The temperatures of an area on a day.
public struct DayTemperatures: Hashable, Sendable {
  /// The lowest value of its stations.
  public let minimum: AirTemperature
  /// The mean of its stations' means; the denominator is how many stations have a temperature.
  public let mean: Mean
  /// The highest value of its stations.
  public let maximum: AirTemperature
}
