import Weather
public import WeatherAnalysis

/// The stations at their places on the coast of Korea, coloured by a temperature of the whole time;
/// hollow where few values stand behind it.
public struct StationMap: Chart {
  let setting: ChartSetting
  let measure: ChartMeasure
  let scale: TemperatureScale
  /// The stations drawn, by ascending number.
  let marks: [Mark]
  /// How many stations have a temperature, but no place in the frame.
  private let placelessCount: Int

  /// A station with its temperature.
  struct Mark {
    let name: String
    let place: MapPlace
    /// Thousandths of a degree.
    let value: Int
    let temperatureCount: Int

    /// Whether few values stand behind it.
    var isHollow: Bool { temperatureCount < StationMap.fewValues }
  }

  public let width = 560.0

  static let fewValues = 5
  private static let legendHeight = 44.0
  private static let frame = MapFrame(width: 560)

  /// A map of stations.
  ///
  /// - Parameter scale: the classes of temperature; nil for those of the values drawn. Maps with one
  ///   scale can be compared.
  public init(
    _ stations: [AreaSeries], measure: ChartMeasure = .mean, _ setting: ChartSetting,
    scale: TemperatureScale? = nil
  ) {
    self.setting = setting
    self.measure = measure
    var marks: [Mark] = []
    var placelessCount = 0
    for series in stations {
      guard let id = series.area.stationID, let value = measure.thousandths(of: series) else {
        continue
      }
      guard let place = setting.stations[id: id].map({ MapPlace($0.coordinates) }),
        MapFrame.holds(place)
      else {
        placelessCount += 1
        continue
      }
      marks.append(
        Mark(
          name: setting.names.name(ofStation: id), place: place, value: value,
          temperatureCount: series.temperatureCount))
    }
    self.marks = marks
    self.placelessCount = placelessCount
    self.scale = scale ?? TemperatureScale(coveringThousandths: marks.map(\.value))
  }

  private var language: Language { setting.language }

  public var height: Double { Self.legendHeight + Self.frame.height }

  public var title: String {
    let name = measure.name(in: language)
    return language.text(
      ko: "지점 지도: \(name) 기온, \(setting.period)",
      en: "Map of stations: \(name) temperature, \(setting.period)")
  }

  public var summary: String {
    guard let lowest = marks.min(by: { $0.value < $1.value }),
      let highest = marks.max(by: { $0.value < $1.value })
    else { return language.text(ko: "기온이 없습니다.", en: "There are no temperatures.") }
    func text(_ mark: Mark) -> String {
      "\(mark.name) \(measure.bound)\(ChartMeasure.text(ofThousandths: mark.value))"
    }
    let hollow = marks.count(where: \.isHollow)
    return [
      language.text(
        ko: "지점 \(marks.count)곳의 \(measure.name(in: language)) 기온(℃): 가장 낮은 곳 \(text(lowest)), "
          + "가장 높은 곳 \(text(highest)).",
        en:
          "The \(measure.name(in: language)) temperature (℃) of stations, \(marks.count) of them: "
          + "coldest \(text(lowest)), warmest \(text(highest))."),
      hollow == 0
        ? nil
        : language.text(
          ko: "\(hollow)곳은 값이 \(Self.fewValues)개보다 적습니다.",
          en: "At \(hollow) there are fewer than \(Self.fewValues) values."),
      placeless,
    ].compactMap(\.self).joined(separator: " ")
  }

  private var placeless: String? {
    placelessCount == 0
      ? nil
      : language.text(
        ko: "지도 밖이나 자리를 모르는 지점: \(placelessCount)곳.",
        en: "Stations off the map, or whose place is not known: \(placelessCount).")
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    let top = Self.legendHeight
    scale.drawLegend("\(measure.name(in: language)) ℃", 8, 6, on: &svg)
    svg.rectangle(0, top, width, Self.frame.height, "sea")
    drawLand(top: top, on: &svg)
    drawNotes(on: &svg)
    let points = marks.map { (x: Self.frame.x($0.place), y: top + Self.frame.y($0.place)) }
    for (mark, point) in zip(marks, points) { draw(mark, at: point, on: &svg) }
    var labels = MapLabels(
      bounds: MapLabels.Box(left: 2, top: top + 2, right: width - 2, bottom: height - 36),
      marks: points, radius: radius + 1)
    svg.group("small") { svg in
      for (mark, point) in zip(marks, points) {
        let value = ChartMeasure.text(ofThousandths: mark.value)
        let label =
          labels.place(
            "\(TerminalText.shortened(mark.name, to: 18)) \(value)", atX: point.x, y: point.y,
            radius: radius)
          ?? labels.place(value, atX: point.x, y: point.y, radius: radius)
        if let label {
          svg.text(label.text, label.x, label.baseline, "halo", anchor: label.anchor)
        }
      }
    }
    return svg.markup
  }

  private var radius: Double { marks.count <= 40 ? 6.5 : 5 }

  private func draw(_ mark: Mark, at point: (x: Double, y: Double), on svg: inout SVGDrawing) {
    let title = title(of: mark)
    let colour = scale.colour(ofClass: scale.index(ofThousandths: mark.value))
    guard mark.isHollow else {
      return svg.circle(
        point.x, point.y, radius: radius, "t\(colour) outline mark", title: title)
    }
    svg.circle(point.x, point.y, radius: radius, "ground outline mark", title: title)
    svg.circle(point.x, point.y, radius: radius - 2, "ring h\(colour)")
  }

  private func title(of mark: Mark) -> String {
    let value = "\(measure.bound)\(ChartMeasure.text(ofThousandths: mark.value)) ℃"
    return language.text(
      ko: "\(mark.name): \(measure.name(in: language)) \(value), 값 \(mark.temperatureCount)개",
      en: "\(mark.name): \(measure.name(in: language)) \(value), \(mark.temperatureCount) "
        + (mark.temperatureCount == 1 ? "value" : "values"))
  }

  private func drawLand(top: Double, on svg: inout SVGDrawing) {
    var land = PathData()
    var line = PathData()
    func add(_ places: [MapPlace], to data: inout PathData) {
      for (index, place) in places.enumerated() {
        let (x, y) = (Self.frame.x(place), top + Self.frame.y(place))
        if index == 0 { data.move(x, y) } else { data.line(x, y) }
      }
    }
    for ring in Coastline.builtIn.land {
      add(ring, to: &land)
      land.close()
    }
    for part in Coastline.builtIn.demarcation { add(part, to: &line) }
    svg.path(land, "land coast")
    svg.path(line, "demarcation")
  }

  private func drawNotes(on svg: inout SVGDrawing) {
    let baseline = height - 22
    svg.circle(14, baseline - 4, radius: 5, "ground outline mark")
    svg.text(
      language.text(
        ko: "값이 \(Self.fewValues)개보다 적음", en: "fewer than \(Self.fewValues) values"), 24, baseline,
      "small")
    svg.text(
      language.text(ko: "해안선: Natural Earth", en: "Coastline: Natural Earth"), 8, height - 7,
      "small muted")
    if let placeless { svg.text(placeless, width - 8, height - 7, "small muted", anchor: .end) }
  }
}
