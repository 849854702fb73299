import Weather

/// The words of a row: whose temperature it is and in what weather.
enum RowLabel: Equatable {
  /// A station, and the condition with the place where it stands.
  case station(id: Int, weather: PresentWeather?, place: ConditionPlace)
  /// No station's name, with or without a condition.
  case nameless(PresentWeather?)
  /// Words that show a row, which can't be read.
  case rejected(Rejection.Reason, found: String, namesStation: Bool)
  /// A forecast or another measurement.
  case lookAlike(found: String)
  /// Words that no row has; prose.
  case odd

  /// Where a condition stands beside its station.
  enum ConditionPlace: Equatable {
    /// There is none.
    case none
    /// Before the name, glued to it or parted from it by markup: `맑음서울`.
    case glued
    /// Before the name, a blank between: `맑음 서울`, which could be the row's before.
    case before
    /// Behind the name: `서울 맑음`.
    case behind
    /// A dash behind the name, a blank between it and the number: `거제 - 3.8`.
    case dashBehind
  }

  /// Whether the row names a known station.
  var namesStation: Bool {
    switch self {
    case .station: true
    case .rejected(_, _, let namesStation): namesStation
    case .nameless, .lookAlike, .odd: false
    }
  }
}

/// Splits the words of a row.
struct LabelReader: Sendable {
  /// The names and conditions in use.
  let words: WordIndex

  /// Longer words are prose. The longest known condition and station together have 24.
  private static let longestLabel = 40

  /// The parts of a row's words.
  func label(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> RowLabel {
    let trimmed = text.trimmingBlanks(range)
    let item = Bullet.skip(in: text, trimmed)..<trimmed.upperBound
    if let label = markedLabel(in: text, item) { return label }
    let bare = skipDashes(in: text, item)
    guard !bare.isEmpty else { return .nameless(nil) }
    let found = stationLabel(in: text, bare) ?? namelessLabel(in: text, bare)
    switch found {
    case .rejected, .odd:
      if Signature.isLookAlike(text, bare) { return .lookAlike(found: text.string(in: bare)) }
      return text.scalarCount(in: bare) > Self.longestLabel ? .odd : found
    case .station, .nameless, .lookAlike:
      return found
    }
  }

  /// The station that ends the words, or else starts them, with the condition that is left.
  private func stationLabel(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> RowLabel? {
    let last = words.stationAtEnd(of: text, in: range)
    if let last {
      let rest = text.trimmingBlanks(range.lowerBound..<last.start)
      if rest.isEmpty { return .station(id: last.id, weather: nil, place: .none) }
      if let weather = words.condition(in: text, rest) {
        let place: RowLabel.ConditionPlace = rest.upperBound == last.start ? .glued : .before
        return Self.label(last.id, weather, place)
      }
    }
    if let first = words.stationAtStart(of: text, in: range) {
      let rest = text.trimmingBlanks(first.end..<range.upperBound)
      if skipDashes(in: text, rest).isEmpty {
        return .station(id: first.id, weather: nil, place: .dashBehind)
      }
      if let weather = words.condition(in: text, rest) {
        return Self.label(first.id, weather, .behind)
      }
    }
    guard let last else { return nil }
    let rest = text.trimmingBlanks(range.lowerBound..<last.start)
    guard Self.isWords(text, rest) else { return .odd }
    return .rejected(.unknownCondition, found: text.string(in: rest), namesStation: true)
  }

  private func namelessLabel(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> RowLabel {
    if let weather = words.condition(in: text, range) {
      if weather.conditionClass == .forecast {
        return .rejected(.forecastCondition, found: weather.printed, namesStation: false)
      }
      return .nameless(weather)
    }
    guard Self.isWords(text, range) else { return .odd }
    return .rejected(.unknownStation, found: text.string(in: range), namesStation: false)
  }

  /// The label of words that markup (U+001F) parts into condition and name; nil where it does not.
  private func markedLabel(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> RowLabel? {
    let boundary: UInt8 = 0x1F
    guard let mark = range.last(where: { text[$0] == boundary }) else { return nil }
    let name = text.trimmingBlanks(mark + 1..<range.upperBound)
    guard let station = words.stationAtEnd(of: text, in: name), station.start == name.lowerBound
    else { return nil }
    let condition = skipDashes(in: text, text.trimmingBlanks(range.lowerBound..<mark))
    if condition.isEmpty { return .station(id: station.id, weather: nil, place: .none) }
    if let weather = words.condition(in: text, condition) {
      return Self.label(station.id, weather, .glued)
    }
    let printed = String(
      decoding: text.bytes(in: condition).filter { $0 != boundary }, as: UTF8.self)
    if Signature.isLookAlike(text, condition) { return .lookAlike(found: printed) }
    guard printed.unicodeScalars.count <= Self.longestLabel, !Self.isPunctuated(text, condition)
    else { return .odd }
    let weather = PresentWeather(label: printed, printed: printed, conditionClass: .unknown)
    return .station(id: station.id, weather: weather, place: .glued)
  }

  private static func label(
    _ id: Int, _ weather: PresentWeather, _ place: RowLabel.ConditionPlace
  ) -> RowLabel {
    if weather.conditionClass == .forecast {
      return .rejected(.forecastCondition, found: weather.printed, namesStation: true)
    }
    return .station(id: id, weather: weather, place: place)
  }

  /// The range behind dashes and blanks at its start; a dash stands for 'no condition'.
  private func skipDashes(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      text[start] == UInt8(ascii: "-") || text.isBlank(at: start)
    {
      start += 1
    }
    return start..<range.upperBound
  }

  /// Whether a range that is not empty begins or ends as no condition does, but part of a sentence.
  private static func isPunctuated(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let marks = ".,:;!?".utf8
    return marks.contains(text[range.lowerBound]) || marks.contains(text[range.upperBound - 1])
  }

  /// Whether a range is Hangul syllables, blanks, brackets and slashes, as conditions and names
  /// are.
  private static func isWords(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      let isHangul = (0xEA...0xED).contains(byte)
      guard isHangul || text.isBlank(at: position) || "()/".utf8.contains(byte) else {
        return false
      }
      position += isHangul ? text.scalarLength(at: position) : 1
    }
    return true
  }
}
