import Weather

/// Strips of the common form, each once, in some sixty bytes for sixteen stations.
struct CompactStrips: Sendable {
  /// The stations of a strip in the order printed, by their places in the parser's list.
  typealias Layout = [Int16]

  private(set) var layouts: [Layout] = []
  private var layoutIndexes: [Layout: Int] = [:]
  private var lastLayout = 0
  private var strips: [Entry] = []
  /// Row by row: tenths of a degree, or `CompactRow.missing`; and the places of conditions plus one, 0
  /// for none.
  private var tenths: [Int16] = []
  private var conditions: [UInt8] = []
  /// The strips' places plus one, by their hashes; 0 where there is none.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)
  /// Makes hashes that no text can foresee.
  private let seed = UInt64.random(in: 0 ... .max)

  private struct Entry {
    let dayNumber: Int32
    let layout: Int32
    let firstRow: Int
  }

  /// Of more conditions none can be held.
  static let mostConditions = 255

  /// How many strips there are.
  var count: Int { strips.count }

  /// Holds a strip of different stations, if it is new.
  ///
  /// - Returns: its place among all.
  @discardableResult
  mutating func insert(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Int {
    let dayNumber = Int32(date.dayNumber)
    let layout = layoutIndex(of: rows)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(rows, dayNumber)) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isStrip(index, rows, dayNumber, layout) { return index }
      slot = (slot + 1) & mask
    }
    strips.append(
      Entry(dayNumber: dayNumber, layout: Int32(layout), firstRow: tenths.count))
    for index in rows.indices {
      tenths.append(rows[index].tenths)
      conditions.append(UInt8(rows[index].condition + 1))
    }
    slots[slot] = UInt32(strips.count)
    if strips.count * 2 > slots.count { grow() }
    return strips.count - 1
  }

  /// The date of a strip.
  func date(of index: Int) -> CalendarDate {
    CalendarDate(dayNumber: Int(strips[index].dayNumber))
  }

  /// Where a strip's layout stands in the list.
  func layout(of index: Int) -> Int { Int(strips[index].layout) }

  /// The rows of a strip, put in the place of others.
  func read(_ index: Int, into rows: inout [CompactRow]) {
    let strip = strips[index]
    rows.removeAll(keepingCapacity: true)
    for (place, station) in layouts[Int(strip.layout)].enumerated() {
      let row = strip.firstRow + place
      rows.append(
        CompactRow(
          station: station, condition: Int16(conditions[row]) - 1, tenths: tenths[row]))
    }
  }

  private func isStrip(
    _ index: Int, _ rows: borrowing Span<CompactRow>, _ dayNumber: Int32, _ layout: Int
  ) -> Bool {
    let strip = strips[index]
    guard strip.dayNumber == dayNumber, Int(strip.layout) == layout else { return false }
    let (tenths, conditions) = (tenths.span, conditions.span)
    for place in rows.indices {
      let row = strip.firstRow + place
      guard tenths[row] == rows[place].tenths,
        conditions[row] == UInt8(rows[place].condition + 1)
      else { return false }
    }
    return true
  }

  private mutating func layoutIndex(of rows: borrowing Span<CompactRow>) -> Int {
    if lastLayout < layouts.count, Self.isOf(layouts[lastLayout], rows) { return lastLayout }
    var stations: Layout = []
    for index in rows.indices { stations.append(rows[index].station) }
    lastLayout = layoutIndexes[stations] ?? layouts.count
    if lastLayout == layouts.count {
      layoutIndexes[stations] = lastLayout
      layouts.append(stations)
    }
    return lastLayout
  }

  private static func isOf(_ layout: Layout, _ rows: borrowing Span<CompactRow>) -> Bool {
    guard rows.count == layout.count else { return false }
    let stations = layout.span
    for index in rows.indices where rows[index].station != stations[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    var rows: [CompactRow] = []
    for index in strips.indices {
      read(index, into: &rows)
      var slot = Int(truncatingIfNeeded: hash(rows.span, strips[index].dayNumber)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  private func hash(_ rows: borrowing Span<CompactRow>, _ dayNumber: Int32) -> UInt64 {
    var hash = RowHash(seed: seed)
    hash.add(UInt64(UInt32(bitPattern: dayNumber)))
    for index in rows.indices {
      let row = rows[index]
      hash.add(
        UInt64(UInt16(bitPattern: row.station)) << 32
          | UInt64(UInt16(bitPattern: row.condition)) << 16
          | UInt64(UInt16(bitPattern: row.tenths)))
    }
    return hash.value
  }
}

/// Mixes words of 64 bits. Equal words in equal order give equal values; others may.
struct RowHash {
  private(set) var value: UInt64

  init(seed: UInt64) {
    value = seed
  }

  mutating func add(_ word: UInt64) {
    let (high, low) = (value ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = high ^ low ^ word << 1
  }
}
