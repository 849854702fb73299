import StripParsing
import Weather

/// What takes strips of the common form in place of their being told one by one.
///
/// A class, since a search fills it while it reads, from one thread at a time.
protocol CompactStripTaker: AnyObject {
  /// The dates of which it takes strips that pages of a capture printed.
  func dates(capturedAt time: UTCTime?) -> TakenDates

  /// Takes a strip of such a date.
  func take(_ rows: borrowing Span<CompactRow>, on date: CalendarDate, capturedAt time: UTCTime?)

  /// How many strips and observations were taken since this was asked last.
  func takeCounts() -> PageSearch.PagePart.AddedUp
}

/// The dates of which strips are taken.
struct TakenDates: Sendable {
  /// Dates among these; nil for all.
  var within: ClosedRange<CalendarDate>?
  /// But for these.
  var excepted: [ClosedRange<CalendarDate>] = []
  /// Whether none is taken.
  var isNone = false

  func contains(_ date: CalendarDate) -> Bool {
    if isNone { return false }
    if let within, !within.contains(date) { return false }
    for dates in excepted where dates.contains(date) { return false }
    return true
  }
}

/// Hands a parser's strips to a taker.
struct TakingReceiver: StripReceiver {
  private let taker: any CompactStripTaker
  private let captureTime: UTCTime?
  private let dates: TakenDates
  /// Strips that are told as all others are.
  private(set) var strips: [Strip] = []

  init(_ taker: any CompactStripTaker, captureTime: UTCTime?) {
    self.taker = taker
    self.captureTime = captureTime
    dates = taker.dates(capturedAt: captureTime)
  }

  mutating func receive(_ strip: Strip) {
    strips.append(strip)
  }

  mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
    guard dates.contains(date) else { return false }
    taker.take(rows, on: date, capturedAt: captureTime)
    return true
  }
}

/// Strips of a part of a text, held until it is known that they count.
struct HeldStrips: StripReceiver, Sendable {
  private let captureTime: UTCTime?
  private let dates: TakenDates
  private(set) var strips: [Strip] = []
  private var rows: [CompactRow] = []
  private var ends: [(date: CalendarDate, end: Int)] = []

  /// - Parameter dates: strips of other dates are told as all others are.
  init(of dates: TakenDates, captureTime: UTCTime?) {
    self.dates = dates
    self.captureTime = captureTime
  }

  mutating func receive(_ strip: Strip) {
    strips.append(strip)
  }

  mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
    guard dates.contains(date) else { return false }
    for index in rows.indices { self.rows.append(rows[index]) }
    ends.append((date, self.rows.count))
    return true
  }

  /// The strips that are told, which are held no longer.
  mutating func takeStrips() -> [Strip] {
    defer { strips = [] }
    return strips
  }

  /// Gives a taker the strips that were held, but for those that are told.
  func give(to taker: any CompactStripTaker) {
    var start = 0
    for (date, end) in ends {
      taker.take(rows.span.extracting(start..<end), on: date, capturedAt: captureTime)
      start = end
    }
  }
}
