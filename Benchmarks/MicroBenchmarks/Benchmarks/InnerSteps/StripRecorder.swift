import StripParsing
import Weather
import WeatherAnalysis
import WeatherStore

/// Records strips day by day. A class, since each measurement goes on where the one before ended.
final class StripRecorder {
  let store: WeatherStore
  private let parser: StripParser
  private let qualityControl: QualityControl
  private let run: RunID
  private var date = CalendarDate(dayNumber: 10_000)
  private var stripCount = 0

  init(store: WeatherStore) throws {
    let tables = try WeatherTables.builtIn()
    self.store = store
    parser = StripParser(tables: tables)
    qualityControl = QualityControl(tables: tables)
    run = try store.beginRun(
      RunStart(
        time: UTCTime(secondsSince1970: 1_700_000_000), programVersion: "0",
        rulesVersion: StripParser.rulesVersion, command: "benchmark"))
  }

  /// The page of the next day, read, but not recorded.
  func nextDay() -> Recording {
    let page = parser.parse(InventedText.strips(of: date).span)
    precondition(page.strips.count == 24, "each hour has a strip")
    let strips = page.strips.map { strip in
      stripCount += 1
      // Any digests do, where each strip has its own.
      return FoundStrip(
        strip: strip, fingerprint: strip.fingerprint, id: hexadecimal(stripCount, digits: 16),
        textDigest: hexadecimal(stripCount, digits: 64), rulesVersion: StripParser.rulesVersion)
    }
    let source = Source(
      location: "\(date).txt", digest: hexadecimal(date.dayNumber, digits: 64), captureTime: nil)
    date = CalendarDate(dayNumber: date.dayNumber + 1)
    return .page(PageFindings(source: source, strips: strips))
  }

  /// Records a page, in one transaction.
  func record(_ day: Recording) throws {
    _ = try store.record([day], in: run, qualityControl: qualityControl)
  }

  private func hexadecimal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
