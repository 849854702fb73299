import Foundation
import StripParsing
import Weather

/// Parses a file in memory several times, window by window, as the program reads a long text: to
/// rows (`StripParser.parse(_:into:)`) or to strips (`StripParser.parse(_:)`).
///
/// Prints bytes, rows and seconds a parse; then, for each station, its name, how many rows and
/// temperatures it has, and their minimum, maximum and sum in tenths of a degree.
@main
enum ParserBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let form = Form(rawValue: arguments[2]),
      let repetitions = Int(arguments[3]), repetitions > 0
    else { throw UsageError() }
    let page = Array(try Data(contentsOf: URL(filePath: arguments[1])))
    let tables = try WeatherTables.builtIn()
    let parser = StripParser(tables: tables)
    // The first parse, which is not timed, tells what is found and warms the caches.
    var figures = StationFigures()
    parser.parseByWindows(page) { strips in
      for observation in strips.lazy.flatMap(\.observations) { figures.add(observation) }
    }
    let parse: () -> Int =
      switch form {
      case .rows: { parser.countRowsByWindows(page) }
      case .strips: { parser.countObservationsByWindows(page) }
      }
    let start = ContinuousClock.now
    for _ in 0..<repetitions {
      precondition(parse() == figures.rowCount, "not the same rows every time")
    }
    let seconds = (ContinuousClock.now - start) / repetitions / .seconds(1)
    print(page.count, figures.rowCount, String(format: "%.6f", seconds))
    figures.print(stations: tables.stations)
  }

  /// What the parser makes of a page.
  private enum Form: String {
    case rows, strips
  }
}

/// Wrong arguments.
struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: ParserBenchmark FILE rows|strips REPETITIONS" }
}
