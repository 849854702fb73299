/// The stations in use, by number and by name.
public struct StationCatalogue: Sendable {
  /// All stations, by ascending number.
  public let stations: [Station]
  private let indexByID: [Int: Int]
  private let indexByName: [String: Int]

  /// A catalogue of stations whose numbers and names are all different.
  ///
  /// - Throws: `TableError` where two stations share a number, a name or an alias.
  public init(_ stations: [Station], table: String = "stations") throws(TableError) {
    let sorted = stations.sorted { $0.id < $1.id }
    var byID: [Int: Int] = [:]
    var byName: [String: Int] = [:]
    for (index, station) in sorted.enumerated() {
      guard byID.updateValue(index, forKey: station.id) == nil else {
        throw TableError(
          table: table, line: nil,
          problem: "two stations have the number \(station.id); expected one"
        )
      }
      for name in [station.name] + station.aliases {
        guard let other = byName.updateValue(index, forKey: name) else { continue }
        throw TableError(
          table: table, line: nil,
          problem:
            "the name \"\(name)\" belongs to stations \(sorted[other].id) and \(station.id); "
            + "each name must lead to one station")
      }
    }
    self.stations = sorted
    indexByID = byID
    indexByName = byName
  }

  /// The station of this number, or nil.
  public subscript(id id: Int) -> Station? {
    indexByID[id].map { stations[$0] }
  }

  /// The station of exactly this name or alias, or nil.
  public subscript(name name: String) -> Station? {
    indexByName[HangulComposition.composed(name)].map { stations[$0] }
  }

  /// The stations whose number, name, alias, province or region (Korean or English) a word finds.
  ///
  /// A number finds the station of that number (or of that WMO number) alone; a word finds every
  /// name that holds it, letter case aside.
  public func stations(matching word: String) -> [Station] {
    if let number = Int(word) {
      return stations.filter { $0.id == number || $0.wmoID == number }
    }
    let wanted = HangulComposition.composed(word).lowercased()
    return stations.filter { station in
      let names =
        [station.name, station.englishName] + station.aliases
        + [station.province, station.region].flatMap { [$0.name, $0.englishName] }
      return names.contains { $0.lowercased().contains(wanted) }
    }
  }

  /// The regions, each once, in the order of their lowest station number.
  public var regions: [Area] { stations.map(\.region).uniqued() }

  /// The provinces, each once, in the order of their lowest station number.
  public var provinces: [Area] { stations.map(\.province).uniqued() }

  /// The catalogue with the stations of another table added, or put in place of those that have
  /// the same number.
  ///
  /// - Throws: `TableError` where names would no longer be unique.
  public func overriding(
    with others: [Station], table: String
  ) throws(TableError) -> StationCatalogue {
    let replaced = Set(others.map(\.id))
    return try StationCatalogue(
      stations.filter { !replaced.contains($0.id) } + others, table: table)
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, in order of first appearance.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
