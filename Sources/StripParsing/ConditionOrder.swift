import Weather

/// Where a strip prints its conditions. A strip has one order.
enum ConditionOrder {
  /// Before the name: `맑음서울 6.2℃`. Also the order of a strip without conditions.
  case before
  /// Between name and number: `서울 맑음 6.2℃`.
  case behind
  /// Behind the unit: `서울 6.2℃ 맑음`.
  case last
  /// The rows contradict one another, or could be read in two ways.
  case unclear

  /// The order that the rows show.
  ///
  /// A condition between two rows of one line can belong to either. It is the second row's where
  /// it is glued to its name or where any row that begins a line or follows a bullet has a
  /// condition before its name; it is the first row's where a condition stands behind the last
  /// unit and none before the first name.
  init(of rows: [LineToken.Row]) {
    var leads = false
    var stands = false
    var trails = false
    var floats = false
    var isGlued = true
    for row in rows {
      trails = trails || row.trailingWeather != nil
      let (weather, place) = row.leadingWeather
      guard weather != nil else { continue }
      switch place {
      case .behind: stands = true
      case .none, .glued, .before, .dashBehind:
        leads = leads || row.isSeparated
        floats = floats || !row.isSeparated
        isGlued = isGlued && place == .glued
      }
    }
    if trails {
      self = leads || stands ? .unclear : .last
    } else if stands {
      self = leads || floats ? .unclear : .behind
    } else {
      self = leads || !floats || isGlued ? .before : .unclear
    }
  }

  /// Whether conditions can't be given to stations.
  var isUnclear: Bool { self == .unclear }

  /// The condition of the row at an index.
  func weather(at index: Int, of rows: [LineToken.Row]) -> PresentWeather? {
    switch self {
    case .before, .behind:
      return rows[index].leadingWeather.weather
    case .last:
      if let weather = rows[index].trailingWeather { return weather }
      guard index + 1 < rows.count, !rows[index + 1].isSeparated else { return nil }
      return rows[index + 1].leadingWeather.weather
    case .unclear:
      return nil
    }
  }
}

extension LineToken.Row {
  /// The condition among the words before the number, and its place.
  fileprivate var leadingWeather: (weather: PresentWeather?, place: RowLabel.ConditionPlace) {
    switch label {
    case .station(_, let weather, let place): (weather, place)
    case .nameless(let weather): (weather, .glued)
    case .rejected, .lookAlike, .odd: (nil, .none)
    }
  }
}
