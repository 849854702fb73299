import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct ConditionCountsTests {
  private static func tally(_ counts: [(String?, ConditionClass, Int)]) -> ConditionTally {
    var tally = ConditionTally()
    for (label, conditionClass, count) in counts {
      tally.add(ConditionKey(label: label, conditionClass: conditionClass), count: count)
    }
    return tally
  }

  @Test(
    arguments: [
      ("{}", []), (#"{"clear":{"맑음":2}}"#, [("맑음", .clear, 2)]),
      (
        #"{"clear":{"맑음":2},"rain":{"비":10,"소나기":1},"unknown":{"":3}}"#,
        [("맑음", .clear, 2), ("비", .rain, 10), ("소나기", .rain, 1), (nil, .unknown, 3)]
      ),
      // As nobody writes it, but as JSON allows it.
      (#" { "clear" : { "맑음" : 2 } } "#, [("맑음", .clear, 2)]),
      (
        #"{"rain":{"소나기":1,"비":2},"clear":{"맑음":3}}"#,
        [("맑음", .clear, 3), ("비", .rain, 2), ("소나기", .rain, 1)]
      ),
      (#"{"unknown":{"a\"b\\c":1}}"#, [("a\"b\\c", .unknown, 1)]),
    ] as [(String, [(String?, ConditionClass, Int)])])
  func `are read`(text: String, counts: [(String?, ConditionClass, Int)]) throws {
    var reader = ConditionCountsReader()
    let expected = Self.tally(counts)
    #expect(try reader.tally(of: text.utf8) == expected)
    #expect(try ConditionCountsColumn.tally(in: text) == expected)
  }

  @Test(arguments: [
    "", "{", "{}}", #"{"clear"}"#, #"{"clear":{"맑음":}}"#, #"{"clear":{"맑음":1}"#,
    #"{"clear":{"맑음":1}}x"#, #"{"nowhere":{"맑음":1}}"#, #"{"clear":{"맑음":-}}"#, #"{"clear":[1]}"#,
    #"{"clear":{"맑음":99999999999999999999}}"#, "\u{0}", #"{"clear":{"맑음":1,}}x"#,
  ])
  func `are damaged where they can't be read`(text: String) {
    #expect(throws: (any Error).self) {
      var reader = ConditionCountsReader()
      _ = try reader.tally(of: text.utf8)
    }
  }

  @Test func `are read as they are written, whatever the labels`() throws {
    var random = SeededGenerator(seed: 5)
    let labels = ["맑음", "비", "", "a\"b", "\\", "눈\u{1}", "👩🏽‍🚀", "구름 많음", "{}", ":,"]
    var reader = ConditionCountsReader()
    for _ in 0..<2000 {
      var tally = ConditionTally()
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let label = labels.randomElement(using: &random) ?? ""
        let conditionClass = ConditionClass.allCases.randomElement(using: &random) ?? .other
        tally.add(
          ConditionKey(label: label.isEmpty ? nil : label, conditionClass: conditionClass),
          count: Int.random(in: 1...99_999, using: &random))
      }
      let text = ConditionCountsColumn.text(of: tally)
      #expect(try reader.tally(of: text.utf8) == tally)
    }
  }

  @Test func `never crash on bytes of any kind`() {
    var random = SeededGenerator(seed: 6)
    let text = Array(#"{"clear":{"맑음":2},"rain":{"비":10}}"#.utf8)
    for _ in 0..<5000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...3, using: &random))
      var reader = ConditionCountsReader()
      let read = try? reader.tally(of: bytes)
      let decoded = try? ConditionCountsColumn.tally(in: String(decoding: bytes, as: UTF8.self))
      #expect(read == decoded)
    }
  }
}

extension ConditionCountsReader {
  /// The counts in a column of these bytes.
  fileprivate mutating func tally(of bytes: some Sequence<UInt8>) throws -> ConditionTally {
    let column = Array(bytes)
    return try tally(in: column.span)
  }
}
