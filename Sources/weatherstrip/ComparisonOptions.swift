import ArgumentParser

/// What of a comparison with the official record is printed.
enum ComparisonView: String, EnumerableFlag {
  case hours, freezes, conditions, list, days, errors

  static func help(for value: ComparisonView) -> ArgumentHelp? {
    switch value {
    case .hours: "Each strip, with the hour of which its temperatures are."
    case .freezes: "Frozen strips with their true time, in the form of the table of known freezes."
    case .conditions: "What was observed when strips printed a condition, and when none."
    case .list: "The temperatures beyond the official extremes of both days."
    case .days: "Each official day beside the hourly values; needs no store."
    case .errors:
      ArgumentHelp(
        "How far so many captures a day lie from the official day, by month, for 'summary "
          + "--errors'; needs no store.")
    }
  }

  /// Whether strips are looked at, which a store holds.
  var needsStore: Bool { self != .days && self != .errors }
  /// Whether hourly values are needed, not daily ones.
  var needsHours: Bool { self != .list }
}

/// Tables of the user's own for `compare`, in which `--freezes` and `--conditions` are words for what is
/// printed.
struct ComparisonTableOptions: ParsableArguments {
  @Option(
    name: .customLong("stations"),
    help: ArgumentHelp(
      "A CSV file of stations, as for ingest.", valueName: "file"))
  var stationsFile: String?

  @Option(
    name: .customLong("conditions-file"),
    help: ArgumentHelp("A CSV file of conditions, as --conditions of ingest.", valueName: "file"))
  var conditionsFile: String?

  @Option(
    name: .customLong("freezes-file"),
    help: ArgumentHelp("A CSV file of known freezes, as --freezes of ingest.", valueName: "file"))
  var freezesFile: String?

  @Option(
    name: .customLong("companions"),
    help: ArgumentHelp("A table of companions, as for ingest.", valueName: "file"))
  var companionsFile: String?

  @Option(
    name: .customLong("limits"),
    help: ArgumentHelp("A CSV file of limits, as for ingest.", valueName: "file"))
  var limitsFile: String?

  var files: TableFiles {
    TableFiles(
      stations: stationsFile, conditions: conditionsFile, freezes: freezesFile,
      companions: companionsFile, limits: limitsFile)
  }
}
