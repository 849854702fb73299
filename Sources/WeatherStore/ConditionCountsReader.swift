internal import Weather
internal import WeatherAnalysis

/// Reads condition counts from one column after another.
///
/// What the program writes is read byte by byte, which takes a tenth of the time that a JSON decoder
/// does; anything else, such as labels with escapes, is left to the decoder.
struct ConditionCountsReader {
  /// The conditions met so far, by the place of their class among all.
  private var known: [[KnownCondition]]
  /// The columns met last. Most days have the counts of another; of ten million observations' days,
  /// 14,231 are different, and few of these share a place.
  private var tallies = KnownTexts<ConditionTally>(capacity: 65_536)

  private struct KnownCondition {
    let label: [UInt8]
    let key: ConditionKey
  }

  private static let classes = ConditionClass.allCases.map { (Array($0.rawValue.utf8), $0) }

  /// No condition met yet.
  init() {
    known = Array(repeating: [], count: Self.classes.count)
  }

  /// The counts in a column.
  ///
  /// - Throws: `StoreError` or `DecodingError` where there are none.
  mutating func tally(in column: borrowing Span<UInt8>) throws -> ConditionTally {
    if let tally = tallies.value(of: column) { return tally }
    let tally = try plainTally(in: column) ?? decodedTally(in: column)
    tallies.remember(column, as: tally)
    return tally
  }

  private func decodedTally(in column: borrowing Span<UInt8>) throws -> ConditionTally {
    let bytes = column.indices.map { column[$0] }
    return try ConditionCountsColumn.tally(in: String(decoding: bytes, as: UTF8.self))
  }

  /// The counts in `{"class":{"label":1,"label":2},"class":{…}}`, conditions ascending; nil in
  /// anything else.
  private mutating func plainTally(in text: borrowing Span<UInt8>) -> ConditionTally? {
    var counts: [ConditionTally.Count] = []
    var position = 0
    guard Self.skip("{", in: text, &position) else { return nil }
    if Self.skip("}", in: text, &position) {
      return position == text.count ? ConditionTally() : nil
    }
    repeat {
      guard let name = Self.name(in: text, &position), Self.skip("{", in: text, &position),
        let place = Self.classes.firstIndex(where: { Self.holds($0.0, in: text, name) })
      else { return nil }
      repeat {
        guard let label = Self.name(in: text, &position),
          let count = Self.number(in: text, &position)
        else { return nil }
        counts.append(.init(key: key(at: place, text, label), count: count))
      } while Self.skip(",", in: text, &position)
      guard Self.skip("}", in: text, &position) else { return nil }
    } while Self.skip(",", in: text, &position)
    guard Self.skip("}", in: text, &position), position == text.count else { return nil }
    return ConditionTally(ascending: counts)
  }

  private mutating func key(
    at place: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> ConditionKey {
    for condition in known[place] where Self.holds(condition.label, in: text, range) {
      return condition.key
    }
    let bytes = range.map { text[$0] }
    let label = bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    let key = ConditionKey(label: label, conditionClass: Self.classes[place].1)
    known[place].append(KnownCondition(label: bytes, key: key))
    return key
  }

  /// The bytes between quotes, a colon behind them; nil where there are none, or an escape or a
  /// control among them.
  private static func name(
    in text: borrowing Span<UInt8>, _ position: inout Int
  ) -> Range<Int>? {
    guard skip("\"", in: text, &position) else { return nil }
    let start = position
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "\\") || text[position] < 0x20 { return nil }
      position += 1
    }
    let end = position
    guard skip("\"", in: text, &position), skip(":", in: text, &position) else { return nil }
    return start..<end
  }

  /// A number of one to fifteen digits, no zero in front.
  private static func number(in text: borrowing Span<UInt8>, _ position: inout Int) -> Int? {
    let start = position
    var number = 0
    while position < text.count, text[position] &- 0x30 < 10, position - start < 16 {
      number = number * 10 + Int(text[position] - 0x30)
      position += 1
    }
    let digits = position - start
    guard (1...15).contains(digits), digits == 1 || text[start] != UInt8(ascii: "0") else {
      return nil
    }
    return number
  }

  private static func skip(
    _ character: Unicode.Scalar, in text: borrowing Span<UInt8>, _ position: inout Int
  ) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private static func holds(
    _ bytes: [UInt8], in text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard bytes.count == range.count else { return false }
    for index in bytes.indices where bytes[index] != text[range.lowerBound + index] {
      return false
    }
    return true
  }
}
