import Benchmark
import StripParsing
import Weather

/// Adds the steps of reading a page.
func addParserBenchmarks() {
  addParse("unit search: 256 KiB of prose", InventedText.prose(bytes: 1 << 18))
  addParse("row: label and number", Array(InventedText.row.utf8), .kilo)
  addParse(
    "strip: 16 rows, date line, label of each", Array(InventedText.strip(of: day, hour: 9).utf8),
    .kilo)
  Benchmark(
    "fingerprint of a strip", configuration: .measuring(.kilo),
    closure: { (benchmark: Benchmark, observations: [Observation]) in
      for _ in benchmark.scaledIterations { blackHole(Fingerprint(of: observations)) }
    },
    setup: {
      let text = Array(InventedText.strip(of: day, hour: 9).utf8)
      let strips = StripParser(tables: try .builtIn()).parse(text.span).strips
      precondition(strips.count == 1, "one strip is one strip")
      return strips[0].observations
    })
}

private let day = CalendarDate(dayNumber: 20_000)

/// Adds the parse of a text.
private func addParse(
  _ name: String, _ text: [UInt8], _ scale: BenchmarkScalingFactor = .one
) {
  Benchmark(
    name, configuration: .measuring(scale),
    closure: { (benchmark: Benchmark, parser: StripParser) in
      for _ in benchmark.scaledIterations { blackHole(parser.parse(text.span)) }
    },
    setup: { StripParser(tables: try .builtIn()) })
}
