import Weather

/// What a line of a page is made of. Ranges count bytes of the page.
enum LineToken: Equatable {
  case row(Row)
  case date(DateLine)
  /// 기상청 제공
  case footer(Range<Int>)
  case text(Text)

  /// A row: a unit with what stands before it, or a known condition and station with nothing
  /// behind.
  struct Row: Equatable {
    var range: Range<Int>
    var label: RowLabel
    var reading: TemperatureReading
    /// Whether the row begins a line, or a bullet stands before it.
    var isSeparated: Bool
    /// A condition between the unit and the end of the line, or the next bullet.
    var trailingWeather: PresentWeather?
    /// What had to be repaired to read the row.
    var repairs = RepairCounts()

    /// Whether the row is one only between others: at the ends of a list it is other text.
    var needsNeighbours: Bool {
      switch label {
      case .odd, .lookAlike: return true
      case .rejected(.emptyRow, _, _): return true
      case .station, .nameless, .rejected: break
      }
      if case .rejected(.range, _) = reading { return true }
      return false
    }

    /// Whether a condition and a station were printed without a unit behind them.
    var isBare = false
  }

  /// Other text.
  struct Text: Equatable {
    var range: Range<Int>
    /// The number of scalars.
    var length: Int
    /// Whether it speaks of a forecast or of another measurement.
    var isLookAlike: Bool
  }

  /// The token's bytes.
  var range: Range<Int> {
    switch self {
    case .row(let row): row.range
    case .date(let date): date.range
    case .footer(let range): range
    case .text(let text): text.range
    }
  }

  /// The token with its bytes found again in the page.
  func mapped(_ place: (Range<Int>) -> Range<Int>) -> LineToken {
    switch self {
    case .row(var row):
      row.range = place(row.range)
      return .row(row)
    case .date(var date):
      date.range = place(date.range)
      return .date(date)
    case .footer(let range):
      return .footer(place(range))
    case .text(var text):
      text.range = place(text.range)
      return .text(text)
    }
  }
}
