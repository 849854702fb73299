/// Some gzip members of an archive that can be read by themselves, while others read the rest.
///
/// That they begin and end with a record is a guess, though hardly ever a wrong one: what is read
/// counts only once reading has arrived at the run's start.
public struct ArchiveRun: Sendable {
  /// The members' bytes.
  fileprivate let bytes: [UInt8]
  /// Where they begin in the file.
  public let start: Int
  fileprivate let location: String
  fileprivate let limits: ReadingLimits

  init(bytes: [UInt8], start: Int, location: String, limits: ReadingLimits) {
    self.bytes = bytes
    self.start = start
    self.location = location
    self.limits = limits
  }

  /// Behind its last byte.
  public var end: Int { start + bytes.count }

  /// As much of a run as was read by itself: whole records with their gzip members.
  public struct Part: Sendable {
    /// Where it begins in the file.
    public let start: Int
    /// Its bytes in the file.
    public internal(set) var fileCount = 0
    /// Its bytes with the compression undone.
    var contentCount = 0
  }
}

/// Reads a run, as far as it can be read by itself: up to damage, or to a record that has no gzip
/// members of its own.
public struct ArchiveRunReader {
  private let run: ArchiveRun
  private var records: ArchiveRecords?
  /// What was read up to the last place where a record ended with its gzip member.
  public private(set) var part: ArchiveRun.Part
  /// Whether the record that was told last ended there.
  public private(set) var isBetweenMembers = false

  /// A reader of a run.
  public init(_ run: ArchiveRun) {
    self.run = run
    part = ArchiveRun.Part(start: run.start)
    records = Self.records(of: run)
  }

  /// What comes next; nil where the run can't be read on by itself.
  public mutating func next() -> InputPart? {
    guard let event = nextEvent() else {
      records = nil
      return nil
    }
    return event
  }

  private mutating func nextEvent() -> InputPart? {
    guard part.fileCount < run.bytes.count else { return nil }
    do throws(InputError) {
      guard let event = try records?.next(), let records, records.canGoOn else { return nil }
      isBetweenMembers = records.isBetweenMembers
      if isBetweenMembers {
        part.fileCount = records.fileOffset - run.start
        part.contentCount = records.contentOffset
      }
      return switch event {
      case .document(let document): .document(document)
      case .skipped(let type): .skipped(type)
      // Where the run ends, what is whole in the file can look damaged.
      case .damage: nil
      }
    } catch {
      // No file is read here that could fail. If one were, it would be read on elsewhere.
      return nil
    }
  }

  private static func records(of run: ArchiveRun) -> ArchiveRecords? {
    let window = InputWindow(run.bytes, location: run.location, origin: run.start)
    do throws(InputError) {
      var reader = try ContentReader(window, limits: run.limits)
      guard case .part(let first)? = try reader.next() else { return nil }
      return ArchiveRecords(first, reader, location: run.location, limits: run.limits)
    } catch {
      return nil
    }
  }
}
