import WeatherStore

/// Finds those of many strips that are like one of another date: that agree with it on eight or more of
/// the sixteen common stations.
///
/// If two strips agree on so many of some stations, and these are put in one group fewer, then they agree
/// on two at least of one group. So strips are sorted by each pair of stations of a group, and those that
/// agree on the pair are compared; where these are very many, the same is done among them with the other
/// stations.
struct AlikeStrips {
  /// For each strip tenths of a degree, or `CommonTemperatures.missing`; and its date.
  private let tenths: [SIMD16<Int16>]
  private let dayNumbers: [Int32]
  private var isAlike: [Bool]
  private var sorter = PairSorter()

  /// So many strips that agree on a pair are compared one by one.
  private static let mostCompared = 512

  /// For each strip whether it is like another.
  ///
  /// - Parameters:
  ///   - tenths: the common temperatures of each, or `CommonTemperatures.missing`.
  ///   - dayNumbers: the date of each.
  ///   - known: whether that is known already.
  ///   - jobs: so many threads search.
  static func find(
    in tenths: [SIMD16<Int16>], on dayNumbers: [Int32], known: [Bool], jobs: Int
  ) -> [Bool] {
    let stations = Array(0..<SIMD16<Int16>.scalarCount)
    let count = CommonTemperatures.leastEqual
    let pairs = pairs(of: stations, agreeing: count)
    let work = SideBySide(jobs: jobs) {
      { (lane: Int) in
        var search = AlikeStrips(tenths: tenths, dayNumbers: dayNumbers, isAlike: known)
        for pair in stride(from: lane, to: pairs.count, by: jobs) {
          search.find(
            among: Array(0..<UInt32(tenths.count)), by: pairs[pair], of: stations,
            agreeing: count)
        }
        return search.isAlike
      }
    }
    return work.start(Array(0..<jobs))().reduce(known) { all, found in
      zip(all, found).map { $0 || $1 }
    }
  }

  private init(tenths: [SIMD16<Int16>], dayNumbers: [Int32], isAlike: [Bool]) {
    self.tenths = tenths
    self.dayNumbers = dayNumbers
    self.isAlike = isAlike
  }

  /// The pairs of stations of which strips agree on one, that agree on so many of the stations.
  static func pairs(of stations: [Int], agreeing count: Int) -> [(Int, Int)] {
    let groupCount = count - 1
    return (0..<groupCount).flatMap { group in
      let start = stations.count * group / groupCount
      let members = stations[start..<stations.count * (group + 1) / groupCount]
      return members.flatMap { first in members.filter { $0 > first }.map { (first, $0) } }
    }
  }

  /// Finds strips that agree on a pair of stations, and together with it on so many.
  private mutating func find(
    among strips: [UInt32], by pair: (Int, Int), of stations: [Int], agreeing count: Int
  ) {
    var sorted = sorter.sorted(strips, by: pair, of: tenths)[...]
    while let first = sorted.first {
      let agreeing = sorted.prefix { $0.pair == first.pair }
      sorted = sorted[agreeing.endIndex...]
      let strips = agreeing.map(\.strip)
      guard haveTwoDates(strips) else { continue }
      if agreeing.count <= Self.mostCompared {
        compare(strips)
      } else if count == 2 {
        // They agree on all that it takes.
        for strip in strips { isAlike[Int(strip)] = true }
      } else {
        let others = stations.filter { $0 != pair.0 && $0 != pair.1 }
        for next in Self.pairs(of: others, agreeing: count - 2)
        where strips.contains(where: { !isAlike[Int($0)] }) {
          find(among: strips, by: next, of: others, agreeing: count - 2)
        }
      }
    }
  }

  /// Compares each of some strips with each.
  private mutating func compare(_ strips: [UInt32]) {
    let others = strips.map { tenths[Int($0)] }
    let days = strips.map { dayNumbers[Int($0)] }
    for (place, strip) in strips.enumerated() {
      // What is missing here equals nothing there.
      let own = others[place].replacing(
        with: CommonTemperatures.missing + 1, where: others[place] .== CommonTemperatures.missing)
      let span = others.span
      for other in place + 1..<span.count
      where Self.areAlike(own, span[other]) && days[place] != days[other] {
        isAlike[Int(strip)] = true
        isAlike[Int(strips[other])] = true
      }
    }
  }

  private func haveTwoDates(_ strips: [UInt32]) -> Bool {
    guard let first = strips.first else { return false }
    let day = dayNumbers[Int(first)]
    return strips.contains { dayNumbers[Int($0)] != day }
  }

  private static func areAlike(_ one: SIMD16<Int16>, _ other: SIMD16<Int16>) -> Bool {
    let equal = SIMD16<Int16>(repeating: 0).replacing(with: 1, where: one .== other)
    return equal.wrappedSum() >= Int16(CommonTemperatures.leastEqual)
  }
}

/// Sorts strips by their temperatures at two stations; those that lack one are left out.
private struct PairSorter {
  struct Sorted {
    let strip: UInt32
    /// The two temperatures, as far as they can be told apart by it.
    let pair: UInt32
  }

  private static let bits: UInt32 = 11
  private var counts: [Int] = []

  /// By counting, once for each station.
  mutating func sorted(
    _ strips: [UInt32], by pair: (Int, Int), of temperatures: [SIMD16<Int16>]
  ) -> [Sorted] {
    var found: [Sorted] = []
    found.reserveCapacity(strips.count)
    for strip in strips {
      let tenths = temperatures[Int(strip)]
      let (first, second) = (tenths[pair.0], tenths[pair.1])
      guard first != CommonTemperatures.missing, second != CommonTemperatures.missing else {
        continue
      }
      found.append(
        Sorted(strip: strip, pair: Self.digit(first) << Self.bits | Self.digit(second)))
    }
    guard let any = found.first else { return [] }
    var other = Array(repeating: any, count: found.count)
    sort(found, into: &other, shift: 0)
    sort(other, into: &found, shift: Self.bits)
    return found
  }

  private static func digit(_ tenths: Int16) -> UInt32 {
    UInt32(min(max(Int(tenths) + 1 << (bits - 1), 0), 1 << bits - 1))
  }

  private mutating func sort(_ from: [Sorted], into sorted: inout [Sorted], shift: UInt32) {
    let mask: UInt32 = 1 << Self.bits - 1
    counts = Array(repeating: 0, count: 1 << Self.bits)
    for element in from { counts[Int(element.pair >> shift & mask)] += 1 }
    var start = 0
    for digit in counts.indices { (counts[digit], start) = (start, start + counts[digit]) }
    for element in from {
      let digit = Int(element.pair >> shift & mask)
      sorted[counts[digit]] = element
      counts[digit] += 1
    }
  }
}
