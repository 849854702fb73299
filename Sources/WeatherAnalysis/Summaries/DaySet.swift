public import Weather

/// Days, each once, in ascending order. Days in a row take no more memory than one day.
public struct DaySet: Hashable, Sendable {
  /// Rows of days, ascending; between two of them a day at least is missing.
  private var runs: [Run] = []
  /// How many there are.
  public private(set) var count = 0

  /// The numbers of days in a row.
  private struct Run: Hashable, Sendable {
    var first: Int32
    var last: Int32

    var count: Int { Int(last - first) + 1 }
  }

  /// No days.
  public init() {}

  /// The days' numbers, ascending.
  public var dayNumbers: [Int] {
    runs.flatMap { Int($0.first)...Int($0.last) }
  }

  /// The number of the first day; nil where there is none.
  var firstDayNumber: Int? { runs.first.map { Int($0.first) } }

  /// Adds a day; quick where it is the latest so far.
  public mutating func insert(_ date: CalendarDate) {
    let number = Int32(date.dayNumber)
    guard let latest = runs.last, number <= latest.last else {
      return append(Run(first: number, last: number))
    }
    if number < latest.first { insertEarlier(number) }
  }

  /// Adds all days of another set.
  public mutating func formUnion(_ other: DaySet) {
    var (left, right) = (runs[...], other.runs[...])
    if let latest = left.last, let next = right.first, next.first <= latest.last {
      self = DaySet()
    } else {
      left = []
    }
    while let run = left.first, let otherRun = right.first {
      append(run.first <= otherRun.first ? left.removeFirst() : right.removeFirst())
    }
    for run in left { append(run) }
    for run in right { append(run) }
  }

  /// Whether a day is one of them.
  public func contains(_ date: CalendarDate) -> Bool {
    let number = Int32(date.dayNumber)
    let place = runs.partitioningIndex { $0.last >= number }
    return place < runs.count && runs[place].first <= number
  }

  /// Adds days of which the first does not lie before the first of the last row.
  private mutating func append(_ run: Run) {
    guard let latest = runs.last, run.first <= latest.last + 1 else {
      runs.append(run)
      count += run.count
      return
    }
    guard run.last > latest.last else { return }
    count += Int(run.last - latest.last)
    runs[runs.count - 1].last = run.last
  }

  /// Adds a day before the last row.
  private mutating func insertEarlier(_ number: Int32) {
    // There is such a row, the last one at least.
    let place = runs.partitioningIndex { $0.last >= number - 1 }
    if runs[place].last == number - 1 {
      runs[place].last = number
      if runs[place + 1].first == number + 1 {
        runs[place].last = runs[place + 1].last
        runs.remove(at: place + 1)
      }
    } else if runs[place].first == number + 1 {
      runs[place].first = number
    } else if runs[place].first > number {
      runs.insert(Run(first: number, last: number), at: place)
    } else {
      return
    }
    count += 1
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, where it holds for no element before.
  package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
