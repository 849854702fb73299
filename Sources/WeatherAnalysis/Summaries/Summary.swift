public import Weather

/// What the observations of a time say, group by group.
public struct Summary: Hashable, Sendable {
  /// By what it is summed up.
  public let grouping: SummaryGrouping
  /// The figures of each group, in their order.
  public let fields: [FigureField]
  /// The time summed up: as asked for, else from the first day with data to the last; nil where
  /// there are no data.
  public let dates: ClosedRange<CalendarDate>?
  /// The groups, by area in the order of station numbers, then by time.
  public internal(set) var groups: [SummaryGroup]
  /// How complete the data of all groups together are; a station of several groups counts once.
  public let coverage: Coverage

  /// Sums up days that are held in memory.
  ///
  /// - Parameters:
  ///   - sums: what counts, and nothing else.
  ///   - grouping: by what it is summed up.
  ///   - first: the first day asked for; nil for that of the data.
  ///   - last: the last day asked for; nil for that of the data.
  ///   - stations: the catalogue, for areas and their order.
  public init(
    of sums: DailySums, by grouping: SummaryGrouping,
    _ statistics: [any Statistic] = Statistics.standard, from first: CalendarDate? = nil,
    to last: CalendarDate? = nil, stations: StationCatalogue
  ) {
    var accumulator = SummaryAccumulator(by: grouping, statistics, stations: stations)
    for day in sums.days { accumulator.add(day) }
    self = accumulator.summary(from: first, to: last)
  }

  init(
    grouping: SummaryGrouping, fields: [FigureField], dates: ClosedRange<CalendarDate>?,
    groups: [SummaryGroup], coverage: Coverage
  ) {
    self.grouping = grouping
    self.fields = fields
    self.dates = dates
    self.groups = groups
    self.coverage = coverage
  }
}

/// What the observations of one group say.
public struct SummaryGroup: Hashable, Sendable {
  /// What they have in common.
  public let key: GroupKey
  /// How complete they are.
  public let coverage: Coverage
  /// How many days the group's time has within the time summed up.
  public let daysInPeriod: Int
  /// What was worked out.
  public internal(set) var figures: [Figure]
  /// Whether figures are withheld, since the data are too incomplete for them.
  public internal(set) var isWithheld = false

  init(key: GroupKey, coverage: Coverage, daysInPeriod: Int, figures: [Figure]) {
    self.key = key
    self.coverage = coverage
    self.daysInPeriod = daysInPeriod
    self.figures = figures
  }

  /// The figure of a field; nil where it was not asked for.
  public subscript(field: String) -> FigureValue? {
    figures.first { $0.field.name == field }?.value
  }

  /// On how many days there are observations.
  public var dayCount: Int { coverage.days.count }
}

/// A figure with its name.
public struct Figure: Hashable, Sendable {
  /// What it is called.
  public let field: FigureField
  /// What it is.
  public internal(set) var value: FigureValue

  init(_ field: FigureField, _ value: FigureValue) {
    self.field = field
    self.value = value
  }
}
