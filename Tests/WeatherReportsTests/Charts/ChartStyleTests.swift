import Testing
import Weather

@testable import WeatherReports

@Suite struct ChartStyleTests {
  /// The contrast of two colours, as WCAG 2.2 defines it.
  private static func contrast(_ left: String, _ right: String) -> Double {
    let (bright, dark) = (
      max(luminance(left), luminance(right)), min(luminance(left), luminance(right))
    )
    return (bright + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let parts = channels(colour).map { channel in
      channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// A number to the power of 2.4: that is its square times the fifth root of its square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  private static func channels(_ colour: String) -> [Double] {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    return [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
  }

  private static func colour(_ selector: String) throws -> (light: String, dark: String) {
    let rule = try #require(ChartStyle.colours.first { $0.selector == selector })
    return (rule.light, rule.dark)
  }

  @Test func `knows what a contrast is`() {
    #expect(Self.contrast("#ffffff", "#000000") == 21)
    #expect((4.47...4.49).contains(Self.contrast("#777777", "#ffffff")))
  }

  @Test(arguments: ["text", ".muted", ".ink", ".coldest", ".hottest"])
  func `gives texts a contrast of 4.5`(selector: String) throws {
    let text = try Self.colour(selector)
    for ground in [".ground", ".sea", ".land"] {
      let ground = try Self.colour(ground)
      #expect(Self.contrast(text.light, ground.light) >= 4.5)
      #expect(Self.contrast(text.dark, ground.dark) >= 4.5)
    }
  }

  @Test(arguments: [
    ".axis", ".mean", ".edge", ".bar", ".backing", ".empty", ".piece", ".outline", ".strips",
  ])
  func `gives lines that carry meaning a contrast of 3`(selector: String) throws {
    let (line, ground) = (try Self.colour(selector), try Self.colour(".ground"))
    #expect(Self.contrast(line.light, ground.light) >= 3)
    #expect(Self.contrast(line.dark, ground.dark) >= 3)
  }

  @Test func `shows the course of the means on the band`() throws {
    let (line, band) = (try Self.colour(".mean"), try Self.colour(".band"))
    #expect(Self.contrast(line.light, band.light) >= 4.5)
    #expect(Self.contrast(line.dark, band.dark) >= 4.5)
  }

  /// What people without one kind of cones see, in linear light: Viénot, Brettel and Mollon, 'Digital
  /// video colourmaps for checking the legibility of displays by dichromats', Color Research &
  /// Application 24 (1999), for protanopia and deuteranopia.
  private static let sights: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
    [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
  ]

  /// How far two colours lie apart in the seen red, green and blue, 0...1 each.
  private static func distance(_ left: String, _ right: String, _ sight: [[Double]]) -> Double {
    let seen = [left, right].map { colour in
      let linear = channels(colour).map { $0 * $0 }
      return sight.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return zip(seen[0], seen[1]).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  @Test func `tells neighbouring temperatures apart, whatever cones are missing`() {
    for sight in Self.sights {
      for (cold, hot) in zip(
        ChartStyle.temperatureColours, ChartStyle.temperatureColours.dropFirst())
      {
        #expect(Self.distance(cold, hot, sight) > 0.1, "\(cold) \(hot)")
      }
    }
  }

  @Test func `tells the colours of conditions apart, whatever cones are missing`() {
    for sight in Self.sights {
      for (index, first) in ChartStyle.conditionColours.enumerated() {
        for second in ChartStyle.conditionColours.dropFirst(index + 1) {
          #expect(
            Self.distance(first.light, second.light, sight) > 0.1, "\(first.name) \(second.name)")
          #expect(
            Self.distance(first.dark, second.dark, sight) > 0.1, "\(first.name) \(second.name)")
        }
      }
    }
  }

  @Test func `gives each condition a look of its own`() {
    let looks = ConditionClass.allCases.map(ConditionLook.of)
    #expect(Set(looks).count == looks.count)
  }

  @Test func `holds nothing but rules of charts`() {
    #expect(!ChartStyle.css.contains("url("))
    #expect(!ChartStyle.css.contains("@import"))
    #expect(!ChartStyle.css.contains("<"))
    let rules = ChartStyle.css.replacing("@media screen and (prefers-color-scheme:dark){", with: "")
    for rule in rules.split(separator: "}") {
      let selectors = rule.split(separator: "{")[0]
      #expect(selectors.split(separator: ",").allSatisfy { $0.hasPrefix(".chart") }, "\(rule)")
    }
  }
}
