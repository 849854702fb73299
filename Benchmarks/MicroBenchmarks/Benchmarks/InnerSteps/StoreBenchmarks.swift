import Benchmark
import WeatherAnalysis
import WeatherStore

/// Adds the steps of the store.
func addStoreBenchmarks() {
  Benchmark(
    "store transaction: a day of 24 strips, in a nameless file",
    configuration: .measuring(),
    closure: { (benchmark: Benchmark, recorder: StripRecorder) in
      let day = recorder.nextDay()
      benchmark.startMeasurement()
      try recorder.record(day)
      benchmark.stopMeasurement()
    },
    setup: { try StripRecorder(store: .temporary()) })
  Benchmark(
    "store transaction: a day of 24 strips, on the disk",
    configuration: .measuring(),
    closure: { (benchmark: Benchmark, recorder: StripRecorder) in
      let day = recorder.nextDay()
      benchmark.startMeasurement()
      try recorder.record(day)
      benchmark.stopMeasurement()
    },
    setup: { try StripRecorder(store: StoreFolder.newStore()) },
    teardown: { try StoreFolder.delete() })
  Benchmark(
    "daily sums: a year of 16 stations",
    configuration: .measuring(),
    closure: { (benchmark: Benchmark, recorder: StripRecorder) in
      for _ in benchmark.scaledIterations {
        var observations = 0
        try recorder.store.forEachDay(ObservationQuery()) { day in
          for entry in day.entries { observations += entry.sum.observationCount }
        }
        blackHole(observations)
      }
    },
    setup: {
      let recorder = try StripRecorder(store: .temporary())
      for _ in 0..<365 { try recorder.record(recorder.nextDay()) }
      var days = 0
      try recorder.store.forEachDay(ObservationQuery()) { _ in days += 1 }
      precondition(days == 365, "each day counts")
      return recorder
    })
}
