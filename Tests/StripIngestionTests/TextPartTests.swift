import Foundation
import PageReading
import TestSupport
import Testing
import Weather
import WeatherAnalysis
import WeatherStore

@testable import StripIngestion

/// A long file is read in parts, side by side; what is found in it is what one thread finds.
@Suite struct TextPartTests {
  /// What a search tells.
  private struct Told: Equatable {
    var strips: [FoundStrip] = []
    var unreadStrips: [FoundUnreadStrip] = []
    var rejections: [FoundRejection] = []
    var counts = ReadingCounts()
    var sums = DailySums()
  }

  private static func told(_ path: String, jobs: Int) throws -> Told {
    let tables = LongText.tables
    let limits = ReadingLimits(partSize: 1 << 17)
    let search = PageSearch(
      tables: tables, options: PageSearch.Options(jobs: jobs, limits: limits, needsDigest: false))
    let sums = PrintedSums(
      of: ObservationQuery(), tables: tables, isByHour: false, keepsValues: false)
    var told = Told()
    try search.run(InputWalk([path]), addingUpIn: sums) { event in
      told.counts.add(event)
      guard case .found(let findings, _) = event else { return }
      told.strips += findings.strips
      told.unreadStrips += findings.unreadStrips
      told.rejections += findings.rejections
    }
    sums.forEachDay { told.sums.merge($0) }
    return told
  }

  /// Compares what several threads find in a text with what one does.
  private func compare(_ text: [UInt8], _ comment: Comment) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "long.txt")
    let expected = try Self.told(path, jobs: 1)
    #expect(try Self.told(path, jobs: 2) == expected, comment)
    #expect(try Self.told(path, jobs: 3) == expected, comment)
  }

  private static func text(seed: UInt64, count: Int = 2200) -> [UInt8] {
    var strips = BearingStrips(seed: seed)
    return Array((0..<count).map { _ in strips.next() + "\n오늘의 기사\n\n" }.joined().utf8)
  }

  @Test func `two threads find in a long file what one does`() throws {
    let text = Self.text(seed: 1)
    #expect(text.count > 5 << 17)
    try compare(text, "whole")
    try compare(Array(text.dropLast(200)), "cut off within a strip")
  }

  @Test(arguments: [
    [0xFF], [0x1F], [0xEF, 0xBB, 0xBF], [0xEB, 0x82], [0xB8, 0xBC, 0xC0, 0xBD],
    Array("2025.04.04 (금)\n".utf8), Array("• 맑음서울 1.0℃\n• 대전 2.0℃\n".utf8),
  ])
  func `whatever stands in it`(bytes: [UInt8]) throws {
    let text = Self.text(seed: 2, count: 1150)
    for place in [0, text.count / 2, text.count] {
      let start = text[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      try compare(text[..<start] + bytes + text[start...], "\(bytes) at \(start)")
    }
  }

  @Test func `with few strips, or none`() throws {
    let article = Array(String(repeating: "오늘의 기사\n", count: 40_000).utf8)
    let strips = Self.text(seed: 3, count: 400)
    try compare(article, "no strip")
    try compare(strips + article + strips, "strips at both ends")
    try compare(article + strips + article, "strips in the middle")
  }

  @Test func `in parts that begin and end anywhere`() throws {
    for length in 0..<3 {
      let strips = Self.text(seed: 4, count: 1150)
      try compare(Array(repeating: 0x0A, count: length * 74) + strips, "\(length)")
    }
  }

  @Test(arguments: [false, true])
  func `says so where another file is put in its place meanwhile`(isLinked: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text(seed: 6), to: "long.txt")
    let other = try folder.write(Self.text(seed: 7), to: "other.txt")
    let link = path + ".link.txt"
    if isLinked {
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    }
    let search = PageSearch(
      tables: LongText.tables,
      options: PageSearch.Options(
        jobs: 2, limits: ReadingLimits(partSize: 1 << 17), needsDigest: false))
    let sums = PrintedSums(
      of: ObservationQuery(), tables: LongText.tables, isByHour: false, keepsValues: false)
    var isReplaced = false
    var failures: [InputError] = []
    try search.run(InputWalk([isLinked ? link : path]), addingUpIn: sums) { event in
      if case .failed(let error) = event { failures.append(error) }
      guard case .progress = event, !isReplaced else { return }
      isReplaced = true
      let outcome = unsafe rename(other, path)
      #expect(outcome == 0)
    }
    #expect(failures == [InputError(location: isLinked ? link : path, problem: .replaced)])
  }

  @Test func `hands on nearly all strips by parts`() throws {
    let folder = try TemporaryFolder()
    let text = Self.text(seed: 5)
    let input = Input(location: try folder.write(text, to: "long.txt"), isNamed: true)
    let finder = StripFinder(tables: LongText.tables, captureTime: nil)
    var parts = TextPartQueue(
      TextPartScanner(
        finder: finder, input: input, source: finder.source(of: input, digest: nil),
        dates: TakenDates(), limits: ReadingLimits(partSize: 1 << 17)), size: text.count, jobs: 2)
    #expect(parts.isWorthwhile)
    var ends: [Int] = []
    var lines = 0
    while let part = try parts.next() {
      ends.append(part.part.range.upperBound)
      lines += part.lineCount
    }
    #expect(parts.isAtEnd)
    #expect(ends.count >= 4)
    #expect(ends.last == text.count)
    #expect(lines == text.count { $0 == 0x0A })
  }
}
