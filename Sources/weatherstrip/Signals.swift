import Dispatch
import Foundation
import Synchronization

/// What the program does about signals.
enum Signals {
  /// A closed pipe and a file that may not grow become errors of the write, not the program's end.
  static func prepare() {
    ignore(SIGPIPE)
    ignore(SIGXFSZ)
  }

  fileprivate static func ignore(_ number: Int32) {
    signal(number, SIG_IGN)
  }
}

/// Notices Ctrl-C, so that work can end in order.
struct Interruption {
  private let flag = Flag()

  /// Set by the system's queue and read by the work.
  private final class Flag: Sendable {
    // A class, since both share it.
    let isSet = Atomic<Bool>(false)
  }

  /// The exit status after Ctrl-C, as shells count it.
  private static let status: Int32 = 130
  /// So many seconds work has to end by itself; it may be waiting for input that never comes.
  private static let patience = 2.0

  /// Does work that asks now and then whether Ctrl-C was pressed. Pressed again, or where the work
  /// does not end soon, it ends the program; what a store holds is whole at any time.
  ///
  /// - Parameter onExit: called before it ends the program.
  func watch<Value>(
    onExit: @escaping @Sendable () -> Void, _ work: (_ isRequested: () -> Bool) throws -> Value
  ) rethrows -> Value {
    Signals.ignore(SIGINT)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag] in
      let end: @Sendable () -> Void = {
        onExit()
        exit(Self.status)
      }
      if flag.isSet.exchange(true, ordering: .relaxed) { end() }
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
    }
    source.activate()
    defer { source.cancel() }
    return try work { flag.isSet.load(ordering: .relaxed) }
  }
}
