/// How charts look: one style sheet, for light and for dark.
///
/// Colours are classes, since a page whose Content-Security-Policy allows its own style sheet alone
/// takes no `style` attribute, and since programs that show SVG files do not all know CSS variables.
/// Texts have a contrast of 4.5 to the ground at least, lines that carry meaning one of 3
/// (WCAG 2.2, 1.4.3 and 1.4.11); `ChartStyleTests` works them out.
public enum ChartStyle {
  /// The rules for a page: every selector begins with `.chart`.
  public static let css =
    layout + rules(\.light) + "@media screen and (prefers-color-scheme:dark){\(rules(\.dark))}"

  /// The rules for a file of its own.
  static let fileCSS = css

  private static let layout = """
    .chart{display:block;width:100%;height:auto;\
    font:13px system-ui,"Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",\
    NanumGothic,sans-serif}\
    .chart .heading{font-size:16px;font-weight:600}\
    .chart .small{font-size:11px}\
    .chart .end{text-anchor:end}\
    .chart .middle{text-anchor:middle}\
    .chart .line,.chart .axis,.chart .grid,.chart .bar,.chart .dots,.chart .cells,.chart .pattern\
    {fill:none}\
    .chart .axis,.chart .grid,.chart .edge{stroke-width:2}\
    .chart .line{stroke-width:3;stroke-linejoin:round;stroke-linecap:round}\
    .chart .bar{stroke-width:5}\
    .chart .dots{stroke-width:7;stroke-linecap:round}\
    .chart .backing{fill:none;stroke-width:21}\
    .chart .empty{fill:none;stroke-width:4;stroke-linecap:round}\
    .chart .cells{stroke-width:19}\
    .chart .pattern{stroke-width:1.5}\
    .chart .mark{stroke-width:1}\
    .chart .piece{stroke-width:1.6}\
    .chart .coast{stroke-width:1.4;stroke-linejoin:round}\
    .chart .demarcation{fill:none;stroke-width:2;stroke-dasharray:8 6}\
    .chart .strips{fill:none}\
    .chart .ring{fill:none;stroke-width:2.5}\
    .chart .halo{stroke-width:3;stroke-linejoin:round;paint-order:stroke}

    """.replacing("\n", with: "")

  /// A colour of a class, in light and dark.
  struct Rule {
    let selector: String
    let property: Property
    let light: String
    let dark: String

    enum Property: String {
      case fill, stroke
    }

    init(_ selector: String, _ property: Property, _ light: String, _ dark: String) {
      self.selector = selector
      self.property = property
      self.light = light
      self.dark = dark
    }
  }

  /// All colours.
  static let colours: [Rule] =
    [
      Rule("text", .fill, "#1f2328", "#e6edf3"),
      Rule(".muted", .fill, "#57606a", "#9da7b1"),
      Rule(".ground", .fill, "#ffffff", "#0d1117"),
      Rule(".halo", .stroke, "#ffffff", "#0d1117"),
      Rule(".axis", .stroke, "#6e7781", "#8b949e"),
      Rule(".grid", .stroke, "#d8dee4", "#30363d"),
      Rule(".ink", .fill, "#1f2328", "#e6edf3"),
      Rule(".mean", .stroke, "#1f2328", "#e6edf3"),
      // The band between the lowest and the highest values.
      Rule(".band", .fill, "#dbe7f4", "#1d3147"),
      Rule(".edge", .stroke, "#5079a8", "#7aa5d6"),
      Rule(".bar", .stroke, "#5079a8", "#7aa5d6"),
      Rule(".coldest", .fill, "#2166ac", "#6cb0f5"),
      Rule(".hottest", .fill, "#b2182b", "#ff8a78"),
      Rule(".backing", .stroke, "#6e7781", "#8b949e"),
      Rule(".empty", .stroke, "#6e7781", "#8b949e"),
      Rule(".strips", .stroke, "#5079a8", "#7aa5d6"),
      // Pieces of bars, parted by the ground's colour.
      Rule(".piece", .stroke, "#6e7781", "#8b949e"),
      // The map.
      Rule(".sea", .fill, "#f2f6fa", "#10161d"),
      Rule(".land", .fill, "#ebe7da", "#2b3038"),
      Rule(".coast", .stroke, "#8a8577", "#767f8a"),
      Rule(".demarcation", .stroke, "#8a8577", "#767f8a"),
      Rule(".outline", .stroke, "#3d444d", "#c3cbd4"),
    ] + temperatures + conditions

  /// Ten classes from cold to hot: RdYlBu of ColorBrewer 2.0 by Cynthia Brewer and Mark Harrower
  /// (https://colorbrewer2.org/, Apache License 2.0), turned about, which it lists as safe for the
  /// colour-blind. The same on light and dark, since the legend names each; outlines part them from
  /// the ground.
  static let temperatureColours = [
    "#313695", "#4575b4", "#74add1", "#abd9e9", "#e0f3f8", "#fee090", "#fdae61", "#f46d43",
    "#d73027", "#a50026",
  ]

  private static let temperatures = temperatureColours.enumerated().flatMap { index, colour in
    [
      Rule(".t\(index)", .fill, colour, colour), Rule(".h\(index)", .stroke, colour, colour),
    ]
  }

  /// Okabe and Ito, 'Color Universal Design' (https://jfly.uni-koeln.de/color/, 2008), by which the
  /// colour-blind tell eight things apart; black is white on dark.
  static let conditionColours: [(name: String, light: String, dark: String)] = [
    ("orange", "#e69f00", "#e69f00"), ("yellow", "#f0e442", "#f0e442"),
    ("sky", "#56b4e9", "#56b4e9"), ("blue", "#0072b2", "#2f8fcb"),
    ("green", "#009e73", "#009e73"), ("purple", "#cc79a7", "#cc79a7"),
    ("vermilion", "#d55e00", "#e0701a"), ("black", "#1f2328", "#e6edf3"),
  ]

  private static let conditions = conditionColours.flatMap { name, light, dark in
    [Rule(".\(name)", .fill, light, dark), Rule(".\(name)-line", .stroke, light, dark)]
  }

  private static func rules(_ colour: KeyPath<Rule, String>) -> String {
    colours.map { ".chart \($0.selector){\($0.property.rawValue):\($0[keyPath: colour])}" }.joined()
  }
}
