/// How many choices of some of so many values there are.
enum Binomials {
  /// By how many values there are, 0...24, and how many are chosen, 0...24.
  static let table: [[Int]] = (0..<24).reduce(into: [[1] + Array(repeating: 0, count: 24)]) {
    rows, index in
    rows.append([1] + (1...24).map { rows[index][$0 - 1] + rows[index][$0] })
  }
}
