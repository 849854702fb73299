public import Weather

/// What became of the strips of a time, by date and layout.
public struct FeedHistory: Hashable, Sendable {
  /// How many strips of each date and layout there are in each state.
  private var counts: [CalendarDate: [FeedLayout: [FeedState: Int]]] = [:]

  /// Nothing noted yet.
  public init() {}

  /// Notes a strip.
  public mutating func note(_ state: FeedState, _ layout: FeedLayout, on date: CalendarDate) {
    counts[date, default: [:]][layout, default: [:]][state, default: 0] += 1
  }

  /// The dates of which there are strips, ascending.
  public var dates: [CalendarDate] { counts.keys.sorted() }

  /// The layouts of which there are strips, in their order.
  public var layouts: [FeedLayout] {
    let seen = Set(counts.values.flatMap(\.keys))
    return FeedLayout.allCases.filter(seen.contains)
  }

  /// How many strips of a layout and date are in each state.
  public func strips(_ layout: FeedLayout, on date: CalendarDate) -> [FeedState: Int] {
    counts[date]?[layout] ?? [:]
  }

  /// What there is of a layout on a date, the best of several; nil for nothing.
  public func state(_ layout: FeedLayout, on date: CalendarDate) -> FeedState? {
    strips(layout, on: date).keys.min()
  }
}

/// What a strip is worth, the best first.
public enum FeedState: String, CaseIterable, Comparable, Sendable {
  /// It counts.
  case live
  /// It would count, but most of its values are suspect or wrong.
  case suspect
  /// Its temperatures were printed under other dates too.
  case frozen

  public static func < (left: FeedState, right: FeedState) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The layouts of strips, as far as the number of their temperatures tells one publishing system
/// from another.
public enum FeedLayout: String, CaseIterable, Sendable {
  /// KMA's own feed, whose hour is known.
  case feed
  /// More than 40 temperatures.
  case large
  /// 17 to 40 temperatures.
  case middle
  /// Up to 16 temperatures, as most sites print.
  case common

  /// The layout of a printed strip with so many temperatures.
  public init(temperatureCount: Int) {
    switch temperatureCount {
    case ...16: self = .common
    case 17...40: self = .middle
    default: self = .large
    }
  }
}
