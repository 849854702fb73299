import ArgumentParser
import Weather

extension StationCatalogue {
  /// The station that a user names: by name, alias, number or English name.
  ///
  /// - Throws: `ValidationError` where there is none, or more than one.
  func station(named name: String) throws -> Station {
    if let station = self[name: name] ?? Int(name).flatMap({ self[id: $0] }) { return station }
    let english = stations.filter { $0.englishName.lowercased() == name.lowercased() }
    if english.count == 1 { return english[0] }
    throw ValidationError(
      "No station is called '\(name)'; 'weatherstrip stations \(name)' finds it by a part of its "
        + "name.")
  }
}
