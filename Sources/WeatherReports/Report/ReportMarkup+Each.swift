import Dispatch
import Foundation
import Synchronization

extension ReportMarkup {
  /// So many elements are made and held before they are written: four for each core, and no more.
  private static var held: Int { min(ProcessInfo.processInfo.activeProcessorCount, 8) * 4 }

  /// Writes what stands for each of some elements, one behind another, while several are made at
  /// once.
  ///
  /// - Parameter body: writes one of them, to the page that it is given.
  func each<Element: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element, ReportMarkup) throws -> Void
  ) throws {
    let held = Self.held
    let (language, templates) = (language, templates)
    for start in stride(from: 0, to: elements.count, by: held) {
      let count = min(held, elements.count - start)
      let parts = Mutex<[Int: Result<String, any Error>]>([:])
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = Result {
          var text = ""
          try body(
            elements[start + index],
            ReportMarkup(language: language, templates: templates) { text += $0 })
          return text
        }
        parts.withLock { $0[index] = result }
      }
      for part in parts.withLock(\.self).sorted(by: { $0.key < $1.key }) {
        try write(part.value.get())
      }
    }
  }

  /// A table with rows for each of some elements, which are made as `each` makes them.
  ///
  /// - Parameters:
  ///   - isMatrix: whether all columns but the first are numbers, each in as few bytes as can be.
  ///   - rows: calls the closure that it is given for each row of an element.
  func table<Element: Sendable>(
    _ id: String, caption: String, columns: [ReportColumn], isMatrix: Bool = false,
    each elements: [Element],
    rows: @Sendable (Element, _ addRow: ([TableCell]) throws -> Void) throws -> Void
  ) throws {
    try tableStart(id, caption: caption, columns: columns, isMatrix: isMatrix)
    try each(elements) { element, page in
      var written = TableRows(columns: columns, isMatrix: isMatrix)
      try rows(element) { written.add($0) }
      try page.write(written.text)
    }
    try tableEnd()
  }
}
