public import Weather

/// Daily sums of strips without an hour, whose stations and conditions are told by numbers: many
/// times faster, and smaller, than `DailySums`, and the same.
public struct IndexedDailySums: Sendable {
  private let stationIDs: [Int]
  private let conditions: [ConditionKey]

  private var days: [Day] = []
  private var dayIndexes: [CalendarDate: Int] = [:]
  private var layouts: [Layout] = []
  private var layoutIndexes: [[Int16]: Int] = [:]
  private var lastLayout = 0
  private var cells: [Cell] = []

  /// The stations in the order in which they appeared, and their places there; -1 for those that
  /// did not appear.
  private var stations: [Int16] = []
  private var places: [Int]
  /// Where in a cell each condition is counted, the absent one standing first; -1 where it did not
  /// appear, `Cell.slotCount` where all slots were taken by others.
  private var slots: [Int]
  private var takenSlots = 0
  /// What is counted in no cell, for want of a slot or of room in it.
  private var others: [OtherKey: Int] = [:]

  /// Stations that appeared one after another share a block of each day.
  private static let blockSize = 16

  private struct Day: Sendable {
    /// The first cell of each block; -1 where there is none.
    var firstCells: [Int] = []
    /// How many strips there are of each layout.
    var stripCounts: [Int] = []
  }

  /// The stations of a strip, in the order in which they were printed.
  private struct Layout: Sendable {
    let stations: [Int16]
    let places: [Int]
    let blocks: [Int]

    /// Whether a strip has these stations in this order.
    func isOf(_ rows: borrowing Span<CompactRow>) -> Bool {
      guard rows.count == stations.count else { return false }
      let stations = stations.span
      for index in rows.indices where rows[index].station != stations[index] { return false }
      return true
    }
  }

  /// The sums of a station on a day. How many observations it has is the sum of its counts.
  private struct Cell: Sendable {
    var tenths = 0
    var temperatureCount: UInt32 = 0
    var minimum = Int16.max
    var maximum = Int16.min
    var conditionCounts = InlineArray<16, UInt16>(repeating: 0)

    static let slotCount = 16
  }

  private struct OtherKey: Hashable, Sendable {
    let cell: Int
    let condition: Int
  }

  /// No sums yet.
  ///
  /// - Parameters:
  ///   - stationIDs: the stations' numbers, by their places.
  ///   - conditions: what is counted for each place of a condition; several can be the same.
  public init(stationIDs: [Int], conditions: [ConditionKey]) {
    self.stationIDs = stationIDs
    self.conditions = conditions
    places = Array(repeating: -1, count: stationIDs.count)
    slots = Array(repeating: -1, count: conditions.count + 1)
  }

  /// Whether nothing was added.
  public var isEmpty: Bool { days.isEmpty }

  /// Adds a strip of a date. One without a row is not counted.
  public mutating func add(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) {
    guard !rows.isEmpty else { return }
    let layout = layoutIndex(of: rows)
    let day = dayIndex(of: date, layout)
    days[day].stripCounts[layout] += 1
    takeSlots(for: rows)
    let (places, firstCells, slots) = (layouts[layout].places, days[day].firstCells, slots)
    var rest: [OtherKey] = []
    var cells = cells.mutableSpan
    for index in rows.indices {
      let row = rows[index]
      let place = places[index]
      let cell = firstCells[place / Self.blockSize] + place % Self.blockSize
      if row.tenths != CompactRow.missing {
        cells[cell].tenths += Int(row.tenths)
        cells[cell].temperatureCount += 1
        cells[cell].minimum = min(cells[cell].minimum, row.tenths)
        cells[cell].maximum = max(cells[cell].maximum, row.tenths)
      }
      let slot = slots[Int(row.condition) + 1]
      if slot < Cell.slotCount, cells[cell].conditionCounts[slot] < .max {
        cells[cell].conditionCounts[slot] += 1
      } else {
        rest.append(OtherKey(cell: cell, condition: Int(row.condition)))
      }
    }
    for key in rest { others[key, default: 0] += 1 }
  }

