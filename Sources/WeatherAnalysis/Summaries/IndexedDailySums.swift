public import Weather

/// Daily sums of strips without an hour, whose stations and conditions are told by numbers: many
/// times faster, and smaller, than `DailySums`, and the same.
public struct IndexedDailySums: Sendable {
  private let stationIDs: [Int]
  private let conditions: [ConditionKey]

  /// The sums of a station on a day.
  private struct Cell: Sendable {
    var tenths = 0
    var observationCount: UInt32 = 0
    var temperatureCount: UInt32 = 0
    var minimum = Int16.max
    var maximum = Int16.min
    /// The first of its conditions in `tallies`; -1 where there is none.
    var firstTally: Int32 = -1
  }

  /// How many observations of a cell had a condition.
  private struct Tally: Sendable {
    let condition: Int16
    var count: UInt32
    let next: Int32
  }

  /// Stations that appeared one after another share a block of each day.
  private struct BlockKey: Hashable, Sendable {
    let date: CalendarDate
    let group: Int
  }

  private struct LayoutKey: Hashable, Sendable {
    let date: CalendarDate
    let layout: Int
  }

  private static let blockSize = 16

  private var cells: [Cell] = []
  private var tallies: [Tally] = []
  private var blocks: [BlockKey: Int] = [:]
  /// The stations' places in the order in which they appeared; -1 for those that did not.
  private var places: [Int]
  private var stations: [Int] = []

  private var date = CalendarDate(dayNumber: 0)
  /// The first cells of the present day's blocks; -1 where they are not looked up yet.
  private var bases: [Int] = []
  /// The stations of the present strip.
  private var strip: [Int] = []

  /// The stations of strips, in the order in which they were printed.
  private var layouts: [[Int]] = []
  private var lastLayout = 0
  private var stripCounts: [LayoutKey: Int] = [:]

  /// No sums yet.
  ///
  /// - Parameters:
  ///   - stationIDs: the stations' numbers, by their indexes.
  ///   - conditions: what is counted for each index of a condition; several can be the same.
  public init(stationIDs: [Int], conditions: [ConditionKey]) {
    self.stationIDs = stationIDs
    self.conditions = conditions
    places = Array(repeating: -1, count: stationIDs.count)
  }

  /// Whether nothing was added.
  public var isEmpty: Bool { stripCounts.isEmpty }

  /// Begins a strip of a date.
  public mutating func beginStrip(on date: CalendarDate) {
    strip.removeAll(keepingCapacity: true)
    guard date != self.date || bases.isEmpty else { return }
    self.date = date
    for group in bases.indices { bases[group] = -1 }
  }

  /// Adds an observation of the present strip.
  ///
  /// - Parameters:
  ///   - station: the index of the station.
  ///   - condition: the index of the condition; -1 where none was printed.
  ///   - tenths: the air temperature in tenths of a degree Celsius; nil where none was printed.
  public mutating func add(station: Int, condition: Int, tenths: Int16?) {
    strip.append(station)
    let place = place(of: station)
    let cell = base(ofGroup: place / Self.blockSize) + place % Self.blockSize
    cells[cell].observationCount += 1
    if let tenths {
      cells[cell].tenths += Int(tenths)
      cells[cell].temperatureCount += 1
      cells[cell].minimum = min(cells[cell].minimum, tenths)
      cells[cell].maximum = max(cells[cell].maximum, tenths)
    }
    count(Int16(condition), in: cell)
  }

  /// Ends a strip. One without an observation is not counted.
  public mutating func endStrip() {
    guard !strip.isEmpty else { return }
    if layouts.isEmpty || layouts[lastLayout] != strip {
      lastLayout = layouts.firstIndex(of: strip) ?? layouts.count
      if lastLayout == layouts.count { layouts.append(strip) }
    }
    stripCounts[LayoutKey(date: date, layout: lastLayout), default: 0] += 1
  }

  /// The sums day by day, by ascending date.
  public func forEachDay(_ body: (DayOfSums) throws -> Void) rethrows {
    var days: [CalendarDate: [Int]] = [:]
    for key in blocks.keys { days[key.date, default: []].append(key.group) }
    var strips: [CalendarDate: [StripStations: Int]] = [:]
    for (key, count) in stripCounts {
      let ids = Set(layouts[key.layout]).map { stationIDs[$0] }.sorted()
      strips[key.date, default: [:]][StripStations(ids: ids), default: 0] += count
    }
    for date in days.keys.sorted() {
      var day = DayOfSums(date: date)
      for group in days[date, default: []] { day.entries += entries(of: date, group) }
      day.entries.sort { $0.stationID < $1.stationID }
      day.strips = strips[date, default: [:]].map { DayOfSums.Strips(stations: $0, count: $1) }
      try body(day)
    }
  }

  private mutating func place(of station: Int) -> Int {
    if places[station] < 0 {
      places[station] = stations.count
      stations.append(station)
    }
    return places[station]
  }

  /// The first cell of a block of the present day.
  private mutating func base(ofGroup group: Int) -> Int {
    while bases.count <= group { bases.append(-1) }
    if bases[group] < 0 {
      let key = BlockKey(date: date, group: group)
      let known = blocks[key]
      bases[group] = known ?? cells.count
      if known == nil {
        blocks[key] = cells.count
        for _ in 0..<Self.blockSize { cells.append(Cell()) }
      }
    }
    return bases[group]
  }

  private mutating func count(_ condition: Int16, in cell: Int) {
    var tally = Int(cells[cell].firstTally)
    while tally >= 0 {
      if tallies[tally].condition == condition {
        tallies[tally].count += 1
        return
      }
      tally = Int(tallies[tally].next)
    }
    tallies.append(Tally(condition: condition, count: 1, next: cells[cell].firstTally))
    cells[cell].firstTally = Int32(tallies.count - 1)
  }

  private func entries(of date: CalendarDate, _ group: Int) -> [DayOfSums.Entry] {
    guard let base = blocks[BlockKey(date: date, group: group)] else { return [] }
    var entries: [DayOfSums.Entry] = []
    for offset in 0..<Self.blockSize {
      let cell = cells[base + offset]
      guard cell.observationCount > 0 else { continue }
      let id = stationIDs[stations[group * Self.blockSize + offset]]
      entries.append(DayOfSums.Entry(stationID: id, sum: sum(of: cell)))
    }
    return entries
  }

  private func sum(of cell: Cell) -> DailySum {
    var conditions = ConditionTally()
    var tally = Int(cell.firstTally)
    while tally >= 0 {
      let index = Int(tallies[tally].condition)
      let key = index < 0 ? ConditionKey(nil) : self.conditions[index]
      conditions.add(key, count: Int(tallies[tally].count))
      tally = Int(tallies[tally].next)
    }
    var temperatures = TemperatureSum()
    if cell.temperatureCount > 0 {
      temperatures = TemperatureSum(
        count: Int(cell.temperatureCount), tenths: cell.tenths,
        minimum: AirTemperature(tenthsOfCelsius: Int(cell.minimum)),
        maximum: AirTemperature(tenthsOfCelsius: Int(cell.maximum)))
    }
    return DailySum(
      observationCount: Int(cell.observationCount), temperatures: temperatures,
      conditions: conditions)
  }
}
