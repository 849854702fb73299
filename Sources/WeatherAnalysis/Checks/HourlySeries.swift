internal import Weather

/// The air temperatures of the hours around a strip.
struct HourlySeries {
  /// So many hours back and ahead are looked at.
  static let reach = 12

  /// The temperatures of a station by hours from the strip; those of an hour for which strips differ
  /// are left out.
  private var temperatures: [Int: [Int: AirTemperature]] = [:]

  /// The series around a strip; nil where its hour is not known.
  init?(around strip: CheckedStrip) {
    guard let hour = strip.hour?.hour else { return nil }
    var ambiguous: Set<Place> = []
    for other in strip.hourly where other.state.counts {
      guard let otherHour = other.hour else { continue }
      let offset = (other.date.dayNumber - strip.date.dayNumber) * 24 + otherHour - hour
      guard offset != 0, abs(offset) <= Self.reach else { continue }
      for (station, temperature) in other.airTemperatures {
        let known = temperatures[station, default: [:]].updateValue(temperature, forKey: offset)
        if let known, known != temperature {
          ambiguous.insert(Place(station: station, offset: offset))
        }
      }
    }
    for place in ambiguous { temperatures[place.station]?[place.offset] = nil }
  }

  private struct Place: Hashable {
    let station: Int
    let offset: Int
  }

  /// A station's air temperature so many hours after the strip, or before where negative.
  func temperature(of station: Int, at offset: Int) -> AirTemperature? {
    temperatures[station]?[offset]
  }

  /// The first two air temperatures of a station at some hours.
  func nearest(
    to station: Int, hours: [Int]
  ) -> [(offset: Int, temperature: AirTemperature)] {
    let found = hours.lazy.compactMap { offset in
      temperature(of: station, at: offset).map { (offset: offset, temperature: $0) }
    }
    return Array(found.prefix(2))
  }
}
