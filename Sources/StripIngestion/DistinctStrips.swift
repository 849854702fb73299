import PageReading
import StripParsing
public import Weather
import WeatherAnalysis
import WeatherStore

/// The strips of pages, each once, until all pages are read. Then those are told on which no other bears
/// and against no value of which a check speaks: they count as they are, and need no store. All others
/// have to be recorded in one together, which then says the same of them as if it held all.
///
/// A class, since a search fills it while it reads.
public final class DistinctStrips {
  private let form: CompactForm
  private let finder: StripFinder
  private let control: QualityControl
  private let tables: WeatherTables
  private let jobs: Int
  /// Near freeze seasons strips bear on others of neighbouring dates, by their layouts.
  private let witnessDates: [ClosedRange<CalendarDate>]

  private var strips = CompactStrips()
  /// Whether a strip's date is proven by a capture.
  private var provenStrips: Set<Int> = []
  /// What bears on others of the strips that are recorded.
  private var recorded: [(keys: StripKeys, dayNumber: Int32)] = []
  /// Texts of strips of such dates that were recorded.
  private var recordedTexts: Set<RecordedText> = []
  /// Once all pages are read: for each strip whether others bear on it, or a check may speak against it.
  private var isDoubtful: [Bool] = []
  /// How many strips and observations were taken and not yet told.
  private var taken = PageSearch.PagePart.AddedUp()

  private struct RecordedText: Hashable {
    let text: [UInt8]
    let captureTime: UTCTime?
  }

  /// No strip yet.
  ///
  /// - Parameters:
  ///   - captureTime: when the pages were fetched, where they do not say it themselves.
  ///   - jobs: so many threads work in the end.
  public init(tables: WeatherTables, captureTime: UTCTime?, jobs: Int) {
    finder = StripFinder(tables: tables, captureTime: captureTime)
    form = CompactForm(of: finder.parser)
    control = QualityControl(tables: tables)
    self.tables = tables
    self.jobs = jobs
    witnessDates = control.freezeSeasonCheck.witnessDates
  }

  /// Takes of what happened the strips that need not be recorded yet.
  ///
  /// - Returns: what is to be recorded of it.
  func take(_ event: PageSearch.Event) -> PageSearch.Event {
    guard case .found(var findings, let part) = event else { return event }
    let source = findings.source
    findings.strips.removeAll { take($0, captureTime: source.captureTime) }
    // The rest of a page whose digest was not asked for is recorded under that of its location.
    if source.digest.isEmpty {
      findings.source.digest = ContentDigest.hexadecimal(of: Array(source.location.utf8))
    }
    return .found(findings, part)
  }

  private func take(_ found: FoundStrip, captureTime: UTCTime?) -> Bool {
    let strip = found.strip
    if witnessDates.contains(where: { $0.contains(strip.date) }) {
      let text = RecordedText(text: strip.rawText, captureTime: captureTime)
      guard recordedTexts.insert(text).inserted else { return true }
    } else if strip.hour == nil, dates(capturedAt: captureTime).contains(strip.date),
      let rows = form.rows(of: strip.observations)
    {
      insert(rows.span, on: strip.date, captureTime)
      return true
    }
    recorded.append((StripKeys(of: strip), Int32(strip.date.dayNumber)))
    return false
  }

  private func insert(
    _ rows: borrowing Span<CompactRow>, on date: CalendarDate, _ captureTime: UTCTime?
  ) {
    let index = strips.insert(rows, on: date)
    if captureTime != nil { provenStrips.insert(index) }
  }
}

extension DistinctStrips {
  /// So many strips stand in one text.
  private static let stripsAtOnce = 500
  /// A thread looks at so many strips at least.
  private static let leastStrips = 4096

  /// Ends the taking of strips.
  ///
  /// - Returns: those that are to be recorded too, as pages that print them.
  func settle() -> [PageFindings] {
    let looks = look()
    isDoubtful = looks.flatMap(\.isDoubtful)
    markEqualFingerprints(looks)
    markAlike(looks)
    var unproven: [Int] = []
    var provenByDate: [CalendarDate: [Int]] = [:]
    for index in isDoubtful.indices where isDoubtful[index] {
      if provenStrips.contains(index) {
        provenByDate[strips.date(of: index), default: []].append(index)
      } else {
        unproven.append(index)
      }
    }
    let pages = stride(from: 0, to: unproven.count, by: Self.stripsAtOnce).map {
      page(of: unproven[$0...].prefix(Self.stripsAtOnce), captureTime: nil)
    }
    return pages
      + provenByDate.sorted { $0.key < $1.key }.map { date, indexes in
        page(of: indexes[...], captureTime: control.dateCheck.captures(proving: date).lowerBound)
      }
  }

  /// Gives sums the strips that count as they are; to be called after `settle`.
  public func add(to sums: PrintedSums) {
    var rows: [CompactRow] = []
    for index in isDoubtful.indices where !isDoubtful[index] {
      strips.read(index, into: &rows)
      let date = strips.date(of: index)
      if sums.takesCompactStrips {
        sums.take(rows.span, on: date, capturedAt: nil)
      } else {
        sums.add(form.strip(rows, on: date, names: tables.stations))
      }
    }
  }

