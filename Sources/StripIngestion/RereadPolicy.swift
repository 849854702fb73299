/// Which of the files that are as they were when they were read are read again.
public struct RereadPolicy: Hashable, Sendable {
  /// Which files.
  public var rereads: Rereads
  /// Whether the contents of files are compared, not just their size and time.
  public var verifies: Bool
  /// Whether it is kept how files were read.
  public var remembers = true

  /// Which files are read again.
  public enum Rereads: Hashable, Sendable {
    /// None.
    case never
    /// Those in which something was rejected, so that it is told again.
    case withRejections
    /// Those that hold what `--strict` does not accept.
    case withFaults
    /// All.
    case always
  }

  /// No file, by size and time, where nothing is said.
  public init(rereads: Rereads = .never, verifies: Bool = false) {
    self.rereads = rereads
    self.verifies = verifies
  }

  /// For a store that is gone with its run.
  public static let forgetful: RereadPolicy = {
    var policy = RereadPolicy(rereads: .always)
    policy.remembers = false
    return policy
  }()
}
