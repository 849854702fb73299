/// What KMA's official record says of some stations' hours and days, as its data portal gives it
/// (기상자료개방포털, ASOS).
public struct OfficialRecord: Sendable {
  /// The hours of each station, a block for each date.
  private var blocks: [Int: [Int: DayBlock]] = [:]
  private var officialDays: [Int: [CalendarDate: OfficialDay]] = [:]
  private var stationsWithPhenomena: Set<Int> = []

  /// Nothing.
  public init() {}

  /// What adding a value led to.
  public enum Addition: Hashable, Sendable {
    /// It was not known before.
    case new
    /// The same was known.
    case same
    /// Another was known; now none is, since it can't be told which is right.
    case different
  }

  /// Adds an hour of a station. What is missing in it is left as it is.
  @discardableResult
  public mutating func add(
    _ hour: OfficialHour, of stationID: Int, at time: CalendarHour
  ) -> Addition {
    if hour.phenomena?.isEmpty == false { stationsWithPhenomena.insert(stationID) }
    return blocks[stationID, default: [:]][time.date.dayNumber, default: DayBlock()]
      .hours[time.hour].add(PackedHour(hour))
  }

  /// Adds a day of a station.
  @discardableResult
  public mutating func add(
    _ day: OfficialDay, of stationID: Int, on date: CalendarDate
  ) -> Addition {
    guard let known = officialDays[stationID]?[date] else {
      officialDays[stationID, default: [:]][date] = day
      return .new
    }
    if known == day { return .same }
    officialDays[stationID]?[date] = known.commonPart(with: day)
    return .different
  }

  /// The numbers of the stations with hours, ascending.
  public var stationsWithHours: [Int] { blocks.keys.sorted() }

  /// The numbers of the stations with days, ascending.
  public var stationsWithDays: [Int] { officialDays.keys.sorted() }

  /// Whether there is nothing.
  public var isEmpty: Bool { blocks.isEmpty && officialDays.isEmpty }

  /// The official day of a station; nil where there is none.
  public func day(of stationID: Int, on date: CalendarDate) -> OfficialDay? {
    officialDays[stationID]?[date]
  }

  /// The dates of the official days of a station, ascending.
  public func days(of stationID: Int) -> [CalendarDate] {
    (officialDays[stationID] ?? [:]).keys.sorted()
  }

  /// An hour of a station; nil where nothing is known of it.
  public func hour(of stationID: Int, at time: CalendarHour) -> OfficialHour? {
    guard let packed = blocks[stationID]?[time.date.dayNumber]?.hours[time.hour],
      packed != PackedHour()
    else { return nil }
    var hour = packed.unpacked
    if !stationsWithPhenomena.contains(stationID) { hour.phenomena = nil }
    return hour
  }

  /// The air temperature of a station at an hour; nil where it is not known.
  public func airTemperature(of stationID: Int, at time: CalendarHour) -> AirTemperature? {
    blocks[stationID]?[time.date.dayNumber]?.hours[time.hour].airTemperature
  }

  /// The air temperatures of KMA's day of a station, at 01:00 to 24:00; nil where one is not known.
  public func airTemperatures(of stationID: Int, onDay date: CalendarDate) -> [AirTemperature?] {
    (1...24).map { airTemperature(of: stationID, at: CalendarHour(date: date, hour: $0)) }
  }

  /// The part of the record of some stations and KMA's days of some dates.
  ///
  /// - Parameters:
  ///   - holdsStation: whether a station is wanted, by its number.
  ///   - holdsDay: whether a day is wanted, which runs from 01:00 to 24:00.
  public func part(
    holdsStation: (Int) -> Bool, holdsDay: (CalendarDate) -> Bool
  ) -> OfficialRecord {
    var part = OfficialRecord()
    for station in stationsWithHours where holdsStation(station) {
      for dayNumber in (blocks[station] ?? [:]).keys {
        for offset in 0..<24 {
          let time = CalendarHour(number: dayNumber * 24 + offset)
          guard holdsDay(time.officialDay), let hour = hour(of: station, at: time) else { continue }
          part.add(hour, of: station, at: time)
        }
      }
    }
    for (station, days) in officialDays where holdsStation(station) {
      for (date, day) in days where holdsDay(date) { part.add(day, of: station, on: date) }
    }
    return part
  }

  /// Calls a closure for each hour of a station whose air temperature is known, by ascending hour.
  public func forEachTemperature(
    of stationID: Int, _ body: (CalendarHour, AirTemperature) -> Void
  ) {
    let days = blocks[stationID] ?? [:]
    for dayNumber in days.keys.sorted() {
      guard let hours = days[dayNumber]?.hours else { continue }
      for (hour, packed) in hours.enumerated() {
        guard let temperature = packed.airTemperature else { continue }
        body(CalendarHour(number: dayNumber * 24 + hour), temperature)
      }
    }
  }

  /// The first and the last hour of which an air temperature is known; nil where there is none.
  public var temperatureHours: ClosedRange<CalendarHour>? {
    var first: CalendarHour?
    var last: CalendarHour?
    for stationID in blocks.keys {
      forEachTemperature(of: stationID) { hour, _ in
        first = min(first ?? hour, hour)
        last = max(last ?? hour, hour)
      }
    }
    guard let first, let last else { return nil }
    return first...last
  }
}

