import ArgumentParser
import StripIngestion
import Weather
import WeatherReports
import WeatherStore

/// The store that a command looks at: that of the user, or one of pages, gone with the command.
struct StoreOrPages {
  let input: InputOptions
  let storeOptions: StoreOptions
  let messages: MessageOptions

  /// Calls a closure with the store.
  ///
  /// - Parameter needsSightings: whether it matters how often, and where, a strip was printed.
  /// - Throws: what the closure throws; the exit status, where pages could not be read.
  func withStore(
    _ tables: WeatherTables, needsSightings: Bool = true, _ body: (WeatherStore) throws -> Void
  ) throws {
    guard !input.isEmpty else {
      return try body(try WeatherStore(readingFrom: storeOptions.path))
    }
    try withStore(of: try PageIngestion(input, messages), tables, needsSightings, nil, body)
  }

  /// Calls a closure with the strips of the pages that need no store, and a store of all others.
  ///
  /// - Throws: what the closure throws; the exit status, where pages could not be read.
  func withDistinctStrips(
    _ tables: WeatherTables, _ body: (DistinctStrips, WeatherStore) throws -> Void
  ) throws {
    let options = input.searchOptions(needsDigest: false)
    let strips = DistinctStrips(
      tables: tables, captureTime: options.captureTime, jobs: options.jobs)
    try withStore(of: try PageIngestion(input, messages), tables, false, strips) {
      try body(strips, $0)
    }
  }

  private func withStore(
    of pages: PageIngestion, _ tables: WeatherTables, _ needsSightings: Bool,
    _ distinct: DistinctStrips?, _ body: (WeatherStore) throws -> Void
  ) throws {
    let store = try WeatherStore.temporary()
    let report = try pages.run(
      into: store, tables: tables, policy: .forgetful, recordsRepeats: needsSightings,
      givingTo: distinct)
    if report.wasCancelled { throw ExitCode.interrupted }
    if report.reading.inputs == 0 {
      if report.reading.failures == 0 { messages.console.tellNoPages() }
      try pages.throwStatus(of: report)
    }
    try body(store)
    try pages.throwStatus(of: report)
  }

  /// Throws where options for pages are given without pages, or a store beside pages.
  func validate(isForPagesToo: Bool = false, _ otherOptions: String = "") throws {
    let isForPages =
      isForPagesToo || input.rejects != nil || input.strict || input.captured != nil
      || input.jobs != nil
    if input.isEmpty, isForPages {
      throw ValidationError(
        "\(otherOptions)--captured, --jobs, --rejects and --strict are for pages; give their paths."
      )
    }
    if !input.isEmpty, storeOptions.database != nil {
      throw ValidationError("Give either paths or --database: pages are read without a store.")
    }
  }
}
