import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather
import WeatherStore

@Suite struct PageSearchTests {
  private let folder = try! TemporaryFolder()

  /// Events in words, and what was counted.
  private func search(
    _ paths: [String], jobs: Int = 1, captureTime: UTCTime? = nil
  ) throws -> (events: [String], findings: [PageFindings], counts: ReadingCounts) {
    let options = PageSearch.Options(captureTime: captureTime, jobs: jobs)
    var events: [String] = []
    var found: [PageFindings] = []
    var counts = ReadingCounts()
    try PageSearch(tables: LongText.tables, options: options).run(InputWalk(paths)) { event in
      counts.add(event)
      switch event {
      case .failed(let error): events.append("failed \(error.location)")
      case .passedOver(let error): events.append("passed over \(error.location)")
      case .damaged(let damage): events.append("damaged \(damage)")
      case .skipped(let type): events.append("skipped \(type)")
      case .found(let findings, let part):
        found.append(findings)
        events.append("found \(findings) \(part)")
      case .finished(let input, let end):
        events.append("finished \(input.location) \(end.reading.end)")
      case .known, .continued, .progress: break
      }
    }
    return (events, found, counts)
  }

  private func page(_ number: Int) -> [UInt8] {
    let rows = ["동두천", "강릉", "서울", "대전", "대구"].enumerated().map {
      "<li><span>맑음</span>\($1) \(number % 50 + $0).5&#8451;</li>"
    }
    return Array(
      "<html><p>2025.04.04 (금)</p><ul>\(rows.joined())</ul><a>기상청 제공</a></html>".utf8)
  }

  private func archive(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { number in
      Gzip.member(ArchiveRecord.response(page(number), url: "http://a/\(number)").bytes)
    }
  }

  @Test func `tells the same in the same order whatever the number of jobs`() throws {
    for number in 0..<40 { try folder.write(page(number), to: "d/a\(number).html") }
    try folder.write(archive(300), to: "d/b.warc.gz")
    try folder.write(Array(archive(5).dropLast(30)), to: "d/c.warc.gz")
    let long = (0..<80).map { LongText.strip($0, article: 20_000) }.joined()
    try folder.write(long, to: "d/d.txt")
    try folder.write([0, 1, 2], to: "d/e.png")
    try folder.write("예열 180℃", to: "d/f.txt")
    let alone = try search([folder.path(of: "d"), folder.path(of: "nowhere")])
    #expect(alone.counts.pages == 40 + 300 + 4 + 1 + 1)
    #expect(alone.counts.strips == 40 + 300 + 4 + 80)
    #expect(alone.counts.observations == 5 * 344 + 9 * 80)
    #expect(alone.counts.damagedParts == 1)
    #expect(alone.counts.failures == 1)
    #expect(alone.counts.passedOver == 1)
    #expect(alone.counts.inputs == 44)
    #expect(alone.counts.pagesWithoutStrip == 1)
    for jobs in [2, 8] {
      let beside = try search([folder.path(of: "d"), folder.path(of: "nowhere")], jobs: jobs)
      #expect(beside.events == alone.events)
      #expect(beside.counts == alone.counts)
    }
  }

  @Test func `tells of each input how many bytes it has`() throws {
    let long = (0..<150).map { LongText.strip($0, article: 20_000) }.joined()
    try folder.write(long, to: "d/a.txt")
    try folder.write(Gzip.member(Array(long.utf8)), to: "d/b.txt.gz")
    try folder.write("<html>" + long, to: "d/c.html")
    try folder.write(archive(3), to: "d/d.warc.gz")
    try folder.write(archive(3) + [UInt8](repeating: 0, count: 512), to: "d/e.warc.gz")
    try folder.write(archive(3).dropLast(9) + [], to: "d/f.warc.gz")
    let found = try search([folder.path(of: "d")]).events.filter { $0.hasPrefix("finished") }
    let sizes = try ["a.txt", "b.txt.gz", "c.html", "d.warc.gz", "e.warc.gz", "f.warc.gz"].map {
      name in
      "finished \(folder.path(of: "d/\(name)")) \(try folder.bytes(of: "d/\(name)").count)"
    }
    #expect(found == sizes)
  }

