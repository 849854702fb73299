import PageReading

/// What a run of an archive held, as far as it was read by itself.
struct ScannedRun: Sendable {
  /// The part of the run that was read.
  var part: ArchiveRun.Part
  /// What is to be told of its records, in order.
  var events: [PageSearch.Event] = []
}

/// Finds the strips in runs of an archive. Used by one thread at a time.
final class RunScanner {
  // A class, as the scanner is that it holds.
  private let scanner: DocumentScanner

  init(_ scanner: DocumentScanner) {
    self.scanner = scanner
  }

  func scan(_ run: ArchiveRun) -> ScannedRun {
    var reader = ArchiveRunReader(run)
    var scanned = ScannedRun(part: reader.part)
    var events: [PageSearch.Event] = []
    while let part = reader.next(), let more = self.events(of: part) {
      events += more
      guard reader.isBetweenMembers else { continue }
      scanned.events += events
      scanned.part = reader.part
      events = []
    }
    return scanned
  }

  /// What is to be told of a record; nil where that can't be told here.
  private func events(of part: InputPart) -> [PageSearch.Event]? {
    switch part {
    case .skipped(let type): return [.skipped(type)]
    case .document(let document):
      let (content, damages) = scanner.read(document)
      // Of large pages the text is searched window by window.
      if document.isLarge, case .page(let page) = content, page.feed == nil { return nil }
      var scanned = scanner.scanned(content, of: document)
      scanned.damages = damages
      return scanned.events
    case .damage, .longText: return nil
    }
  }
}
