public import Weather
public import WeatherAnalysis

/// The checks of a store and of its values, row by row.
public struct CheckReport: Sendable {
  private let language: Language
  private let findings: FindingText
  private let machineFindings: FindingText
  private let explanations: [String: CheckExplanation]

  /// A report, its tables in a language.
  public init(
    language: Language, stations: StationCatalogue, checks: [any QualityCheck]
  ) {
    self.language = language
    findings = FindingText(language: language, stations: stations)
    machineFindings = FindingText(language: .english, names: .korean, stations: stations)
    explanations = Dictionary(
      checks.map { ($0.name, $0.explanation) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields of forms for machines, in their order; the columns of tables for people.
  public func columns(for form: OutputFormat) -> [ReportColumn] {
    guard form.isForPeople else { return Self.fields }
    return [
      ReportColumn("check", title: language.text(ko: "검사", en: "Check")),
      ReportColumn("subject", title: language.text(ko: "대상", en: "Of")),
      ReportColumn("ran", title: language.text(ko: "살펴본 것", en: "Looked at"), isNumeric: true),
      ReportColumn(
        "not_checked", title: language.text(ko: "검사 못 함", en: "Could not run"), isNumeric: true),
      ReportColumn("passed", title: language.text(ko: "통과", en: "Passed"), isNumeric: true),
      ReportColumn("failed", title: language.text(ko: "걸린 것", en: "Failed"), isNumeric: true),
    ]
  }

  /// Examples of what a check of the store found wrong, to stand under a table.
  public func notes(on result: StoreCheckResult) -> [String] {
    result.examples.map { "\(result.check.name(in: language)): \($0)" }
  }

  /// Examples of what a quality check speaks against, to stand under a table.
  public func notes(on result: QualityCheckResult) -> [String] {
    result.examples.map { "\(result.check): \(findings.example(of: $0))" }
  }

  /// The cells of a check of the store.
  public func cells(of result: StoreCheckResult, for form: OutputFormat) -> [Cell] {
    cells(
      form,
      Row(
        check: result.check.rawValue, title: result.check.name(in: language), subject: .store,
        passed: max(0, result.ran - result.failed), failed: result.failed, ran: result.ran,
        notChecked: nil, examples: result.examples))
  }

  /// The cells of a quality check.
  public func cells(of result: QualityCheckResult, for form: OutputFormat) -> [Cell] {
    let explanation = explanations[result.check]
    let title = explanation.map { "\(result.check) (\($0.title.text(in: language)))" }
    return cells(
      form,
      Row(
        check: result.check, title: title ?? result.check,
        subject: explanation?.isOfStrips == true ? .strips : .values,
        passed: result.passed, failed: result.failed, ran: result.ran,
        notChecked: result.notChecked, examples: result.examples.map(machineFindings.example)))
  }

  private struct Row {
    let check: String
    let title: String
    let subject: Subject
    let passed: Int
    let failed: Int
    let ran: Int
    let notChecked: Int?
    let examples: [String]
  }

  /// What a check looks at.
  private enum Subject: String {
    case store, strips, values

    func name(in language: Language) -> String {
      switch self {
      case .store: language.text(ko: "저장소", en: "store")
      case .strips: language.text(ko: "날씨띠", en: "strips")
      case .values: language.text(ko: "관측값", en: "values")
      }
    }
  }

  private func cells(_ form: OutputFormat, _ row: Row) -> [Cell] {
    let notChecked = row.notChecked.map(Cell.integer) ?? .missing
    if form.isForPeople {
      return [
        .text(row.title), .text(row.subject.name(in: language)), .integer(row.ran), notChecked,
        .integer(row.passed), .integer(row.failed),
      ]
    }
    return [
      .text(row.check), .integer(row.ran), .integer(row.passed), .integer(row.failed),
      Cell(row.examples.joined(separator: "; ")),
      notChecked, .text(row.subject.rawValue),
    ]
  }

  private static let fields = [
    ReportColumn("check"),
    ReportColumn("ran", isNumeric: true),
    ReportColumn("passed", isNumeric: true),
    ReportColumn("failed", isNumeric: true),
    ReportColumn("examples"),
    ReportColumn("not_checked", isNumeric: true),
    ReportColumn("subject"),
  ]
}

extension StoreCheck {
  /// What the check looks at, for people.
  public func name(in language: Language) -> String {
    switch self {
    case .integrity: language.text(ko: "SQLite 무결성", en: "SQLite's integrity check")
    case .foreignKeys: language.text(ko: "외래 키", en: "foreign keys")
    case .texts: language.text(ko: "글의 해시", en: "digests of texts")
    case .stripIDs: language.text(ko: "날씨띠 번호", en: "ids of strips")
    case .origins: language.text(ko: "근거 없는 것", en: "rows without an origin")
    case .readings: language.text(ko: "다시 읽은 글", en: "texts read again")
    case .observations: language.text(ko: "관측값", en: "observations of strips")
    case .states: language.text(ko: "날씨띠의 상태", en: "states of strips")
    case .qualities: language.text(ko: "관측값의 품질", en: "quality of values, by strip")
    case .dailySums: language.text(ko: "일별 합계", en: "daily sums, by date")
    }
  }
}