  @Test func `knows where an archive's page came from`() throws {
    let path = try folder.write(archive(2), to: "a.warc.gz")
    let told = UTCTime(secondsSince1970: 0)
    let source = try search([path], captureTime: told).findings[1].source
    let first = Gzip.member(ArchiveRecord.response(page(0), url: "http://a/0").bytes).count
    #expect(source.location == path)
    #expect(source.recordOffset == first)
    #expect(source.recordLength == archive(2).count - first)
    #expect(source.url == "http://a/1")
    #expect(source.captureTime == UTCTime(iso8601: "2025-04-04T00:30:00Z"))
    #expect(source.digest == ContentDigest.hexadecimal(of: page(1)))
  }

  @Test func `counts the references that a page writes its units with`() throws {
    let path = try folder.write(page(1), to: "a.html")
    let strip = try #require(try search([path]).findings.first?.strips.first?.strip)
    #expect(strip.repairs[.entity] == 5)
    #expect(strip.observations.count == 5)
  }

  @Test func `reads KMA's feed with its hour`() throws {
    let feed = Fixtures.folder.appending(path: "feed/2026-01-09-15.xml").path(percentEncoded: false)
    let (_, findings, counts) = try search([feed])
    let strip = try #require(findings.first?.strips.first?.strip)
    #expect(strip.hour == StripHour(hour: 15, basis: .feed))
    #expect(strip.date == CalendarDate(year: 2026, month: 1, day: 9))
    #expect(counts.observations == 97)
    let archived = Gzip.member(
      ArchiveRecord.response(Fixtures.bytes("feed/2026-01-09-15.xml")).bytes)
    let path = try folder.write(archived, to: "feed.warc.gz")
    #expect(try search([path]).findings.first?.strips.first?.id == findings[0].strips[0].id)
  }

  @Test func `tells of a feed that breaks off, and takes nothing of it`() throws {
    let feed = Fixtures.bytes("feed/2026-01-09-15.xml")
    let path = try folder.write(Array(feed.dropLast(100)), to: "feed.xml")
    let (_, findings, counts) = try search([path])
    #expect(findings.isEmpty)
    #expect(counts.damagedParts == 1)
    #expect(counts.inputs == 1)
  }

  @Test func `reads a page in any of its character sets as the same strip`() throws {
    let text = String(decoding: Fixtures.bytes("html/2018-03-24-html.html"), as: UTF8.self)
    var ids: Set<String> = []
    for (index, encoding) in [String.Encoding.utf8, .utf16LittleEndian, .utf16].enumerated() {
      let bytes = Array(try #require(text.data(using: encoding)))
      let path = try folder.write(bytes, to: "\(index).html")
      ids.formUnion(try search([path]).findings.flatMap { $0.strips.map(\.id) })
    }
    #expect(ids.count == 1)
  }

  @Test func `skips what is no page in an archive`() throws {
    let picture = ArchiveRecord.response(
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46], head: ["Content-Type: image/jpeg"])
    let path = try folder.write(
      picture.bytes + ArchiveRecord("warcinfo", []).bytes + ArchiveRecord.response(page(1)).bytes,
      to: "a.warc")
    let (_, findings, counts) = try search([path])
    #expect(counts.skippedRecords == 2)
    #expect(counts.pages == 1)
    #expect(findings.count == 1)
  }

  @Test func `searches a page too large to be searched at once, as it would whole`() throws {
    let count = 4000
    let strips = (0..<count).map { LongText.strip($0).split(separator: "\n").map { "<p>\($0)" } }
    let html = "<html>" + strips.flatMap(\.self).joined()
    #expect(html.utf8.count > 1 << 20)
    let path = try folder.write(html, to: "a.html")
    let (_, findings, counts) = try search([path])
    #expect(counts.pages == 1)
    #expect(counts.strips == count)
    #expect(counts.rejectedRows == count)
    #expect(findings.count > 1)
    #expect(findings.dropLast().allSatisfy { !$0.isLast })
    let offsets = findings.flatMap(\.strips).map(\.strip.byteRange.lowerBound)
    #expect(offsets == offsets.sorted())
    #expect(Set(findings.map(\.source.digest)).count == 1)
  }
}
