import PageReading
import WeatherStore

/// Pages on their way from reading to telling: one batch is filled while the batch before it is
/// searched.
struct PageQueue {
  private let start: ([Document]) -> () -> [ScannedDocument]
  private let jobs: Int
  private var batch = PageBatch()
  private var searched: (batch: PageBatch, results: () -> [ScannedDocument])?

  /// - Parameters:
  ///   - jobs: so many pages are searched side by side; one at a time is told at once.
  ///   - makeScan: makes what searches a page.
  init(jobs: Int, _ makeScan: @escaping @Sendable () -> (Document) -> ScannedDocument) {
    self.jobs = jobs
    if jobs > 1 {
      start = SideBySide(jobs: jobs, makeWork: makeScan).start
    } else {
      let scan = makeScan()
      start = { documents in { documents.map(scan) } }
    }
  }

  mutating func add(_ event: PageSearch.Event) {
    batch.add(event)
  }

  /// Adds a page that is not large.
  mutating func add(_ document: Document, _ tell: (PageSearch.Event) throws -> Void) throws {
    if !batch.hasRoom(for: document) { try advance(tell) }
    batch.add(jobs == 1 ? document : document.compact)
  }

  /// Goes on to the next batch where the present one is full; false where it is not.
  mutating func advanceIfFull(_ tell: (PageSearch.Event) throws -> Void) throws -> Bool {
    guard batch.isFull(jobs: jobs) else { return false }
    try advance(tell)
    return true
  }

  /// Tells all that was added.
  mutating func finish(_ tell: (PageSearch.Event) throws -> Void) throws {
    try advance(tell)
    try tellSearched(tell)
  }

  /// Begins to search the present batch, and tells what the one before held.
  private mutating func advance(_ tell: (PageSearch.Event) throws -> Void) throws {
    let results = start(batch.documents)
    let before = searched
    searched = (batch, results)
    batch = PageBatch()
    if let before { try Self.tell(before.batch.entries(with: before.results()), tell) }
    if jobs == 1 { try tellSearched(tell) }
  }

  private mutating func tellSearched(_ tell: (PageSearch.Event) throws -> Void) throws {
    guard let last = searched else { return }
    searched = nil
    try Self.tell(last.batch.entries(with: last.results()), tell)
  }

  private static func tell(
    _ entries: [PageBatch.Entry<ScannedDocument>], _ tell: (PageSearch.Event) throws -> Void
  ) throws {
    for entry in entries {
      switch entry {
      case .event(let event): try tell(event)
      case .document(let document):
        for event in document.events { try tell(event) }
      }
    }
  }
}

extension ScannedDocument {
  /// What is to be told of the document.
  var events: [PageSearch.Event] {
    var events: [PageSearch.Event] = damages.map { .damaged($0) }
    if isOther { events.append(.skipped(.other)) }
    if let findings {
      events.append(
        .found(
          findings,
          PageSearch.PagePart(
            isFirst: true, replacements: replacements, resumption: resumption)))
    }
    return events
  }
}
