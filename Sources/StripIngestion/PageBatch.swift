import PageReading

/// Pages that are searched together, and what else happened between them, in order.
struct PageBatch {
  private var entries: [Entry<Int>] = []
  private(set) var documents: [Document] = []
  private var byteCount = 0

  /// Something that is to be told.
  enum Entry<Page> {
    case document(Page)
    case event(PageSearch.Event)
  }

  /// So many bytes of documents are held in a batch, whatever the number of jobs.
  private static let mostBytes = 4 << 20
  private static let mostEntries = 4096

  mutating func add(_ document: Document) {
    entries.append(.document(documents.count))
    documents.append(document)
    byteCount += document.bytes.count
  }

  mutating func add(_ event: PageSearch.Event) {
    entries.append(.event(event))
  }

  /// Whether a document can be held beside those that are there.
  func hasRoom(for document: Document) -> Bool {
    byteCount == 0 || byteCount + document.bytes.count <= Self.mostBytes
  }

  /// Whether it is time to search the pages. One at a time is searched while its bytes are still in
  /// the processor's cache.
  func isFull(jobs: Int) -> Bool {
    if jobs == 1 { return !documents.isEmpty || entries.count >= Self.mostEntries }
    return byteCount >= Self.mostBytes || entries.count >= Self.mostEntries
  }

  /// What is to be told, given what the documents held.
  func entries(with scanned: [ScannedDocument]) -> [Entry<ScannedDocument>] {
    entries.map { entry in
      switch entry {
      case .document(let index): .document(scanned[index])
      case .event(let event): .event(event)
      }
    }
  }
}

extension Document {
  /// So large a page is searched alone, and its text window by window, which bounds the memory that
  /// its rows take.
  private static let mostBytesAtOnce = 1 << 20

  /// Whether the page is too large to be searched beside others.
  var isLarge: Bool { bytes.count > Self.mostBytesAtOnce }
}
