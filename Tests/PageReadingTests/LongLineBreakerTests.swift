import TestSupport
import Testing

@testable import PageReading

@Suite struct LongLineBreakerTests {
  private func broken(_ pieces: [[UInt8]]) -> (text: String, breaks: Int) {
    var breaker = LongLineBreaker(longestLine: 8, reach: 4)
    var text: [UInt8] = []
    for var piece in pieces {
      breaker.apply(to: &piece)
      text += piece
    }
    return (String(decoding: text, as: UTF8.self), breaker.breaks)
  }

  @Test(
    arguments: [
      ("", "", 0), ("a b c d\ne f g h\n", "a b c d\ne f g h\n", 0),
      ("a b c d \nb", "a b c d \nb", 0), ("12345678\n 2345678\r\n", "12345678\n 2345678\r\n", 0),
      ("12345678 a", "12345678\na", 1), ("1234567 9 a", "1234567 9\na", 1),
      ("12345678\ta", "12345678\na", 1), ("123456789012", "123456789012", 0),
      ("123456789012 a", "123456789012\na", 1), ("1234567890123", "123456789012\n3", 1),
      ("1234567890\n12345678 a", "1234567890\n12345678\na", 1),
      ("1234567890\r12345678 a", "1234567890\r12345678\na", 1),
      // 가 has three bytes: the fifth begins with the line's byte 12.
      ("가가가가가", "가가가가\n가", 1), ("a가가가가가", "a가가가가\n가", 1),
      (
        "12345678 12345678 123456789012123456789012a",
        "12345678\n12345678\n123456789012\n123456789012\na", 4
      ),
    ])
  func `breaks a long line at a blank, or where none is near before a character`(
    text: String, expected: String, breaks: Int
  ) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      let found = broken([Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(found.text == expected && found.breaks == breaks, "cut at \(cut)")
    }
    #expect(broken(bytes.map { [$0] }).text == expected)
  }

  @Test(arguments: 1...10)
  func `breaks a text of any kind the same in any pieces`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        ["a", "b", "가", " ", "\n", "c", "d"].randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      let whole = broken([bytes])
      for cut in 0...bytes.count {
        #expect(broken([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
      }
      #expect(broken(bytes.map { [$0] }) == whole)
      let longest = whole.text.split(separator: "\n").map(\.utf8.count).max() ?? 0
      #expect(longest <= 8 + 4 + 2)
    }
  }
}
