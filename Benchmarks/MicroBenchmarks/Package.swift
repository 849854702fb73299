// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "MicroBenchmarks",
  dependencies: [
    .package(name: "WeatherStrip", path: "../.."),
    // Without its interposers, which count allocations, and need packages of their own.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "InnerSteps",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "WeatherStrip", package: "WeatherStrip"),
      ],
      // The command finds benchmarks in a folder of this name.
      path: "Benchmarks/InnerSteps",
      swiftSettings: [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
