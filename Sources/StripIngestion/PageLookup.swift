import Foundation
public import PageReading
public import Weather

/// Goes back to the pages from which a store's strips came.
public struct PageLookup: Sendable {
  private let tables: WeatherTables
  private let folder: String?

  /// A part of a page's text.
  public struct Excerpt: Hashable, Sendable {
    /// UTF-8 text that begins with a line of the page, or in the middle of a very long one.
    public let text: [UInt8]
    /// Its first byte in the page's text.
    public let offset: Int
    /// The number of its first line, counted from 1.
    public let firstLine: Int
  }

  /// So many bytes of a page too long to be held are given before and behind what is asked for.
  private static let bytesAround = 4096

  /// A lookup.
  ///
  /// - Parameter folder: where paths that are not absolute begin; nil for the current folder.
  public init(tables: WeatherTables, folder: String? = nil) {
    self.tables = tables
    self.folder = folder
  }

  /// The text of the page in which a strip was seen, or what stands around the strip.
  ///
  /// - Throws: `PageLookupError` where the file or the page in it is not there any more.
  public func excerpt(
    around sighting: SightingEvidence
  ) throws(PageLookupError) -> Excerpt {
    try withPage(of: sighting) { path throws(InputError) in
      try page(of: sighting, at: path)?.excerpt
    }
  }

  /// Writes the bytes of a page's record, as they stand in its archive; of a page that is a file of
  /// its own, that file's.
  ///
  /// - Parameter target: a path at which nothing stands that is still wanted.
  /// - Throws: `PageLookupError` where the file or the record in it is not there any more; what was
  ///   written at the path is no record then.
  public func extract(
    _ sighting: SightingEvidence, to target: String
  ) throws(PageLookupError) {
    let source = sighting.source
    guard source.location != "-" else { throw .standardInput }
    let path = path(of: source)
    do {
      for cut in Self.cuts(of: sighting, at: path) {
        try cut.write(to: target)
        if holdsPage(of: sighting, target) { return }
      }
    } catch {
      throw .unreadable(error)
    }
    throw .changed(path)
  }

  /// Whether bytes that were cut out are the page's. Those of a compressed file, cut where the bytes
  /// of its content are counted, are anything.
  private func holdsPage(of sighting: SightingEvidence, _ cut: String) -> Bool {
    do { return try page(of: sighting, at: cut) != nil } catch { return false }
  }

  /// The path at which a source should be.
  public func path(of source: Source) -> String {
    guard let folder, !source.location.hasPrefix("/") else { return source.location }
    return folder.hasSuffix("/") ? folder + source.location : "\(folder)/\(source.location)"
  }

  /// What may be the record: the bytes at its place in the file, or in what the file holds
  /// compressed; the whole file, or as much of it as there was when it was read.
  private static func cuts(of sighting: SightingEvidence, at path: String) -> [FileCut] {
    let source = sighting.source
    if let offset = source.recordOffset {
      return [false, true].map {
        FileCut(
          location: path, offset: offset, length: source.recordLength, isUnpacked: $0)
      }
    }
    let lengths = [nil, sighting.fileSize]
    return lengths.map { FileCut(location: path, offset: 0, length: $0, isUnpacked: false) }
  }

