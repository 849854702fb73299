import Testing
import Weather

@Suite struct `An official record` {
  private static let date = CalendarDate("2022-03-01")!

  private static func degrees(_ tenths: Int) -> AirTemperature {
    AirTemperature(tenthsOfCelsius: tenths)
  }

  @Test func `counts midnight to the day before`() {
    let midnight = CalendarHour(date: Self.date, hour: 24)
    #expect(midnight == CalendarHour(date: CalendarDate("2022-03-02")!, hour: 0))
    #expect(midnight.description == "2022-03-02 00:00")
    #expect(midnight.officialDay == Self.date)
    #expect(CalendarHour(date: Self.date, hour: 1).officialDay == Self.date)
    let beforeTheEpoch = CalendarHour(date: CalendarDate("1969-12-31")!, hour: 23)
    #expect(beforeTheEpoch.number == -1)
    #expect(beforeTheEpoch.description == "1969-12-31 23:00")
  }

  @Test func `gives back what was added`() {
    var record = OfficialRecord()
    let hour = OfficialHour(
      airTemperature: Self.degrees(-4), precipitation: .amount(tenthsOfMillimetre: 15),
      phenomena: [.rain, .mist])
    let time = CalendarHour(date: Self.date, hour: 7)
    #expect(record.add(hour, of: 131, at: time) == .new)
    #expect(record.add(hour, of: 131, at: time) == .same)
    #expect(record.hour(of: 131, at: time) == hour)
    #expect(record.hour(of: 131, at: time.adding(hours: 1)) == nil)
    #expect(record.hour(of: 108, at: time) == nil)
    #expect(record.airTemperature(of: 131, at: time) == Self.degrees(-4))
    #expect(record.temperatureHours == time...time)
  }

  @Test func `knows no temperature where two differ`() {
    var record = OfficialRecord()
    let time = CalendarHour(date: Self.date, hour: 7)
    record.add(OfficialHour(airTemperature: Self.degrees(1)), of: 131, at: time)
    let second = record.add(OfficialHour(airTemperature: Self.degrees(2)), of: 131, at: time)
    #expect(second == .different)
    #expect(record.airTemperature(of: 131, at: time) == nil)
    record.add(OfficialHour(airTemperature: Self.degrees(2)), of: 131, at: time)
    #expect(record.airTemperature(of: 131, at: time) == nil)
  }

  @Test func `takes no weather noted for nothing noted where a station never notes any`() {
    var record = OfficialRecord()
    let time = CalendarHour(date: Self.date, hour: 7)
    record.add(
      OfficialHour(airTemperature: nil, precipitation: Precipitation.none, phenomena: []),
      of: 90, at: time)
    #expect(record.hour(of: 90, at: time)?.phenomena == nil)
    record.add(
      OfficialHour(airTemperature: nil, phenomena: [.snow]), of: 90, at: time.adding(hours: 5))
    #expect(record.hour(of: 90, at: time)?.phenomena == [])
    #expect(record.hour(of: 90, at: time)?.precipitation == Precipitation.none)
  }

  @Test func `keeps of two days what they agree on`() {
    var record = OfficialRecord()
    let day = OfficialDay(mean: Self.degrees(10), minimum: Self.degrees(1), maximum: nil)
    let other = OfficialDay(
      mean: Self.degrees(11), minimum: Self.degrees(1), maximum: Self.degrees(20))
    #expect(record.add(day, of: 131, on: Self.date) == .new)
    #expect(record.add(day, of: 131, on: Self.date) == .same)
    #expect(record.add(other, of: 131, on: Self.date) == .different)
    let kept = record.day(of: 131, on: Self.date)
    #expect(
      kept == OfficialDay(mean: nil, minimum: Self.degrees(1), maximum: Self.degrees(20)))
    #expect(kept?.holds(Self.degrees(21)) == false)
    #expect(kept?.holds(Self.degrees(20)) == true)
    #expect(day.holds(Self.degrees(5)) == nil)
  }
}
