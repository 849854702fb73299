import Testing
import Weather

@Suite struct RepairTests {
  @Test func `counts, adds and writes repairs in a fixed order`() {
    var counts = RepairCounts()
    counts[.width] = 1
    counts[.sign] += 2
    var other = RepairCounts()
    other[.width] = 3
    other[.entity] = 0
    counts.merge(other)
    #expect(counts.text == "sign:2;width:4")
    #expect(counts.total == 6)
    #expect(RepairCounts().text == "")
  }

  @Test func `is equal to no repairs when taken back`() {
    var counts = RepairCounts()
    counts[.space] = 1
    counts[.space] -= 1
    #expect(counts == RepairCounts())
  }
}
