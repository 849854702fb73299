/// The first day on which there is an observation, such as one of a condition that is asked for.
public struct FirstOccurrence: Statistic {
  private var occurrence: Occurrence?

  public let name = "first"
  public let meaning = "the first day, as with '--condition 눈'"
  public let fields = [FigureField("first", .occurrence, ko: "처음", en: "First")]

  public var figures: [FigureValue] { [FigureValue(occurrence)] }

  public mutating func add(_ part: SummaryPart) {
    occurrence = Occurrence.merged(
      occurrence, Occurrence(date: part.date, stationID: part.stationID, otherCount: 0),
      isBefore: <)
  }

  public mutating func merge(_ other: FirstOccurrence) {
    occurrence = Occurrence.merged(occurrence, other.occurrence, isBefore: <)
  }
}
