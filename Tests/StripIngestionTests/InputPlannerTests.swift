import Foundation
import PageReading
import TestSupport
import Testing
import Weather
import WeatherStore

@testable import StripIngestion

@Suite struct InputPlannerTests {
  private let folder = try! TemporaryFolder()
  private let store: WeatherStore
  private static let changed = 1_700_000_000
  private static let begun = 1_800_000_000

  init() throws {
    store = try WeatherStore()
  }

  private func write(_ text: String, to name: String, changed: Int) throws -> Input {
    let path = try folder.write(text, to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(changed))], ofItemAtPath: path)
    return Input(location: path, isNamed: true)
  }

  private static func start(at seconds: Int) -> RunStart {
    RunStart(
      time: UTCTime(secondsSince1970: seconds), programVersion: "1",
      rulesVersion: PageSearch.rulesVersion, command: "test")
  }

  private func ingest(_ input: Input, at seconds: Int = begun) throws {
    _ = try Ingestion(into: store, tables: LongText.tables).run(
      [Result<Input, InputError>.success(input)], start: Self.start(at: seconds), clock: { 0 },
      finishTime: { UTCTime(secondsSince1970: seconds) })
  }

  private func plan(
    _ input: Input, _ policy: RereadPolicy = RereadPolicy(), at seconds: Int = begun,
    captureTime: UTCTime? = nil, version: String = "1"
  ) throws -> InputPlan {
    let settings = ReadingSettings(tables: LongText.tables, captureTime: captureTime)
    var planner = InputPlanner(
      store: store, run: try store.beginRun(Self.start(at: seconds)), policy: policy,
      settings: settings.digest(program: version), start: UTCTime(secondsSince1970: seconds))
    return try planner.plan(input, FileState(at: input.location))
  }

  @Test func `keeps a file's new time, and then knows it by that`() throws {
    let input = try write(LongText.strip(0), to: "a", changed: Self.changed)
    try ingest(input)
    guard case .known(let unchanged) = try plan(input) else { return #expect(Bool(false)) }
    #expect(unchanged.kept == nil)
    _ = try write(LongText.strip(0), to: "a", changed: Self.changed + 1)
    guard case .known(let touched) = try plan(input) else { return #expect(Bool(false)) }
    #expect(touched.kept?.modificationTime == (Self.changed + 1) * 1_000_000)
    #expect(!touched.isCopy)
    try ingest(input)
    // Nothing to be kept means that the time was looked at alone: other bytes are not noticed.
    _ = try write(LongText.strip(1), to: "a", changed: Self.changed + 1)
    guard case .known(let again) = try plan(input) else { return #expect(Bool(false)) }
    #expect(again.kept == nil)
    #expect(try plan(input, RereadPolicy(verifies: true)) == .read)
  }

  @Test func `does not trust the time of a file that had just changed`() throws {
    let input = try write(LongText.strip(0), to: "a", changed: Self.begun)
    try ingest(input)
    guard case .known(let young) = try plan(input, at: Self.begun + 1) else {
      return #expect(Bool(false))
    }
    #expect(young.before.map(\.modificationTime) == [nil])
    #expect(young.kept == nil)
    guard case .known(let old) = try plan(input, at: Self.begun + 60) else {
      return #expect(Bool(false))
    }
    #expect(old.kept?.modificationTime == Self.begun * 1_000_000)
  }

  @Test func `reads what was read by other rules`() throws {
    let input = try write(LongText.strip(0), to: "a", changed: Self.changed)
    try ingest(input)
    #expect(try plan(input, captureTime: UTCTime(secondsSince1970: 0)) == .read)
    #expect(try plan(input, version: "2") == .read)
    // The page holds a row that is rejected.
    #expect(try plan(input, RereadPolicy(rereads: .withRejections)) == .read)
    #expect(try plan(input, RereadPolicy(rereads: .withFaults)) == .read)
    #expect(try plan(input, RereadPolicy(rereads: .always)) == .read)
    #expect(try plan(.standard) == .read)
  }

  @Test func `reads a text on behind a strip well before its old end`() throws {
    let strips = (0..<200).map { LongText.strip($0, article: 3000) }
    let text = strips.joined()
    let input = try write(text, to: "a", changed: Self.changed)
    try ingest(input)
    _ = try write(text + LongText.strip(200), to: "a", changed: Self.changed + 1)
    guard case .goOn(let grown) = try plan(input) else { return #expect(Bool(false)) }
    let size = text.utf8.count
    #expect(grown.part.knownEnd == size)
    #expect((300_000..<310_000).contains(size - grown.part.start))
    #expect(text.utf8.dropFirst(grown.part.start).starts(with: Array("\n\n기사\n".utf8)))
    let behind = strips.indices.filter { index in
      strips[..<index].reduce(0) { $0 + $1.utf8.count } > grown.part.start
    }
    #expect(grown.known.count == behind.count)
  }
}
