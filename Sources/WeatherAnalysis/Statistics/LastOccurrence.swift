/// The last day on which there is an observation, such as one of a condition that is asked for.
public struct LastOccurrence: Statistic {
  private var occurrence: Occurrence?

  public let name = "last"
  public let meaning = "the last day, as with '--condition 눈'"
  public let fields = [FigureField("last", .occurrence, ko: "마지막", en: "Last")]

  public var figures: [FigureValue] { [FigureValue(occurrence)] }

  public mutating func add(_ part: SummaryPart) {
    occurrence = Occurrence.merged(
      occurrence, Occurrence(date: part.date, stationID: part.stationID, otherCount: 0),
      isBefore: >)
  }

  public mutating func merge(_ other: LastOccurrence) {
    occurrence = Occurrence.merged(occurrence, other.occurrence, isBefore: >)
  }
}
