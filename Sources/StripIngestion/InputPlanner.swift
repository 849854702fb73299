import PageReading
import Weather
import WeatherStore

/// Tells which inputs need not be read, since the store knows what they hold.
struct InputPlanner {
  let policy: RereadPolicy
  private let store: WeatherStore
  private let run: RunID
  /// What a reading depends on beside the file.
  private let settings: String
  /// The time at which the run began.
  private let start: UTCTime
  /// How files were read before, by size, that are read anew in this run: others may be copies of
  /// what they were.
  private var replaced: [Int: [InputRecord]] = [:]

  init(
    store: WeatherStore, run: RunID, policy: RereadPolicy, settings: String, start: UTCTime
  ) {
    self.store = store
    self.run = run
    self.policy = policy
    self.settings = settings
    self.start = start
  }

  /// A file that changed so many microseconds before the run, or later, can change again without a
  /// trace: file systems do not tell shorter times apart.
  private static let youngest = 2_000_000

  /// - Parameter state: the file's state; nil for standard input.
  mutating func plan(_ input: Input, _ state: FileState?) throws -> InputPlan {
    guard let state, policy.rereads != .always else { return .read }
    let location = input.location
    let before = try store.inputRecords(of: location, notIn: run)
    if let last = before.last, areUsable(before) {
      if state.size == last.size, let plan = try planForSameSize(location, state, before) {
        return plan
      }
      if state.size > last.size, let plan = try planForGrown(location, before) { return plan }
    }
    // Whether it is stored yet that this file was read anew must not matter to the next ones.
    if let first = before.first, areUsable([first]) {
      replaced[first.size, default: []].append(first)
    }
    return try planForContent(location, state)
  }

  /// How a file that was read to its end is kept; nil where it can't be told again.
  ///
  /// - Parameter resumption: the byte of a text from which it could be read on; nil where it would
  ///   have to be read anew.
  func record(
    of input: Input, _ end: PageSearch.InputEnd, resumption: Int?, _ counts: ReadingCounts
  ) -> InputRecord? {
    let reading = end.reading
    guard let state = end.state, let digest = reading.digest, reading.end == state.size,
      counts.damagedParts == 0
    else { return nil }
    return InputRecord(
      location: input.location, knownEnd: end.part?.knownEnd ?? 0,
      firstByte: end.part?.start ?? 0, size: state.size,
      modificationTime: trustedTime(state), digest: digest,
      continuation: continuation(of: input, reading, resumption), settings: settings,
      rejectionCount: counts.rejectedRows + counts.rejectedStrips, faultCount: counts.faults)
  }

  /// How a file can be read on; nil where it has to be read anew, as one that is gone by now.
  private func continuation(
    of input: Input, _ reading: FileReading, _ resumption: Int?
  ) -> InputRecord.Continuation? {
    let place: Int
    switch reading.continuation {
    case .none: return nil
    case .archive: place = reading.end
    case .text:
      guard let resumption else { return nil }
      place = resumption
    }
    do throws(InputError) {
      return InputRecord.Continuation(
        isArchive: reading.continuation == .archive, resumption: place,
        edgeDigest: try FileDigest.ofEdges(of: input.location, size: reading.end))
    } catch {
      return nil
    }
  }

  private func areUsable(_ records: [InputRecord]) -> Bool {
    records.allSatisfy { record in
      guard record.settings == settings else { return false }
      switch policy.rereads {
      case .always: return false
      case .withRejections: return record.rejectionCount == 0
      case .withFaults: return record.faultCount == 0
      case .never: return true
      }
    }
  }

  /// nil where the file's content is another now.
  private func planForSameSize(
    _ location: String, _ state: FileState, _ before: [InputRecord]
  ) throws -> InputPlan? {
    var known = KnownInput(before: before, kept: nil, isCopy: false)
    if !policy.verifies, before.last?.modificationTime == state.modificationTime {
      return .known(known)
    }
    guard try holds(location, before) else { return nil }
    if var last = before.last, last.modificationTime != trustedTime(state) {
      last.modificationTime = trustedTime(state)
      known.kept = last
    }
    return .known(known)
  }

  /// nil where the file can't be read on.
  private func planForGrown(_ location: String, _ before: [InputRecord]) throws -> InputPlan? {
    guard let last = before.last, let continuation = last.continuation else { return nil }
    let isSame =
      policy.verifies
      ? try holds(location, before)
      : try FileDigest.ofEdges(of: location, size: last.size) == continuation.edgeDigest
    guard isSame else { return nil }
    guard !continuation.isArchive else {
      return try FilePart(ofArchive: location, behind: last.size).map {
        .goOn(GrownInput(part: $0, before: before))
      }
    }
    let start = continuation.resumption
    guard let part = try FilePart(ofText: location, from: start, behind: last.size) else {
      return nil
    }
    let known = try store.texts(in: before, from: start)
    return .goOn(GrownInput(part: part, before: before, known: known))
  }

  /// Of a file that was not read here as it is, the store may know another of the same content.
  private func planForContent(_ location: String, _ state: FileState) throws -> InputPlan {
    let stored = try store.inputRecords(ofSize: state.size, notIn: run).filter { areUsable([$0]) }
    let candidates = stored + replaced[state.size, default: []]
    guard !candidates.isEmpty, state.size > 0 else { return .read }
    let digest = try FileDigest.hexadecimal(of: location, 0..<state.size)
    let same = candidates.filter { $0.digest == digest }
      .min { $0.location.utf8.lexicographicallyPrecedes($1.location.utf8) }
    guard let same else { return .read }
    var kept = same
    kept.location = location
    kept.modificationTime = trustedTime(state)
    return .known(KnownInput(before: [same], kept: kept, isCopy: true))
  }

  /// Whether a file's content is still what was read.
  private func holds(_ location: String, _ records: [InputRecord]) throws -> Bool {
    for record in records {
      let range = record.firstByte..<record.size
      guard try FileDigest.hexadecimal(of: location, range) == record.digest else { return false }
    }
    return true
  }

  /// The time of a file's last change, where it tells whether it changed since.
  private func trustedTime(_ state: FileState) -> Int? {
    let isOld = state.modificationTime < start.secondsSince1970 * 1_000_000 - Self.youngest
    return isOld ? state.modificationTime : nil
  }
}
