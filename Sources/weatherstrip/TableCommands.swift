import ArgumentParser
import Weather
import WeatherReports

/// Prints the table of stations.
struct StationsCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "stations",
    abstract: "Print the stations in use, or find some.",
    discussion: "A word finds stations by number, name, province or region, Korean or English.")

  @Argument(help: "What to find; several words must all be found.")
  var words: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let catalogue = try tableOptions.stations()
    let found = words.reduce(catalogue.stations) { stations, word in
      let matching = Set(catalogue.stations(matching: word).map(\.id))
      return stations.filter { matching.contains($0.id) }
    }
    try output.print(as: .table, columns: StationReport.columns.titled(in: language)) { addRow in
      for station in found { try addRow(StationReport.cells(for: station)) }
    }
    guard found.isEmpty else { return }
    let words = words.joined(separator: " ")
    messages.console.error(
      language.text(ko: "'\(words)'에 맞는 지점이 없습니다", en: "no station matches '\(words)'"))
    throw ExitCode.failure
  }
}

/// Prints the table of conditions.
struct ConditionsCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "conditions",
    abstract: "Print the conditions in use, or find some.",
    discussion: "A word finds conditions by label, other spelling, English name or class.")

  @Argument(help: "What to find; several words must all be found.")
  var words: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let vocabulary = try tableOptions.conditions()
    let found = words.reduce(vocabulary.conditions) { conditions, word in
      let matching = Set(vocabulary.conditions(matching: word).map(\.label))
      return conditions.filter { matching.contains($0.label) }
    }
    try output.print(as: .table, columns: ConditionReport.columns.titled(in: language)) { addRow in
      for condition in found { try addRow(ConditionReport.cells(for: condition)) }
    }
    guard found.isEmpty else { return }
    let words = words.joined(separator: " ")
    messages.console.error(
      language.text(ko: "'\(words)'에 맞는 날씨가 없습니다", en: "no condition matches '\(words)'"))
    throw ExitCode.failure
  }
}
