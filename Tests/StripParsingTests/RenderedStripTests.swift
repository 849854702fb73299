import StripParsing
import Testing
import Weather

/// Strips written in every layout that is known, and read again.
@Suite struct RenderedStripTests {
  private struct Row {
    let station: Station
    let condition: String?
    let tenths: Int?

    var expected: String {
      let label = condition.flatMap { Parsing.tables.conditions[$0]?.label } ?? "-"
      let degrees = tenths.map { AirTemperature(tenthsOfCelsius: $0).description } ?? "-"
      return "\(station.id) \(label) \(degrees)"
    }

    var degrees: String {
      tenths.map { AirTemperature(tenthsOfCelsius: $0).description } ?? ""
    }
  }

  enum Layout: CaseIterable {
    case bulleted, withoutSpace, oneLine, barred, dashed, markedUp, stationFirst, conditionLast
    case conditionLastOnOneLine

    /// Whether a row without a condition can be told from its neighbours'.
    var allowsMissingConditions: Bool {
      self != .stationFirst && self != .conditionLast && self != .conditionLastOnOneLine
    }
  }

  private static let stations = Parsing.tables.stations.stations
  private static let conditions = Parsing.tables.conditions.conditions
    .filter { $0.conditionClass != .forecast }
  private static let spellings = conditions.flatMap { [$0.label] + $0.variants }

  @Test(arguments: Layout.allCases)
  func `reads a strip as it was written`(layout: Layout) {
    var random = SplitMix64(seed: 7)
    for number in 0..<150 {
      let rows = Self.rows(in: layout, &random)
      let text = "2025.04.04 (금)\n\n\(Self.text(of: rows, layout))\n기상청 제공\n"
      let page = Parsing.parse(text)
      #expect(Parsing.rows(text) == rows.map(\.expected), "\(layout) \(number): \(text)")
      #expect(page.strips.flatMap(\.observations).allSatisfy { $0.flags.isEmpty })
      #expect(page.rejections.isEmpty)
    }
  }

  @Test func `splits every pair of condition and station that is glued together`() {
    var pairs = 0
    for spelling in Self.spellings {
      let label = Parsing.tables.conditions[spelling]?.label ?? ""
      var lines: [String] = []
      var expected: [String] = []
      for station in Self.stations {
        for name in [station.name] + station.aliases {
          lines.append("\(spelling)\(name) \(pairs % 40).5℃")
          expected.append("\(station.id) \(label) \(pairs % 40).5")
          pairs += 1
        }
      }
      let text = "2025.04.04 (금)\n" + lines.joined(separator: "\n") + "\n기상청 제공\n"
      #expect(Parsing.rows(text) == expected, "\(spelling)")
    }
    #expect(pairs > 19_000)
  }

  @Test(arguments: 1...4)
  func `names rows without a name rightly or not at all`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var deduced = 0
    for _ in 0..<60 {
      let step = 1 + random.below(3)
      let all = Self.stations.filter { $0.status == .active && random.below(3) < step }
      guard all.count > 10 else { continue }
      let blanks = Set(all.indices.filter { _ in random.below(8) == 0 })
      let lines = all.enumerated().map { index, station in
        "• 맑음\(blanks.contains(index) ? "" : station.name)\(index % 30).0℃"
      }
      let page = Parsing.parse(Parsing.strip(lines.joined(separator: "\n")))
      let observations = page.strips.flatMap(\.observations)
      for observation in observations where !observation.flags.isEmpty { deduced += 1 }
      #expect(Self.namesWronglyGiven(observations, all) == [])
      #expect(observations.count + page.rejections.count == all.count)
      #expect(page.rejections.allSatisfy { $0.reason == .missingStation })
    }
    #expect(deduced > 50)
  }

  /// The names deduced that are not those that were blanked; a row's number tells its place.
  private static func namesWronglyGiven(
    _ observations: [Observation], _ stations: [Station]
  ) -> [Int] {
    observations.filter { observation in
      let index = stations.firstIndex { $0.id == observation.stationID }
      return index.map { AirTemperature(tenthsOfCelsius: $0 % 30 * 10) }
        != observation.airTemperature
    }.map(\.stationID)
  }

  private static func rows(in layout: Layout, _ random: inout SplitMix64) -> [Row] {
    let count = 3 + random.below(20)
    let chosen = stations.shuffled(using: &random).prefix(count)
    return chosen.enumerated().map { index, station in
      // The first row's condition shows where a strip prints them.
      let isMissing = layout.allowsMissingConditions && index > 0 && random.below(10) == 0
      let condition = isMissing ? nil : random.pick(spellings)
      let tenths = random.below(12) == 0 ? nil : random.below(899) - 399
      return Row(station: station, condition: condition, tenths: tenths)
    }
  }

  private static func text(of rows: [Row], _ layout: Layout) -> String {
    let parts = rows.map { row in
      let name = row.station.name
      let condition = row.condition ?? ""
      return switch layout {
      case .bulleted: "• \(condition)\(name) \(row.degrees)℃"
      case .withoutSpace: "• \(condition)\(name)\(row.degrees)℃"
      case .oneLine, .barred: "\(condition)\(name) \(row.degrees)℃"
      case .dashed: "• \(row.condition ?? "-")\(name) \(row.degrees)℃"
      case .markedUp: "\u{1F}\(row.condition ?? "-")\u{1F}\(name) \(row.degrees)℃\u{1F}"
      case .stationFirst: "\(name) \(condition) \(row.degrees)℃"
      case .conditionLast, .conditionLastOnOneLine: "\(name) \(row.degrees)℃ \(condition)"
      }
    }
    return switch layout {
    case .oneLine, .conditionLastOnOneLine: parts.joined(separator: " ")
    case .barred: parts.joined(separator: " | ")
    default: parts.joined(separator: "\n")
    }
  }
}
