internal import Weather

extension StripHour {
  /// The hour that the columns `hour` and `hour_basis` tell; nil where it is not known.
  init?(hour: Int?, basisName: String?) {
    guard let hour, let basis = basisName.flatMap(Basis.init(rawValue:)) else { return nil }
    self.init(hour: hour, basis: basis)
  }
}
