public import Weather

extension SyntheticRecord {
  /// The names of the stations, in the order of `stationIDs`.
  public static let stationNames = [
    "동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산", "강진군", "경주시",
    "거제",
  ]

  /// The record as the data portal writes it, in UTF-8: hourly values.
  ///
  /// - Parameter weather: what stands in the columns of precipitation and weather, by station and hour.
  public func hourlyFile(weather: [Int: [CalendarHour: String]] = [:]) -> String {
    var text = "지점,지점명,일시,기온(°C),기온 QC플래그,강수량(mm),강수량 QC플래그,현상번호(국내식)\r\n"
    for (station, name) in zip(Self.stationIDs, Self.stationNames) {
      for offset in 0..<hourCount {
        let hour = firstHour.adding(hours: offset)
        let value = record.airTemperature(of: station, at: hour)?.description ?? ""
        text += "\(station),\(name),\(hour),\(value),,\(weather[station]?[hour] ?? ",,")\r\n"
      }
    }
    return text
  }

  /// The official day of a station: the mean of the eight observations, and extremes 0.3 °C beyond
  /// those of the hourly values; nil where the record lacks hours of it.
  public func officialDay(of station: Int, on date: CalendarDate) -> OfficialDay? {
    let values = record.airTemperatures(of: station, onDay: date).compactMap(\.self)
      .map(\.tenthsOfCelsius)
    guard values.count == 24, let lowest = values.min(), let highest = values.max() else {
      return nil
    }
    let sum = stride(from: 2, to: 24, by: 3).reduce(0) { $0 + values[$1] }
    return OfficialDay(
      mean: AirTemperature(tenthsOfCelsius: FixedPoint.roundedQuotient(sum, 8)),
      minimum: AirTemperature(tenthsOfCelsius: lowest - 3),
      maximum: AirTemperature(tenthsOfCelsius: highest + 3))
  }

  /// The record as the data portal writes it, in UTF-8: daily values.
  public func dailyFile() -> String {
    var text = "지점,일시,평균기온(°C),최저기온(°C),최고기온(°C)\r\n"
    for station in Self.stationIDs {
      for offset in 0..<hourCount / 24 {
        let date = firstHour.date.adding(days: offset)
        guard let day = officialDay(of: station, on: date), let mean = day.mean,
          let lowest = day.minimum, let highest = day.maximum
        else { continue }
        text += "\(station),\(date),\(mean),\(lowest),\(highest)\r\n"
      }
    }
    return text
  }
}
