import Weather

/// The names of stations and words for conditions as bytes, for looking up parts of a row.
struct WordIndex: Sendable {
  /// The stations' numbers, ascending.
  let stationIDs: [Int]
  /// The conditions in all their spellings.
  let spellings: [PresentWeather]
  private let spellingBytes: [[UInt8]]
  private var stationsForward = ByteTrie()
  private var stationsBackward = ByteTrie()
  private var conditions = ByteTrie()

  init(stations: StationCatalogue, conditions vocabulary: ConditionVocabulary) {
    stationIDs = stations.stations.map(\.id)
    spellings = vocabulary.conditions.flatMap { condition in
      ([condition.label] + condition.variants).map { spelling in
        PresentWeather(
          label: condition.label, printed: spelling, conditionClass: condition.conditionClass)
      }
    }
    spellingBytes = spellings.map { Array($0.printed.utf8) }
    for (index, station) in stations.stations.enumerated() {
      for name in [station.name] + station.aliases {
        stationsForward.insert(name.utf8, value: index)
        stationsBackward.insert(name.utf8.reversed(), value: index)
      }
    }
    for (index, spelling) in spellings.enumerated().reversed() {
      conditions.insert(spelling.printed.utf8.filter { $0 != 0x20 }, value: index)
    }
  }

  /// Where a station's number stands in `stationIDs`.
  func stationIndex(of id: Int) -> Int? {
    stationIDs.firstIndex(of: id)
  }

  /// The station whose name, the longest possible, ends a range, and where the name starts.
  func stationAtEnd(
    of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> (id: Int, start: Int)? {
    stationsBackward.longestSuffix(of: text, in: range)
      .map { (stationIDs[$0.value], $0.start) }
  }

  /// The station whose name, the longest possible, starts a range, and where the name ends.
  func stationAtStart(
    of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> (id: Int, end: Int)? {
    stationsForward.longestPrefix(of: text, in: range)
      .map { (stationIDs[$0.value], $0.end) }
  }

  /// The condition that is the whole range, in any of its spellings, blanks aside; nil where none
  /// is.
  func condition(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> PresentWeather? {
    guard let index = conditions.word(of: text, in: range) else { return nil }
    let spelling = spellings[index]
    // Nearly always as the table writes it: then no text is made.
    let bytes = spellingBytes[index]
    if bytes.count == range.count, text.holds(bytes, at: range.lowerBound) { return spelling }
    return PresentWeather(
      label: spelling.label, printed: text.string(in: range),
      conditionClass: spelling.conditionClass)
  }
}
