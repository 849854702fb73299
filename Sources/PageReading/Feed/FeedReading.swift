import Weather

/// Makes a strip and rejections of a `weather` element.
struct FeedReading {
  /// Nil where the strip's date or hour is impossible.
  private(set) var strip: Strip?
  private(set) var rejections: [Rejection] = []

  init(of weather: FeedElement, in text: [UInt8], tables: WeatherTables) {
    let words = ["year", "month", "day", "hour"].map { weather.attributes[$0] ?? "" }
    let numbers = words.compactMap(Self.number)
    guard numbers.count == 4,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      (0...23).contains(numbers[3])
    else {
      reject(.impossibleDate, words.joined(separator: " "), weather, in: text)
      return
    }
    var observations: [Observation] = []
    for local in weather.locals {
      if let observation = observation(of: local, in: text, tables: tables) {
        observations.append(observation)
      }
    }
    strip = Strip(
      date: date, hour: StripHour(hour: numbers[3], basis: .feed), observations: observations,
      byteRange: weather.range, rawText: Array(text[weather.range]))
  }

  private mutating func observation(
    of local: FeedElement, in text: [UInt8], tables: WeatherTables
  ) -> Observation? {
    let number = local.attributes["stn_id"] ?? ""
    guard let id = Self.number(number), tables.stations[id: id] != nil else {
      let found = [number, local.name].filter { !$0.isEmpty }.joined(separator: " ")
      reject(.unknownStation, found, local, in: text)
      return nil
    }
    let weather = Self.presentWeather(local.attributes["desc"] ?? "", tables.conditions)
    if let weather, weather.conditionClass == .forecast {
      reject(.forecastCondition, weather.printed, local, in: text)
      return nil
    }
    var observation = Observation(
      stationID: id, presentWeather: weather, airTemperature: nil, rowRange: local.range)
    let written = local.attributes["ta"] ?? ""
    guard !written.isEmpty else { return observation }
    guard let temperature = AirTemperature(written) else {
      reject(.malformedTemperature, written, local, in: text)
      return nil
    }
    let tenths = temperature.tenthsOfCelsius
    // KMA's writings of 'no value', as in printed strips.
    if tenths == 999 || tenths == -999 || (-900...(-500)).contains(tenths) {
      observation.flags = QualityFlags(.sentinelTemperature)
      return observation
    }
    guard (-900...600).contains(tenths) else {
      reject(.temperatureOutOfRange, written, local, in: text)
      return nil
    }
    observation.airTemperature = temperature
    return observation
  }

  private mutating func reject(
    _ reason: Rejection.Reason, _ found: String, _ element: FeedElement, in text: [UInt8]
  ) {
    rejections.append(
      Rejection(
        reason: reason, found: found, range: element.range, rawText: Array(text[element.range])))
  }

  private static func presentWeather(
    _ printed: String, _ conditions: ConditionVocabulary
  ) -> PresentWeather? {
    guard !printed.isEmpty, printed != "-" else { return nil }
    guard let condition = conditions[printed] else {
      return PresentWeather(label: printed, printed: printed, conditionClass: .unknown)
    }
    return PresentWeather(
      label: condition.label, printed: printed, conditionClass: condition.conditionClass)
  }

  /// A number of one to nine ASCII digits; nil for anything else.
  private static func number(_ text: String) -> Int? {
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
