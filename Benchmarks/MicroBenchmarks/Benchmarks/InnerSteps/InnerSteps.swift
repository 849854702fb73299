import Benchmark

/// The steps inside of parsing and storing, each by itself. `Benchmarks/compare` tells what they come
/// to together.
let benchmarks: @Sendable () -> Void = {
  addParserBenchmarks()
  addStoreBenchmarks()
}

extension Benchmark.Configuration {
  /// What is measured of each step, which is done so often for each measurement.
  static func measuring(_ scale: BenchmarkScalingFactor = .one) -> Self {
    Self(
      metrics: [.wallClock, .throughput], scalingFactor: scale,
      maxDuration: .seconds(3))
  }
}
