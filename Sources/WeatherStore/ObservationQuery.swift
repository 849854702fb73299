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
  /// Which values are asked for; all where nothing is said.
  public var values: ValueFilter

  /// A query by its parts.
  public init(
    first: CalendarDate? = nil, last: CalendarDate? = nil, stationIDs: Set<Int>? = nil,
    inclusion: Inclusion = Inclusion(), values: ValueFilter = ValueFilter()
  ) {
    self.first = first
    self.last = last
    self.stationIDs = stationIDs
    self.inclusion = inclusion
    self.values = values
  }
}

/// Which values are asked for, by condition and quality; nil for all.
public struct ValueFilter: Hashable, Sendable {
  /// The conditions' labels. A word that no table knows is its own label.
  public var conditionLabels: Set<String>?
  /// The conditions' classes.
  public var conditionClasses: Set<ConditionClass>?
  /// The qualities, in place of those that count.
  public var qualities: Set<Quality>?

  /// A filter by its parts.
  public init(
    conditionLabels: Set<String>? = nil, conditionClasses: Set<ConditionClass>? = nil,
    qualities: Set<Quality>? = nil
  ) {
    self.conditionLabels = conditionLabels
    self.conditionClasses = conditionClasses
    self.qualities = qualities
  }

  /// Whether values of any condition and of the qualities that count are asked for.
  public var isOfAll: Bool { self == ValueFilter() }

  /// Whether values of any condition are asked for.
  public var isOfAllConditions: Bool { conditionLabels == nil && conditionClasses == nil }

  /// Whether an observation's condition is asked for.
  public func holdsCondition(of observation: Observation) -> Bool {
    let key = observation.presentWeather
    return (conditionLabels.map { $0.contains(key?.label ?? "") } ?? true)
      && (conditionClasses?.contains(key?.conditionClass ?? .unknown) ?? true)
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

  /// The condition on the states of strips, in SQL.
  var sqlStates: String { frozen ? "TRUE" : "state IN ('live', 'not_checked')" }

  /// The condition on qualities, in SQL.
  ///
  /// - Parameter qualities: those asked for, in place of those that count or are brought in.
  func sqlQualities(_ qualities: Set<Quality>? = nil) -> String {
    var counted: Set<Quality> = [.good, .notChecked]
    if suspect { counted.insert(.suspect) }
    if wrong { counted.insert(.wrong) }
    let list = (qualities ?? counted).map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return "quality IN (\(list))"
  }

  /// The conditions on state and quality, in SQL.
  ///
  /// - Parameter qualities: as for `sqlQualities`.
  func sql(_ qualities: Set<Quality>? = nil) -> String {
    "\(sqlStates) AND \(sqlQualities(qualities))"
  }
}

extension ObservationQuery {
  /// The first and the last day, as arguments of SQL.
  var sqlDates: StatementArguments {
    [first?.description ?? "0000", last?.description ?? "9999-12-31"]
  }

  /// The condition on conditions, in SQL with its arguments.
  var sqlConditions: (sql: String, arguments: StatementArguments) {
    var sql = ""
    var arguments = StatementArguments()
    if let labels = values.conditionLabels?.sorted() {
      let places = labels.map { _ in "?" }.joined(separator: ", ")
      sql += " AND condition_label IN (\(places))"
      arguments += StatementArguments(labels)
    }
    if let classes = values.conditionClasses?.map(\.rawValue).sorted() {
      let places = classes.map { _ in "?" }.joined(separator: ", ")
      sql += " AND condition_class IN (\(places))"
      arguments += StatementArguments(classes)
    }
    return (sql, arguments)
  }

  /// What is asked for of strips and observations, in SQL with its arguments.
  var sqlCondition: (sql: String, arguments: StatementArguments) {
    let conditions = sqlConditions
    return (
      "date BETWEEN ? AND ? AND \(inclusion.sql(values.qualities)) \(sqlStations)"
        + conditions.sql,
      sqlDates + conditions.arguments
    )
  }

  /// What is asked for of strips, in SQL with its arguments.
  var sqlStrips: (sql: String, arguments: StatementArguments) {
    ("date BETWEEN ? AND ? AND same_as IS NULL AND \(inclusion.sqlStates)", sqlDates)
  }

  /// What is asked for of a strip's observations, in SQL with its arguments.
  var sqlValues: (sql: String, arguments: StatementArguments) {
    let conditions = sqlConditions
    return (
      "\(inclusion.sqlQualities(values.qualities)) \(sqlStations)" + conditions.sql,
      conditions.arguments
    )
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
