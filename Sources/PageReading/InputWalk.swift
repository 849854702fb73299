import Foundation

/// Turns the paths that a user gives into inputs, one after another.
///
/// Folders are walked in byte order of their names, so that the same folder gives the same order
/// everywhere. Hidden files are left out, and links to folders inside a folder are not followed, so
/// that no walk goes in circles.
public struct InputWalk: Sequence, IteratorProtocol {
  /// What is still to be visited, the next one last.
  private var pending: [Step]
  /// Paths that are to be read from a list behind them.
  private var list: PathList?

  private struct Step {
    var path: String
    var isNamed: Bool
  }

  /// A walk over paths; `-` is standard input.
  public init(_ paths: [String]) {
    pending = paths.reversed().map { Step(path: $0, isNamed: true) }
  }

  /// Adds the paths of a list.
  public mutating func append(_ list: PathList) {
    self.list = list
  }

  /// The next input, or why there is none at a path; nil at the end.
  public mutating func next() -> Result<Input, InputError>? {
    while true {
      guard let step = pending.popLast() else {
        switch list?.next() {
        case .success(let path): pending.append(Step(path: path, isNamed: true))
        case .failure(let error): return .failure(error)
        case nil: return nil
        }
        continue
      }
      if step.path == "-", step.isNamed { return .success(.standard) }
      let kind: FileKind
      do throws(InputError) {
        kind = try FileKind(of: step.path, followingLinks: step.isNamed)
        switch kind {
        case .file: return .success(Input(location: step.path, isNamed: step.isNamed))
        case .folder: try enter(step)
        case .linkToFolder: continue
        case .other where step.isNamed:
          throw InputError(location: step.path, problem: .notAFile)
        case .other: continue
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func enter(_ folder: Step) throws(InputError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw InputError(location: folder.path, problem: .unreadable(SystemReason.text(of: error)))
    }
    let visible = names.filter { !$0.utf8.starts(with: [UInt8(ascii: ".")]) }
    let sorted = visible.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    pending += sorted.reversed().map { Step(path: prefix + $0, isNamed: false) }
  }
}

extension InputError {
  /// The error of the first path where there is nothing at any of them, so that a mistyped path
  /// need not begin anything; nil where there is something to read.
  public static func missing(allOf paths: [String]) -> InputError? {
    let isMissing = paths.allSatisfy { $0 != "-" && !FileManager.default.fileExists(atPath: $0) }
    guard isMissing, let first = paths.first else { return nil }
    return InputError(location: first, problem: .missing)
  }
}

/// What stands at a path.
enum FileKind {
  case file, folder, linkToFolder, other

  /// - Parameter followingLinks: whether a link to a folder is taken for that folder.
  init(of path: String, followingLinks: Bool) throws(InputError) {
    let kind = try Self.type(at: path)
    guard kind == .typeSymbolicLink else {
      self = Self(kind)
      return
    }
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let targetType = try Self.type(at: target, shownAs: path)
    guard targetType != .typeSymbolicLink else {
      // What is left is a link that leads nowhere, or in a circle.
      throw InputError(location: path, problem: .missing)
    }
    let targetKind = Self(targetType)
    self = targetKind == .folder && !followingLinks ? .linkToFolder : targetKind
  }

  private init(_ type: FileAttributeType) {
    switch type {
    case .typeRegular: self = .file
    case .typeDirectory: self = .folder
    default: self = .other
    }
  }

  private static func type(
    at path: String, shownAs location: String? = nil
  ) throws(InputError) -> FileAttributeType {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return attributes[.type] as? FileAttributeType ?? .typeUnknown
    } catch {
      let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile
      throw InputError(
        location: location ?? path,
        problem: isMissing ? .missing : .unreadable(SystemReason.text(of: error)))
    }
  }
}

/// The operating system's own words for a failure.
enum SystemReason {
  static func text(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain,
      let code = POSIXErrorCode(rawValue: Int32(underlying.code))
    {
      return POSIXError(code).localizedDescription
    }
    return (error as NSError).localizedDescription
  }
}
