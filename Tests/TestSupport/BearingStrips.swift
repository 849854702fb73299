import Weather

/// Strips of the spring of 2024, most of which bear on others: repeated, under other dates, partly the
/// same, in other layouts, with false values, and in all ways not of the common form.
public struct BearingStrips {
  private var random: SeededGenerator
  private let record: SyntheticRecord
  private let firstDate: CalendarDate
  private var earlier: [Snapshot] = []

  private static let days = 120

  /// A strip before it is written.
  private struct Snapshot {
    var date: CalendarDate
    var rows: [Row]
    var weekday = true
  }

  private struct Row {
    var name: String
    var condition = ""
    var tenths: Int?
  }

  /// Strips from a seed.
  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    // The season of frozen strips begins on 2024-03-29.
    firstDate = CalendarDate(dayNumber: 19_723)
    record = SyntheticRecord(from: firstDate, days: Self.days, seed: seed)
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  /// The text of the next strip.
  public mutating func next() -> String {
    var snapshot = live()
    if chance(3), let known = earlier.randomElement(using: &random) { snapshot = changed(known) }
    if chance(20) { spoil(&snapshot) }
    earlier.append(snapshot)
    return text(snapshot)
  }

  private mutating func live() -> Snapshot {
    let hours = Int.random(in: 0..<Self.days * 24, using: &random)
    let hour = record.firstHour.adding(hours: hours)
    let temperatures = record.temperatures(at: hour)
    let names = [
      "동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산",
      "강진군", "경주시", "거제",
    ]
    var rows = zip(names, SyntheticRecord.stationIDs).map { name, station in
      Row(name: name, tenths: temperatures[station]?.tenthsOfCelsius)
    }
    for index in rows.indices {
      rows[index].condition = ["맑음", "흐림", "구름많음", "", "-"].randomElement(using: &random) ?? ""
      if chance(60) { rows[index].tenths = nil }
    }
    return Snapshot(date: hour.date, rows: rows)
  }

  /// A strip as it is printed once more.
  private mutating func changed(_ known: Snapshot) -> Snapshot {
    var snapshot = known
    guard known.rows.count > 10 else { return known }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: snapshot.date = known.date.adding(days: 1)
    case 1: snapshot.date = known.date.adding(days: Int.random(in: 2..<30, using: &random))
    case 2:
      snapshot.date = known.date.adding(days: Int.random(in: -9..<9, using: &random))
      for index in snapshot.rows.indices where chance(3) {
        snapshot.rows[index].tenths = snapshot.rows[index].tenths.map { $0 + 3 }
      }
    case 3: snapshot.rows.removeSubrange(10...)
    case 4: snapshot.rows[8].tenths = snapshot.rows[8].tenths.map { $0 + 4 }
    case 5: snapshot.rows[2].condition = "흐림"
    case 6: snapshot.weekday = false
    default: break
    }
    return snapshot
  }

  /// Makes a strip false.
  private mutating func spoil(_ snapshot: inout Snapshot) {
    let index = Int.random(in: 0..<min(8, snapshot.rows.count), using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: snapshot.rows[index].tenths = 390
    case 1: snapshot.rows[index].condition = "눈"
    case 2: snapshot.rows[index].condition = "보라"
    case 3: for place in snapshot.rows.indices { snapshot.rows[place].tenths = 0 }
    case 4: snapshot.rows = Array(snapshot.rows.prefix(3))
    default: snapshot.rows[index].tenths = -320
    }
  }

  private mutating func text(_ snapshot: Snapshot) -> String {
    let date = snapshot.date.description.replacing("-", with: ".")
    let weekday = chance(40) ? snapshot.date.adding(days: 1).weekday : snapshot.date.weekday
    let dateLine = snapshot.weekday ? "\(date) (\(weekday.koreanSyllable))" : date
    let blank = chance(30) ? "" : " "
    let rows = snapshot.rows.map { row in
      let number = row.tenths.map { AirTemperature(tenthsOfCelsius: $0).description } ?? ""
      return "  • \(row.condition)\(row.name)\(blank)\(number)℃\n"
    }
    let prefix = chance(25) ? "최종편집: " : ""
    return "\(prefix)\(dateLine)\n\n\(rows.joined())기상청 제공\n"
  }
}
