internal import GRDB
public import Weather

/// Which of the store's observations are asked for.
public struct ObservationQuery: Hashable, Sendable {
  /// The first day; nil for all before.
  public var first: CalendarDate?
  /// The last day; nil for all behind.
  public var last: CalendarDate?
  /// The stations' numbers; nil for all.
  public var stationIDs: Set<Int>?
  /// What is asked for beside what counts.
  public var inclusion: Inclusion

  /// A query by its parts.
  public init(
    first: CalendarDate? = nil, last: CalendarDate? = nil, stationIDs: Set<Int>? = nil,
    inclusion: Inclusion = Inclusion()
  ) {
    self.first = first
    self.last = last
    self.stationIDs = stationIDs
    self.inclusion = inclusion
  }
}

/// What is summed up or exported beside what counts.
public struct Inclusion: Hashable, Sendable {
  /// Strips that are frozen or carried over.
  public var frozen: Bool
  /// Suspect values.
  public var suspect: Bool
  /// Wrong values.
  public var wrong: Bool

  /// Nothing, where nothing is said.
  public init(frozen: Bool = false, suspect: Bool = false, wrong: Bool = false) {
    self.frozen = frozen
    self.suspect = suspect
    self.wrong = wrong
  }

  var isNothing: Bool { self == Inclusion() }

  /// The conditions on state and quality, in SQL.
  var sql: String {
    var qualities = ["good", "not_checked"]
    if suspect { qualities.append("suspect") }
    if wrong { qualities.append("wrong") }
    let list = qualities.map { "'\($0)'" }.joined(separator: ", ")
    let states = frozen ? "" : "state IN ('live', 'not_checked') AND "
    return "\(states)quality IN (\(list))"
  }
}

extension ObservationQuery {
  /// The first and the last day, as arguments of SQL.
  var sqlDates: StatementArguments {
    [first?.description ?? "0000", last?.description ?? "9999-12-31"]
  }

  /// The condition on stations, in SQL. Numbers alone stand in the text, so that nothing of a
  /// user's gets into SQL.
  var sqlStations: String {
    guard let stationIDs else { return "" }
    return "AND station_id IN (\(stationIDs.sorted().map(String.init).joined(separator: ", ")))"
  }

  /// Whether a day is asked for.
  public func holds(_ date: CalendarDate) -> Bool {
    (first.map { $0 <= date } ?? true) && (last.map { date <= $0 } ?? true)
  }

  /// Whether a station is asked for.
  public func holds(station id: Int) -> Bool {
    stationIDs?.contains(id) ?? true
  }
}
