public import Weather

/// The checks of a store, row by row.
public struct StoreCheckReport: Sendable {
  private let language: Language

  /// A report, its tables in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The fields of forms for machines, in their order; the columns of tables for people.
  public func columns(for form: OutputFormat) -> [ReportColumn] {
    guard form.isForPeople else { return Self.fields }
    return [
      ReportColumn("check", title: language.text(ko: "검사", en: "Check")),
      ReportColumn("ran", title: language.text(ko: "살펴본 것", en: "Looked at"), isNumeric: true),
      ReportColumn("failed", title: language.text(ko: "틀린 것", en: "Wrong"), isNumeric: true),
      ReportColumn("examples", title: language.text(ko: "보기", en: "Examples")),
    ]
  }

  /// The cells of a check.
  public func cells(of result: StoreCheckResult, for form: OutputFormat) -> [Cell] {
    let examples = Cell(result.examples.joined(separator: "; "))
    if form.isForPeople {
      return [
        .text(result.check.name(in: language)), .integer(result.ran), .integer(result.failed),
        examples,
      ]
    }
    return [
      .text(result.check.rawValue), .integer(result.ran),
      .integer(max(0, result.ran - result.failed)), .integer(result.failed), examples,
    ]
  }

  private static let fields = [
    ReportColumn("check"),
    ReportColumn("ran", isNumeric: true),
    ReportColumn("passed", isNumeric: true),
    ReportColumn("failed", isNumeric: true),
    ReportColumn("examples"),
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
    case .dailySums: language.text(ko: "일별 합계", en: "daily sums, by date")
    }
  }
}
