import Foundation
import StripParsing
import Weather

/// Parses a file in memory several times, and prints bytes, rows and seconds a parse.
@main
enum ParserBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let repetitions = Int(arguments[2]), repetitions > 0 else {
      throw UsageError()
    }
    let page = Array(try Data(contentsOf: URL(filePath: arguments[1])))
    let parser = StripParser(tables: try .builtIn())
    // The first parse warms the caches.
    let rows = rowCount(of: page, parser)
    let start = ContinuousClock.now
    for _ in 0..<repetitions {
      precondition(rowCount(of: page, parser) == rows, "not the same rows every time")
    }
    let seconds = (ContinuousClock.now - start) / repetitions / .seconds(1)
    print(page.count, rows, String(format: "%.6f", seconds))
  }

  private static func rowCount(of page: [UInt8], _ parser: StripParser) -> Int {
    parser.parse(page.span).strips.reduce(0) { $0 + $1.observations.count }
  }
}

/// Wrong arguments.
struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: ParserBenchmark FILE REPETITIONS" }
}
