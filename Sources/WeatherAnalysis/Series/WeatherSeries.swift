public import Weather

/// What charts draw, of all stations together, each region and each station.
public struct WeatherSeries: Sendable {
  /// The time drawn: as asked for, else from the first day with observations to the last; nil where
  /// there are none.
  public let dates: ClosedRange<CalendarDate>?
  /// All stations together.
  public let whole: AreaSeries
  /// The regions, in the order of their lowest station number.
  public let regions: [AreaSeries]
  /// The stations, by ascending number.
  public let stations: [AreaSeries]
}

/// Gathers what charts draw, day by day, in memory in proportion to areas times days.
public struct SeriesAccumulator: Sendable {
  private let catalogue: StationCatalogue
  private var whole = AreaSeries(
    area: AreaKey(group: nil, region: nil, province: nil, stationID: nil))
  private var regions: [AreaSeries] = []
  private var stations: [AreaSeries] = []
  private var places: [Int: Place] = [:]
  private var regionIndexes: [Area: Int] = [:]

  /// Where a station's days are added.
  private struct Place {
    let region: Int
    let station: Int
    let reportsWeather: Bool
  }

  /// Nothing gathered yet.
  ///
  /// - Parameter stations: the catalogue, for regions and their order.
  public init(stations: StationCatalogue) {
    catalogue = stations
  }

  /// Adds a day, later than those before, whose hours are not told apart.
  public mutating func add(_ day: DayOfSums) {
    for entry in day.entries {
      let place = place(ofStation: entry.stationID)
      let part = SummaryPart(
        date: day.date, stationID: entry.stationID, reportsWeather: place.reportsWeather,
        sum: entry.sum)
      whole.add(part)
      regions[place.region].add(part)
      stations[place.station].add(part)
    }
  }

  /// Adds the days of another one, later than those before.
  public mutating func append(_ later: SeriesAccumulator) {
    whole.append(later.whole)
    for series in later.regions {
      guard let region = series.area.region else { continue }
      regions[index(of: region)].append(series)
    }
    for series in later.stations {
      guard let id = series.area.stationID else { continue }
      stations[place(ofStation: id).station].append(series)
    }
  }

  /// What was gathered.
  ///
  /// - Parameters:
  ///   - first: the first day asked for; nil for that of the data.
  ///   - last: the last day asked for; nil for that of the data.
  public func series(
    from first: CalendarDate? = nil, to last: CalendarDate? = nil
  ) -> WeatherSeries {
    var dates: ClosedRange<CalendarDate>?
    if let from = first ?? whole.days.first?.date, let to = last ?? whole.days.last?.date,
      from <= to
    {
      dates = from...to
    }
    let order = Dictionary(
      uniqueKeysWithValues: catalogue.regions.enumerated().map { ($1, $0) })
    func place(of series: AreaSeries) -> Int {
      series.area.region.flatMap { order[$0] } ?? .max
    }
    return WeatherSeries(
      dates: dates, whole: whole, regions: regions.sorted { place(of: $0) < place(of: $1) },
      stations: stations.sorted { $0.area.stationID ?? 0 < $1.area.stationID ?? 0 })
  }

  private mutating func place(ofStation id: Int) -> Place {
    if let known = places[id] { return known }
    let station = catalogue[id: id]
    let nowhere = Area(name: "", englishName: "")
    let place = Place(
      region: index(of: station?.region ?? nowhere), station: stations.count,
      reportsWeather: station?.reportsWeather ?? false)
    stations.append(
      AreaSeries(area: AreaKey(group: nil, region: nil, province: nil, stationID: id)))
    places[id] = place
    return place
  }

  private mutating func index(of region: Area) -> Int {
    if let known = regionIndexes[region] { return known }
    regionIndexes[region] = regions.count
    regions.append(
      AreaSeries(area: AreaKey(group: nil, region: region, province: nil, stationID: nil)))
    return regions.count - 1
  }
}
