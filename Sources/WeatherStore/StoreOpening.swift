internal import Foundation
internal import GRDB

/// What can be in the way when a store is opened.
enum StoreOpening {
  /// Opening is tried again for so long, as long as SQLite waits for a lock, and so often.
  private static let patience = Duration.seconds(10)
  private static let pause = 0.05

  /// Opens, and tries again while others open or make the same file: SQLite does not wait for them
  /// when the journal mode is changed.
  static func retryingWhileBusy<Value>(_ open: () throws -> Value) throws -> Value {
    let start = ContinuousClock.now
    while true {
      do {
        return try open()
      } catch let error as DatabaseError
        where error.resultCode.primaryResultCode == .SQLITE_BUSY
      {
        guard start.duration(to: .now) < patience else { throw error }
        Thread.sleep(forTimeInterval: pause)
      }
    }
  }

  /// Lets SQLite take back what a program had begun to write when it was killed while it made the
  /// store. A connection that only reads can't do that. Files of other programs are left alone.
  static func takeBackWhatWasCutOff(at path: String) throws {
    guard StoreFile.size(of: path + "-journal") > 0, try StoreFile.mayBeInTheMaking(at: path)
    else { return }
    let queue = try DatabaseQueue(
      path: WeatherStore.name(path), configuration: WeatherStore.configuration())
    // Whoever reads first rolls the journal back.
    _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    try queue.close()
  }
}
