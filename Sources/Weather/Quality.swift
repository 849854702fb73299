/// How far a value can be trusted.
public enum Quality: String, CaseIterable, Sendable {
  /// The checks that it takes were made and passed.
  case good
  /// A check speaks against the value.
  case suspect
  /// A check rules the value out.
  case wrong
  /// Not all of these checks could be made, and none speaks against the value.
  case notChecked = "not_checked"

  /// Whether values of this quality count.
  public var counts: Bool { self == .good || self == .notChecked }
}
