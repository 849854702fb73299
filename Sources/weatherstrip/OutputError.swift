import Foundation
import Weather

/// Why output could not be written.
enum OutputError: Error, Equatable {
  /// The reader has gone, as `head` does; that is no failure.
  case closedPipe
  /// Anything else; no path means standard output.
  case failed(path: String?, reason: FileFailure)

  func text(in language: Language) -> String {
    switch self {
    case .closedPipe: return ""
    case .failed(let path, let reason):
      let place = path ?? language.text(ko: "표준 출력", en: "standard output")
      let why = reason.text(in: language)
      return language.text(
        ko: "\(place): 쓸 수 없습니다: \(why)", en: "\(place): can't be written: \(why)")
    }
  }
}

/// Why the operating system refused to read or write a file.
enum FileFailure: Equatable {
  case noRoom, tooLarge, missingFolder, folder, refused
  /// Anything else, in the system's words.
  case other(String)

  init(_ error: NSError) {
    switch Self.posixCode(of: error) {
    case ENOSPC, EDQUOT: self = .noRoom
    case EFBIG: self = .tooLarge
    case ENOENT, ENOTDIR: self = .missingFolder
    case EISDIR: self = .folder
    case EACCES, EPERM, EROFS: self = .refused
    default: self = Self(cocoaCode: error.code) ?? .other(error.localizedDescription)
    }
  }

  /// Foundation does not always say which error of the system it met.
  private init?(cocoaCode: Int) {
    switch CocoaError.Code(rawValue: cocoaCode) {
    case .fileNoSuchFile, .fileReadNoSuchFile: self = .missingFolder
    case .fileWriteOutOfSpace: self = .noRoom
    case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly: self = .refused
    default: return nil
    }
  }

  /// The operating system's number for the error, where it has one.
  static func posixCode(of error: NSError) -> Int32? {
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap(posixCode)
  }

  func text(in language: Language) -> String {
    switch self {
    case .noRoom:
      language.text(ko: "디스크에 자리가 없습니다", en: "there is no room left on the disk")
    case .tooLarge:
      language.text(
        ko: "허용된 파일 크기를 넘습니다(ulimit -f 참조)",
        en: "the file would be larger than is allowed here (see ulimit -f)")
    case .missingFolder:
      language.text(ko: "그런 폴더가 없습니다", en: "there is no such folder")
    case .folder:
      language.text(ko: "폴더입니다. 파일 이름을 주세요", en: "it is a folder; name a file")
    case .refused:
      language.text(ko: "권한이 없습니다", en: "the system does not permit it; check the permissions")
    case .other(let reason): reason
    }
  }
}
