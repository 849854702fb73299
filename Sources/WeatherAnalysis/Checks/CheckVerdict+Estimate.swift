internal import RealModule
internal import Weather

extension CheckVerdict {
  /// Whether an air temperature lies within so many degrees of an estimate.
  init(
    _ temperature: AirTemperature, of estimate: Double, within deviation: Double,
    otherwise flag: QualityFlag, references: [CheckReference]
  ) {
    let tenths = Double(temperature.tenthsOfCelsius)
    let lowest = ((estimate - deviation) * 10).rounded(.up)
    let highest = ((estimate + deviation) * 10).rounded(.down)
    self.init(
      lowest <= tenths && tenths <= highest ? .passed : .failed(flag),
      limit: .airTemperatures(
        lowest: AirTemperature(tenthsOfCelsius: Int(lowest)),
        highest: AirTemperature(tenthsOfCelsius: Int(highest))),
      references: references)
  }
}

extension AirTemperature {
  /// Degrees Celsius.
  var degrees: Double { Double(tenthsOfCelsius) / 10 }
}
