import TestSupport
import Testing

@testable import PageReading

@Suite struct `Hostile files of the data portal` {
  @Test func `of random bytes never crash`() {
    var random = SeededGenerator(seed: 131)
    let header = Array("지점,일시,기온(°C),강수량(mm),현상번호(국내식)\n".utf8)
    let signs = Array("0123456789-.,:\"\r\n T/\0".utf8)
    for round in 0..<400 {
      let count = Int.random(in: 0..<400, using: &random)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &random)
          : signs[Int.random(in: 0..<signs.count, using: &random)]
      }
      _ = OfficialText.refusal(of: bytes)
      _ = OfficialText.refusal(of: header + bytes)
    }
  }

  @Test func `with a byte changed or left out never crash`() {
    var random = SeededGenerator(seed: 2024)
    let whole = Fixtures.bytes("official/hourly-131-2024-01.csv")
    for _ in 0..<60 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      _ = OfficialText.refusal(of: bytes)
      _ = OfficialText.refusal(of: Array(whole[..<place]))
      bytes.remove(at: place)
      _ = OfficialText.refusal(of: bytes)
    }
  }

  @Test(arguments: [UInt8(0), 0x22, 0x2C, 0x81])
  func `of a megabyte of one byte never crash`(byte: UInt8) {
    let line = [UInt8](repeating: byte, count: 1_000_000)
    let header = Array("지점,일시,기온(°C)\n".utf8)
    #expect(OfficialText.refusal(of: line) != nil)
    #expect(OfficialText.refusal(of: header + line) != nil)
    #expect(OfficialText.refusal(of: header + Array("131,2024-01-01 01:00,".utf8) + line) != nil)
  }
}
