import Weather
import WeatherAnalysis

/// Data that a reader saves from the page: CSV in the address of a link, which needs no script.
enum SavedFile: String, CaseIterable {
  case daily, conditions, stations, strips

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let name = "weatherstrip-\(rawValue).csv"
    try markup.write("<li><a download=\"\(name)\" href=\"data:text/csv;charset=utf-8,")
    var head = AddressText()
    var renderer = OutputFormat.csv.renderer()
    head.add(renderer.start(columns))
    try markup.write(head.text)
    try markup.each(parts(of: content)) { rows, markup in
      var renderer = OutputFormat.csv.renderer()
      var address = AddressText()
      rows { address.add(renderer.row($0)) }
      try markup.write(address.text)
    }
    let title = MarkupText.escaped(title(in: markup.language))
    try markup.write("\">\(name)</a>: \(title)</li>\n")
  }

  private func title(in language: Language) -> String {
    switch self {
    case .daily:
      language.text(
        ko: "지점마다 날의 최저·평균·최고 기온과 관측값의 수",
        en: "lowest, mean and highest temperature and number of observations, by station and day")
    case .conditions:
      language.text(
        ko: "지점마다 달의 날씨 분류별 관측값의 수",
        en: "number of observations by station, month and class of condition")
    case .stations: language.text(ko: "지점", en: "the stations")
    case .strips:
      language.text(
        ko: "사이트와 날짜마다 본 날씨띠", en: "strips seen, by site and date")
    }
  }

  private var columns: [ReportColumn] {
    switch self {
    case .daily:
      ["date", "station_id", "minimum_c", "mean_c", "maximum_c", "observations"].map {
        ReportColumn($0)
      }
    case .conditions:
      ["month", "station_id"].map { ReportColumn($0) }
        + ConditionClass.allCases.map { ReportColumn($0.rawValue) }
    case .stations: StationReport.columns
    case .strips: ["site", "date", "counted", "frozen"].map { ReportColumn($0) }
    }
  }

  /// Gives the rows of a part, one after another.
  private typealias Rows = @Sendable (_ add: ([Cell]) -> Void) -> Void

  /// The rows, in parts that can be made at once.
  private func parts(of content: ReportContent) -> [Rows] {
    switch self {
    case .daily: content.series.stations.map { area in { add in Self.days(of: area, add) } }
    case .conditions:
      content.series.stations.map { area in { add in Self.months(of: area, add) } }
    case .stations: [{ add in Self.stations(content, add) }]
    case .strips: [{ add in Self.strips(content, add) }]
    }
  }

  private static func days(of area: AreaSeries, _ add: ([Cell]) -> Void) {
    for day in area.days {
      add([
        .text(day.date.description), .integer(area.area.stationID ?? 0),
        day.temperatures.map { .number($0.minimum.description) } ?? .missing,
        day.temperatures.map { .number($0.mean.text(decimals: 2)) } ?? .missing,
        day.temperatures.map { .number($0.maximum.description) } ?? .missing,
        .integer(day.observationCount),
      ])
    }
  }

  private static func months(of area: AreaSeries, _ add: ([Cell]) -> Void) {
    for month in area.months {
      add(
        [.text(month.month.name), .integer(area.area.stationID ?? 0)]
          + ConditionClass.allCases.map { .integer(month[$0]) })
    }
  }

  private static func stations(_ content: ReportContent, _ add: ([Cell]) -> Void) {
    for id in content.series.stations.compactMap(\.area.stationID) {
      if let station = content.tables.stations[id: id] { add(StationReport.cells(for: station)) }
    }
  }

  private static func strips(_ content: ReportContent, _ add: ([Cell]) -> Void) {
    for site in content.sites.names {
      for day in content.sites.days(of: site) {
        add([
          .text(site), .text(day.date.description), .integer(day.count.counted),
          .integer(day.count.leftOut),
        ])
      }
    }
  }
}

/// Text in the address of a link, percent-encoded by byte (RFC 3986): what is left is neither markup
/// nor a mark of an address.
struct AddressText {
  private var bytes: [UInt8] = []
  private static let digits = Array("0123456789ABCDEF".utf8)
  /// Whether a byte stands for itself: RFC 3986's unreserved ones, and the comma.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    let plain = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,".utf8)
    return plain.contains(UInt8(byte))
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ text: String) {
    let isPlain = Self.isPlain
    let digits = Self.digits
    for byte in text.utf8 {
      if isPlain[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
  }
}
