import Foundation
import StripParsing
import Weather

/// Parses a file in memory several times, window by window, as the program reads a long text.
///
/// Prints bytes, rows and seconds a parse; then, for each station, its name, how many rows and
/// temperatures it has, and their minimum, maximum and sum in tenths of a degree.
@main
enum ParserBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let repetitions = Int(arguments[2]), repetitions > 0 else {
      throw UsageError()
    }
    let page = Array(try Data(contentsOf: URL(filePath: arguments[1])))
    let tables = try WeatherTables.builtIn()
    let parser = StripParser(tables: tables)
    // The first parse, which is not timed, tells what is found and warms the caches.
    var figures = StationFigures()
    var rows = 0
    parser.parseByWindows(page) { strips in
      for observation in strips.lazy.flatMap(\.observations) { figures.add(observation) }
      rows += rowCount(of: strips)
    }
    let start = ContinuousClock.now
    for _ in 0..<repetitions {
      var found = 0
      parser.parseByWindows(page) { found += rowCount(of: $0) }
      precondition(found == rows, "not the same rows every time")
    }
    let seconds = (ContinuousClock.now - start) / repetitions / .seconds(1)
    print(page.count, rows, String(format: "%.6f", seconds))
    figures.print(stations: tables.stations)
  }

  private static func rowCount(of strips: [Strip]) -> Int {
    strips.reduce(0) { $0 + $1.observations.count }
  }
}

/// Wrong arguments.
struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: ParserBenchmark FILE REPETITIONS" }
}
