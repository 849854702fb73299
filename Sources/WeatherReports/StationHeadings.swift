import Weather

/// The columns of reports on stations that go to people as to machines: headings in a language, or the
/// fields' names; stations' names in it, or as the table of stations has them.
struct StationHeadings {
  let names: AreaNames
  let isForPeople: Bool

  var language: Language { names.language }

  init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    names = AreaNames(stations: stations, language: language, isSelection: false)
    self.isForPeople = isForPeople
  }

  func column(
    _ name: String, _ korean: String, _ english: String, isNumeric: Bool = true
  ) -> ReportColumn {
    ReportColumn(
      name, title: isForPeople ? language.text(ko: korean, en: english) : nil,
      isNumeric: isNumeric)
  }

  /// The columns of a station.
  var stationColumns: [ReportColumn] {
    [
      column("station_id", "번호", "Number"),
      column("station", "지점", "Station", isNumeric: false),
    ]
  }

  /// The cells of a station.
  func stationCells(_ id: Int) -> [Cell] {
    let name = isForPeople ? names.name(ofStation: id) : names.stations[id: id]?.name
    return [.integer(id), Cell(name)]
  }
}
