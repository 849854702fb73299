import Weather

/// How the classes of conditions look: like ones share a colour, and a pattern tells them apart.
enum ConditionLook {
  static func of(_ kind: ConditionClass) -> AreaLook {
    switch kind {
    case .clear: AreaLook("orange")
    case .partlyCloudy: AreaLook("yellow")
    case .mostlyCloudy: AreaLook("sky")
    case .overcast: AreaLook("blue")
    case .mist: AreaLook("purple", .dots)
    case .haze: AreaLook("purple", .level)
    case .fog: AreaLook("purple")
    case .dust: AreaLook("purple", .crossed)
    case .drizzle: AreaLook("green", .dots)
    case .rain: AreaLook("green")
    case .shower: AreaLook("green", .rising)
    case .sleet: AreaLook("sky", .rising)
    case .icePellets: AreaLook("sky", .dots)
    case .hail: AreaLook("sky", .crossed)
    case .snow: AreaLook("black")
    case .thunder: AreaLook("vermilion")
    case .other: AreaLook("vermilion", .dots)
    case .ended: AreaLook("vermilion", .level)
    case .forecast: AreaLook("vermilion", .crossed)
    case .unknown: AreaLook("", .falling, ink: "axis")
    }
  }

  /// A letter and one of xterm's colours, for terminals.
  static func mark(of kind: ConditionClass) -> (letter: String, colour: TerminalColour) {
    let (letter, ground): (String, Int) =
      switch kind {
      case .clear: ("c", 214)
      case .partlyCloudy: ("p", 227)
      case .mostlyCloudy: ("m", 74)
      case .overcast: ("o", 25)
      case .mist: ("i", 175)
      case .haze: ("h", 175)
      case .fog: ("f", 175)
      case .dust: ("d", 175)
      case .drizzle: ("z", 36)
      case .rain: ("r", 36)
      case .shower: ("w", 36)
      case .sleet: ("l", 74)
      case .icePellets: ("e", 74)
      case .hail: ("a", 74)
      case .snow: ("s", 231)
      case .thunder: ("t", 166)
      case .other: ("x", 166)
      case .ended: ("n", 166)
      case .forecast: ("y", 166)
      case .unknown: ("?", 245)
      }
    return (letter, TerminalColour(text: ground == 25 ? 231 : 16, ground: ground))
  }
}
