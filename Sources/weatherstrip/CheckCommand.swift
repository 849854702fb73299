import ArgumentParser
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Looks whether a store is sound, and what the quality checks say of its values.
struct CheckCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the store is sound, and say what the quality checks find in it.",
    discussion: """
      Checks of the store: SQLite's own; kept texts are compared with their digests and read again; \
      observations, states, quality and daily sums are worked out anew. Nothing is changed, and \
      nobody who writes has to wait: but for SQLite's check a temporary copy is looked at, which \
      needs as much room as the store.

      Quality checks, of strips and of values: how often each was made, could not be made for want \
      of what it needs, passed and failed. What fails is kept and not counted. --explain tells \
      rule, limits and sources of each, and what it cannot see. --limits tries other limits: what \
      is stored stays as it is, until 'weatherstrip reparse --limits' judges it by them.

      --repair works out anew what follows from the rest: observations, states, quality, daily \
      sums, indexes. What a text says is not touched: 'weatherstrip reparse' does that. Give the \
      tables that the pages were ingested with.

      Exit status: 0 where the store is sound, whatever its values; 1 where something is wrong \
      with it, or was.
      """)

  @Argument(
    help: ArgumentHelp(
      "The checks to be made, by the names that --format csv prints (default: all).",
      valueName: "checks"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp("Explain a quality check, or all, and do no more.", valueName: "check"))
  var explain: String?

  @Option(help: ArgumentHelp("So many examples of each quality check.", valueName: "number"))
  var examples = 5

  @Flag(help: "Work out anew what follows from the rest.")
  var repair = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    if examples < 0 { throw ValidationError("--examples is \(examples); expected 0 or more.") }
    if repair, !names.isEmpty {
      throw ValidationError("--repair makes all checks; leave their names out.")
    }
    if explain != nil, repair || !names.isEmpty {
      throw ValidationError("--explain looks at no store; give it alone.")
    }
  }

  func run() throws {
    if let explain { return try self.explain(explain) }
    let path = storeOptions.path
    let store = try repair ? WeatherStore(changing: path) : WeatherStore(readingFrom: path)
    let tables = try tableOptions.tables(of: store)
    let control = QualityControl(tables: tables)
    let storeChecks = try StoreCheck.allCases.filter(isAsked(control))
    let qualityChecks = control.checks.map(\.name).filter(
      names.isEmpty ? { _ in true } : names.contains)
    if repair { try store.keep(tables.limits) }
    let report = CheckReport(
      language: language, stations: tables.stations, checks: control.checks)
    let form = output.format ?? .table
    var wrong: [StoreCheckResult] = []
    var found: [QualityCheckResult] = []
    try output.print(
      as: .table, columns: report.columns(for: form),
      notes: wrong.flatMap(report.notes) + found.flatMap(report.notes)
    ) { addRow in
      let progress = TextProgress(messages)
      var madeCount = 0
      try store.check(
        storeChecks, qualityControl: control, oracle: TextReader(tables: tables).oracle,
        repairs: repair
      ) { result in
        if result.failed > 0 { wrong.append(result) }
        madeCount += 1
        progress.note(madeCount, storeChecks.count)
        try addRow(report.cells(of: result, for: form))
      }
      if !qualityChecks.isEmpty, !wrong.contains(where: { $0.check == .integrity }) {
        found = try store.checkQuality(
          qualityControl: control, mostExamples: examples, onProgress: progress.note
        ).filter { qualityChecks.contains($0.check) }
      }
      progress.clear()
      for result in found { try addRow(report.cells(of: result, for: form)) }
    }
    if !storeChecks.isEmpty { tellSoundness(wrong) }
    if !wrong.isEmpty { throw ExitCode.failure }
  }

  /// Whether a check of the store is asked for.
  private func isAsked(_ control: QualityControl) throws -> (StoreCheck) -> Bool {
    let known = StoreCheck.allCases.map(\.rawValue) + control.checks.map(\.name)
    for name in names where !known.contains(name) {
      throw ValidationError(
        "There is no check '\(name)'; expected some of: \(known.joined(separator: ", ")).")
    }
    return { names.isEmpty || names.contains($0.rawValue) }
  }

  private func explain(_ name: String) throws {
    let tables = try tableOptions.tables()
    let checks = QualityControl(tables: tables).checks
    let wanted = checks.filter { name == "all" || $0.name == name }
    guard !wanted.isEmpty else {
      let known = (checks.map(\.name) + ["all"]).joined(separator: ", ")
      throw ValidationError("There is no quality check '\(name)'; expected one of: \(known).")
    }
    let text = ExplanationText(language: language, limits: tables.limits)
    let file = try OutputFile(path: output.output)
    try file.write(wanted.map(text.text).joined(separator: "\n"))
    try file.close()
  }

  private func tellSoundness(_ wrong: [StoreCheckResult]) {
    let console = messages.console
    guard !wrong.isEmpty else {
      return names.isEmpty
        ? console.say("저장소에 이상이 없습니다.", "The store is sound.")
        : console.say("이 검사에서는 저장소에 이상이 없습니다.", "These checks find the store sound.")
    }
    if repair, wrong.contains(where: \.isRepairable) {
      console.say(
        "다시 계산할 수 있는 것은 바로잡았습니다.", "What follows from the rest was worked out anew.")
    } else if wrong.contains(where: \.isRepairable) {
      console.error(
        language.text(
          ko: "색인·관측값·상태·품질·일별 합계는 'weatherstrip check --repair'에 수집할 때 쓴 표"
            + "(--freezes 따위)를 주어 바로잡을 수 있습니다",
          en:
            "indexes, observations, states, quality and daily sums can be put right: weatherstrip "
            + "check --repair, with the tables the pages were ingested with (--freezes and the like)"
        ))
    }
    if wrong.contains(where: { $0.check == .readings }) {
      console.error(
        language.text(
          ko: "글이 저장된 것과 다르게 읽힙니다. 수집할 때 쓴 표(--stations 따위)를 주거나, "
            + "'weatherstrip reparse'로 다시 읽어 주세요",
          en: "texts are read otherwise than is stored; give the tables they were ingested with "
            + "(--stations and the like), or run 'weatherstrip reparse'"))
    }
    if wrong.contains(where: { !$0.isRepairable && $0.check != .readings }) {
      console.error(
        language.text(
          ko: "저장소가 손상되었습니다. 사본에서 되살리거나 문서를 다시 읽어 주세요",
          en: "the store is damaged; restore it from a copy, or ingest the pages anew"))
    }
  }
}
