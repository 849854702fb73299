import ArgumentParser
import Foundation
import Weather
import WeatherAnalysis
import WeatherStore

/// Which observations are asked for.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first day, month or year: 2025-04-04, 2025-04 or 2025.", valueName: "date"),
    transform: Self.period)
  var from: Period?

  @Option(
    help: ArgumentHelp("The last day, month or year, itself included.", valueName: "date"),
    transform: Self.period)
  var to: Period?

  @Option(
    help: ArgumentHelp(
      "Only stations of this region, by its Korean or English name; can be given several times.",
      valueName: "name"))
  var region: [String] = []

  @Option(help: ArgumentHelp("Only stations of this province; likewise.", valueName: "name"))
  var province: [String] = []

  @Option(help: ArgumentHelp("Only this station, by name or number; likewise.", valueName: "name"))
  var station: [String] = []

  @Option(
    help: ArgumentHelp(
      "Bring in what is left out: suspect, wrong, frozen (several with commas), or all.",
      valueName: "list"),
    transform: { text in
      var inclusion = Inclusion()
      for word in text.split(separator: ",") {
        switch word {
        case "suspect": inclusion.suspect = true
        case "wrong": inclusion.wrong = true
        case "frozen": inclusion.frozen = true
        case "all": inclusion = Inclusion(frozen: true, suspect: true, wrong: true)
        default:
          throw ValidationError(
            "'\(word)' can't be included; expected suspect, wrong, frozen or all.")
        }
      }
      return inclusion
    })
  var include = Inclusion()

  var first: CalendarDate? { from?.dates.lowerBound }
  var last: CalendarDate? { to?.dates.upperBound }
  /// Whether only some stations are asked for.
  var isOfStations: Bool { !(region + province + station).isEmpty }

  func validate() throws {
    if let first, let last, first > last {
      throw ValidationError("--from \(first) lies behind --to \(last).")
    }
  }

  /// The query for the store.
  func query(_ stations: StationCatalogue) throws -> ObservationQuery {
    ObservationQuery(
      first: first, last: last, stationIDs: try stationIDs(in: stations), inclusion: include)
  }

  /// The numbers of the stations asked for; nil for all.
  private func stationIDs(in catalogue: StationCatalogue) throws -> Set<Int>? {
    guard isOfStations else { return nil }
    var ids: Set<Int> = []
    for name in region {
      let area = try Self.area(name, in: catalogue.regions, kind: "region")
      ids.formUnion(catalogue.stations.filter { $0.region == area }.map(\.id))
    }
    for name in province {
      let area = try Self.area(name, in: catalogue.provinces, kind: "province")
      ids.formUnion(catalogue.stations.filter { $0.province == area }.map(\.id))
    }
    for name in station { ids.insert(try catalogue.station(named: name).id) }
    return ids
  }

  private static func area(_ name: String, in areas: [Area], kind: String) throws -> Area {
    let wanted = name.lowercased()
    func names(_ area: Area) -> [String] { [area.name, area.englishName.lowercased()] }
    if let exact = areas.first(where: { names($0).contains(wanted) }) { return exact }
    let near = areas.filter { names($0).contains { $0.contains(wanted) } }
    if near.count == 1 { return near[0] }
    let list = (near.isEmpty ? areas : near).map { "\($0.name) (\($0.englishName))" }
      .joined(separator: ", ")
    throw ValidationError(
      near.isEmpty
        ? "No \(kind) is called '\(name)'; there are \(list)."
        : "'\(name)' fits more than one \(kind); say which: \(list).")
  }

  private static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else {
      throw ValidationError("'\(text)' is no date; expected YYYY, YYYY-MM or YYYY-MM-DD.")
    }
    return period
  }
}

/// Which store is used.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store (default: $WEATHERSTRIP_DATABASE, else weatherstrip.sqlite).", valueName: "path"))
  var database: String?

  var path: String {
    let environment = ProcessInfo.processInfo.environment["WEATHERSTRIP_DATABASE"]
    return database ?? environment.flatMap { $0.isEmpty ? nil : $0 } ?? "weatherstrip.sqlite"
  }
}
