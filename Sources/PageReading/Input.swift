public import Weather

/// One file to be read, or standard input.
public struct Input: Hashable, Sendable {
  /// The path as given, or the folder's path as given with the way from there; `-` for standard
  /// input.
  public let location: String
  /// Whether the user named this very file. Files found in a folder that hold no text, such as
  /// pictures, are passed over; named ones are an error.
  public let isNamed: Bool

  /// Standard input.
  public static let standard = Input(location: "-", isNamed: true)

  /// A file by its path.
  public init(location: String, isNamed: Bool) {
    self.location = location
    self.isNamed = isNamed
  }

  /// Whether this is standard input.
  public var isStandardInput: Bool { location == "-" }
}

/// Why an input could not be read.
public struct InputError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The path as given.
  public let location: String
  /// What was found, what was expected and what to do.
  public let problem: Problem

  /// An error at a path.
  public init(location: String, problem: Problem, isPassedOver: Bool = false) {
    self.location = location
    self.problem = problem
    self.isPassedOver = isPassedOver
  }

  /// What is wrong with an input.
  public enum Problem: Equatable, Sendable {
    /// There is nothing at the path.
    case missing
    /// The operating system refuses, with its reason.
    case unreadable(String)
    /// The file can't be written, with the operating system's reason.
    case unwritable(String)
    /// The name in a list is not UTF-8.
    case nameNotUnicode
    /// The path is no file and no folder: a device, a socket.
    case notAFile
    /// The file is of a kind that is not read, with its name.
    case unsupported(kind: String)
    /// The file is an SQLite database, perhaps a store.
    case database
    /// Another file was put in its place while it was read.
    case replaced
    /// A byte that no text holds, with its place.
    case binary(offset: Int)

    /// Whether the file can't be a page, of whatever kind.
    var isOfOtherThanText: Bool {
      switch self {
      case .binary, .database: true
      case .missing, .unreadable, .unwritable, .nameNotUnicode, .notAFile, .replaced, .unsupported:
        false
      }
    }
  }

  /// Whether the input was found in a folder and holds no text, like a picture beside a page.
  public var isPassedOver: Bool

  /// `path: problem`, in English.
  public var description: String { text(in: .english) }

  /// `path: problem`.
  public func text(in language: Language) -> String {
    "\(location): \(problem.text(in: language))"
  }
}

extension InputError.Problem {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .missing:
      language.text(ko: "그런 파일이나 폴더가 없습니다", en: "there is no such file or folder")
    case .unreadable(let reason):
      language.text(ko: "읽을 수 없습니다: \(reason)", en: "can't be read: \(reason)")
    case .unwritable(let reason):
      language.text(ko: "쓸 수 없습니다: \(reason)", en: "can't be written: \(reason)")
    case .nameNotUnicode:
      language.text(
        ko: "파일 이름이 UTF-8이 아닙니다. 이름을 바꿔 주세요",
        en: "the file's name is not UTF-8; rename it")
    case .notAFile:
      language.text(
        ko: "파일도 폴더도 아닙니다. 파일이나 폴더, 또는 표준 입력 -을 주세요",
        en: "is neither a file nor a folder; expected one of these, or - for standard input")
    case .unsupported(let kind):
      language.text(
        ko: "읽지 못하는 형식입니다(\(kind)). 텍스트, HTML, WARC, WET과 이를 gzip으로 압축한 것을 읽습니다",
        en:
          "is \(kind), which is not read; expected text, HTML, WARC or WET, or one of these in gzip"
      )
    case .database:
      language.text(
        ko: "문서가 아니라 SQLite 데이터베이스입니다. 저장소로 쓰려면 --database로 주세요",
        en: "is an SQLite database, not a page; to use it as the store, give it with --database")
    case .replaced:
      language.text(
        ko: "읽는 동안 다른 파일로 바뀌어 두 파일의 내용이 섞였을 수 있습니다. 다시 읽어 주세요",
        en: "was replaced by another file while it was read, so that parts of both may have been; "
          + "read it again")
    case .binary(let offset):
      language.text(
        ko: "바이트 \(offset)에 NUL이 있어 텍스트가 아닙니다. 텍스트, HTML, WARC, WET과 이를 gzip으로 압축한 것을 읽습니다",
        en:
          "holds a NUL byte at byte \(offset), so it is no text; expected text, HTML, WARC or WET, "
          + "or one of these in gzip")
    }
  }
}
