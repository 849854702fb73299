public import Weather

/// Finds the strips in a page's text.
///
/// A strip is told from what looks like one by its unit, its stations, its date line and its
/// closing words; the rules are those of `Documentation/reading-a-strip.md`.
public struct StripParser: Sendable {
  /// The version of the rules. It grows with every change to what is read from the same text.
  public static let rulesVersion = 3

  private let labels: LabelReader
  let readers: ReaderPool
  private let readsCommonStripsAtOnce: Bool
  private let activeStations: [Int]

  /// A parser that knows these stations and conditions.
  public init(tables: WeatherTables) {
    self.init(tables: tables, readsCommonStripsAtOnce: true)
  }

  /// - Parameter readsCommonStripsAtOnce: false for the clear reader alone, which finds the same.
  package init(tables: WeatherTables, readsCommonStripsAtOnce: Bool) {
    labels = LabelReader(
      words: WordIndex(stations: tables.stations, conditions: tables.conditions))
    readers = ReaderPool(labels: labels)
    self.readsCommonStripsAtOnce = readsCommonStripsAtOnce
    activeStations = tables.stations.stations.filter { $0.status == .active }.map(\.id)
  }

  /// The numbers of the stations that `CompactRow` speaks of.
  public var stationIDs: [Int] { labels.words.stationIDs }

  /// The conditions that `CompactRow` speaks of.
  public var conditions: [PresentWeather] { labels.words.spellings }

  /// Reads a page.
  ///
  /// Linear in the page's length. It never fails: what can't be read is a rejection, and bytes that
  /// are not UTF-8 are no part of a word.
  /// - Parameters:
  ///   - page: UTF-8 text, with U+001F where markup parts two words.
  ///   - captureTime: when the page was fetched; the date of a strip without a date line.
  ///   - isFinal: false where the text goes on; then a strip that might go on too is left, and
  ///     `consumed` tells from where the text is needed again.
  ///   - usedThrough: through so many bytes from the start lists of rows were looked for before;
  ///     they serve only as what stands above a list.
  public func parse(
    _ page: borrowing Span<UInt8>, captureTime: UTCTime? = nil, isFinal: Bool = true,
    usedThrough: Int = 0
  ) -> ParsedPage {
    var result = ParsedPage()
    var search = search(isFinal: isFinal, usedThrough: usedThrough)
    while let found = search.next(page) {
      switch found {
      case .common(let found): result.strips.append(search.reader.strip(found, in: page))
      case .list(let list):
        result.add(list, page, captureTime: captureTime, activeStations: activeStations)
      }
    }
    search.finish(&result, page)
    readers.giveBack(search.reader)
    return result
  }

  /// Reads a page, and hands its strips to a receiver.
  ///
  /// - Returns: all else that was found.
  public func parse(
    _ page: borrowing Span<UInt8>, captureTime: UTCTime? = nil, isFinal: Bool = true,
    usedThrough: Int = 0, into receiver: inout some StripReceiver
  ) -> ParsedPage {
    parse(
      page, captureTime, by: search(isFinal: isFinal, usedThrough: usedThrough), into: &receiver)
  }

  func parse(
    _ page: borrowing Span<UInt8>, _ captureTime: UTCTime?, by search: consuming StripSearch,
    into receiver: inout some StripReceiver
  ) -> ParsedPage {
    var result = ParsedPage()
    while let found = search.next(page) {
      give(found, of: search, page, captureTime, to: &receiver, &result)
    }
    search.finish(&result, page)
    readers.giveBack(search.reader)
    return result
  }

  @inline(__always)
  func give(
    _ found: StripSearch.Found, of search: borrowing StripSearch, _ page: borrowing Span<UInt8>,
    _ captureTime: UTCTime?, to receiver: inout some StripReceiver, _ result: inout ParsedPage
  ) {
    switch found {
    case .common(let found): search.reader.give(found, in: page, to: &receiver)
    case .list(let list):
      result.add(list, page, captureTime: captureTime, activeStations: activeStations)
      if let strip = result.strips.popLast() { receiver.receive(strip) }
    }
  }

  func search(isFinal: Bool, usedThrough: Int = 0) -> StripSearch {
    StripSearch(
      reader: readers.take(), readsCommonStripsAtOnce: readsCommonStripsAtOnce, labels: labels,
      isFinal: isFinal, usedThrough: usedThrough)
  }
}
