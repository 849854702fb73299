public import Weather

/// Days, each once, in ascending order.
public struct DaySet: Hashable, Sendable {
  /// The days' numbers, ascending.
  public private(set) var dayNumbers: [Int] = []

  /// No days.
  public init() {}

  /// How many there are.
  public var count: Int { dayNumbers.count }

  /// Adds a day; quick where it is the latest so far.
  public mutating func insert(_ date: CalendarDate) {
    let number = date.dayNumber
    guard let last = dayNumbers.last, last >= number else { return dayNumbers.append(number) }
    guard last != number else { return }
    let place = dayNumbers.partitioningIndex { $0 >= number }
    if dayNumbers[place] != number { dayNumbers.insert(number, at: place) }
  }

  /// Adds all days of another set.
  public mutating func formUnion(_ other: DaySet) {
    for number in other.dayNumbers { insert(CalendarDate(dayNumber: number)) }
  }

  /// Whether a day is one of them.
  public func contains(_ date: CalendarDate) -> Bool {
    let place = dayNumbers.partitioningIndex { $0 >= date.dayNumber }
    return place < dayNumbers.count && dayNumbers[place] == date.dayNumber
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, where it holds for no element before.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
