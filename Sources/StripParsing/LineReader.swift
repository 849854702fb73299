import Weather

/// Cuts a line of plain text into rows, dates, 기상청 제공 and other text.
struct LineReader {
  /// The tokens found, in order.
  private(set) var tokens: [LineToken] = []
  private let labels: LabelReader
  /// The first of the rows that follow one another on the line with no bullet between.
  private var runStart = 0
  private var endsWithUnit = false

  /// So many rows in a run are a strip, whatever text may stand behind them on the line.
  static let certainRun = 8

  init(labels: LabelReader) {
    self.labels = labels
  }

  /// Reads one line.
  mutating func read(_ text: borrowing Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    runStart = 0
    endsWithUnit = false
    var position = 0
    while let unit = TemperatureUnit.first(in: text, position..<text.count) {
      readRow(text, from: position, unit)
      position = unit.range.upperBound
    }
    readPieces(text, position..<text.count, upToEnd: true)
  }

  private mutating func readRow(
    _ text: borrowing Span<UInt8>, from start: Int, _ unit: TemperatureUnit
  ) {
    let (reading, wordsEnd) = TemperatureReading.read(text, before: unit, from: start)
    if endsWithUnit, TemperatureReading.isSecondOfPair(text, start..<wordsEnd, reading) {
      return endRange(at: unit.range.upperBound)
    }
    let followsRow = endsWithUnit
    let labelStart = readPieces(text, start..<wordsEnd, upToEnd: false)
    let isSeparated = !followsRow || !endsWithUnit
    let rowStart = Bullet.skip(in: text, labelStart..<wordsEnd)
    if isSeparated { runStart = tokens.count }
    var row = LineToken.Row(
      range: rowStart..<unit.range.upperBound,
      label: labels.label(in: text, labelStart..<wordsEnd),
      reading: reading, isSeparated: isSeparated)
    if unit.kind == .celsiusInTwoCharacters { row.repairs[.unit] = 1 }
    tokens.append(.row(row))
    endsWithUnit = true
    if row.label == .odd, !isSeparated || !mayBeRow(text, row.range) {
      dissolveRun(text, upTo: unit.range.upperBound)
    }
  }

  /// Reads what stands before a row's words, or behind the line's last row: pieces between
  /// bullets, 기상청 제공, a date. Returns where the rest starts.
  @discardableResult
  private mutating func readPieces(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, upToEnd: Bool
  ) -> Int {
    var start = range.lowerBound
    for position in range {
      guard position >= start, let length = Bullet.separatorLength(in: text, at: position) else {
        continue
      }
      readPiece(text, start..<position)
      start = position + length
      endsWithUnit = false
    }
    if upToEnd {
      readPiece(text, start..<range.upperBound)
      return range.upperBound
    }
    if let end = Signature.footerEnd(in: text, start..<range.upperBound) {
      tokens.append(.footer(text.trimmingBlanks(start..<end)))
      start = end
      endsWithUnit = false
    }
    if !endsWithUnit, let found = DateLine.readPrefix(text, start..<range.upperBound) {
      tokens.append(.date(found.line))
      start = found.end
    }
    return start
  }

  private mutating func readPiece(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    let piece = text.trimmingBlanks(range)
    guard !piece.isEmpty else { return }
    if endsWithUnit {
      if let weather = labels.words.condition(in: text, piece) {
        return setTrailingWeather(weather, upTo: piece.upperBound)
      }
      guard let end = Signature.footerEnd(in: text, piece) else {
        return dissolveRun(text, upTo: piece.upperBound)
      }
      tokens.append(.footer(piece.lowerBound..<end))
      endsWithUnit = false
      return readPiece(text, end..<piece.upperBound)
    }
    tokens.append(token(text, piece))
  }

  /// What a piece without a unit is.
  private func token(_ text: borrowing Span<UInt8>, _ piece: Range<Int>) -> LineToken {
    if let date = DateLine.read(text, piece), !followsArticleWord(text) { return .date(date) }
    if Signature.isFooter(text, piece) { return .footer(piece) }
    if let row = bareRow(text, piece) { return .row(row) }
    return Self.prose(text, piece)
  }

  /// Whether the piece before ends with a word for an article's own dates: `등록 | 2025.04.04`.
  private func followsArticleWord(_ text: borrowing Span<UInt8>) -> Bool {
    guard case .text(let last)? = tokens.last else { return false }
    return DateLine.announcesArticleDate(text, last.range)
  }

  /// A row without a unit: a known condition and station, or a station alone.
  private func bareRow(_ text: borrowing Span<UInt8>, _ piece: Range<Int>) -> LineToken.Row? {
    guard piece.count <= 90,
      case .station(let id, let weather, let place) =
        labels.label(in: text, piece), place != .dashBehind
    else { return nil }
    let start = Bullet.skip(in: text, piece)
    let label: RowLabel =
      weather != nil
      ? .station(id: id, weather: weather, place: place)
      : .rejected(
        .emptyRow, found: text.string(in: start..<piece.upperBound), namesStation: true)
    return LineToken.Row(
      range: start..<piece.upperBound, label: label, reading: .missing, isSeparated: true,
      isBare: true)
  }

  /// `2℃ / 15℃`: the row before was the first number of a pair.
  private mutating func endRange(at end: Int) {
    guard case .row(var row)? = tokens.last else { return }
    row.range = row.range.lowerBound..<end
    row.reading = .rejected(.range, found: nil)
    tokens[tokens.count - 1] = .row(row)
  }

  private mutating func setTrailingWeather(_ weather: PresentWeather, upTo end: Int) {
    guard case .row(var row)? = tokens.last else { return }
    row.range = row.range.lowerBound..<end
    row.trailingWeather = weather
    tokens[tokens.count - 1] = .row(row)
    endsWithUnit = false
  }

  /// Text that no row has shows that the rows before it are prose, unless they are too many.
  private mutating func dissolveRun(_ text: borrowing Span<UInt8>, upTo end: Int) {
    endsWithUnit = false
    let named = tokens[runStart...].count { token in
      guard case .row(let row) = token else { return false }
      return row.label.namesStation
    }
    guard named < Self.certainRun, let start = tokens[runStart...].first?.range.lowerBound else {
      return
    }
    tokens.removeSubrange(runStart...)
    tokens.append(Self.prose(text, start..<end))
    runStart = tokens.count
  }

  /// Whether words that no row has are short enough to be those of a damaged row in a list.
  private func mayBeRow(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 160 && text.scalarCount(in: range) <= 48
  }

  private static func prose(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> LineToken {
    .text(
      LineToken.Text(
        range: range, length: text.scalarCount(in: range),
        isLookAlike: Signature.isLookAlike(text, range)))
  }
}
