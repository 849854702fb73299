public import Weather
public import WeatherAnalysis

/// What is missing of stations, for people and machines.
public struct GapReport: Sendable {
  private let headings: StationHeadings

  private var language: Language { headings.language }
  private var isForPeople: Bool { headings.isForPeople }

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    headings = StationHeadings(
      stations: stations, language: language, isForPeople: isForPeople)
  }

  // MARK: A row a station

  /// The columns of stations.
  public var columns: [ReportColumn] {
    headings.stationColumns + [
      headings.column("days_in_period", "기간", "Days"), headings.column("data", "자료", "Data"),
      headings.column("no_temperature", "기온 없음", "No temperature"),
      headings.column("suspect", "의심", "Suspect"), headings.column("frozen", "갱신 멈춤", "Frozen"),
      headings.column("missing", "없음", "Missing"),
      headings.column("longest_gap_days", "가장 긴 빈틈", "Longest gap"),
      headings.column("longest_gap_first_date", "부터", "From", isNumeric: false),
      headings.column("longest_gap_last_date", "까지", "To", isNumeric: false),
    ]
  }

  /// The cells of a station.
  public func cells(for station: StationInventory) -> [Cell] {
    let gap = station.longestGap
    return headings.stationCells(station.stationID) + [.integer(station.dayCount)]
      + DataState.allCases.map { .integer(station[$0]) }
      + [
        .integer(gap.map { $0.upperBound.dayNumber - $0.lowerBound.dayNumber + 1 } ?? 0),
        Cell(gap?.lowerBound.description), Cell(gap?.upperBound.description),
      ]
  }

  // MARK: A row a gap

  /// The columns of gaps.
  public var spanColumns: [ReportColumn] {
    headings.stationColumns + [
      headings.column("state", "상태", "State", isNumeric: false),
      headings.column("first_date", "부터", "From", isNumeric: false),
      headings.column("last_date", "까지", "To", isNumeric: false),
      headings.column("days", "일수", "Days"),
    ]
  }

  /// The cells of a gap.
  public func cells(for span: DataSpan) -> [Cell] {
    headings.stationCells(span.stationID) + [
      .text(isForPeople ? name(of: span.state) : span.state.rawValue),
      .text(span.dates.lowerBound.description), .text(span.dates.upperBound.description),
      .integer(span.dayCount),
    ]
  }

  // MARK: A calendar

  /// The columns of the calendar: a row a month for people, a row a day for machines.
  public var calendarColumns: [ReportColumn] {
    guard isForPeople else {
      return [
        headings.column("date", "", "", isNumeric: false),
        headings.column("state", "", "", isNumeric: false),
      ]
        + DataState.allCases.map { headings.column("stations_\($0.rawValue)", "", "") }
    }
    return [
      headings.column("month", "달", "Month", isNumeric: false),
      headings.column(
        "calendar", "1···5····10···15···20···25···30", "1···5····10···15···20···25···30",
        isNumeric: false),
      headings.column("data", "자료", "Data"),
    ]
  }

  /// The rows of the calendar.
  public func calendarRows(
    of inventory: DataInventory, in dates: ClosedRange<CalendarDate>
  ) -> [[Cell]] {
    let days = (dates.lowerBound.dayNumber...dates.upperBound.dayNumber)
      .map { CalendarDate(dayNumber: $0) }
    guard isForPeople else {
      return days.map { date in
        let counts = inventory.counts(on: date)
        let best = DataState.allCases.first { counts[$0] != nil } ?? .missing
        return [.text(date.description), .text(best.rawValue)]
          + DataState.allCases.map { .integer(counts[$0] ?? 0) }
      }
    }
    let months = Dictionary(grouping: days) { String($0.description.prefix(7)) }
    return months.sorted { $0.key < $1.key }.map { month, days in
      var marks = Array(repeating: " ", count: 31)
      var dataCount = 0
      for date in days {
        let counts = inventory.counts(on: date)
        if counts[.data] != nil { dataCount += 1 }
        marks[date.components.day - 1] = mark(of: counts)
      }
      return [
        .text(month), .text(String(marks.joined().reversed().drop { $0 == " " }.reversed())),
        .number("\(dataCount)/\(days.count)"),
      ]
    }
  }

  private func mark(of counts: [DataState: Int]) -> String {
    switch DataState.allCases.first(where: { counts[$0] != nil }) {
    case .data: counts.count == 1 ? "█" : "▒"
    case .noTemperature: "c"
    case .suspect: "s"
    case .frozen: "f"
    case .missing, nil: "·"
    }
  }

  /// What the calendar's marks mean.
  public var legend: String {
    language.text(
      ko: "█ 모든 지점에 자료, ▒ 일부 지점에 자료, c 날씨만, s 의심 값만, f 갱신 멈춤만, · 없음.",
      en: "█ data of all stations, ▒ of some, c conditions alone, s suspect values alone, f frozen "
        + "strips alone, · nothing.")
  }

  /// What was looked at.
  public func counted(
    _ inventory: DataInventory, in dates: ClosedRange<CalendarDate>?
  ) -> String {
    guard let dates else { return counted(dataDays: 0, stations: 0, in: dates) }
    let full = (dates.lowerBound.dayNumber...dates.upperBound.dayNumber).reduce(0) { sum, number in
      sum + (inventory.counts(on: CalendarDate(dayNumber: number))[.data] ?? 0)
    }
    return counted(dataDays: full, stations: inventory.stationIDs.count, in: dates)
  }

  /// What was looked at.
  ///
  /// - Parameters:
  ///   - dataDays: stations' days with data, all stations' days added up.
  ///   - stations: how many stations there are.
  func counted(
    dataDays full: Int, stations: Int, in dates: ClosedRange<CalendarDate>?
  ) -> String {
    guard let dates, stations > 0 else {
      return language.text(ko: "자료가 없습니다.", en: "There are no data.")
    }
    let days = dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1
    return language.text(
      ko: "지점 \(stations)곳, \(days)일(\(dates.lowerBound) ~ \(dates.upperBound)): "
        + "지점·일 \(stations * days) 가운데 \(full)에 자료가 있습니다.",
      en: "\(stations) \(stations == 1 ? "station" : "stations"), \(days) "
        + "\(days == 1 ? "day" : "days") (\(dates.lowerBound) ~ \(dates.upperBound)): data on "
        + "\(full) of \(stations * days) station days.")
  }

  private func name(of state: DataState) -> String {
    switch state {
    case .data: language.text(ko: "자료", en: "data")
    case .noTemperature: language.text(ko: "기온 없음", en: "no temperature")
    case .suspect: language.text(ko: "의심", en: "suspect")
    case .frozen: language.text(ko: "갱신 멈춤", en: "frozen")
    case .missing: language.text(ko: "없음", en: "missing")
    }
  }
}