/// What the official record says of an hour of a station.
public struct OfficialHour: Hashable, Sendable {
  /// The air temperature at the full hour; nil where it is not known.
  public var airTemperature: AirTemperature?
  /// The precipitation of the hour before; nil where it is not known.
  public var precipitation: Precipitation?
  /// The weather noted at the hour, empty where none was; nil where none is noted at the station.
  public var phenomena: Set<ConditionClass>?

  /// An hour by its parts.
  public init(
    airTemperature: AirTemperature?, precipitation: Precipitation? = nil,
    phenomena: Set<ConditionClass>? = nil
  ) {
    self.airTemperature = airTemperature
    self.precipitation = precipitation
    self.phenomena = phenomena
  }
}

/// The precipitation of an hour.
public enum Precipitation: Hashable, Sendable {
  /// None.
  case none
  /// Tenths of a millimetre, 0...9999; 0 is less than could be measured.
  case amount(tenthsOfMillimetre: Int)
}

/// What the official record says of a day of a station, from 00:01 to 24:00.
public struct OfficialDay: Hashable, Sendable {
  /// The mean of the eight observations at 03:00, 06:00 … 24:00; nil where it is not known.
  public var mean: AirTemperature?
  /// The lowest air temperature of all minutes; nil where it is not known.
  public var minimum: AirTemperature?
  /// The highest air temperature of all minutes; nil where it is not known.
  public var maximum: AirTemperature?

  /// A day by its figures.
  public init(mean: AirTemperature?, minimum: AirTemperature?, maximum: AirTemperature?) {
    self.mean = mean
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether an air temperature can be of the day; nil where the extremes are not known.
  public func holds(_ temperature: AirTemperature) -> Bool? {
    guard let minimum, let maximum else { return nil }
    return minimum <= temperature && temperature <= maximum
  }

  /// The figures in which two days do not contradict each other.
  fileprivate func commonPart(with other: OfficialDay) -> OfficialDay {
    func common(_ part: (OfficialDay) -> AirTemperature?) -> AirTemperature? {
      guard let first = part(self), let second = part(other) else {
        return part(self) ?? part(other)
      }
      return first == second ? first : nil
    }
    return OfficialDay(
      mean: common(\.mean), minimum: common(\.minimum), maximum: common(\.maximum))
  }
}

/// The hours of a date.
private struct DayBlock: Sendable {
  var hours = Array(repeating: PackedHour(), count: 24)
}

/// An hour in eight bytes: a record can hold tens of millions.
private struct PackedHour: Hashable, Sendable {
  /// Tenths of a degree.
  private var temperature = Self.unknown
  /// Tenths of a millimetre, or `noPrecipitation`.
  private var precipitation = Self.unknown
  /// A bit for each class of conditions, in their order, and one more where phenomena are known.
  private var phenomena: UInt32 = 0

  private static let unknown = Int16.min
  private static let ambiguous = Int16.min + 1
  private static let noPrecipitation: Int16 = -1
  private static let known: UInt32 = 1 << 31
  private static let classes = ConditionClass.allCases

  init() {}

  init(_ hour: OfficialHour) {
    if let tenths = hour.airTemperature?.tenthsOfCelsius { temperature = Int16(clamping: tenths) }
    switch hour.precipitation {
    case nil: break
    case Precipitation.none?: precipitation = Self.noPrecipitation
    case .amount(let tenths)?: precipitation = Int16(clamping: max(0, tenths))
    }
    guard let classes = hour.phenomena else { return }
    phenomena = Self.known
    for (index, conditionClass) in Self.classes.enumerated() where classes.contains(conditionClass)
    {
      phenomena |= 1 << UInt32(index)
    }
  }

  var airTemperature: AirTemperature? {
    temperature > Self.ambiguous ? AirTemperature(tenthsOfCelsius: Int(temperature)) : nil
  }

  var unpacked: OfficialHour {
    let amount: Precipitation? =
      switch precipitation {
      case Self.unknown: nil
      case Self.noPrecipitation: Precipitation.none
      default: .amount(tenthsOfMillimetre: Int(precipitation))
      }
    let classes = Self.classes.indices.filter { phenomena & 1 << UInt32($0) != 0 }
    return OfficialHour(
      airTemperature: airTemperature, precipitation: amount,
      phenomena: phenomena & Self.known == 0 ? nil : Set(classes.map { Self.classes[$0] }))
  }

  /// Adds what another says of the same hour.
  mutating func add(_ other: PackedHour) -> OfficialRecord.Addition {
    let before = self
    if precipitation == Self.unknown { precipitation = other.precipitation }
    phenomena |= other.phenomena
    switch (temperature, other.temperature) {
    case (_, Self.unknown), (Self.ambiguous, _): return self == before ? .same : .new
    case (Self.unknown, _):
      temperature = other.temperature
      return .new
    case (let known, let added) where known == added: return .same
    default:
      temperature = Self.ambiguous
      return .different
    }
  }
}
