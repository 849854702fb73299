internal import Foundation

/// What a file's header says, read without SQLite, which would open any database without a word
/// and might change it.
struct StoreFile {
  /// 'WStr': marks an SQLite file as a store of this program.
  static let applicationID: Int32 = 0x5753_7472

  /// The bytes of a file; 0 where there is none.
  static func size(of path: String) -> Int {
    do {
      return try URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    } catch {
      return 0
    }
  }

  /// Whether a program of this kind may have been making the file at a path: it says so already, or
  /// its first page was not written yet.
  static func mayBeInTheMaking(at path: String) throws(StoreError) -> Bool {
    guard let header = try header(of: path) else { return false }
    let isUnwritten = header.allSatisfy { $0 == 0 }
    return isUnwritten || (header.count == 100 && number(header[68..<72]) == applicationID)
  }

  /// What was found.
  enum Kind: Equatable {
    case missing
    /// No bytes yet: a new file.
    case empty
    case store
  }

  /// What stands at a path.
  ///
  /// The header's layout is that of SQLite's file format, section 1.3: the format's name at byte 0,
  /// the user version at 60 and the application id at 68, big-endian.
  /// - Throws: `StoreError` where it is something else, or a store that is newer.
  static func kind(at path: String) throws(StoreError) -> Kind {
    guard FileManager.default.fileExists(atPath: path) else { return .missing }
    let header = try header(of: path)
    if header?.isEmpty == true { return .empty }
    guard let header, header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8))
    else {
      throw StoreError(path: path, problem: .notADatabase)
    }
    guard number(header[68..<72]) == applicationID else {
      throw StoreError(path: path, problem: .notAStore)
    }
    try refuseNewer(Int(number(header[60..<64])), path: path)
    return .store
  }

  /// Whether something stands in a store's WAL that is not in its file yet.
  static func hasWAL(_ path: String) -> Bool { size(of: path + "-wal") > 0 }

  /// The first bytes of a file; nil for a folder.
  private static func header(of path: String) throws(StoreError) -> [UInt8]? {
    let url = URL(filePath: path)
    do {
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { return nil }
      return Array(try FileHandle(forReadingFrom: url).read(upToCount: 100) ?? Data())
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// - Throws: `StoreError` where the store's version is higher than this program's.
  static func refuseNewer(_ version: Int, path: String) throws(StoreError) {
    guard version <= Schema.version else {
      throw StoreError(
        path: path, problem: .newer(version: version, supported: Schema.version))
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
