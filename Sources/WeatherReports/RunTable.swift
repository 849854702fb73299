public import Weather

/// Runs row by row, for people: fewer columns, headings in their language.
public struct RunTable: Sendable {
  private let language: Language

  /// A table.
  public init(language: Language) {
    self.language = language
  }

  /// The columns, with their headings.
  public var columns: [ReportColumn] {
    [
      column("run", ko: "작업", en: "Run", isNumeric: true),
      column("started", ko: "시작 (UTC)", en: "Started (UTC)"),
      column("state", ko: "상태", en: "State"),
      column("unchanged", ko: "그대로인 파일", en: "Unchanged files", isNumeric: true),
      column("pages", ko: "문서", en: "Pages", isNumeric: true),
      column("strips", ko: "날씨띠", en: "Strips", isNumeric: true),
      column("new", ko: "새로", en: "New", isNumeric: true),
      column("seen_before", ko: "이미 본 것", en: "Seen before", isNumeric: true),
      column("frozen", ko: "갱신 멈춤", en: "Frozen", isNumeric: true),
      column("observations", ko: "관측값", en: "Observations", isNumeric: true),
      column("rejected", ko: "읽지 못한 줄", en: "Rejected", isNumeric: true),
      column("failures", ko: "읽지 못한 입력", en: "Failures", isNumeric: true),
      column("command", ko: "명령", en: "Command"),
    ]
  }

  /// The cells of a run. Of one that has not ended the counts are not known.
  public func cells(for run: RunRecord) -> [Cell] {
    let counts = run.counts
    let numbers = [
      counts.unchangedInputCount, counts.pageCount, counts.stripCount, counts.newStripCount,
      counts.seenBeforeCount, counts.frozenStripCount, counts.observationCount,
      run.rejectionCount, counts.failureCount,
    ]
    return [.integer(run.number), .text(minute(of: run.startTime)), .text(state(of: run))]
      + numbers.map { run.finishTime == nil ? .missing : .integer($0) } + [.text(run.command)]
  }

  /// `2025-04-04 09:30`.
  private func minute(of time: UTCTime) -> String {
    let text = time.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  private func state(of run: RunRecord) -> String {
    run.finishTime == nil
      ? language.text(ko: "끝나지 않음", en: "unfinished") : language.text(ko: "끝남", en: "done")
  }

  private func column(
    _ name: String, ko korean: String, en english: String, isNumeric: Bool = false
  ) -> ReportColumn {
    ReportColumn(name, title: language.text(ko: korean, en: english), isNumeric: isNumeric)
  }
}
