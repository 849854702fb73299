import Testing
import WeatherAnalysis

@Suite struct SnapshotErrorTests {
  @Test(arguments: [
    (0.5, 1), (1, 1), (1.4, 1), (1.5, 2), (2, 2), (3.4, 2), (3.5, 4), (4, 4), (23.4, 4),
    (23.5, 24), (24, 24), (1000, 24),
  ])
  func `is that of about as many captures or the next fewer`(captures: Double, measured: Int) {
    #expect(SnapshotError.typical(capturesADay: captures)?.capturesADay == measured)
  }

  @Test func `is not known below one capture a day`() {
    #expect(SnapshotError.typical(capturesADay: 0) == nil)
    #expect(SnapshotError.typical(capturesADay: 0.49) == nil)
  }

  @Test func `gets smaller with more captures`() throws {
    let errors = [1, 2, 4, 24].compactMap { SnapshotError.typical(capturesADay: $0) }
    for (few, many) in zip(errors, errors.dropFirst()) {
      #expect(few.maximumTooLow > many.maximumTooLow)
      #expect(few.minimumTooHigh > many.minimumTooHigh)
      #expect(few.meanOff > many.meanOff)
    }
    #expect(errors.first?.maximumTooLow == 510)
    #expect(errors.last?.meanOff == 12)
  }
}
