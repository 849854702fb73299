/// Why a file of KMA's feed could not be read.
package struct FeedError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, as libxml2 counts it.
  package let column: Int
  /// What was found and what was expected.
  package let message: String

  /// `line:column: message`.
  package var description: String { "\(line):\(column): \(message)" }
}