  /// The sums day by day, by ascending date.
  public func forEachDay(_ body: (DayOfSums) throws -> Void) rethrows {
    let otherConditions = Dictionary(grouping: others.keys, by: \.cell)
    for (date, index) in dayIndexes.sorted(by: { $0.key < $1.key }) {
      var day = DayOfSums(date: date)
      for (block, firstCell) in days[index].firstCells.enumerated() where firstCell >= 0 {
        for offset in 0..<Self.blockSize {
          let cell = firstCell + offset
          let sum = sum(of: cell, others: otherConditions[cell, default: []])
          guard sum.observationCount > 0 else { continue }
          let station = Int(stations[block * Self.blockSize + offset])
          day.entries.append(DayOfSums.Entry(stationID: stationIDs[station], sum: sum))
        }
      }
      day.entries.sort { $0.stationID < $1.stationID }
      day.strips = strips(of: days[index])
      try body(day)
    }
  }

  private mutating func layoutIndex(of rows: borrowing Span<CompactRow>) -> Int {
    if lastLayout < layouts.count, layouts[lastLayout].isOf(rows) { return lastLayout }
    var stations: [Int16] = []
    for index in rows.indices { stations.append(rows[index].station) }
    lastLayout = layoutIndexes[stations] ?? layouts.count
    if lastLayout == layouts.count {
      let places = stations.map { place(of: $0) }
      let blocks = Set(places.map { $0 / Self.blockSize }).sorted()
      layoutIndexes[stations] = lastLayout
      layouts.append(Layout(stations: stations, places: places, blocks: blocks))
    }
    return lastLayout
  }

  private mutating func place(of station: Int16) -> Int {
    if places[Int(station)] < 0 {
      places[Int(station)] = stations.count
      stations.append(station)
    }
    return places[Int(station)]
  }

  private mutating func takeSlots(for rows: borrowing Span<CompactRow>) {
    for index in rows.indices where slots[Int(rows[index].condition) + 1] < 0 {
      slots[Int(rows[index].condition) + 1] = takenSlots
      takenSlots = min(takenSlots + 1, Cell.slotCount)
    }
  }

  /// The index of a day that has cells for a layout.
  private mutating func dayIndex(of date: CalendarDate, _ layout: Int) -> Int {
    let index = dayIndexes[date] ?? days.count
    if index == days.count {
      dayIndexes[date] = index
      days.append(Day())
    }
    if days[index].stripCounts.count <= layout {
      days[index].stripCounts += Array(
        repeating: 0, count: layout + 1 - days[index].stripCounts.count)
    }
    if days[index].stripCounts[layout] == 0 {
      for block in layouts[layout].blocks { makeBlock(block, ofDay: index) }
    }
    return index
  }

  private mutating func makeBlock(_ block: Int, ofDay index: Int) {
    let missing = block + 1 - days[index].firstCells.count
    if missing > 0 { days[index].firstCells += Array(repeating: -1, count: missing) }
    guard days[index].firstCells[block] < 0 else { return }
    days[index].firstCells[block] = cells.count
    for _ in 0..<Self.blockSize { cells.append(Cell()) }
  }

  private func strips(of day: Day) -> [DayOfSums.Strips] {
    var counts: [StripStations: Int] = [:]
    for (layout, count) in day.stripCounts.enumerated() where count > 0 {
      let ids = Set(layouts[layout].stations).map { stationIDs[Int($0)] }.sorted()
      counts[StripStations(ids: ids), default: 0] += count
    }
    return counts.map { DayOfSums.Strips(stations: $0, count: $1) }
  }

  private func sum(of index: Int, others keys: [OtherKey]) -> DailySum {
    let cell = cells[index]
    var tally = ConditionTally()
    var observationCount = 0
    func add(_ count: Int, of condition: Int) {
      guard count > 0 else { return }
      tally.add(condition < 0 ? ConditionKey(nil) : conditions[condition], count: count)
      observationCount += count
    }
    for (place, slot) in slots.enumerated() where (0..<Cell.slotCount).contains(slot) {
      add(Int(cell.conditionCounts[slot]), of: place - 1)
    }
    for key in keys { add(others[key, default: 0], of: key.condition) }
    var temperatures = TemperatureSum()
    if cell.temperatureCount > 0 {
      temperatures = TemperatureSum(
        count: Int(cell.temperatureCount), tenths: cell.tenths,
        minimum: AirTemperature(tenthsOfCelsius: Int(cell.minimum)),
        maximum: AirTemperature(tenthsOfCelsius: Int(cell.maximum)))
    }
    return DailySum(
      observationCount: observationCount, temperatures: temperatures, conditions: tally)
  }
}
