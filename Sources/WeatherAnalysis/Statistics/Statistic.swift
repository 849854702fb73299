public import Weather

/// A figure of a group of observations, added up from its stations' days.
///
/// The parts are whole: all observations of a station on a day (of an hour, where hours are told
/// apart) come as one. In whatever order and split they are added and merged, the figure is the
/// same. A new statistic is a file beside this one, and a line in `Statistics`.
public protocol Statistic: Hashable, Sendable {
  /// Its name on the command line.
  var name: String { get }
  /// What it is, as a line of the help says it.
  var meaning: String { get }
  /// Whether it needs each temperature, which a store's daily sums do not keep.
  var needsValues: Bool { get }
  /// What it prints.
  var fields: [FigureField] { get }
  /// The figures, one for each field.
  var figures: [FigureValue] { get }

  /// Adds a station's day.
  mutating func add(_ part: SummaryPart)
  /// Adds several stations' days, as adding each would; nothing a statistic has to write itself.
  mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int])
  /// Adds what was added to another one.
  mutating func merge(_ other: Self)
}

extension Statistic {
  public var needsValues: Bool { false }

  // Asked of each statistic, so that a day costs one call of a type that is not known, not one for
  // each station.
  public mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int]) {
    for place in places { add(parts[place]) }
  }

  /// Adds what was added to another statistic of the same kind.
  mutating func merge(any other: any Statistic) {
    guard let other = other as? Self else { preconditionFailure("statistics of one kind merge") }
    merge(other)
  }
}

/// A station's day, of which statistics are made.
public struct SummaryPart: Sendable {
  /// The day.
  public let date: CalendarDate
  /// The station's number.
  public let stationID: Int
  /// Whether the station prints weather, not cloud alone.
  public let reportsWeather: Bool
  /// What the station printed on the day, added up.
  public let sum: DailySum

  /// A station's day.
  public init(date: CalendarDate, stationID: Int, reportsWeather: Bool, sum: DailySum) {
    self.date = date
    self.stationID = stationID
    self.reportsWeather = reportsWeather
    self.sum = sum
  }
}

/// What a figure is called, and what it is.
public struct FigureField: Hashable, Sendable {
  /// The field's name, without the unit.
  public let name: String
  /// What kind of figure it is.
  public let kind: Kind
  /// The heading of tables.
  public let title: Title
  /// Whether it is for machines alone, not for tables that people read.
  public let isDetail: Bool

  /// A kind of figure.
  public enum Kind: Hashable, Sendable {
    case count, degrees, lowest, highest, occurrence
    case conditions, conditionClasses, conditionShares, conditionClassShares, series
  }

  /// A heading in two languages.
  public struct Title: Hashable, Sendable {
    /// In Korean.
    public let korean: String
    /// In English.
    public let english: String
  }

  /// A figure's name and kind.
  init(_ name: String, _ kind: Kind, ko korean: String, en english: String, isDetail: Bool = false)
  {
    self.name = name
    self.kind = kind
    title = Title(korean: korean, english: english)
    self.isDetail = isDetail
  }
}

/// A figure.
public enum FigureValue: Hashable, Sendable {
  /// There is none.
  case missing
  /// A number of things.
  case count(Int)
  /// Degrees Celsius.
  case degrees(Mean)
  /// A lowest or highest temperature.
  case extreme(Extreme)
  /// A day on which something was printed first or last.
  case occurrence(Occurrence)
  /// How many observations had each condition.
  case conditions(ConditionTally)
  /// The means of days, by ascending date.
  case series([DailyMean])

  /// A temperature, or none.
  init(_ mean: Mean?) { self = mean.map(FigureValue.degrees) ?? .missing }
  /// A lowest or highest temperature, or none.
  init(_ extreme: Extreme?) { self = extreme.map(FigureValue.extreme) ?? .missing }
  /// A day, or none.
  init(_ occurrence: Occurrence?) { self = occurrence.map(FigureValue.occurrence) ?? .missing }
}
