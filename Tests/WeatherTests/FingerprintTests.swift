import TestSupport
import Testing
import Weather

@Suite struct FingerprintTests {
  private static let common = [98, 105, 108, 133, 143, 152, 156, 159, 184]

  private func observation(_ id: Int, _ tenths: Int?) -> Observation {
    Observation(
      stationID: id, presentWeather: nil,
      airTemperature: tenths.map(AirTemperature.init(tenthsOfCelsius:)), rowRange: 0..<1)
  }

  private func strip(_ ids: [Int]) -> [Observation] {
    ids.map { observation($0, $0 - 120) }
  }

  @Test func `writes the nine common stations' temperatures by number`() {
    #expect(
      Fingerprint(of: strip(Self.common.reversed())).text
        == "98:-22 105:-15 108:-12 133:13 143:23 152:32 156:36 159:39 184:64")
  }

  @Test func `does not depend on the order of rows`() {
    let rows = strip(Self.common + [172, 201, 90])
    #expect(Fingerprint(of: rows) == Fingerprint(of: rows.reversed()))
    let few = strip([90, 201, 172])
    #expect(Fingerprint(of: few) == Fingerprint(of: few.reversed()))
  }

  @Test func `is the same for two layouts that share the nine`() {
    let sixteen = Self.common + [172, 201, 226, 238, 259, 283, 294]
    let all = Tables.builtIn.stations.stations.map(\.id)
    #expect(Fingerprint(of: strip(sixteen)) == Fingerprint(of: strip(all)))
  }

  @Test func `takes all rows where one of the nine has none`() {
    let rows = strip([98, 105, 108, 201])
    #expect(Fingerprint(of: rows).text == "98:-22 105:-15 108:-12 201:81")
    #expect(Fingerprint(of: rows) != Fingerprint(of: strip([98, 105, 108])))
  }

  @Test func `counts a missing temperature as such`() {
    let rows = strip(Self.common.dropLast()) + [observation(184, nil)]
    #expect(Fingerprint(of: rows).text.hasSuffix(" 159:39 184:-"))
    #expect(Fingerprint(of: rows) != Fingerprint(of: strip(Self.common)))
  }

  @Test func `differs where one common temperature differs, and not by conditions`() {
    var rows = strip(Self.common)
    rows[0].presentWeather = PresentWeather(label: "맑음", printed: "맑음", conditionClass: .clear)
    #expect(Fingerprint(of: rows) == Fingerprint(of: strip(Self.common)))
    rows[0].airTemperature = AirTemperature(tenthsOfCelsius: 1)
    #expect(Fingerprint(of: rows) != Fingerprint(of: strip(Self.common)))
  }

  @Test func `writes every value of a station printed with several`() {
    let rows = strip(Self.common) + [observation(98, 5), observation(98, nil), observation(98, 5)]
    #expect(Fingerprint(of: rows).text.hasPrefix("98:-/-22/5 105:"))
  }

  @Test func `is read back from its text`() {
    let fingerprint = Fingerprint(of: strip(Self.common))
    #expect(Fingerprint(text: fingerprint.text) == fingerprint)
  }

  @Test func `is empty for no observations`() {
    #expect(Fingerprint(of: []).text == "")
  }

  @Test func `is that of the rows in reverse, whichever stations there are`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let rows = (95..<190).filter { _ in Int.random(in: 0..<9, using: &random) > 0 }.map {
        observation(
          $0, Bool.random(using: &random) ? Int.random(in: -400...400, using: &random) : nil)
      }
      #expect(Fingerprint(of: rows) == Fingerprint(of: rows.reversed()))
    }
  }
}
