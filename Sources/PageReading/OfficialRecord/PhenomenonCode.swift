import Weather

/// KMA's domestic numbers of weather phenomena (현상번호, 국내식), 0...99.
///
/// KMA's own list was not found (looked for on 2026-11-26), so the numbers were read off its record
/// of 청주 (131) in 2022, by the season, temperature, humidity and precipitation of the hours at
/// which they stand. What is not known for sure counts as other.
enum PhenomenonCode {
  /// The class of the phenomenon with a number.
  static func conditionClass(of code: Int) -> ConditionClass {
    switch code {
    // 861 hours at 0.6 to 33.1 °C, 731 of them with precipitation.
    case 1: .rain
    // 8 hours at 7.8 to 25.2 °C and a mean humidity of 90 %, with next to no precipitation.
    case 2: .drizzle
    // 27 hours, June to August alone, 26 of them with precipitation.
    case 4: .shower
    // 227 hours at -10.9 to 4.0 °C, November to February alone.
    case 5: .snow
    // 11 hours at 0.4 to 2.9 °C, December and January alone.
    case 6: .sleet
    // 21 hours at a mean humidity of 91 %.
    case 16: .fog
    // 1209 hours at a mean humidity of 83 %.
    case 19: .mist
    // 748 hours at a mean humidity of 59 %.
    case 40: .haze
    // 34 hours, March and April alone, at a mean humidity of 33 %.
    case 42: .dust
    default: .other
    }
  }
}

/// The sets of classes that occur, each made once: a file has some dozens, on a third of its rows.
struct PhenomenonSets {
  /// By a bit for each class.
  private var sets: [UInt32: Set<ConditionClass>] = [:]

  /// The bit of the class of each number.
  private static let bits: [UInt32] = (0..<100).map { code in
    let conditionClass = PhenomenonCode.conditionClass(of: code)
    return 1 << UInt32(ConditionClass.allCases.firstIndex(of: conditionClass) ?? 0)
  }

  /// The classes of numbers of two digits written one after another, `1901`; where the digits are
  /// odd in number, the first number lost its leading zero, `501`. nil where there are other bytes.
  mutating func classes(
    of value: ValueCursor, in bytes: borrowing Span<UInt8>
  ) -> Set<ConditionClass>? {
    var cursor = value
    var found: UInt32 = 0
    var length = value.range.count % 2 == 0 ? 2 : 1
    while !cursor.isAtEnd {
      guard let code = cursor.number(ofDigits: length...length, in: bytes) else { return nil }
      found |= Self.bits[code]
      length = 2
    }
    if found == 0 { return [] }
    if let known = sets[found] { return known }
    let classes = ConditionClass.allCases.enumerated().filter {
      found & 1 << UInt32($0.offset) != 0
    }
    let set = Set(classes.map(\.element))
    sets[found] = set
    return set
  }
}
