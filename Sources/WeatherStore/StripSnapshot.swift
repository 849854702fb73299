internal import GRDB
internal import Weather

/// What a strip says at a moment, to tell what has changed.
struct StripSnapshot {
  let stripID: String
  let date: CalendarDate
  let hour: StripHour?
  let state: StripState
  var observations: [Observation]

  /// A strip as it is; nil where there is none, or where another is shown for it.
  init?(of stripNumber: Int64, _ strips: StripTable) throws {
    let statement = try strips.database.cachedStatement(
      sql: """
        SELECT strip_id, date, hour, hour_basis, state FROM strip
        WHERE number = ? AND same_as IS NULL
        """)
    guard let row = try Row.fetchOne(statement, arguments: [stripNumber]) else { return nil }
    stripID = row[0]
    guard let date = CalendarDate(row[1] as String), let state = StripState(rawValue: row[4])
    else { throw StoreError(path: "", problem: .damaged("strip \(stripID)")) }
    self.date = date
    self.state = state
    hour = StripHour(hour: row[2], basisName: row[3])
    observations = try strips.observations(of: stripNumber).observations()
  }

  /// What led from one snapshot to another; nil where both are missing.
  static func change(from before: StripSnapshot?, to after: StripSnapshot?) -> StripChange? {
    guard let strip = after ?? before else { return nil }
    let isOther = before != nil && after != nil && before?.stripID != strip.stripID
    return StripChange(
      stripID: strip.stripID, previousID: isOther ? before?.stripID : nil, date: strip.date,
      hour: strip.hour, stateBefore: before?.state,
      stateAfter: after?.state,
      observations: ObservationChange.changes(
        from: before?.observations ?? [], to: after?.observations ?? []))
  }
}
