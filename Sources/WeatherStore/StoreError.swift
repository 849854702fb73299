internal import Foundation
internal import GRDB
public import Weather

/// Why a store could not be used.
public struct StoreError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The store's path.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What is wrong with a store.
  public enum Problem: Equatable, Sendable {
    /// There is no file; only `ingest` makes one.
    case missing
    /// The file is no SQLite database.
    case notADatabase
    /// The file is an SQLite database of another program.
    case notAStore
    /// The store was made by a newer version of the program.
    case newer(version: Int, supported: Int)
    /// The store can't be made durable, so that nothing is written to it.
    case notDurable
    /// There is no room left on the disk, or the file may not grow.
    case full
    /// The file or its folder can't be written.
    case readOnly
    /// Another program held the store for longer than ten seconds.
    case busy
    /// There is no run of this number; the last one's number, where there is any.
    case noRun(Int64, last: Int64?)
    /// The run that is being recorded was undone meanwhile.
    case undoneMeanwhile(Int64)
    /// The store was made by a version that did not keep what is needed to undo a run.
    case oldReadings
    /// The store's values were judged by another limit than the one given.
    case otherLimits(QualityLimit, kept: String, given: String)
    /// A backup's place is the store's own, or that of a file that SQLite keeps beside it.
    case ofStore
    /// A store stands in a backup's place, and may not be replaced.
    case exists
    /// Something stands in a backup's place that is no store.
    case noStoreToReplace
    /// The store in a backup's place is in use, or was not closed in order.
    case inUse
    /// What was read contradicts what a store can hold.
    case damaged(String)
    /// Anything else, in SQLite's or the operating system's words.
    case failed(String)
  }

  /// An error of the store at a path.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The error that an SQLite error stands for.
  init(path: String, _ error: any Error) {
    self.path = path
    problem = Self.problem(for: error)
  }

  /// `path: problem`, in English.
  public var description: String { text(in: .english) }

  /// `path: problem`.
  public func text(in language: Language) -> String {
    "\(path): \(problem.text(in: language))"
  }

  private static func problem(for error: any Error) -> Problem {
    guard let error = error as? DatabaseError else {
      return .failed((error as NSError).localizedDescription)
    }
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: return .full
    case .SQLITE_IOERR: return isFull(error) ? .full : .failed(reason)
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly
    case .SQLITE_CANTOPEN: return .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_NOTADB: return .notADatabase
    case .SQLITE_CORRUPT: return .damaged(reason)
    default: return .failed(reason)
    }
  }

  /// A file that may not grow (`ulimit -f`, a quota) gives an I/O error when it is written.
  private static func isFull(_ error: DatabaseError) -> Bool {
    error.extendedResultCode == .SQLITE_IOERR_WRITE
  }
}