  /// What is seen of some of the strips.
  private struct Look: Sendable {
    var fingerprints: [UInt64] = []
    var common: [SIMD16<Int16>] = []
    var dayNumbers: [Int32] = []
    /// Whether a check may speak against them.
    var isDoubtful: [Bool] = []
  }

  /// Looks at all strips, each thread at a part.
  private func look() -> [Look] {
    let size = max(Self.leastStrips, (strips.count + jobs - 1) / jobs)
    let parts = stride(from: 0, to: strips.count, by: size).map {
      $0..<min($0 + size, strips.count)
    }
    let work = SideBySide(jobs: jobs) {
      [strips, form, freezes = tables.freezes, checks = control.checks] in
      let layouts = strips.layouts.map { layout in
        StripKeys.Layout(of: layout.map { form.stationIDs[Int($0)] })
      }
      var screening = StripScreening(form: form, freezes: freezes, checks: checks)
      return { (part: Range<Int>) in
        var look = Look()
        var rows: [CompactRow] = []
        for index in part {
          strips.read(index, into: &rows)
          let layout = layouts[strips.layout(of: index)]
          look.fingerprints.append(layout.fingerprint(of: rows))
          look.common.append(layout.common(of: rows))
          look.dayNumbers.append(Int32(strips.date(of: index).dayNumber))
          look.isDoubtful.append(!screening.passes(rows))
        }
        return look
      }
    }
    return work.start(parts)()
  }

  private func markEqualFingerprints(_ looks: [Look]) {
    let known = Set(recorded.map(\.keys.fingerprint))
    var first: [UInt64: Int] = Dictionary(minimumCapacity: strips.count)
    for (index, fingerprint) in looks.lazy.flatMap(\.fingerprints).enumerated() {
      if known.contains(fingerprint) { isDoubtful[index] = true }
      if let other = first.updateValue(index, forKey: fingerprint) {
        isDoubtful[index] = true
        isDoubtful[other] = true
      }
    }
  }

  private func markAlike(_ looks: [Look]) {
    let united = unitedStrips(looks)
    isDoubtful = Array(
      AlikeStrips.find(
        in: looks.flatMap(\.common) + united.map(\.common),
        on: looks.flatMap(\.dayNumbers) + united.map(\.dayNumber),
        known: isDoubtful + united.map { _ in true }, jobs: jobs
      ).prefix(strips.count))
  }

  /// The strips that are recorded, and what a store makes of those of one date and fingerprint: a strip
  /// that has the stations of all, and so can be like another that none of them is like.
  private func unitedStrips(_ looks: [Look]) -> [(common: SIMD16<Int16>, dayNumber: Int32)] {
    struct Snapshot: Hashable {
      let fingerprint: UInt64
      let dayNumber: Int32
    }
    var united: [Snapshot: SIMD16<Int16>] = [:]
    func unite(_ common: SIMD16<Int16>, _ fingerprint: UInt64, _ dayNumber: Int32) {
      let snapshot = Snapshot(fingerprint: fingerprint, dayNumber: dayNumber)
      let known = united[snapshot] ?? common
      united[snapshot] = known.replacing(
        with: common, where: known .== CommonTemperatures.missing)
    }
    for (keys, dayNumber) in recorded {
      unite(keys.common, keys.fingerprint, dayNumber)
    }
    var index = 0
    for look in looks {
      for (place, fingerprint) in look.fingerprints.enumerated() {
        if isDoubtful[index] { unite(look.common[place], fingerprint, look.dayNumbers[place]) }
        index += 1
      }
    }
    return recorded.map { ($0.keys.common, $0.dayNumber) }
      + united.map { ($0.value, $0.key.dayNumber) }
  }

  /// A page that prints strips.
  private func page(of indexes: ArraySlice<Int>, captureTime: UTCTime?) -> PageFindings {
    var text: [UInt8] = []
    var found = ParsedPage()
    var rows: [CompactRow] = []
    for index in indexes {
      strips.read(index, into: &rows)
      let strip = form.strip(rows, on: strips.date(of: index), names: tables.stations)
      found.strips.append(strip.moved(by: text.count))
      text += strip.rawText + [UInt8(ascii: "\n")]
    }
    let source = Source(
      location: "", digest: ContentDigest.hexadecimal(of: text), captureTime: captureTime)
    return finder.findings(in: found, of: source) { _ in (line: 1, column: 1) }
  }
}

extension DistinctStrips: CompactStripTaker {
  func dates(capturedAt time: UTCTime?) -> TakenDates {
    guard form.conditions.count <= CompactStrips.mostConditions else {
      return TakenDates(isNone: true)
    }
    return TakenDates(within: time.map(control.dateCheck.dates), excepted: witnessDates)
  }

  func take(
    _ rows: borrowing Span<CompactRow>, on date: CalendarDate, capturedAt time: UTCTime?
  ) {
    taken.strips += 1
    taken.observations += rows.count
    insert(rows, on: date, time)
  }

  func takeCounts() -> PageSearch.PagePart.AddedUp {
    defer { taken = PageSearch.PagePart.AddedUp() }
    return taken
  }
}
