import Testing
import Weather

@Suite struct SightingTests {
  private static func sighting(
    captured: Int? = 0, location: String = "a", offset: Int? = nil, page: Int = 0,
    digest: String = "0"
  ) -> Sighting {
    Sighting(
      source: Source(
        location: location, recordOffset: offset, recordLength: nil, digest: digest,
        captureTime: captured.map(UTCTime.init(secondsSince1970:))),
      pageOffset: page)
  }

  @Test func `orders by capture time, unknown last, then place in archive and page`() {
    let ordered = [
      Self.sighting(captured: -1, location: "z", offset: 9, page: 9),
      Self.sighting(location: "a"),
      Self.sighting(location: "a", digest: "1"),
      Self.sighting(location: "a", page: 1),
      Self.sighting(location: "a", offset: 0),
      Self.sighting(location: "a", offset: 10),
      Self.sighting(location: "b"),
      Self.sighting(captured: 1, location: "a"),
      Self.sighting(captured: nil, location: "a"),
      Self.sighting(captured: nil, location: "b"),
    ]
    for (index, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (index < other), "\(index) and \(other)")
      }
    }
    #expect(ordered.reversed().sorted() == ordered)
  }
}