  /// Reads a page in its file, or alone in a temporary one.
  private func withPage(
    of sighting: SightingEvidence, _ read: (String) throws(InputError) -> Excerpt?
  ) throws(PageLookupError) -> Excerpt {
    let source = sighting.source
    guard source.location != "-" else { throw .standardInput }
    do {
      if source.recordOffset == nil, let found = try read(path(of: source)) { return found }
    } catch {
      throw .unreadable(error)
    }
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "weatherstrip-\(UUID().uuidString)").path(percentEncoded: false)
    defer { Self.remove(copy) }
    try extract(sighting, to: copy)
    do {
      if let found = try read(copy) { return found }
    } catch {
      throw .unreadable(error)
    }
    throw .changed(path(of: source))
  }

  private static func remove(_ path: String) {
    // A copy that is left in the system's temporary folder does no harm.
    do { try FileManager.default.removeItem(atPath: path) } catch { return }
  }

  /// A page of a file.
  private struct FoundPage {
    /// What stands around the strip; nil where the text is not that in which it was found.
    let excerpt: Excerpt?

    init(_ excerpt: Excerpt, of sighting: SightingEvidence) {
      self.excerpt = excerpt.holds(sighting) ? excerpt : nil
    }
  }

  /// The page of a file in which a strip was seen; nil where the file does not hold it.
  private func page(
    of sighting: SightingEvidence, at path: String
  ) throws(InputError) -> FoundPage? {
    let found = try page(of: sighting, at: path, part: nil)
    guard let found, found.excerpt == nil, sighting.source.recordOffset != nil else { return found }
    // The rest of a text that has grown is text, whatever it begins with.
    let text = FilePart(start: 0, knownEnd: 0, isArchive: false)
    return try page(of: sighting, at: path, part: text)
  }

  private func page(
    of sighting: SightingEvidence, at path: String, part: FilePart?
  ) throws(InputError) -> FoundPage? {
    let input = Input(location: path, isNamed: true)
    var reader = try InputReader(opening: input, needsDigest: true, part: part)
    let pages = PageReader(tables: tables)
    while let next = try reader.next() {
      switch next {
      case .document(let document):
        if case .page(let page) = pages.read(document).content,
          page.digest == sighting.source.digest
        {
          return FoundPage(Excerpt(text: page.text, offset: 0, firstLine: 1), of: sighting)
        }
      case .longText(let stream):
        guard stream.digest == sighting.source.digest else { return nil }
        return FoundPage(try Self.excerpt(of: stream, around: sighting.range), of: sighting)
      case .skipped, .damage: continue
      }
    }
    return nil
  }

  private static func excerpt(
    of text: TextStream, around range: Range<Int>
  ) throws(InputError) -> Excerpt {
    var stream = text
    var places = TextPlaces()
    let wanted = max(0, range.lowerBound - bytesAround)
    while !stream.isFinal, stream.offset + stream.text.count < range.upperBound + bytesAround {
      let passed = min(stream.text.count, max(0, wanted - stream.offset))
      places.discard(passed, of: stream.text)
      stream.discard(passed)
      try stream.readMore()
    }
    let first = wanted == 0 ? 0 : start(in: stream, from: wanted, before: range.lowerBound)
    let line = places.place(ofByte: first, in: stream.text).line
    let end = min(stream.text.count, range.upperBound + bytesAround - stream.offset)
    return Excerpt(
      text: Array(stream.text[first..<max(first, end)]), offset: stream.offset + first,
      firstLine: line)
  }

  /// The first byte of a window's first line behind a place; in a line that is too long, that of a
  /// character.
  private static func start(in stream: TextStream, from place: Int, before end: Int) -> Int {
    let text = stream.text
    let places =
      min(text.count, max(0, place - stream.offset))..<min(text.count, end - stream.offset)
    if let lineEnd = text[places].firstIndex(of: 0x0A) { return lineEnd + 1 }
    return text[places].firstIndex { $0 & 0xC0 != 0x80 } ?? places.upperBound
  }
}

extension PageLookup.Excerpt {
  /// Whether a strip's text stands at its place.
  fileprivate func holds(_ sighting: SightingEvidence) -> Bool {
    let start = sighting.range.lowerBound - offset
    let end = start + sighting.text.count
    return start >= 0 && end <= text.count && text[start..<end].elementsEqual(sighting.text)
  }
}

/// Why a page could not be found again.
public enum PageLookupError: Error, Equatable, Sendable {
  /// It came by standard input, and was not kept.
  case standardInput
  /// The file can't be read.
  case unreadable(InputError)
  /// The file at a path does not hold the page any more.
  case changed(String)

  /// What is wrong, and what to do.
  public func text(in language: Language) -> String {
    switch self {
    case .standardInput:
      language.text(
        ko: "표준 입력으로 들어온 문서라 다시 읽을 수 없습니다",
        en: "the page came by standard input and can't be read again")
    case .unreadable(let error): error.text(in: language)
    case .changed(let path):
      language.text(
        ko: "\(path): 읽은 뒤로 바뀌어 그 문서가 더는 없습니다",
        en: "\(path): has changed since it was read, and does not hold the page any more")
    }
  }
}
