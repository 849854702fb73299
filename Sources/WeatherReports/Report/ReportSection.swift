import Weather

/// A section of the report. A new one is a file beside the others, and a line in `ReportSections`.
protocol ReportSection: Sendable {
  /// Its anchor in the page.
  var id: String { get }
  /// Its heading.
  func title(in language: Language) -> String
  /// Writes what stands under the heading.
  func write(_ content: ReportContent, _ markup: ReportMarkup) throws
}

/// The sections there are, in their order.
enum ReportSections {
  static let all: [any ReportSection] = [
    AboutSection(), ExtremesSection(), MapSection(), AreasSection(), ClimateSection(),
    FeedSection(), GapsSection(), ChecksSection(), DataSection(), EvidenceSection(),
    MethodSection(),
  ]
}
