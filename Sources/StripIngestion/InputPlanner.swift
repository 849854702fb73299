import PageReading
import Weather
import WeatherStore

/// Tells which inputs need not be read, since the store knows what they hold.
struct InputPlanner {
  let store: WeatherStore
  let run: RunID
  let policy: RereadPolicy
  /// What a reading depends on beside the file.
  let settings: String
  /// The time at which the run began.
  let start: UTCTime

  /// A file that changed so many microseconds before the run, or later, can change again without a
  /// trace: file systems do not tell shorter times apart.
  private static let youngest = 2_000_000

  /// - Parameter state: the file's state; nil for standard input.
  func plan(_ input: Input, _ state: FileState?) throws -> InputPlan {
    guard let state, policy.rereads != .always else { return .read }
    let location = input.location
    let before = try store.inputRecords(of: location, notIn: run)
    guard let last = before.last else { return try planForNewPlace(location, state) }
    guard areUsable(before) else { return .read }
    if state.size == last.size { return try planForSameSize(location, state, before) }
    if state.size > last.size { return try planForGrown(location, before) }
    return .read
  }

  /// How a file that was read to its end is kept; nil where it can't be told again.
  func record(
    of input: Input, _ end: PageSearch.InputEnd, isVerbatim: Bool, _ counts: ReadingCounts
  ) throws -> InputRecord? {
    let reading = end.reading
    guard let state = end.state, let digest = reading.digest, reading.end == state.size,
      counts.damagedParts == 0
    else { return nil }
    let continuation = FileContinuation(reading, isVerbatim: isVerbatim)
    return InputRecord(
      location: input.location, knownEnd: end.part?.knownEnd ?? 0,
      firstByte: end.part?.start ?? 0, size: state.size,
      modificationTime: trustedTime(state), digest: digest,
      continuation: try continuation.map { kind in
        InputRecord.Continuation(
          isArchive: kind == .archive,
          edgeDigest: try FileDigest.ofEdges(of: input.location, size: state.size))
      },
      settings: settings, rejectionCount: counts.rejectedRows + counts.rejectedStrips,
      faultCount: counts.faults)
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

  private func planForSameSize(
    _ location: String, _ state: FileState, _ before: [InputRecord]
  ) throws -> InputPlan {
    var known = KnownInput(before: before, kept: nil, isCopy: false)
    if !policy.verifies, before.last?.modificationTime == state.modificationTime {
      return .known(known)
    }
    guard try holds(location, before) else { return .read }
    if var last = before.last, last.modificationTime != trustedTime(state) {
      last.modificationTime = trustedTime(state)
      known.kept = last
    }
    return .known(known)
  }

  private func planForGrown(_ location: String, _ before: [InputRecord]) throws -> InputPlan {
    guard let last = before.last, let continuation = last.continuation else { return .read }
    let isSame =
      policy.verifies
      ? try holds(location, before)
      : try FileDigest.ofEdges(of: location, size: last.size) == continuation.edgeDigest
    guard isSame else { return .read }
    return .goOn(
      try FilePart(behind: last.size, of: location, isArchive: continuation.isArchive))
  }

  /// Of a file that was not read here the store may know another of the same content.
  private func planForNewPlace(_ location: String, _ state: FileState) throws -> InputPlan {
    let candidates = try store.inputRecords(ofSize: state.size, notIn: run).filter {
      areUsable([$0])
    }
    guard !candidates.isEmpty, state.size > 0 else { return .read }
    let digest = try FileDigest.hexadecimal(of: location, 0..<state.size)
    guard let same = candidates.first(where: { $0.digest == digest }) else { return .read }
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

/// How a file that was read whole can be read on.
private enum FileContinuation {
  case archive, text

  init?(_ reading: FileReading, isVerbatim: Bool) {
    switch reading.continuation {
    case .archive: self = .archive
    case .text where isVerbatim: self = .text
    case .text, .none: return nil
    }
  }
}
