import Dispatch
import Synchronization

/// The same work on many elements, several at once, while the caller goes on.
struct SideBySide<Element: Sendable, Result: Sendable>: Sendable {
  /// So many elements are worked on at once, 1 or more.
  let jobs: Int
  /// Makes the work; called once for each that works, so that what it holds is used by one thread
  /// alone.
  let makeWork: @Sendable () -> (Element) -> Result

  /// Begins the work.
  ///
  /// - Returns: what waits for its end, and gives the results in the elements' order.
  func start(_ elements: [Element]) -> () -> [Result] {
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
