/// A departure from the usual writing that the parser undoes.
public enum Repair: String, CaseIterable, Sendable {
  /// A minus sign other than the hyphen.
  case sign
  /// A full-width letter, digit or sign.
  case width
  /// A blank other than space and tab.
  case space
  /// Hangul written in letters (NFD), composed to syllables.
  case normalForm = "normal_form"
  /// A unit other than ℃.
  case unit
  /// Bytes that are not UTF-8, replaced by U+FFFD.
  case invalidBytes = "invalid_bytes"
  /// A character reference of HTML.
  case entity
}

/// How often each repair was made.
public struct RepairCounts: Hashable, Sendable {
  private var counts: [Repair: Int] = [:]

  /// No repairs.
  public init() {}

  /// The repairs that `text` tells; nil for anything else.
  public init?(text: String) {
    for part in text.split(separator: ";") {
      let words = part.split(separator: ":", omittingEmptySubsequences: false)
      guard words.count == 2, let repair = Repair(rawValue: String(words[0])),
        let count = Int(words[1]), count > 0
      else { return nil }
      self[repair] = count
    }
  }

  /// How often this repair was made.
  public subscript(repair: Repair) -> Int {
    get { counts[repair] ?? 0 }
    set { counts[repair] = newValue == 0 ? nil : newValue }
  }

  /// How many repairs were made in all.
  public var total: Int { counts.values.reduce(0, +) }

  /// Adds the repairs of another text.
  public mutating func merge(_ other: RepairCounts) {
    for (repair, count) in other.counts { self[repair] += count }
  }

  /// The repairs made, `sign:2;width:1`, in a fixed order.
  public var text: String {
    Repair.allCases.filter { self[$0] > 0 }.map { "\($0.rawValue):\(self[$0])" }
      .joined(separator: ";")
  }
}
