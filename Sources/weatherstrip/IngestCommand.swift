import ArgumentParser
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// Reads pages into a store.
struct IngestCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read pages, keep what is new, say what was found.",
    discussion: """
      Folders are walked (hidden files left out). Reading the same pages again changes nothing. \
      A strip seen under several dates is frozen: it is kept, and not counted.

      A file that is as it was when it was read is not read again: its size and the time of its \
      last change tell, or its contents with --verify. One that was moved or copied is known by \
      its contents. A text in UTF-8 or an archive that has grown is read on where it ended. Other \
      tables, another --captured and another version of the program read all anew.

      \(InputHelp.limits)

      Exit status: 0 done; 1 something could not be read (the rest is done); 65 with --strict, \
      something was rejected or held no strip; 130 after Ctrl-C, the store whole.
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Compare the contents of files that seem unchanged, not just their size and time.")
  var verify = false

  @Flag(help: "Read all files anew, unchanged ones too.")
  var reread = false

  @Flag(help: "Tell what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Tell each file once its pages are on the disk.")
  var verbose = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    try input.requireInput()
    if verify, reread {
      throw ValidationError("--reread reads all files, so --verify adds nothing to it.")
    }
    if verbose, messages.quiet {
      throw ValidationError("Give --verbose or --quiet, not both.")
    }
  }

  func run() throws {
    let console = messages.console
    _ = try tableOptions.tables()
    if input.filesFrom == nil, let error = InputError.missing(allOf: input.paths) { throw error }
    let pages = try PageIngestion(input, messages)
    let path = storeOptions.path
    let store = try dryRun ? triedStore(at: path) : WeatherStore(writingTo: path)
    console.say("저장소: \(path)", "Store: \(path)")
    if dryRun {
      console.say(
        "시험 실행입니다. 아래는 실제로 읽으면 바뀔 내용이고, 저장소는 그대로입니다.",
        "Dry run: this is what would change; the store is left as it is.")
    }
    let tables = try judgingTables(of: store)
    try store.keepNames(of: tables.stations)
    let report = try pages.run(
      into: store, tables: tables, policy: policy, tellsStored: verbose && !dryRun)
    for line in IngestionMessage(report).lines(in: language) { console.say(line, line) }
    try pages.throwStatus(of: report)
  }

  /// The tables, with the limits by which the store's values are judged; a store without strips takes
  /// those given.
  private func judgingTables(of store: WeatherStore) throws -> WeatherTables {
    let tables = try tableOptions.tables(of: store)
    if try store.isEmpty() {
      let given = try tableOptions.tables()
      try store.keep(given.limits)
      return given
    }
    guard let kept = try store.qualityLimits() else {
      messages.console.say(
        "저장된 관측값은 아직 검사하지 않았습니다. 'weatherstrip reparse'로 검사할 수 있습니다.",
        "The values stored before were not checked yet; 'weatherstrip reparse' checks them.")
      return tables
    }
    if let limit = QualityLimit.allCases.first(where: { kept[$0] != tables.limits[$0] }) {
      throw StoreError(
        path: storeOptions.path,
        problem: .otherLimits(
          limit, kept: kept.text(of: limit), given: tables.limits.text(of: limit)))
    }
    return tables
  }

  /// A copy of the store; where there is none yet, an empty one.
  private func triedStore(at path: String) throws -> WeatherStore {
    do {
      return try WeatherStore(tryingChangesOf: path)
    } catch let error where error.problem == .missing {
      return try WeatherStore.temporary()
    }
  }

  /// What was rejected is told again where that is asked for.
  private var policy: RereadPolicy {
    if reread { return RereadPolicy(rereads: .always) }
    if input.strict { return RereadPolicy(rereads: .withFaults, verifies: verify) }
    return RereadPolicy(
      rereads: input.rejects == nil ? .never : .withRejections, verifies: verify)
  }
}
