import Weather
import WeatherReports
import WeatherStore

/// Where rejections are written, as `--rejects` says.
final class RejectionOutput {
  // A class, since it owns an open file.
  private let console: Console
  private let isListed: Bool
  private let file: OutputFile?
  private var renderer: any Renderer

  /// - Parameter path: a file, `-` for standard error, or nil for nowhere.
  init(path: String?, console: Console) throws(OutputError) {
    self.console = console
    isListed = path == "-"
    renderer = Self.format(of: path ?? "").renderer()
    guard let path, path != "-" else {
      file = nil
      return
    }
    file = try OutputFile(path: path)
    try file?.write(renderer.start(RejectionReport.columns))
  }

  /// Whether something is about to be shown on standard error.
  func shows(_ findings: PageFindings) -> Bool { isListed && !findings.rejections.isEmpty }

  /// Writes the rejections of a page.
  func write(_ findings: PageFindings) throws(OutputError) {
    guard isListed || file != nil else { return }
    for found in findings.rejections {
      if let file {
        let cells = RejectionReport.cells(
          for: found.rejection, line: found.line, column: found.column, source: findings.source)
        try file.write(renderer.row(cells))
      } else {
        let numbers = [found.line, found.column].compactMap(\.self).map { ":\($0)" }
        let place = findings.source.shownLocation + numbers.joined()
        console.list("\(place): \(found.rejection.message(in: console.language))")
      }
    }
  }

  /// Writes what is left, and puts the file in its place.
  func close() throws(OutputError) {
    guard let file else { return }
    try file.write(renderer.end())
    try file.close()
  }

  private static func format(of path: String) -> OutputFormat {
    let name = path.lowercased()
    if name.hasSuffix(".tsv") { return .tsv }
    if name.hasSuffix(".json") { return .json }
    return name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") ? .ndjson : .csv
  }
}

extension Source {
  /// The path, with the record's place in an archive.
  fileprivate var shownLocation: String {
    recordOffset.map { "\(location)@\($0)" } ?? location
  }
}
