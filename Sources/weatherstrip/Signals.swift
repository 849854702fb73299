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

/// Notices Ctrl-C, so that work can end in order. The second time the program ends at once.
struct Interruption {
  private let flag = Flag()
  private let source: any DispatchSourceSignal

  /// Set by the system's queue and read by the work.
  private final class Flag: Sendable {
    // A class, since both share it.
    let isSet = Atomic<Bool>(false)
  }

  /// Begins to listen.
  init() {
    Signals.ignore(SIGINT)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag] in
      if flag.isSet.exchange(true, ordering: .relaxed) { exit(130) }
    }
    source.activate()
  }

  /// Whether the user has pressed Ctrl-C.
  var isRequested: Bool { flag.isSet.load(ordering: .relaxed) }
}
