/// An air temperature, exact to a tenth of a degree Celsius.
public struct AirTemperature: Hashable, Comparable, Sendable {
  /// Tenths of a degree Celsius: 28 is 2.8 °C.
  public let tenthsOfCelsius: Int

  /// The temperature of this many tenths of a degree Celsius.
  @inlinable
  public init(tenthsOfCelsius: Int) {
    self.tenthsOfCelsius = tenthsOfCelsius
  }

  /// The temperature written with at most one decimal, `-3.4` or `7`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let value = FixedPoint.parse(text, decimals: 1) else { return nil }
    self.init(tenthsOfCelsius: value)
  }

  public static func < (left: AirTemperature, right: AirTemperature) -> Bool {
    left.tenthsOfCelsius < right.tenthsOfCelsius
  }
}

extension AirTemperature: CustomStringConvertible {
  /// Degrees Celsius with one decimal, `-3.4`.
  public var description: String {
    FixedPoint.format(tenthsOfCelsius, decimals: 1)
  }
}
