import ArgumentParser
import WeatherAnalysis

/// Which figures a summary has, and of which groups.
struct FigureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which figures, with commas (see above).", valueName: "list"),
    transform: Self.chosen)
  var statistics: [any Statistic]?

  @Flag(help: "In tables, count conditions by class, not by word.")
  var classes = false

  @Flag(help: "Draw the course of the daily means as a line of bars.")
  var spark = false

  @Option(help: ArgumentHelp("Decimals of means (default: 1 in tables, else 2).", valueName: "0-3"))
  var digits: Int?

  @Option(
    help: ArgumentHelp(
      "Order by a figure, or by days, stations or strips: the largest first, of minima the "
        + "lowest, of first and last days the earliest.", valueName: "field"))
  var sort: String?

  @Flag(help: "With --sort: the other way round.")
  var reverse = false

  @Option(help: ArgumentHelp("Only so many groups, the first.", valueName: "number"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Withhold the figures of months, seasons and years with data on under 80 % of their days, as "
        + "KMA does.", valueName: "kma"))
  var complete: CompletenessStandard?

  @Option(
    help: ArgumentHelp(
      "Withhold the figures of groups with data on fewer days.", valueName: "number"))
  var minDays: Int?

  /// A standard of completeness.
  enum CompletenessStandard: String, CaseIterable, ExpressibleByArgument {
    case kma
  }

  var rule: CompletenessRule {
    CompletenessRule(asksAsKMA: complete == .kma, leastDays: minDays ?? 0)
  }

  func validate() throws {
    if let digits, !(0...3).contains(digits) {
      throw ValidationError("--digits is \(digits); expected 0 to 3.")
    }
    if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more.") }
    if let minDays, minDays < 1 {
      throw ValidationError("--min-days is \(minDays); expected 1 or more.")
    }
    if reverse, sort == nil { throw ValidationError("--reverse needs --sort.") }
    if classes, statistics != nil {
      throw ValidationError(
        "--classes is for tables without --statistics; name classes among the statistics.")
    }
    _ = try order(isForPeople: true)
  }

  /// The figures for people or machines.
  func statistics(isForPeople: Bool) -> [any Statistic] {
    let chosen =
      statistics
      ?? (isForPeople ? Statistics.forPeople(countsClasses: classes) : Statistics.standard)
    let hasSpark = chosen.contains { $0.name == Statistics.spark.name }
    return chosen + (spark && !hasSpark ? [Statistics.spark] : [])
  }

  /// The order asked for; nil for that of the groups.
  func order(isForPeople: Bool) throws -> SummaryOrder? {
    guard let sort else { return nil }
    let fields = statistics(isForPeople: isForPeople).flatMap(\.fields)
      .filter(SummaryOrder.canOrder)
    let name = sort.hasSuffix("_c") ? String(sort.dropLast(2)) : sort
    let keys: [String: SummaryOrder.Key] = [
      "days": .days, "stations": .stations, "strips": .strips,
    ]
    if let key = keys[name] { return SummaryOrder(by: key, isReversed: reverse) }
    guard fields.contains(where: { $0.name == name }) else {
      let names = ["days", "stations", "strips"] + fields.map(\.name)
      throw ValidationError(
        "There is no figure '\(sort)' to order by; expected one of: "
          + "\(names.joined(separator: ", ")).")
    }
    return SummaryOrder(by: .figure(name), isReversed: reverse)
  }

  private static func chosen(_ text: String) throws -> [any Statistic] {
    var chosen: [any Statistic] = []
    for word in text.split(separator: ",").map(String.init) {
      guard let statistic = Statistics.named(word) else {
        let names = Statistics.all.map(\.name).joined(separator: ", ")
        throw ValidationError(
          "There is no statistic '\(word)'; expected some of: \(names), p1 to p99.")
      }
      if !chosen.contains(where: { $0.name == statistic.name }) { chosen.append(statistic) }
    }
    guard !chosen.isEmpty else { throw ValidationError("--statistics names none.") }
    return chosen
  }
}
