/// Lines of a terminal on which texts are put at places.
struct TerminalGrid {
  private var cells: [[Cell]]

  /// A column of a line. What is behind a wide character's first column is part of it.
  private enum Cell {
    case text(String, TerminalColour?)
    case part
  }

  init(columns: Int, rows: Int) {
    cells = Array(
      repeating: Array(repeating: .text(" ", nil), count: columns), count: rows)
  }

  /// How many columns it has.
  var columns: Int { cells.first?.count ?? 0 }
  /// How many rows it has.
  var rows: Int { cells.count }

  /// Puts a text into a row, from a column on; what reaches beyond the row is left out.
  mutating func put(_ text: String, row: Int, column: Int, _ colour: TerminalColour? = nil) {
    guard cells.indices.contains(row) else { return }
    var column = column
    for scalar in TerminalText.escaped(text).unicodeScalars {
      let width = TerminalText.width(of: String(scalar))
      if width == 0 {
        join(scalar, row: row, column: column - 1)
        continue
      }
      guard column >= 0, column + width <= columns else { return }
      clear(row: row, column: column)
      if width == 2 { clear(row: row, column: column + 1) }
      cells[row][column] = .text(String(scalar), colour)
      if width == 2 { cells[row][column + 1] = .part }
      column += width
    }
  }

  /// Whether columns of a row are empty; those beyond the row are not.
  func isEmpty(row: Int, columns wanted: Range<Int>) -> Bool {
    guard cells.indices.contains(row), wanted.lowerBound >= 0, wanted.upperBound <= columns else {
      return false
    }
    return wanted.allSatisfy { column in
      if case .text(" ", nil) = cells[row][column] { true } else { false }
    }
  }

  /// The lines.
  var lines: [ColouredLine] {
    cells.map { row in
      var line = ColouredLine("")
      for case .text(let text, let colour) in row { line.append(text, colour) }
      return line
    }
  }

  /// Puts a combining mark to the letter before it.
  private mutating func join(_ scalar: Unicode.Scalar, row: Int, column: Int) {
    var column = column
    while column > 0, case .part = cells[row][column] { column -= 1 }
    guard cells[row].indices.contains(column), case .text(var text, let colour) = cells[row][column]
    else { return }
    text.unicodeScalars.append(scalar)
    cells[row][column] = .text(text, colour)
  }

  /// Takes away what stands in a column, both halves of a wide character.
  private mutating func clear(row: Int, column: Int) {
    if case .part = cells[row][column] { cells[row][column - 1] = .text(" ", nil) }
    if column + 1 < columns, case .part = cells[row][column + 1] {
      cells[row][column + 1] = .text(" ", nil)
    }
    cells[row][column] = .text(" ", nil)
  }
}
