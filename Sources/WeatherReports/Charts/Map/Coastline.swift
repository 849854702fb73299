public import Weather

/// The coast of Korea, thinned for maps of some 600 units; `coastline.csv` says where it is from.
public struct Coastline: Sendable {
  /// Coasts, each a ring of places; land north of 39 degrees is cut off.
  let land: [[MapPlace]]
  /// The line between south and north.
  let demarcation: [[MapPlace]]

  /// The coast that is part of the program.
  static let builtIn = Coastline(PackageResources.coastline_csv)

  /// Where the coast is from, for the foot of a report.
  public static func attribution(in language: Language) -> String {
    language.text(
      ko: "해안선: Natural Earth 1:1천만(naturalearthdata.com), 저작권이 없는 공공 영역의 자료.",
      en: "Coastline: made with Natural Earth, 1:10m (naturalearthdata.com), in the public domain.")
  }

  /// Reads a table of lines, `kind,east north east north …` in degrees; `#` begins a remark. A line
  /// that can't be read is left out, which tests rule out for the table that is built in.
  init(_ bytes: [UInt8]) {
    var land: [[MapPlace]] = []
    var demarcation: [[MapPlace]] = []
    for row in bytes.split(separator: UInt8(ascii: "\n")) where row.first != UInt8(ascii: "#") {
      let parts = String(decoding: row, as: UTF8.self).split(separator: ",")
      guard parts.count == 2, let places = Self.places(in: parts[1]) else { continue }
      switch parts[0] {
      case "land": land.append(places)
      case "demarcation": demarcation.append(places)
      default: continue
      }
    }
    self.land = land
    self.demarcation = demarcation
  }

  private static func places(in text: Substring) -> [MapPlace]? {
    let numbers = text.split(separator: " ").map { FixedPoint.parse($0, decimals: 3) }
    guard numbers.count % 2 == 0 else { return nil }
    var places: [MapPlace] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard let east = numbers[index], let north = numbers[index + 1] else { return nil }
      places.append(MapPlace(east: Double(east) / 1000, north: Double(north) / 1000))
    }
    return places
  }

  /// Whether a place lies on land, by counting the coasts east of it.
  func isLand(_ place: MapPlace) -> Bool {
    land.contains { ring in
      var isInside = false
      var last = ring[ring.count - 1]
      for next in ring {
        if (last.north > place.north) != (next.north > place.north) {
          let share = (place.north - last.north) / (next.north - last.north)
          if place.east < last.east + share * (next.east - last.east) { isInside.toggle() }
        }
        last = next
      }
      return isInside
    }
  }
}

/// A place on the earth, in degrees.
struct MapPlace: Hashable, Sendable {
  let east: Double
  let north: Double

  init(east: Double, north: Double) {
    self.east = east
    self.north = north
  }

  init(_ coordinates: Coordinates) {
    east = Double(coordinates.hundredThousandthsEast) / 100_000
    north = Double(coordinates.hundredThousandthsNorth) / 100_000
  }
}

/// The part of the earth that maps show, from 백령도 to 독도: degrees east are drawn shorter than
/// degrees north, true to scale at 36 degrees north.
struct MapFrame {
  /// Units a degree north.
  let scale: Double

  static let west = 124.2
  static let east = 132.1
  static let south = 32.95
  static let north = 39.0
  /// The cosine of 36 degrees.
  private static let narrowing = 0.80902

  /// A frame so wide.
  init(width: Double) {
    scale = width / ((Self.east - Self.west) * Self.narrowing)
  }

  var height: Double { (Self.north - Self.south) * scale }

  func x(_ place: MapPlace) -> Double { (place.east - Self.west) * Self.narrowing * scale }
  func y(_ place: MapPlace) -> Double { (Self.north - place.north) * scale }

  /// The place drawn at a point.
  func place(x: Double, y: Double) -> MapPlace {
    MapPlace(
      east: Self.west + x / (Self.narrowing * scale), north: Self.north - y / scale)
  }

  static func holds(_ place: MapPlace) -> Bool {
    (west...east).contains(place.east) && (south...north).contains(place.north)
  }
}
