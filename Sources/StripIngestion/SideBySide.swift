import Dispatch
import Synchronization

/// Does the same work on many elements, several at once.
enum SideBySide {
  /// The results in the elements' order.
  ///
  /// - Parameters:
  ///   - jobs: so many elements are worked on at once, 1 or more.
  ///   - makeWork: makes the work; called once for each that works, so that what it holds is used by
  ///     one thread alone.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ makeWork: @Sendable () -> (Element) -> Result
  ) -> [Result] {
    let lanes = min(jobs, elements.count)
    guard lanes > 1 else { return elements.map(makeWork()) }
    let progress = Progress<Result>()
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      let work = makeWork()
      var done: [(index: Int, result: Result)] = []
      while let index = progress.takeNext(of: elements.count) {
        done.append((index, work(elements[index])))
      }
      progress.results.withLock { $0 += done }
    }
    return progress.results.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
  }

  private final class Progress<Result: Sendable>: Sendable {
    // A class, since all lanes share it.
    let next = Atomic<Int>(0)
    let results = Mutex<[(index: Int, result: Result)]>([])

    func takeNext(of count: Int) -> Int? {
      let index = next.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
  }
}
