import Testing
import Weather

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("0.0", 0), ("-0.0", 0), ("7", 70), ("-3.4", -34), ("-0.4", -4), ("28.0", 280),
    ("05.5", 55), ("-15.4", -154), ("60.0", 600),
  ])
  func `reads degrees to the tenth`(text: String, tenths: Int) {
    #expect(AirTemperature(text)?.tenthsOfCelsius == tenths)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "-.5", "1.25", "+1", "--1", "1-", "1e3", "1,5", "１", " 1", "1 ",
    "1.2.3", "9999999999999", "맑음",
  ])
  func `rejects a text that is no temperature`(text: String) {
    #expect(AirTemperature(text) == nil)
  }

  @Test(arguments: [
    (0, "0.0"), (4, "0.4"), (-4, "-0.4"), (10, "1.0"), (-34, "-3.4"), (-154, "-15.4"),
    (600, "60.0"),
  ])
  func `writes degrees with one decimal`(tenths: Int, text: String) {
    #expect(AirTemperature(tenthsOfCelsius: tenths).description == text)
  }

  @Test(arguments: [
    (5, 1, "0.5"), (100, 2, "1.00"), (-7, 3, "-0.007"), (3_757_142, 5, "37.57142"), (12, 0, "12"),
    (Int.max, 1, "922337203685477580.7"), (Int.min, 1, "-922337203685477580.8"),
    (1, 20, "0.00000000000000000001"),
  ])
  func `writes every digit`(value: Int, decimals: Int, text: String) {
    #expect(FixedPoint.format(value, decimals: decimals) == text)
  }

  @Test func `reads every temperature as it writes it`() {
    for tenths in -900...600 {
      let temperature = AirTemperature(tenthsOfCelsius: tenths)
      #expect(AirTemperature(temperature.description) == temperature)
    }
  }

  @Test func `orders temperatures by degree`() {
    let sorted = [5, -34, 0, -4].map(AirTemperature.init(tenthsOfCelsius:)).sorted()
    #expect(sorted.map(\.description) == ["-3.4", "-0.4", "0.0", "0.5"])
  }

  @Test(arguments: [
    (12_345, 0, "12345"), (12_345, 2, "123.45"), (-5, 3, "-0.005"), (0, 2, "0.00"),
    (-100, 2, "-1.00"), (7, 1, "0.7"),
    (Int.min, 2, "-92233720368547758.08"), (Int.max, 1, "922337203685477580.7"),
  ])
  func `writes a fixed number of decimals`(value: Int, decimals: Int, text: String) {
    #expect(FixedPoint.format(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    ("37.5", 5, 3_750_000), ("128.56473", 5, 12_856_473), ("-0.00001", 5, -1), ("3", 0, 3),
    ("999999999999", 0, 999_999_999_999),
  ])
  func `reads decimals without rounding`(text: String, decimals: Int, value: Int) {
    #expect(FixedPoint.parse(text, decimals: decimals) == value)
  }

  @Test(arguments: [("0.000001", 5), ("3.0", 0), ("99999999999999", 0)])
  func `rejects more decimals or digits than fit`(text: String, decimals: Int) {
    #expect(FixedPoint.parse(text, decimals: decimals) == nil)
  }

  @Test(arguments: [
    (1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2), (5, 2, 3), (-5, 2, -3), (1, 3, 0), (2, 3, 1),
    (-1, 3, 0), (-2, 3, -1), (0, 7, 0), (14, 7, 2), (49, 100, 0), (50, 100, 1), (-50, 100, -1),
    (149, 100, 1), (-149, 100, -1), (-150, 100, -2), (24_999, 10_000, 2), (25_000, 10_000, 3),
  ])
  func `rounds half away from zero`(numerator: Int, denominator: Int, quotient: Int) {
    #expect(FixedPoint.roundedQuotient(numerator, denominator) == quotient)
  }

  @Test func `pads numbers with zeros, and cuts none`() {
    #expect(7.padded(to: 2) == "07")
    #expect(123.padded(to: 2) == "123")
    #expect(0.padded(to: 4) == "0000")
  }
}
