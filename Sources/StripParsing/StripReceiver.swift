public import Weather

/// Takes a page's strips as they are found, where millions of them are to be added up.
public protocol StripReceiver {
  /// Takes a strip.
  mutating func receive(_ strip: Strip)

  /// Takes a strip of the common form, which has no hour, before observations are made of it. Its rows
  /// are of different stations, and nothing is remarkable about them.
  ///
  /// - Returns: false where the strip is wanted with its observations; it is handed on so then.
  mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool
}