extension StoreError.Problem {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .missing:
      language.text(
        ko: "저장소가 없습니다. 'weatherstrip ingest'로 만들거나 --database로 다른 파일을 주세요",
        en: "there is no store here; make one with 'weatherstrip ingest', "
          + "or name another with --database")
    case .notADatabase:
      language.text(
        ko: "SQLite 데이터베이스가 아닙니다. --database에는 저장소를 주세요(문서는 그냥 줍니다)",
        en: "is no SQLite database; name a store with --database (pages go without it)")
    case .notAStore:
      language.text(
        ko: "다른 프로그램의 SQLite 데이터베이스라 손대지 않았습니다. --database로 다른 파일을 주세요",
        en: "is an SQLite database of another program, which was left as it is; "
          + "name another file with --database")
    case .newer(let version, let supported):
      language.text(
        ko: "더 새로운 weatherstrip이 쓴 저장소라(저장소 \(version)판, 이 프로그램은 \(supported)판까지) "
          + "손대지 않았습니다. weatherstrip을 갱신해 주세요",
        en: "was written by a newer weatherstrip (version \(version) of the store; this program "
          + "knows \(supported)), and was left as it is; update weatherstrip")
    case .notDurable:
      language.text(
        ko: "SQLite가 안전하게 쓰지 못해(synchronous가 FULL이 아님) 아무것도 쓰지 않았습니다",
        en: "SQLite does not write safely here (synchronous is not FULL), so nothing was written")
    case .full:
      language.text(
        ko: "쓸 자리가 없습니다. 앞서 저장한 것은 그대로입니다. 자리를 만든 뒤 같은 명령을 다시 실행해 주세요",
        en: "there is no room left to write; nothing stored before was harmed; "
          + "make room and run the same command again")
    case .readOnly:
      language.text(
        ko: "쓸 수 없습니다. 파일과 폴더의 권한을 확인해 주세요",
        en: "can't be written; check that the folder exists and the permissions of both")
    case .busy:
      language.text(
        ko: "다른 프로그램이 10초 넘게 쓰고 있습니다. 끝난 뒤 다시 실행해 주세요",
        en: "another program has been writing here for ten seconds; try again when it is done")
    case .noRun(let number, nil):
      language.text(
        ko: "작업 \(number)을(를) 찾을 수 없습니다. 이 저장소에는 작업이 없습니다",
        en: "there is no run \(number), nor any other")
    case .noRun(let number, let last?):
      language.text(
        ko: "작업 \(number)을(를) 찾을 수 없습니다. 마지막 작업은 \(last)번입니다('weatherstrip runs'로 보기)",
        en: "there is no run \(number); the last one is \(last) (see 'weatherstrip runs')")
    case .undoneMeanwhile(let number):
      language.text(
        ko: "기록하던 작업 \(number)을(를) 다른 곳에서 되돌렸습니다. 다시 실행하면 처음부터 기록합니다",
        en: "run \(number), which was going on, was undone meanwhile; run the command again")
    case .oldReadings:
      language.text(
        ko: "예전 판이 만든 저장소라 되돌릴 근거가 모자랍니다. 먼저 'weatherstrip reparse'를 실행해 주세요",
        en: "was made by an older weatherstrip, which did not keep what undoing needs; run "
          + "'weatherstrip reparse' first")
    case .otherLimits(let limit, let kept, let given):
      language.text(
        ko: "저장된 관측값은 \(limit.rawValue) = \(kept)로 검사했는데 \(given)을(를) 주셨습니다. "
          + "'weatherstrip reparse --limits'로 모두 새 한계로 검사한 뒤 다시 실행해 주세요",
        en: "holds values judged with \(limit.rawValue) = \(kept), and \(given) was given; run "
          + "'weatherstrip reparse --limits' first, which judges all of them by the new limits")
    case .ofStore:
      language.text(
        ko: "백업할 저장소 자신이거나 그 저장소에 딸린 파일입니다. 다른 파일 이름을 주세요",
        en: "is the store itself, or a file that belongs to it; name another file for the backup")
    case .exists:
      language.text(
        ko: "이미 저장소가 있습니다. 바꾸려면 --replace를, 아니면 다른 파일 이름을 주세요",
        en: "a store is here already; give --replace to replace it, or name another file")
    case .noStoreToReplace:
      language.text(
        ko: "이미 있고 저장소가 아니라 손대지 않았습니다. 다른 파일 이름을 주세요",
        en: "is here already and is no store, so it was left as it is; name another file")
    case .inUse:
      language.text(
        ko: "쓰이고 있거나 제대로 닫히지 않아(-wal이나 -journal 파일이 곁에 있음) 손대지 않았습니다. "
          + "다른 파일 이름을 주세요",
        en: "is in use or was not closed in order (a -wal or -journal file lies beside it), so it "
          + "was left as it is; name another file")
    case .damaged(let found):
      language.text(
        ko: "손상되었습니다(\(found)). 사본에서 되살리거나 문서를 다시 읽어 주세요",
        en: "is damaged: \(found); restore it from a copy, or ingest the pages anew")
    case .failed(let reason):
      language.text(ko: "실패했습니다: \(reason)", en: "failed: \(reason)")
    }
  }
}
