import TestSupport
import Testing
import Weather
import WeatherStore

@testable import StripIngestion

@Suite struct AlikeStripsTests {
  private static let missing = CommonTemperatures.missing

  private struct Entry {
    var tenths: SIMD16<Int16>
    var dayNumber: Int32
  }

  /// What comparing each with each gives.
  private static func expected(_ entries: [Entry]) -> [Bool] {
    entries.map { one in
      entries.contains { other in
        one.dayNumber != other.dayNumber
          && one.tenths.indices.count {
            one.tenths[$0] != missing && one.tenths[$0] == other.tenths[$0]
          } >= 8
      }
    }
  }

  private static func find(_ entries: [Entry], jobs: Int = 2) -> [Bool] {
    AlikeStrips.find(
      in: entries.map(\.tenths), on: entries.map(\.dayNumber),
      known: entries.map { _ in false }, jobs: jobs)
  }

  /// - Parameter range: the fewer temperatures, the more strips are alike.
  private static func entries(
    count: Int, range: ClosedRange<Int16>, days: Int32, seed: UInt64
  ) -> [Entry] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      var tenths = SIMD16<Int16>(repeating: 0)
      for place in tenths.indices {
        tenths[place] =
          Int.random(in: 0..<20, using: &random) == 0
          ? missing : Int16.random(in: range, using: &random)
      }
      return Entry(
        tenths: tenths, dayNumber: Int32.random(in: 0..<days, using: &random))
    }
  }

  @Test(arguments: [(2, 1), (6, 2), (10, 2)], [1, 3])
  func `finds what comparing each with each finds`(spread: (Int16, Int), jobs: Int) {
    let entries = Self.entries(
      count: 80, range: -900...(-900 + spread.0), days: Int32(spread.1 * 20),
      seed: UInt64(spread.1))
    #expect(Self.find(entries, jobs: jobs) == Self.expected(entries))
  }

  @Test func `compares strips beyond the range of what is sorted`() {
    let entries = [-32_000, -32_000, 32_000, 2000].enumerated().map { index, tenths in
      Entry(
        tenths: SIMD16(repeating: Int16(tenths)), dayNumber: Int32(index))
    }
    #expect(Self.find(entries) == [true, true, false, false])
  }

  @Test func `goes on by other stations where very many agree on a pair`() {
    var entries = Self.entries(count: 600, range: 0...400, days: 500, seed: 9)
    for index in entries.indices {
      entries[index].tenths[0] = 5
      entries[index].tenths[1] = 6
    }
    for (one, other) in [(3, 599), (40, 41), (512, 17)] {
      for place in 2..<8 {
        entries[one].tenths[place] = Int16(500 + one)
        entries[other].tenths[place] = Int16(500 + one)
      }
      entries[one].dayNumber = 1000
      entries[other].dayNumber = 1001
    }
    let found = Self.find(entries)
    #expect(found.indices.filter { found[$0] } == [3, 17, 40, 41, 512, 599])
  }

  @Test func `finds a strip that stands under a thousand dates`() {
    let entries = (0..<2000).map { index in
      Entry(
        tenths: SIMD16(repeating: index.isMultiple(of: 2) ? 7 : 9),
        dayNumber: index.isMultiple(of: 2) ? Int32(index) : 4)
    }
    #expect(Self.find(entries) == entries.indices.map { $0.isMultiple(of: 2) })
  }

  @Test func `puts stations in one group fewer than must agree`() {
    let stations = Array(0..<16)
    for count in [8, 6, 4, 2] {
      let pairs = AlikeStrips.pairs(of: stations, agreeing: count)
      var random = SeededGenerator(seed: UInt64(count))
      for _ in 0..<200 {
        let agreeing = Set(stations.shuffled(using: &random).prefix(count))
        #expect(pairs.contains { agreeing.contains($0.0) && agreeing.contains($0.1) })
      }
    }
    #expect(AlikeStrips.pairs(of: stations, agreeing: 8).count == 11)
  }
}
