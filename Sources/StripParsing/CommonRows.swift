internal import CStripScan

/// Rows of the common form one after another.
///
/// The one file of the parser that walks by pointers. A row is looked at only where 128 bytes or more
/// stand from its line's start to the text's end (`reach`): all that is loaded for a row, its line's
/// first 64 bytes with the 32 that follow the last place looked at, lies within. Pointers are those
/// of closures, and leave none.
struct CommonRows {
  /// Why no more rows were found.
  enum Stop {
    /// No row of the common form stands there.
    case other
    /// A prefix stands there that is not in the table.
    case unknownPrefix(Range<Int>)
  }

  /// The rows found.
  private(set) var rows: [CompactRow]
  private(set) var count = 0
  /// In which strip, counted from 1, each station of the index of words was named last.
  private var lastNamed: [Int32]
  private var strip: Int32 = 0

  /// A list of more rows is left to the clear reader.
  private static let mostRows = 512
  private static let reach = 128
  /// So many bytes a prefix has at the most.
  static let longestPrefix = 64
  /// `℃` as the highest three bytes of a word.
  private static let celsius: UInt64 = 0x83_84E2

  /// - Parameter stationCount: how many stations the index of words has.
  init(stationCount: Int) {
    rows = Array(repeating: CompactRow(), count: Self.mostRows)
    lastNamed = Array(repeating: 0, count: stationCount)
  }

  /// Forgets the rows found; stations may be named again.
  mutating func begin() {
    count = 0
    if strip == .max {
      strip = 0
      for index in lastNamed.indices { lastNamed[index] = 0 }
    }
    strip += 1
  }

  /// Adds rows from a line's start on. Gives the start of the first line that is none, and why.
  mutating func add(
    from start: Int, in page: borrowing Span<UInt8>, _ table: PrefixTable
  ) -> (position: Int, Stop) {
    let pageCount = page.count
    let mask = table.slots.count - 1
    let strip = strip
    return unsafe page.withUnsafeBufferPointer { page in
      unsafe table.slots.withUnsafeBufferPointer { slots in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          unsafe lastNamed.withUnsafeMutableBufferPointer { lastNamed in
            guard let base = unsafe UnsafeRawPointer(page.baseAddress),
              let slots = slots.baseAddress, let rows = rows.baseAddress
            else { return (start, .other) }
            var position = start
            while position &+ Self.reach <= pageCount, count < Self.mostRows {
              let line = unsafe base + position
              guard let number = unsafe Self.number(line) else { break }
              let bytes = unsafe Self.prefix(line + number.blanks, Int(number.length))
              var place = bytes.hash & mask
              var looks = 0
              while unsafe slots[place].length != number.length
                || !slots[place].bytes.equals(bytes)
              {
                looks &+= 1
                guard unsafe slots[place].length > 0, looks < PrefixTable.mostLooks else {
                  let start = position + number.blanks
                  return (position, .unknownPrefix(start..<start + Int(number.length)))
                }
                place = (place &+ 1) & mask
              }
              let slot = unsafe slots + place
              let station = unsafe Int(slot.pointee.station)
              guard unsafe slot.pointee.isCommon,
                unsafe number.tenths != CompactRow.missing || slot.pointee.allowsMissing,
                unsafe lastNamed[station] != strip
              else { break }
              unsafe lastNamed[station] = strip
              unsafe rows[count] = unsafe CompactRow(
                station: slot.pointee.station, condition: slot.pointee.condition,
                tenths: number.tenths,
                start: position &+ number.blanks &+ Int(slot.pointee.rowStart),
                end: position &+ number.end)
              count &+= 1
              position &+= number.lineLength
            }
            return (position, .other)
          }
        }
      }
    }
  }

  private struct Number {
    /// How many blanks stand at the line's start.
    let blanks: Int
    /// How many bytes the prefix behind them has, 1...64.
    let length: Int32
    let tenths: Int16
    /// The end of the unit, and the start of the next line, counted from the line's start.
    let end: Int
    let lineLength: Int
  }

  /// The number, `-12.3℃` or just `℃`, that ends a line of 9...64 bytes; nil for what could be
  /// another writing, or stand for 'no value'.
  @inline(__always)
  private static func number(_ line: UnsafeRawPointer) -> Number? {
    let bytes = unsafe line.assumingMemoryBound(to: UInt8.self)
    var feed: Int
    let near = unsafe strip_scan_line_feeds(bytes)
    if near != 0 {
      feed = near.trailingZeroBitCount
    } else {
      let far = unsafe strip_scan_line_feeds(bytes + 32)
      guard far != 0 else { return nil }
      feed = 32 &+ far.trailingZeroBitCount
    }
    let lineLength = feed &+ 1
    if feed > 0, unsafe bytes[feed &- 1] == 0x0D { feed &-= 1 }
    var blanks = 0
    while blanks < feed, unsafe bytes[blanks] == 0x20 || bytes[blanks] == 0x09 { blanks &+= 1 }
    // A byte of other text, the longest number and its unit.
    guard feed &- blanks > 8 else { return nil }
    let word = unsafe UInt64(
      littleEndian: line.loadUnaligned(fromByteOffset: feed &- 8, as: UInt64.self))
    guard word &>> 40 == celsius else { return nil }
    var start = feed &- 3
    var tenths = CompactRow.missing
    let last = Int16(truncatingIfNeeded: (word &>> 32) & 0xFF) &- 0x30
    if UInt16(bitPattern: last) < 10 {
      let ones = Int16(truncatingIfNeeded: (word &>> 16) & 0xFF) &- 0x30
      guard (word &>> 24) & 0xFF == 0x2E, UInt16(bitPattern: ones) < 10 else { return nil }
      tenths = ones &* 10 &+ last
      start &-= 3
      var before = (word &>> 8) & 0xFF
      let tens = Int16(truncatingIfNeeded: before) &- 0x30
      if UInt16(bitPattern: tens) < 10 {
        tenths &+= tens &* 100
        start &-= 1
        before = word & 0xFF
      }
      if before == 0x2D {
        tenths = 0 &- tenths
        start &-= 1
      }
      guard tenths > -500, tenths <= 600 else { return nil }
    }
    return Number(
      blanks: blanks, length: Int32(truncatingIfNeeded: start &- blanks), tenths: tenths, end: feed,
      lineLength: lineLength)
  }

  /// The first bytes (1...64) at a place.
  @inline(__always)
  private static func prefix(_ start: UnsafeRawPointer, _ length: Int) -> PrefixBytes {
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
      unsafe UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let words = (word(0), word(8), word(16), word(24))
    // Nearly all prefixes are shorter.
    let rest = length <= 32 ? (0, 0, 0, 0) : (word(32), word(40), word(48), word(56))
    return PrefixBytes(words, rest, length: length)
  }
}
