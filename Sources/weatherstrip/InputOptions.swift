import ArgumentParser
import Foundation
import PageReading
import StripIngestion
import Weather

/// Which pages are read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders: text, HTML, WARC, WET, KMA's feed, and these in gzip; - for standard "
        + "input."))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the paths in this file too (- for standard input), one a line, or parted by NUL bytes "
        + "as find -print0 does.", valueName: "list"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Read so many pages side by side (default: the number of processors).", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "When the pages were fetched, where they do not say it: 2025-04-04T18:30+09:00 (Korean "
        + "time, where no offset is given). A strip without a date line then gets that date.",
      valueName: "time"),
    transform: { text in
      guard let time = UTCTime(iso8601: text) else {
        throw ValidationError(
          "'\(text)' is no time; expected one such as 2025-04-04T18:30+09:00 or 2025-04-04.")
      }
      return time
    })
  var captured: UTCTime?

  @Option(
    help: ArgumentHelp(
      "Write the rows and strips that were rejected, with place, reason and text, to this CSV file "
        + "(.tsv, .json and .ndjson give those forms; - lists them on standard error).",
      valueName: "file"))
  var rejects: String?

  @Flag(help: "Exit with status 65 if anything was rejected or skipped, or a page held no strip.")
  var strict = false

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs \(jobs): expected a number of pages, 1 or more.")
    }
    if filesFrom == "-", paths.contains("-") {
      throw ValidationError("Standard input can be the list of files or a page, not both.")
    }
  }

  /// Whether nothing is named to be read.
  var isEmpty: Bool { paths.isEmpty && filesFrom == nil }

  /// Throws where nothing is named to be read.
  func requireInput() throws {
    if isEmpty {
      throw ValidationError(
        "Nothing to read was named; give files, folders or -, or a list with --files-from.")
    }
  }

  /// The inputs, or why there is none, one after another.
  func inputs() throws(InputError) -> InputWalk {
    var walk = InputWalk(paths)
    if let filesFrom { walk.append(try PathList(at: filesFrom)) }
    return walk
  }

  /// How pages are searched.
  func searchOptions(needsDigest: Bool) -> PageSearch.Options {
    PageSearch.Options(
      captureTime: captured, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      needsDigest: needsDigest)
  }
}
