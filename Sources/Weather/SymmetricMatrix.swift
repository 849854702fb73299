/// A symmetric positive definite matrix.
package struct SymmetricMatrix: Sendable {
  /// The values, row by row.
  package let rows: [[Double]]

  /// The matrix of these values.
  package init(rows: [[Double]]) {
    self.rows = rows
  }

  /// The inverse, by Gauss and Jordan; nil where the matrix is not positive definite. O(n³).
  package var inverse: SymmetricMatrix? {
    let size = rows.count
    var left = rows
    var right = rows.indices.map { row in rows.indices.map { $0 == row ? 1.0 : 0.0 } }
    for pivot in 0..<size {
      let value = left[pivot][pivot]
      // Of a positive definite matrix every pivot is positive, and none has to be chosen.
      guard value > rows[pivot][pivot] * 1e-12, value > 0 else { return nil }
      for column in 0..<size {
        left[pivot][column] /= value
        right[pivot][column] /= value
      }
      for row in 0..<size where row != pivot {
        let factor = left[row][pivot]
        guard factor != 0 else { continue }
        for column in 0..<size {
          left[row][column] -= factor * left[pivot][column]
          right[row][column] -= factor * right[pivot][column]
        }
      }
    }
    return SymmetricMatrix(rows: right)
  }

  /// The part of some rows and the same columns.
  package func part(_ indices: [Int]) -> SymmetricMatrix {
    SymmetricMatrix(rows: indices.map { row in indices.map { rows[row][$0] } })
  }
}
