public import Weather

/// A freeze whose true time is known from the official record.
public struct DatedFreeze: Hashable, Sendable {
  /// The freeze: its name, the dates between which it was printed, and its temperatures.
  public let freeze: Freeze
  /// The conditions that it printed, by station number.
  public let conditions: [Int: String]
  /// When its temperatures were true.
  public let time: CalendarHour

  /// The freeze that a snapshot is; nil where its time is not known, or where it was printed on its true
  /// date and the day after alone, as pages do after midnight.
  ///
  /// A listed freeze keeps its name; another is named after its true time, which no other has.
  public init?(of snapshot: PrintedSnapshot, _ match: HourMatch) {
    guard let time = match.found, let first = snapshot.strips.first,
      let last = snapshot.strips.last,
      snapshot.strips.contains(where: { !(0...1).contains($0.date.dayNumber - time.date.dayNumber) }
      )
    else { return nil }
    freeze = Freeze(
      name: snapshot.strips.lazy.compactMap(\.freeze).first ?? time.description,
      firstSeen: first.date, lastSeen: last.date, airTemperatures: snapshot.airTemperatures)
    conditions = snapshot.conditions
    self.time = time
  }
}
