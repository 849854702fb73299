import Weather

/// A temperature as a fraction, rounded once, when it is printed: a mean, a percentile or a range.
public struct Mean: Hashable, Sendable {
  /// Thousandths of a degree Celsius, times the denominator.
  public let numerator: Int
  /// 1 or more.
  public let denominator: Int

  /// The mean of this many values whose sum in thousandths of a degree is the numerator.
  public init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Degrees Celsius with 0 to 3 decimals, rounded half away from zero.
  public func text(decimals: Int) -> String {
    var divisor = denominator
    for _ in decimals..<3 { divisor *= 10 }
    return FixedPoint.format(FixedPoint.roundedQuotient(numerator, divisor), decimals: decimals)
  }
}

extension Mean: Comparable {
  /// By value; fractions of one value are equal only where they are written alike.
  public static func < (left: Mean, right: Mean) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
