/// A scale of whole numbers with ticks at round ones: steps of 1, 2 or 5 times a power of ten.
struct RoundTicks: Hashable {
  /// The step.
  let step: Int
  /// The ticks, ascending; the scale begins with the first and ends with the last.
  let ticks: [Int]

  /// The finest ticks that hold two numbers between them, at most so many (2 or more).
  init(from low: Int, to high: Int, atMost count: Int) {
    precondition(low <= high && count >= 2, "a scale has two ends")
    var power = 1
    var step = 1
    var bounds = (first: low, last: high)
    search: while true {
      for factor in [1, 2, 5] {
        step = factor * power
        bounds = (Self.floor(low, step), -Self.floor(-high, step))
        // A single value stands between two ticks, not upon one.
        if bounds.first == bounds.last { bounds.last += step }
        if (bounds.last - bounds.first) / step < count { break search }
      }
      power *= 10
    }
    self.step = step
    ticks = Array(stride(from: bounds.first, through: bounds.last, by: step))
  }

  /// The lowest number of the scale.
  var low: Int { ticks.first ?? 0 }
  /// The highest.
  var high: Int { ticks.last ?? 1 }

  /// Where a number lies between the ends, which are 0 and 1.
  func fraction(of value: Double) -> Double { (value - Double(low)) / Double(high - low) }

  /// The largest multiple of a step that is not above a number.
  private static func floor(_ value: Int, _ step: Int) -> Int {
    let remainder = value % step
    return value - (remainder < 0 ? remainder + step : remainder)
  }
}
