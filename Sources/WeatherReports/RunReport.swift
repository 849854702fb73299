public import Weather

/// Runs row by row, with all that is known of them, for machines: the fields of the store's view
/// `runs`.
public enum RunReport {
  /// The fields, in their order. New ones are added at the end; none is renamed.
  public static let columns = [
    ReportColumn("run_id", isNumeric: true),
    ReportColumn("started_at"),
    ReportColumn("finished_at"),
    ReportColumn("program_version"),
    ReportColumn("command"),
    ReportColumn("inputs", isNumeric: true),
    ReportColumn("pages", isNumeric: true),
    ReportColumn("pages_without_strip", isNumeric: true),
    ReportColumn("strips", isNumeric: true),
    ReportColumn("new_strips", isNumeric: true),
    ReportColumn("seen_before", isNumeric: true),
    ReportColumn("frozen", isNumeric: true),
    ReportColumn("carried_over", isNumeric: true),
    ReportColumn("observations", isNumeric: true),
    ReportColumn("rejections", isNumeric: true),
    ReportColumn("rejection_reasons"),
    ReportColumn("damaged_parts", isNumeric: true),
    ReportColumn("skipped", isNumeric: true),
    ReportColumn("pages_with_invalid_bytes", isNumeric: true),
    ReportColumn("failures", isNumeric: true),
    ReportColumn("unchanged_inputs", isNumeric: true),
    ReportColumn("copied_inputs", isNumeric: true),
    ReportColumn("grown_inputs", isNumeric: true),
    ReportColumn("assigned_hours", isNumeric: true),
  ]

  /// The cells of a run.
  public static func cells(for run: RunRecord) -> [Cell] {
    let counts = run.counts
    return [
      .integer(run.number),
      .text(run.startTime.description),
      Cell(run.finishTime?.description),
      .text(run.programVersion),
      .text(run.command),
      .integer(counts.inputCount),
      .integer(counts.pageCount),
      .integer(counts.pagesWithoutStrip),
      .integer(counts.stripCount),
      .integer(counts.newStripCount),
      .integer(counts.seenBeforeCount),
      .integer(counts.frozenStripCount),
      .integer(counts.carriedOverStripCount),
      .integer(counts.observationCount),
      .integer(run.rejectionCount),
      reasons(of: counts),
      .integer(counts.damagedPartCount),
      .integer(counts.skippedCount),
      .integer(counts.pagesWithInvalidBytes),
      .integer(counts.failureCount),
      .integer(counts.unchangedInputCount),
      .integer(counts.copiedInputCount),
      .integer(counts.grownInputCount),
      .integer(counts.assignedHourCount),
    ]
  }

  /// In the order of the reasons' names, as the view has them.
  private static func reasons(of counts: RunCounts) -> Cell {
    let named = counts.rejections.map { NamedCount($0.key.rawValue, $0.value) }
    return named.isEmpty ? .missing : .counts(named.sorted { $0.name < $1.name })
  }
}
