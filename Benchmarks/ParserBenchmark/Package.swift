// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "ParserBenchmark",
  dependencies: [.package(name: "WeatherStrip", path: "../..")],
  targets: [
    .executableTarget(
      name: "ParserBenchmark",
      dependencies: [.product(name: "WeatherStrip", package: "WeatherStrip")],
      swiftSettings: [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
