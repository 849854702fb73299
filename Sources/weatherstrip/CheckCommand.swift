import ArgumentParser
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Looks whether a store is sound.
struct CheckCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the store is sound.",
    discussion: """
      SQLite's own checks are made; kept texts are compared with their digests and read again; \
      observations, states and daily sums are worked out anew. Nothing is changed, and nobody who \
      writes has to wait: but for SQLite's check a temporary copy is looked at, which needs as \
      much room as the store.

      --repair works out anew what follows from the rest: observations, states, daily sums, \
      indexes. What a text says is not touched: 'weatherstrip reparse' does that. Give the tables \
      that the pages were ingested with.

      Exit status: 0 where all is right; 1 where something is wrong, or was.
      """)

  @Flag(help: "Work out anew what follows from the rest.")
  var repair = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let tables = try tableOptions.tables()
    let path = storeOptions.path
    let store = try repair ? WeatherStore(changing: path) : WeatherStore(readingFrom: path)
    let report = StoreCheckReport(language: language)
    let progress = TextProgress(messages)
    var results: [StoreCheckResult] = []
    let form = output.format ?? .table
    try output.print(as: .table, columns: report.columns(for: form)) { addRow in
      try store.check(
        freezeCheck: FreezeCheck(freezes: tables.freezes),
        oracle: TextReader(tables: tables).oracle,
        repairs: repair
      ) { result in
        results.append(result)
        progress.note(results.count, StoreCheck.allCases.count)
        try addRow(report.cells(of: result, for: form))
      }
      progress.clear()
    }
    tell(results)
    if results.contains(where: { $0.failed > 0 }) { throw ExitCode.failure }
  }

  private func tell(_ results: [StoreCheckResult]) {
    let console = messages.console
    let wrong = results.filter { $0.failed > 0 }
    guard !wrong.isEmpty else {
      return console.say("저장소에 이상이 없습니다.", "The store is sound.")
    }
    if repair, wrong.contains(where: \.isRepairable) {
      console.say(
        "다시 계산할 수 있는 것은 바로잡았습니다.", "What follows from the rest was worked out anew.")
    } else if wrong.contains(where: \.isRepairable) {
      console.error(
        language.text(
          ko: "색인·관측값·상태·일별 합계는 'weatherstrip check --repair'에 수집할 때 쓴 표"
            + "(--freezes 따위)를 주어 바로잡을 수 있습니다",
          en: "indexes, observations, states and daily sums can be put right: weatherstrip check "
            + "--repair, with the tables the pages were ingested with (--freezes and the like)"))
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
