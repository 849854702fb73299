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

  @Option(
    help: ArgumentHelp(
      "Only observations of this condition, such as 비 or 눈; can be given several times.",
      valueName: "word"))
  var condition: [String] = []

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Only observations of a condition of this class, such as rain or unknown; likewise.",
      valueName: "class"))
  var conditionClass: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only observations of this quality, in place of those that count: good, not_checked, suspect "
        + "or wrong; likewise.", valueName: "quality"))
  var quality: [String] = []

  var first: CalendarDate? { from?.dates.lowerBound }
  var last: CalendarDate? { to?.dates.upperBound }
  /// The days asked for; nil for all.
  var dates: ClosedRange<CalendarDate>? {
    guard first != nil || last != nil,
      let earliest = first ?? CalendarDate(year: 1, month: 1, day: 1),
      let latest = last ?? CalendarDate(year: 9999, month: 12, day: 31)
    else { return nil }
    return earliest...latest
  }
  /// Whether only some stations are asked for.
  var isOfStations: Bool { !(region + province + station).isEmpty }

  func validate() throws {
    if let first, let last, first > last {
      throw ValidationError("--from \(first) lies behind --to \(last).")
    }
    if !quality.isEmpty, include.suspect || include.wrong {
      throw ValidationError(
        "--quality says which qualities are asked for; leave them out of --include.")
    }
    _ = try conditionClasses()
    _ = try qualities()
  }

  /// The query for the store.
  func query(_ tables: WeatherTables) throws -> ObservationQuery {
    ObservationQuery(
      first: first, last: last, stationIDs: try stationIDs(in: tables.stations),
      inclusion: include, values: try values(tables.conditions))
  }

  /// What the observations asked for have in common beside days and stations, in words.
  func filters(_ language: Language) -> [String] {
    func part(_ words: [String], ko korean: String, en english: String) -> String? {
      words.isEmpty
        ? nil : "\(language.text(ko: korean, en: english)) \(words.joined(separator: ", "))"
    }
    return [
      part(condition, ko: "날씨", en: "condition"),
      part(conditionClass, ko: "날씨 분류", en: "class"),
      part(quality, ko: "품질", en: "quality"),
    ].compactMap(\.self)
  }

  /// The names of the regions, provinces and stations asked for; none for all.
  func names(_ catalogue: StationCatalogue, _ language: Language) throws -> [String] {
    let regions = try region.map { try Self.area($0, in: catalogue.regions, kind: "region") }
    let provinces = try province.map {
      try Self.area($0, in: catalogue.provinces, kind: "province")
    }
    return (regions + provinces).map(language.name(of:))
      + (try station.map { language.name(of: try catalogue.station(named: $0)) })
  }

  private func values(_ vocabulary: ConditionVocabulary) throws -> ValueFilter {
    ValueFilter(
      conditionLabels: try labels(in: vocabulary), conditionClasses: try conditionClasses(),
      qualities: try qualities())
  }

  private func labels(in vocabulary: ConditionVocabulary) throws -> Set<String>? {
    guard !condition.isEmpty else { return nil }
    var labels: Set<String> = []
    for word in condition {
      let english = vocabulary.conditions.filter {
        $0.englishLabel.lowercased() == word.lowercased()
      }
      guard let found = vocabulary[word].map({ [$0] }) ?? (english.isEmpty ? nil : english) else {
        throw ValidationError(
          "No condition is called '\(word)'; 'weatherstrip conditions \(word)' finds it by a part of "
            + "its name.")
      }
      labels.formUnion(found.map(\.label))
    }
    return labels
  }

  private func conditionClasses() throws -> Set<ConditionClass>? {
    try Self.cases(conditionClass, of: ConditionClass.self, "class of conditions")
  }

  private func qualities() throws -> Set<Quality>? {
    try Self.cases(quality, of: Quality.self, "quality")
  }

  /// The cases that words name; nil where there are no words.
  private static func cases<Case: CaseIterable & Hashable & RawRepresentable<String>>(
    _ words: [String], of type: Case.Type, _ kind: String
  ) throws -> Set<Case>? {
    guard !words.isEmpty else { return nil }
    return Set(
      try words.map { word in
        guard let found = Case(rawValue: word) else {
          let list = Case.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("There is no \(kind) '\(word)'; expected one of: \(list).")
        }
        return found
      })
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
