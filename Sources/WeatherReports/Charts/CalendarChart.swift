import Weather
public import WeatherAnalysis

/// A heat map of days: a row of weeks for each year, Mondays at the top.
public struct CalendarChart: Chart {
  let setting: ChartSetting
  let measure: ChartMeasure
  let scale: TemperatureScale
  let years: [CalendarYear]
  private let series: AreaSeries

  public let width = 640.0

  private static let left = 52.0
  private static let pitch = 10.5
  private static let yearHeight = 116.0
  private static let legendHeight = 44.0
  /// Years without a day are drawn too, unless the time has more years.
  private static let mostYears = 40

  /// A chart of an area.
  ///
  /// - Parameter scale: the classes of temperature; nil for those of this area's days. Charts with one
  ///   scale can be compared.
  public init(
    _ series: AreaSeries, measure: ChartMeasure = .mean, _ setting: ChartSetting,
    scale: TemperatureScale? = nil
  ) {
    self.series = series
    self.measure = measure
    self.setting = setting
    var years: [Int: CalendarYear] = [:]
    let (first, last) = (
      setting.dates.lowerBound.components.year, setting.dates.upperBound.components.year
    )
    if last - first < Self.mostYears {
      for year in first...last { years[year] = CalendarYear(year: year) }
    }
    for day in setting.days(of: series) {
      guard let temperatures = day.temperatures else { continue }
      let year = day.date.components.year
      years[year, default: CalendarYear(year: year)].add(
        measure.thousandths(of: temperatures), on: day.date)
    }
    self.years = years.values.sorted { $0.year < $1.year }
    self.scale =
      scale
      ?? TemperatureScale(coveringThousandths: self.years.flatMap { $0.days.map(\.thousandths) })
  }

  private var language: Language { setting.language }

  public var height: Double {
    Self.legendHeight + Self.yearHeight * Double(max(years.count, 1))
  }

  public var title: String {
    let name = setting.name(of: series)
    return language.text(
      ko: "\(name): 날마다 \(measure.name(in: language)) 기온 달력",
      en: "\(name): calendar of each day's \(measure.name(in: language)) temperature")
  }

  public var summary: String { SeriesSentence(series, setting).text }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    scale.drawLegend("\(measure.name(in: language)) ℃", Self.left, 6, on: &svg)
    svg.text(
      language.text(ko: "· 값 없음", en: "· no value"), width - 14, 17, "muted", anchor: .end)
    for (index, year) in years.enumerated() {
      draw(year, top: Self.legendHeight + Double(index) * Self.yearHeight, on: &svg)
    }
    return svg.markup
  }

  private func draw(_ year: CalendarYear, top: Double, on svg: inout SVGDrawing) {
    svg.text(String(year.year), 8, top + 12)
    let months = (1...12).compactMap { month in
      CalendarDate(year: year.year, month: month, day: 1).map { (month: month, x: x(of: $0, year)) }
    }
    svg.group("small muted") { svg in
      for (month, x) in months {
        svg.text(DateAxis.name(ofMonth: month, in: language), x, top + 12)
      }
    }
    svg.group("small") { svg in
      for (month, x) in months {
        guard let value = year.value(ofMonth: month, measure) else { continue }
        svg.text(ChartMeasure.text(ofThousandths: value), x, top + 25)
      }
    }
    let grid = top + 31
    svg.group("small muted end") { svg in
      for (row, name) in weekdays {
        svg.text(name, Self.left - 6, grid + (Double(row) + 0.85) * Self.pitch)
      }
    }
    drawCells(of: year, top: grid, on: &svg)
  }

  /// Where the first whole week of a month begins.
  private func x(of first: CalendarDate, _ year: CalendarYear) -> Double {
    let weeks = year.week(of: first) + (first.weekday == .monday ? 0 : 1)
    return Self.left + Double(weeks) * Self.pitch
  }

  private func drawCells(of year: CalendarYear, top: Double, on svg: inout SVGDrawing) {
    var backing = PathData()
    var empty = PathData()
    var classes = Array(repeating: PathData(), count: scale.count)
    var lastOfRun: (week: Int, row: Int)?
    for date in year.dates(in: setting.dates) {
      let (week, row) = (year.week(of: date), date.weekday.rawValue - 1)
      let x = Self.left + (Double(week) + 0.5) * Self.pitch
      let y = top + Double(row) * Self.pitch
      guard let value = year[date] else {
        empty.move(x, y + Self.pitch / 2)
        empty.line(x, y + Self.pitch / 2)
        lastOfRun = nil
        continue
      }
      let continues = lastOfRun.map { $0.week == week && $0.row == row - 1 } ?? false
      if !continues { backing.move(x, y) }
      backing.line(x, y + Self.pitch)
      lastOfRun = (week, row)
      let index = scale.index(ofThousandths: value)
      classes[index].move(x, y + 0.5)
      classes[index].line(x, y + Self.pitch - 0.5)
    }
    svg.path(backing, "backing")
    svg.path(empty, "empty")
    for (index, cells) in classes.enumerated() {
      svg.path(cells, "cells h\(scale.colour(ofClass: index))")
    }
  }

  /// The weekdays that are named, by their rows.
  var weekdays: [(row: Int, name: String)] {
    [Weekday.monday, .wednesday, .friday, .sunday].map { day in
      let english = [Weekday.monday: "Mon", .wednesday: "Wed", .friday: "Fri", .sunday: "Sun"]
      return (
        day.rawValue - 1, language.text(ko: String(day.koreanSyllable), en: english[day] ?? "")
      )
    }
  }
}

/// The days of a year in weeks from Monday to Sunday; the first week holds 1 January.
struct CalendarYear {
  let year: Int
  /// The days with a value, ascending, with it in thousandths of a degree.
  private(set) var days: [(date: CalendarDate, thousandths: Int)] = []
  private let firstDay: Int
  private let dayCount: Int

  /// A year without values.
  init(year: Int) {
    self.year = year
    firstDay = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    dayCount = (1...12).reduce(0) { $0 + CalendarDate.length(ofMonth: $1, inYear: year) }
  }

  /// Adds a day, later than those before.
  mutating func add(_ thousandths: Int, on date: CalendarDate) {
    days.append((date, thousandths))
  }

  /// The place of a day's week, 0...53.
  func week(of date: CalendarDate) -> Int {
    let offset = CalendarDate(dayNumber: firstDay).weekday.rawValue - 1
    return (date.dayNumber - firstDay + offset) / 7
  }

  /// The year's days within others.
  func dates(in dates: ClosedRange<CalendarDate>) -> [CalendarDate] {
    let first = max(firstDay, dates.lowerBound.dayNumber)
    let last = min(firstDay + dayCount - 1, dates.upperBound.dayNumber)
    return first <= last ? (first...last).map(CalendarDate.init(dayNumber:)) : []
  }

  /// The value of a day, in thousandths of a degree.
  subscript(date: CalendarDate) -> Int? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].date < date { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].date == date ? days[low].thousandths : nil
  }

  /// What stands for the values of a month.
  func value(ofMonth month: Int, _ measure: ChartMeasure) -> Int? {
    measure.combined(days.filter { $0.date.components.month == month }.map(\.thousandths))
  }
}
