internal import RealModule
public import Weather

/// Which stations are neighbours, and how much higher or lower they stand.
public struct Neighbourhood: Sendable {
  /// A neighbour of a station.
  struct Neighbour {
    let stationID: Int
    /// Its place in the list of all stations.
    let index: Int
    /// Metres by which it stands above the station; negative below.
    let metresAbove: Double
  }

  /// The places of stations in the list of all.
  private let indices: [Int: Int]
  private let neighbours: [[Neighbour]]

  /// The neighbours among stations whose place is known.
  ///
  /// - Parameters:
  ///   - radius: kilometres, along a great circle.
  ///   - height: metres; stations that differ by more are no neighbours.
  init(of stations: [Station], radius: Double, height: Double) {
    let places = stations.compactMap(Place.init)
    indices = Dictionary(
      zip(places.map(\.stationID), places.indices), uniquingKeysWith: { first, _ in first })
    neighbours = places.map { place in
      places.enumerated().compactMap { index, other in
        let metresAbove = other.metres - place.metres
        guard other.stationID != place.stationID, abs(metresAbove) <= height,
          place.kilometres(to: other) <= radius
        else { return nil }
        return Neighbour(stationID: other.stationID, index: index, metresAbove: metresAbove)
      }
    }
  }

  /// The neighbourhood that limits describe.
  public init(of stations: StationCatalogue, limits: QualityLimits) {
    self.init(
      of: stations.stations, radius: limits[.spatialRadius], height: limits[.spatialHeight])
  }

  /// How many stations there are whose place is known.
  var stationCount: Int { neighbours.count }

  /// A station's place in the list of all; nil where it is not known where the station stands.
  func index(of stationID: Int) -> Int? { indices[stationID] }

  /// The neighbours of the station at a place in the list.
  func neighbours(at index: Int) -> [Neighbour] { neighbours[index] }

  /// A station's neighbours, in the order of the list; none where its place is not known.
  func neighbours(of stationID: Int) -> [Neighbour] {
    index(of: stationID).map(neighbours(at:)) ?? []
  }
}

/// Where a station stands.
private struct Place {
  let stationID: Int
  let metres: Double
  /// Of a sphere with the radius 1.
  private let x, y, z: Double

  /// The earth's mean radius in kilometres (IUGG).
  private static let earthRadius = 6371.0088

  /// Nil where the table does not know the place.
  init?(_ station: Station) {
    let coordinates = station.coordinates
    guard coordinates.hundredThousandthsNorth != 0 || coordinates.hundredThousandthsEast != 0
    else { return nil }
    stationID = station.id
    metres = Double(station.elevation.centimetres) / 100
    let north = Double(coordinates.hundredThousandthsNorth) / 1e5 * .pi / 180
    let east = Double(coordinates.hundredThousandthsEast) / 1e5 * .pi / 180
    x = .cos(north) * .cos(east)
    y = .cos(north) * .sin(east)
    z = .sin(north)
  }

  /// Along a great circle, from the chord.
  func kilometres(to other: Place) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let chord = Double.sqrt(dx * dx + dy * dy + dz * dz)
    return 2 * Self.earthRadius * .asin(min(1, chord / 2))
  }
}
