internal import CStripScan
internal import Weather

/// Rows of the common form one after another.
///
/// The one file of the parser that walks by pointers. A row is looked at only where 128 bytes or more
/// stand from its line's start to the text's end (`reach`): all that is loaded for a row lies within
/// its line's first 64 bytes and the word that may begin with the last of them. Pointers are those of
/// closures, and leave none.
struct CommonRows {
  /// Why no more rows were found.
  enum Stop {
    /// No row of the common form stands there.
    case other
    /// A prefix stands there that is not in the table.
    case unknownPrefix(Range<Int>)
  }

  /// Where a row stands in the page, from its first byte to the end of its unit.
  struct Place {
    var start = 0
    var end = 0
  }

  /// The rows found, and where they stand.
  private(set) var rows: [CompactRow]
  private(set) var places: [Place]
  private(set) var count = 0
  /// In which strip, counted from 1, each station of the index of words was named last.
  private var lastNamed: [Int32]
  private var strip: Int32 = 0

  /// A list of more rows is left to the clear reader.
  private static let mostRows = 512
  private static let reach = 128
  /// `℃` as the highest three bytes of a word.
  private static let celsius: UInt64 = 0x83_84E2

  /// - Parameter stationCount: how many stations the index of words has.
  init(stationCount: Int) {
    rows = Array(repeating: CompactRow(station: 0), count: Self.mostRows)
    places = Array(repeating: Place(), count: Self.mostRows)
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
    var found = count
    defer { count = found }
    return unsafe page.withUnsafeBufferPointer { page in
      unsafe table.slots.withUnsafeBufferPointer { slots in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          unsafe places.withUnsafeMutableBufferPointer { places in
            unsafe lastNamed.withUnsafeMutableBufferPointer { lastNamed in
              guard let base = unsafe UnsafeRawPointer(page.baseAddress),
                let slots = slots.baseAddress, let rows = rows.baseAddress,
                let places = places.baseAddress
              else { return (start, .other) }
              var position = start
              while position &+ Self.reach <= pageCount, found < Self.mostRows {
                let line = unsafe base + position
                guard let number = unsafe Self.number(line) else { break }
                let length = Int(number.length)
                let prefix = unsafe line + number.blanks
                let bytes = PrefixBytes(length: length) {
                  unsafe UInt64(
                    littleEndian: prefix.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
                }
                var place = bytes.hash & mask
                var looks = 0
                while unsafe slots[place].length != number.length
                  || !slots[place].bytes.equals(bytes)
                {
                  looks &+= 1
                  guard unsafe slots[place].length > 0, looks < PrefixTable.mostLooks else {
                    let start = position &+ number.blanks
                    return (position, .unknownPrefix(start..<start &+ length))
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
                unsafe rows[found] = unsafe CompactRow(
                  station: slot.pointee.station, condition: slot.pointee.condition,
                  tenths: number.tenths)
                unsafe places[found] = unsafe Place(
                  start: position &+ number.blanks &+ Int(slot.pointee.rowStart),
                  end: position &+ number.end)
                found &+= 1
                position &+= number.lineLength
              }
              return (position, .other)
            }
          }
        }
      }
    }
  }

  private struct Number {
    /// How many blanks stand at the line's start.
    let blanks: Int
    /// How many bytes the prefix behind them has, 1...32.
    let length: Int32
    let tenths: Int16
    /// The end of the unit, and the start of the next line, counted from the line's start.
    let end: Int
    let lineLength: Int
  }

  /// The number, `-12.3℃` or just `℃`, that ends a line of 9...64 bytes; nil for what could be
  /// another writing, or stand for 'no value'.
  ///
  /// How many digits there are, and whether a sign, is worked out without a branch: no processor
  /// could guess it.
  @inline(__always)
  private static func number(_ line: UnsafeRawPointer) -> Number? {
    let bytes = unsafe line.assumingMemoryBound(to: UInt8.self)
    var feed = unsafe strip_scan_line_feeds(bytes).trailingZeroBitCount
    let lineLength = feed &+ 1
    guard feed > 8, feed < 64 else { return nil }
    if unsafe bytes[feed &- 1] == 0x0D { feed &-= 1 }
    var blanks = 0
    while unsafe bytes[blanks] == 0x20 || bytes[blanks] == 0x09 { blanks &+= 1 }
    // A byte of other text, the longest number and its unit.
    guard feed &- blanks > 8 else { return nil }
    let word = unsafe UInt64(
      littleEndian: line.loadUnaligned(fromByteOffset: feed &- 8, as: UInt64.self))
    guard word &>> 40 == celsius else { return nil }
    var start = feed &- 3
    var tenths = CompactRow.missing
    let last = Self.digit(word &>> 32)
    if last < 10 {
      let ones = Self.digit(word &>> 16)
      guard word & 0xFF00_0000 == 0x2E00_0000, ones < 10 else { return nil }
      let tens = Self.digit(word &>> 8)
      let hasTens = tens < 10 ? 1 : 0
      let before = word &>> (hasTens == 1 ? 0 : 8) & 0xFF
      let isBelowZero = before == 0x2D ? 1 : 0
      let value = Int(tens) &* 100 &* hasTens &+ Int(ones) &* 10 &+ Int(last)
      tenths = Int16(truncatingIfNeeded: isBelowZero == 1 ? 0 &- value : value)
      start &-= 3 &+ hasTens &+ isBelowZero
      guard tenths > -500, tenths <= 600 else { return nil }
    }
    guard start &- blanks <= PrefixBytes.longest else { return nil }
    return Number(
      blanks: blanks, length: Int32(truncatingIfNeeded: start &- blanks), tenths: tenths, end: feed,
      lineLength: lineLength)
  }

  /// What a byte, the lowest of a word, says as a digit: 10 or more where it is none.
  @inline(__always)
  private static func digit(_ word: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: word) &- 0x30
  }
}
