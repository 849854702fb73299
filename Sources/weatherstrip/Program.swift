import ArgumentParser
import Foundation
import PageReading
import Weather
import WeatherStore

/// The program: reads the command, runs it, and turns what happened into an exit status.
@main
enum Program {
  static func main() {
    Memory.prepare()
    Signals.prepare()
    do {
      var command = try WeatherStripCommand.parseAsRoot()
      do {
        try command.run()
      } catch {
        exit(Self.status(of: error, from: command))
      }
    } catch {
      exit(Self.status(ofUsage: error))
    }
  }

  /// The exit status for an error of a command, which is told on standard error.
  private static func status(of error: any Error, from command: any ParsableCommand) -> Int32 {
    let language = (command as? any SpeakingCommand)?.language ?? .preferred()
    let console = Console(language: language, isQuiet: false)
    switch error {
    case OutputError.closedPipe: return ExitCode.success.rawValue
    case let error as OutputError: console.error(error.text(in: language))
    case let error as InputError: console.error(error.text(in: language))
    case let error as StoreError: console.error(error.text(in: language))
    case let error as TableError: console.error(error.description)
    case let error as ValidationError:
      let name = type(of: command).configuration.commandName ?? ""
      console.list("Error: \(error.message)")
      console.list("  See 'weatherstrip \(name) --help' for more information.")
      return ExitCode.validationFailure.rawValue
    default: return status(ofUsage: error)
    }
    return ExitCode.failure.rawValue
  }

  /// The exit status for what the argument parser says: help, which goes to standard output, or
  /// what is wrong with the command, in which words of the command line are shown escaped.
  private static func status(ofUsage error: any Error) -> Int32 {
    let status = WeatherStripCommand.exitCode(for: error)
    guard !status.isSuccess else { WeatherStripCommand.exit(withError: error) }
    let console = Console(language: .preferred(), isQuiet: false)
    let message = WeatherStripCommand.fullMessage(for: error)
    for line in message.split(separator: "\n", omittingEmptySubsequences: false)
    where !message.isEmpty {
      console.list(String(line))
    }
    return status.rawValue
  }
}

/// A command whose messages have a language.
protocol SpeakingCommand {
  var language: Language { get }
}

extension ExitCode {
  /// With `--strict`, something was rejected or held no strip (EX_DATAERR of sysexits.h).
  static let dataRejected = ExitCode(65)
  /// Ctrl-C, as shells count it.
  static let interrupted = ExitCode(130)
}

/// The root command.
struct WeatherStripCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weatherstrip",
    abstract: "Turns the weather strips printed on Korean news pages into a record.",
    discussion: """
      A weather strip is what a news site prints at the head of a page: a date, a line for each \
      city with its weather and temperature, and 기상청 제공. weatherstrip finds strips in saved \
      pages, keeps them by date in a store (one SQLite file), and sums them up.

        weatherstrip ingest saved-pages/        read pages into weatherstrip.sqlite
        weatherstrip summary                    what they say, by region
        weatherstrip export -o observations.csv

      The store is --database PATH, else the variable WEATHERSTRIP_DATABASE, else \
      weatherstrip.sqlite in this folder.
      """,
    version: "0.1.0",
    subcommands: [
      IngestCommand.self, SummaryCommand.self, ClimateCommand.self, GapsCommand.self,
      CompareCommand.self, ChartCommand.self, ReportCommand.self,
      ExportCommand.self,
      ParseCommand.self,
      ShowCommand.self, RunsCommand.self, UndoCommand.self, ReparseCommand.self,
      CheckCommand.self, BackupCommand.self, StationsCommand.self, ConditionsCommand.self,
    ])
}
