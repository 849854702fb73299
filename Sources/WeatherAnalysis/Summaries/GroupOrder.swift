import Weather

/// The order in which groups are printed: areas by their lowest station number, a user's groups as
/// they were given, then time.
struct GroupOrder {
  private let groups: [String: Int]
  private let regions: [Area: Int]
  private let provinces: [Area: Int]

  init(stations: StationCatalogue, groups: [StationGroup]) {
    self.groups = Self.places(of: groups.map(\.name))
    regions = Self.places(of: stations.regions)
    provinces = Self.places(of: stations.provinces)
  }

  func sorted(_ keys: [GroupKey]) -> [GroupKey] {
    // Each place is worked out once, since names are looked up in it.
    let areas = keys.map { place(of: $0.area) }
    let times = keys.map { place(of: $0.time) }
    let places = keys.indices.sorted { left, right in
      areas[left] == areas[right] ? times[left] < times[right] : areas[left] < areas[right]
    }
    return places.map { keys[$0] }
  }

  private func place(of key: AreaKey) -> (Int, Int, Int, Int) {
    (
      key.group.map { groups[$0] ?? .max } ?? -1,
      key.region.map { regions[$0] ?? .max } ?? -1,
      key.province.map { provinces[$0] ?? .max } ?? -1,
      key.stationID ?? -1
    )
  }

  private func place(of key: TimeKey) -> (CalendarDate, Int, Int) {
    let hour: Int =
      switch key.hour {
      case .known(let hour): hour
      case .unknown: 24
      case nil: -1
      }
    return (key.period?.dates.lowerBound ?? CalendarDate(dayNumber: 0), key.monthOfYear ?? 0, hour)
  }

  private static func places<Key: Hashable>(of keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}
