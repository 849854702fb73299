import TestSupport
import Testing

@testable import WeatherAnalysis

@Suite struct StationValuesTests {
  @Test func `are kept by ascending number, whatever the order of the stations`() {
    var values = StationValues<Int>()
    for id in [108, 90, 159, 90, 95, 108, 108] { values.update(id, default: 0) { $0 += 1 } }
    #expect(values.stationIDs == [90, 95, 108, 159])
    #expect(values.values == [2, 1, 3, 1])
  }

  @Test func `are those of a dictionary`() {
    var random = SeededGenerator(seed: 3)
    var values = StationValues<Int>()
    var dictionary: [Int: Int] = [:]
    for step in 0..<5000 {
      // Mostly ascending, as days name stations.
      let id =
        step % 3 == 0 ? Int.random(in: 0..<150, using: &random) : 90 + step % 100
      values.update(id, default: 7) { $0 += step }
      dictionary[id, default: 7] += step
    }
    #expect(values.stationIDs == dictionary.keys.sorted())
    #expect(values.values == dictionary.sorted { $0.key < $1.key }.map(\.value))
  }

  @Test func `are equal however they came about`() {
    var one = StationValues<Int>()
    var other = StationValues<Int>()
    for id in [1, 2, 3] { one.update(id, default: 5) { _ in } }
    for id in [3, 1, 2] { other.update(id, default: 5) { _ in } }
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    other.update(2, default: 0) { $0 += 1 }
    #expect(one != other)
  }
}
