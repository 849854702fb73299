/// A surface weather station of KMA, as the table of stations lists it.
public struct Station: Hashable, Identifiable, Sendable {
  /// KMA's station number, 90 to 999.
  public let id: Int
  /// WMO's station number, 47000 to 47999; nil where the station has none.
  public let wmoID: Int?
  /// The Korean name, as strips print it.
  public let name: String
  /// The name in Roman letters.
  public let englishName: String
  /// Other names under which the station is printed.
  public let aliases: [String]
  /// Where the station stands.
  public let coordinates: Coordinates
  /// Height above sea level.
  public let elevation: Elevation
  /// The province of 2025-12-31.
  public let province: Area
  /// KMA's forecast region.
  public let region: Area
  /// The first day of the station's record; nil where it is not known.
  public let recordStart: CalendarDate?
  /// Whether the station is staffed in KMA's lists, automatic, or closed.
  public let status: Status
  /// Whether strips have shown weather (rain, snow, mist, haze, fog, dust) here, not cloud alone.
  public let reportsWeather: Bool

  /// The state of a station.
  public enum Status: String, CaseIterable, Sendable {
    /// In KMA's present list of stations.
    case active
    /// An automatic station beside that list.
    case automatic
    /// No longer there.
    case closed
  }
}

/// A province or region by its two names. Areas of the same Korean name are the same.
public struct Area: Sendable {
  /// The Korean name, which is the area's identity.
  public let name: String
  /// The English name.
  public let englishName: String

  /// An area by its Korean and English names.
  public init(name: String, englishName: String) {
    self.name = name
    self.englishName = englishName
  }
}

extension Area: Hashable {
  public static func == (left: Area, right: Area) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A place on the earth (WGS 84).
public struct Coordinates: Hashable, Sendable {
  /// Degrees north, in hundred-thousandths (about a metre).
  public let hundredThousandthsNorth: Int
  /// Degrees east, in hundred-thousandths (about a metre).
  public let hundredThousandthsEast: Int

  /// Degrees north with five decimals.
  public var latitude: String { FixedPoint.format(hundredThousandthsNorth, decimals: 5) }
  /// Degrees east with five decimals.
  public var longitude: String { FixedPoint.format(hundredThousandthsEast, decimals: 5) }
}

/// A height above sea level.
public struct Elevation: Hashable, Sendable {
  /// Hundredths of a metre.
  public let centimetres: Int

  /// Metres with two decimals.
  public var metres: String { FixedPoint.format(centimetres, decimals: 2) }
}
