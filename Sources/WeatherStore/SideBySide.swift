internal import Dispatch
internal import Synchronization

/// The same work on many elements, several at once, while the caller goes on.
package struct SideBySide<Element: Sendable, Result: Sendable>: Sendable {
  private let jobs: Int
  private let makeWork: @Sendable () -> (Element) -> Result

  /// The work, not yet begun.
  ///
  /// - Parameters:
  ///   - jobs: so many elements are worked on at once, 1 or more.
  ///   - makeWork: makes the work; called once for each that works, so that what it holds is used by
  ///     one thread alone.
  package init(jobs: Int, makeWork: @escaping @Sendable () -> (Element) -> Result) {
    self.jobs = jobs
    self.makeWork = makeWork
  }

  /// Begins the work.
  ///
  /// - Returns: what waits for its end, and gives the results in the elements' order.
  package func start(_ elements: [Element]) -> () -> [Result] {
    let progress = Progress<Result>()
    let lanes = DispatchGroup()
    for _ in 0..<min(jobs, elements.count) {
      DispatchQueue.global().async(group: lanes) { [makeWork] in
        let work = makeWork()
        var done: [(index: Int, result: Result)] = []
        while let index = progress.takeNext(of: elements.count) {
          done.append((index, work(elements[index])))
        }
        progress.results.withLock { $0 += done }
      }
    }
    return {
      lanes.wait()
      return progress.results.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
    }
  }

  private final class Progress<Output: Sendable>: Sendable {
    // A class, since all lanes share it.
    let next = Atomic<Int>(0)
    let results = Mutex<[(index: Int, result: Output)]>([])

    func takeNext(of count: Int) -> Int? {
      let index = next.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
  }
}
