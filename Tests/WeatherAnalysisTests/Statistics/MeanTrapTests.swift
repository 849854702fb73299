import Testing
import Weather
import WeatherAnalysis

/// One strip of many stations among many of few must not pull the nation's mean.
@Suite struct MeanTrapTests {
  private static let common = [
    98, 105, 108, 133, 143, 152, 156, 159, 172, 184, 201, 226, 238, 259, 283, 294,
  ]
  private static let others = Written.stations.stations.filter { $0.status == .active }
    .map(\.id).filter { !common.contains($0) }.prefix(56)

  private static func strip(
    _ day: Int, _ stationIDs: some Sequence<Int>, _ celsius: String
  ) -> [String] {
    stationIDs.map { "2026-01-\(day.padded(to: 2)) \($0) \(celsius) -" }
  }

  private static func mean(_ lines: [String]) throws -> (mean: Double, ofValues: Double) {
    let group = try #require(Written.summary(lines).groups.first)
    let texts = [group.mean, group.meanOfValues].map { $0?.text(decimals: 3) ?? "" }
    return (try #require(Double(texts[0])), try #require(Double(texts[1])))
  }

  @Test func `as another strip of a day`() throws {
    let usual = (1...20).flatMap { Self.strip($0, Self.common, "1.0") }
    let night = Self.strip(10, Self.common, "1.0") + Self.strip(10, Self.others, "-20.0")
    #expect(Self.others.count + Self.common.count == 72)
    let before = try Self.mean(usual)
    let after = try Self.mean(usual + night)
    #expect(before.mean == 1.0)
    #expect(abs(after.mean - before.mean) <= 0.1)
    // (336 · 1 - 56 · 20) / 392 = -2.0: the pooled mean moves by three degrees.
    #expect(after.ofValues == -2.0)
  }

  @Test func `as the only strip of a day`() throws {
    let usual = (1...20).flatMap { Self.strip($0, Self.common, "1.0") }
    let cold = Self.strip(21, Self.common, "-1.0") + Self.strip(21, Self.others, "-20.0")
    let after = try Self.mean(usual + cold)
    // The sixteen: (20 · 1 - 1) / 21 = 0.905; the others have one day of 21.
    #expect(after.mean == 0.905)
    #expect(after.ofValues < -1.9)
  }

  @Test func `of each region neither`() throws {
    let usual = (1...20).flatMap { Self.strip($0, Self.common, "1.0") }
    let night = Self.strip(10, Self.others, "-20.0")
    let groups = Written.summary(usual + night, by: [.region]).groups
    for group in groups where !Set(group.stationIDs).isDisjoint(with: Self.common) {
      #expect(group.mean?.text(decimals: 2) == "1.00", "\(group.key.region?.name ?? "")")
    }
    // Regions without a common station have the one day, and say so.
    #expect(groups.contains { $0.dayCount == 1 && $0.mean?.text(decimals: 2) == "-20.00" })
  }
}
