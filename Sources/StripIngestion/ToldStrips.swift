import StripParsing
import Weather

/// The strips of long texts that were told, so that where figures alone are asked for, one that is
/// printed a thousand times is told once.
///
/// A class, since a search fills it while it reads. It takes some forty bytes for each strip.
final class ToldStrips {
  private var told: Set<Mark> = []
  /// How many repeats were left out and not yet counted.
  private var counts = PageSearch.PagePart.AddedUp()

  /// What tells strips apart: two hashes of 64 bits, with seeds that no text can know.
  private struct Mark: Hashable {
    let first: Int
    let second: Int
  }

  /// How many strips and observations were left out since this was asked last.
  func takeCounts() -> PageSearch.PagePart.AddedUp {
    defer { counts = PageSearch.PagePart.AddedUp() }
    return counts
  }

  private func isTold(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
    let mark = Mark(first: hash(rows, date, seed: 1), second: hash(rows, date, seed: 2))
    guard !told.insert(mark).inserted else { return false }
    counts.strips += 1
    counts.observations += rows.count
    return true
  }

  private func hash(_ rows: borrowing Span<CompactRow>, _ date: CalendarDate, seed: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(date)
    for index in rows.indices { hasher.combine(rows[index]) }
    return hasher.finalize()
  }

  /// What a parser hands its strips to.
  struct Receiver: StripReceiver {
    let told: ToldStrips
    /// Strips that were not told before, or are not of the common form.
    private(set) var strips: [Strip] = []

    init(_ told: ToldStrips) {
      self.told = told
    }

    mutating func receive(_ strip: Strip) {
      strips.append(strip)
    }

    mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
      told.isTold(rows, on: date)
    }
  }
}
