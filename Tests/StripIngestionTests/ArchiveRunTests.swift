import StripIngestion
import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct ArchiveRunTests {
  private let folder = try! TemporaryFolder()
  private static let url = "http://a.example/"

  /// What is told of an archive.
  private func events(_ name: String, jobs: Int) throws -> [String] {
    let options = PageSearch.Options(jobs: jobs)
    var events: [String] = []
    try PageSearch(tables: LongText.tables, options: options)
      .run(InputWalk([folder.path(of: name)])) { event in
        if case .progress = event { return }
        events.append("\(event)")
      }
    return events
  }

  private func page(_ number: Int) -> [UInt8] {
    let rows = ["동두천", "강릉", "서울", "대전", "대구"].enumerated().map {
      "<li><span>맑음</span>\($1) \(number % 50 + $0).5&#8451;</li>"
    }
    return Array(
      "<html><p>2025.04.04 (금)</p><ul>\(rows.joined())</ul><a>기상청 제공</a></html>".utf8)
  }

  /// Letters that gzip makes little smaller.
  private func noise(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      var bits = random.next()
      for _ in 0..<10 {
        bytes.append(0x40 + UInt8(bits & 0x3F))
        bits >>= 6
      }
    }
    return bytes
  }

  private func response(_ number: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let body = page(number) + noise(Int.random(in: 0...40_000, using: &random), &random)
    return ArchiveRecord.response(body, url: "\(Self.url)\(number)").bytes
  }

  /// Some members of an archive, most of them as they should be.
  private func members(_ number: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let record = response(number, &random)
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return Gzip.member(record + response(number + 1000, &random))
    case 1: return Gzip.member(Array(record[..<300])) + Gzip.member(Array(record[300...]))
    case 2:
      var damaged = Gzip.member(record)
      damaged[damaged.count / 2] ^= 0xFF
      return damaged
    case 3: return noise(700, &random) + Gzip.member(record)
    case 4:
      // An archive in an archive, its members as they stand in the file.
      let inner = Gzip.member(record) + Gzip.member(response(number + 2000, &random))
      return Gzip.member(ArchiveRecord("resource", inner + noise(200_000, &random)).bytes)
    case 5:
      let body = page(number) + noise(1_200_000, &random)
      return Gzip.member(ArchiveRecord.response(body, url: Self.url).bytes)
    case 6: return Gzip.member(ArchiveRecord.response(noise(1_200_000, &random)).bytes)
    case 7: return Array(Gzip.member(record).dropLast(40))
    case 8: return Gzip.member(ArchiveRecord("request", Array("GET / HTTP/1.1".utf8)).bytes)
    default: return Gzip.member(record)
    }
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `tells the same side by side as one after another, whatever is damaged`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Gzip.member(ArchiveRecord("warcinfo", []).bytes)
    for number in 0..<80 { bytes += members(number, &random) }
    try folder.write(bytes, to: "a.warc.gz")
    let alone = try events("a.warc.gz", jobs: 1)
    #expect(alone.count > 50)
    #expect(try events("a.warc.gz", jobs: 3) == alone)
  }

  @Test func `reads nearly all of an archive in runs`() throws {
    var random = SeededGenerator(seed: 9)
    var bytes = Gzip.member(ArchiveRecord("warcinfo", []).bytes)
    let first = bytes.count
    for number in 0..<100 { bytes += Gzip.member(response(number, &random)) }
    try folder.write(bytes, to: "a.warc.gz")
    var reader = try InputReader(
      opening: Input(location: folder.path(of: "a.warc.gz"), isNamed: true), needsDigest: false)
    #expect(reader.memberStart == nil)
    guard case .skipped(.warcinfo)? = try reader.next() else {
      Issue.record("expected the archive's first record")
      return
    }
    #expect(reader.memberStart == first)
    let runs = try reader.runs(from: first, every: 1 << 18, count: 100)
    #expect(runs.count > 5)
    #expect(runs.last?.end == bytes.count)
    var pages = 0
    for run in runs {
      #expect(reader.memberStart == run.start)
      var part = ArchiveRunReader(run)
      while part.next() != nil { pages += 1 }
      #expect(part.part.fileCount == run.end - run.start)
      reader.leave(part.part)
    }
    #expect(pages == 100)
    #expect(try reader.next() == nil)
    #expect(reader.fileOffset == bytes.count)
  }
}
