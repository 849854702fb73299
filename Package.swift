// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "WeatherStrip",
  products: [
    .library(
      name: "WeatherStrip",
      targets: [
        "Weather", "StripParsing", "PageReading", "WeatherAnalysis", "WeatherStore",
        "WeatherReports", "StripIngestion",
      ]
    ),
    .executable(name: "weatherstrip", targets: ["weatherstrip"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(
      name: "Weather",
      resources: [
        .embedInCode("Tables/stations.csv"),
        .embedInCode("Tables/conditions.csv"),
        .embedInCode("Tables/freezes.csv"),
        .embedInCode("Tables/freeze_seasons.csv"),
        .embedInCode("Tables/companions.csv"),
        .embedInCode("Tables/snapshot_errors.csv"),
      ]
    ),
    .target(name: "CByteSearch"),
    .target(name: "CStripScan"),
    .target(name: "StripParsing", dependencies: ["Weather", "CStripScan"]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "PageReading",
      dependencies: [
        "Weather", "CByteSearch", "CDeflate", "CLibXML2", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "WeatherAnalysis",
      dependencies: ["Weather", .product(name: "RealModule", package: "swift-numerics")]
    ),
    .target(
      name: "WeatherStore",
      dependencies: [
        "Weather", "WeatherAnalysis", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "WeatherReports",
      dependencies: [
        "Weather", "WeatherAnalysis", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Charts/Map/coastline.csv"),
        .embedInCode("Report/Templates/page_start.mustache"),
        .embedInCode("Report/Templates/page_end.mustache"),
        .embedInCode("Report/Templates/section_start.mustache"),
        .embedInCode("Report/Templates/paragraphs.mustache"),
        .embedInCode("Report/Templates/facts.mustache"),
        .embedInCode("Report/Templates/table.mustache"),
        .embedInCode("Report/Templates/figure.mustache"),
        .embedInCode("Report/Templates/evidence.mustache"),
        .embedInCode("Report/Templates/cards.mustache"),
        .embedInCode("Report/Templates/report.css"),
        .embedInCode("Report/Templates/report.js"),
      ]
    ),
    .target(
      name: "StripIngestion",
      dependencies: ["Weather", "StripParsing", "PageReading", "WeatherAnalysis", "WeatherStore"]
    ),
    .executableTarget(
      name: "weatherstrip",
      dependencies: [
        "Weather", "StripParsing", "PageReading", "WeatherAnalysis", "WeatherStore",
        "WeatherReports", "StripIngestion", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", dependencies: ["Weather", "CZlib"], path: "Tests/TestSupport"),
    .testTarget(name: "WeatherTests", dependencies: ["Weather", "TestSupport"]),
    .testTarget(
      name: "StripParsingTests", dependencies: ["StripParsing", "CStripScan", "TestSupport"]),
    .testTarget(
      name: "PageReadingTests",
      dependencies: ["PageReading", "StripParsing", "CByteSearch", "TestSupport"]),
    .testTarget(name: "WeatherAnalysisTests", dependencies: ["WeatherAnalysis", "TestSupport"]),
    .testTarget(
      name: "WeatherStoreTests",
      dependencies: [
        "WeatherStore", "StripIngestion", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(name: "WeatherReportsTests", dependencies: ["WeatherReports", "TestSupport"]),
    .testTarget(name: "StripIngestionTests", dependencies: ["StripIngestion", "TestSupport"]),
    .testTarget(name: "WeatherStripCommandTests", dependencies: ["weatherstrip", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
