import Synchronization

/// Readers of common strips that are not in use, with all that they have learnt.
///
/// A class, since a parser's copies share it; each thread takes a reader out for the time that it
/// reads a page. What a reader has learnt makes it quicker, and changes nothing that it reads.
final class ReaderPool: Sendable {
  private let labels: LabelReader
  private let idle = Mutex<[CommonStripReader]>([])

  init(labels: LabelReader) {
    self.labels = labels
  }

  /// A reader that no one else uses.
  func take() -> CommonStripReader {
    idle.withLock { $0.popLast() } ?? CommonStripReader(labels: labels)
  }

  /// Takes a reader back.
  func giveBack(_ reader: CommonStripReader) {
    idle.withLock { $0.append(reader) }
  }
}
