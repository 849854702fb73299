/// The temperature below which so many percent of all values lie (`ValueCounts.percentile`).
public struct Percentile: Statistic {
  private let percent: Int
  private var values: ValueCounts? = ValueCounts()

  public let name: String
  public let meaning: String
  public let fields: [FigureField]
  public let needsValues = true

  /// The median.
  static let median = Percentile(
    50, name: "median", meaning: "the median of all values; p1 to p99: percentiles",
    ko: "중앙값 ℃", en: "Median ℃")

  /// A percentile by its name, `p1` to `p99`; nil for anything else.
  init?(named name: String) {
    guard name.first == "p", let percent = Int(name.dropFirst()), (1...99).contains(percent),
      name == "p\(percent)"
    else { return nil }
    self.init(
      percent, name: name, meaning: "a percentile of all values", ko: "\(percent)백분위 ℃",
      en: "P\(percent) ℃")
  }

  private init(_ percent: Int, name: String, meaning: String, ko: String, en: String) {
    self.percent = percent
    self.name = name
    self.meaning = meaning
    fields = [FigureField(name, .degrees, ko: ko, en: en)]
  }

  /// Missing too where the values of a part were not kept: none is better than a wrong one.
  public var figures: [FigureValue] { [FigureValue(values?.percentile(percent))] }

  public mutating func add(_ part: SummaryPart) {
    merge(part.sum.values)
  }

  public mutating func merge(_ other: Percentile) {
    merge(other.values)
  }

  private mutating func merge(_ other: ValueCounts?) {
    if let other { values?.merge(other) } else { values = nil }
  }
}
