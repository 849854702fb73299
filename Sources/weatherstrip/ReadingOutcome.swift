import ArgumentParser
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// What came of reading pages without a store.
struct ReadingOutcome {
  private var pageCount = 0
  private var failureCount = 0
  private var pagesWithoutStrip = 0
  private var rejectionCount = 0

  /// Reads inputs, and hands over what each holds; `isWhole` tells whether that is all of a page.
  /// What can't be read is told, and the rest is read.
  mutating func read(
    _ paths: [String], _ scanner: PageScanner, _ console: Console,
    each: (PageFindings, _ isWhole: Bool) throws -> Void
  ) throws {
    for input in InputWalk(paths) {
      do {
        var stripCount = 0
        var rejections = 0
        var isFirst = true
        try scanner.scan(try input.get()) { findings in
          stripCount += findings.strips.count
          rejections += findings.rejections.count
          try each(findings, isFirst && findings.isLast)
          isFirst = false
        }
        pageCount += 1
        rejectionCount += rejections
        if stripCount == 0 { pagesWithoutStrip += 1 }
      } catch let error as InputError {
        guard !error.isPassedOver else { continue }
        failureCount += 1
        console.error(error.text(in: console.language))
      }
    }
  }

  /// Throws the exit status, where it is not 0.
  func throwStatus(isStrict: Bool, _ console: Console) throws {
    if pageCount == 0, failureCount == 0 {
      console.error(
        console.language.text(ko: "읽을 문서가 없습니다", en: "there are no pages here"))
    }
    if failureCount > 0 || pageCount == 0 { throw ExitCode.failure }
    if isStrict, rejectionCount + pagesWithoutStrip > 0 { throw ExitCode.dataRejected }
  }
}
