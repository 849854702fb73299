import Foundation
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import weatherstrip

/// Every kind of page, lists of files, and what is told of them.
@Suite struct ReadingTests {
  private let workspace: Workspace
  private static let plain = "Fixtures/pages/2025-04-04-plain-case.txt"
  private static let html = "Fixtures/html/2018-03-24-html.html"

  init() throws {
    workspace = try Workspace()
  }

  private func archive() -> [UInt8] {
    ["pages/2025-04-04-plain-case.txt", "pages/2025-01-06-below-zero.txt"].enumerated().flatMap {
      Gzip.member(
        ArchiveRecord.conversion(
          String(decoding: Fixtures.bytes($1), as: UTF8.self), url: "http://a.example/\($0)"
        ).bytes)
    }
  }

  @Test func `is a mapper: observations out, a line a file on standard error`() throws {
    try workspace.write(archive(), to: "b.warc.gz")
    let result = try workspace.shell(
      """
      printf '%s\\n' \(Self.plain) nowhere.html b.warc.gz \(Self.html) |
        TMPDIR=/nowhere HOME=/nowhere $W parse --format ndjson --files-from -
      """, environment: ["LC_ALL": "C"])
    #expect(result.status == 1)
    #expect(
      result.errors == """
        \(Self.plain): 1 page, 1 strip, 16 observations
        weatherstrip: nowhere.html: there is no such file or folder
        b.warc.gz: 1 input, 2 pages, 2 strips, 32 observations
        \(Self.html): 1 page, 1 strip, 16 observations
        3 inputs, 4 pages, 4 strips, 64 observations
        Inputs that could not be read: 1.

        """)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 64)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"date\":\"") && $0.hasSuffix("}") })
    #expect(lines[20].contains("\"source\":\"b.warc.gz\",\"record_offset\":0,"))
    #expect(lines[20].hasSuffix(",\"url\":\"http://a.example/0\"}"))
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test(arguments: ["\\n", "\\0", "\\r\\n"])
  func `reads a list however it is parted, beside paths`(separator: String) throws {
    let result = try workspace.shell(
      """
      printf '\(Self.plain)\(separator)\(Self.html)\(separator)' >list
      $W parse --quiet Fixtures/pages/2025-01-06-below-zero.txt --files-from list
      """)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\r\n").count == 1 + 3 * 16)
  }

  @Test func `says that a list names nothing`() throws {
    let result = try workspace.shell("printf '' | $W parse --files-from -")
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: there are no pages here\n")
  }

  @Test func `prints and stores the same whatever the number of jobs`() throws {
    try workspace.write(archive() + archive(), to: "c.warc.gz")
    let inputs = "Fixtures/pages Fixtures/html Fixtures/feed c.warc.gz"
    var printed: Set<String> = []
    for jobs in ["1", "2", "8"] {
      let parsed = try workspace.shell("$W parse --quiet --jobs \(jobs) \(inputs)")
      let stored = try workspace.shell(
        "$W ingest --quiet --jobs \(jobs) \(inputs) --database \(jobs).sqlite && "
          + "$W export --database \(jobs).sqlite")
      #expect(parsed.status == 0)
      #expect(stored.status == 0)
      printed.insert(parsed.output + stored.output)
    }
    #expect(printed.count == 1)
    #expect(printed.first?.contains(",feed,") == true)
  }

  @Test(arguments: ["0", "-1", "x"])
  func `takes a number of jobs from 1 alone`(jobs: String) throws {
    #expect(try workspace.run("parse", Self.plain, "--jobs=\(jobs)").status == 64)
  }

  @Test func `makes no store for a list that is not there`() throws {
    let result = try workspace.run("ingest", "--files-from", "nowhere")
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: nowhere: there is no such file or folder\n")
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  private static let rejected = """
    2025.04.04 (금)
    • 맑음서울 3.2℃
    • =1+2보라포항 6.0℃
    • 맑음대전 99.0℃
    • 맑음대구 5.0℃
    기상청 제공

    """

  @Test func `writes rejections to a table`() throws {
    try workspace.write(Self.rejected, to: "a.txt")
    for command in ["ingest a.txt", "summary a.txt", "parse a.txt"] {
      let result = try workspace.shell(
        "rm -f *.sqlite*; $W \(command) --rejects r.csv --captured 2025-04-04T00:00Z")
      #expect(result.status == 0)
      let table = try Data(contentsOf: workspace.folder.appending(path: "r.csv"))
      #expect(
        String(decoding: table, as: UTF8.self) == """
          reason,found,text,line,column,row_offset,row_length,capture_time,source,record_offset,url\r
          unknown_station,'=1+2보라포항 6.0℃,'=1+2보라포항 6.0℃,3,3,45,23,2025-04-04T00:00:00Z,a.txt,,\r
          temperature_out_of_range,99.0℃,맑음대전 99.0℃,4,3,73,20,2025-04-04T00:00:00Z,a.txt,,\r

          """)
    }
    let lines = try workspace.shell(
      "$W parse a.txt --quiet --rejects r.ndjson >/dev/null; cat r.ndjson")
    #expect(lines.output.split(separator: "\n").count == 2)
    #expect(lines.output.hasPrefix("{\"reason\":\"unknown_station\","))
  }

  @Test func `says that rejections can't be written, before anything is stored`() throws {
    let result = try workspace.shell("$W ingest \(Self.plain) --rejects no/where.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("no/where.csv: can't be written: there is no such folder"))
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test func `names damage and its place, reads the rest, and fails`() throws {
    var file = archive()
    file[40] ^= 0xFF
    try workspace.write(file, to: "a.warc.gz")
    let result = try workspace.run("parse", "a.warc.gz", "--language", "en")
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\r\n").count == 17)
    #expect(
      result.errors == """
        weatherstrip: a.warc.gz:byte 0: the gzip member is damaged; went on at the next one
        1 page, 1 strip, 16 observations
        Damaged parts that could not be read: 1.

        """)
  }

  @Test func `skips and names a page that is too large`() throws {
    _ = try workspace.shell("(echo '<html>'; head -c 9000000 /dev/zero | tr '\\0' a) >a.html")
    let result = try workspace.run("ingest", "a.html", Self.html)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        Store: weatherstrip.sqlite
        weatherstrip: a.html: is larger than 8388608 bytes, and was skipped
        2 inputs, 1 page, 1 strip: 1 new; 16 observations
        Pages skipped, since they are too large: 1.

        """)
    #expect(try workspace.run("parse", "a.html", "--strict", "--quiet").status == 65)
  }

  @Test(arguments: ["2018-03-24-html", "2018-03-19-html-rain"])
  func `reads real HTML, a dash for no condition included`(name: String) throws {
    let rows = try workspace.rows("parse", "Fixtures/html/\(name).html", "--quiet")
    let read = rows.map { row in
      ["date", "station_id", "station", "condition", "temperature_c"].map { row[$0] ?? "" }
        .joined(separator: ",")
    }
    let text = String(decoding: Fixtures.bytes("expected/rows/\(name).csv"), as: UTF8.self)
    let expected = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(5)
        .joined(separator: ",")
    }
    #expect(read == expected)
  }

  @Test func `takes a page in EUC-KR for the same strip`() throws {
    _ = try workspace.shell("iconv -f UTF-8 -t EUC-KR \(Self.html) >korean.html")
    let result = try workspace.run("ingest", Self.html, "korean.html")
    #expect(result.errors.contains("2 pages, 2 strips: 1 new, 1 seen before; 16 observations\n"))
  }

  @Test func `takes a page's strip for the one that the feed gave with its hour`() throws {
    let feed = "Fixtures/feed/2026-01-09-15.xml"
    let rows = try workspace.rows("parse", feed, "--quiet")
    let page =
      "2026.01.09 (금)\n"
      + rows.map { "• \($0["station"] ?? "") \($0["temperature_c"] ?? "")℃\n" }.joined()
      + "기상청 제공\n"
    try workspace.write(page, to: "page.txt")
    _ = try workspace.run("ingest", feed)
    let again = try workspace.run("ingest", "page.txt")
    #expect(again.errors.contains("1 page, 1 strip: 0 new, 1 seen before; 0 observations"))
    let export = try workspace.shell("$W export | cut -d, -f2,3,16 | sort -u")
    #expect(export.output.split(whereSeparator: \.isNewline).contains("15,feed,2"))
  }

  @Test(.timeLimit(.minutes(2)))
  func `leaves no part of a table behind on Ctrl-C`() throws {
    let text = String(decoding: Fixtures.bytes("pages/2025-04-04-plain-case.txt"), as: UTF8.self)
    let endless = workspace.process("/usr/bin/yes", [text])
    let process = workspace.process(Workspace.program, ["parse", "-", "-o", "out.csv"])
    let pages = Pipe()
    endless.standardOutput = pages
    process.standardInput = pages
    process.standardError = Pipe()
    try endless.run()
    try process.run()
    defer { endless.terminate() }
    let files = FileManager.default
    func parts() throws -> [String] {
      try files.contentsOfDirectory(atPath: workspace.folder.path(percentEncoded: false))
        .filter { $0.hasPrefix("out.csv") }
    }
    // Once rows are in the part, pages are being read.
    var written = 0
    while written == 0, process.isRunning {
      for name in try parts() {
        let path = workspace.folder.appending(path: name).path(percentEncoded: false)
        written += try files.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      }
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try parts() == [])
  }

  @Test func `tells how far the work is`() {
    let counts = ReadingCounts()
    let begun = WorkAmount(bytes: 12_345_678, totalBytes: 45_600_000, seconds: 0.2)
    #expect(begun.text(counts, .english) == "12.3 MB / 45.6 MB (27 %), 0 pages, 0 strips")
    let later = WorkAmount(bytes: 1_000_000_000, totalBytes: 10_000_000_000, seconds: 10)
    #expect(
      later.text(counts, .english)
        == "1.0 GB / 10.0 GB (10 %), 0 pages, 0 strips, 100.0 MB/s, 1 min left")
    let unknown = WorkAmount(bytes: 5000, totalBytes: nil, seconds: 10)
    #expect(unknown.text(counts, .korean) == "5 kB, 문서 0건, 날씨띠 0건, 0 kB/s")
    let long = WorkAmount(bytes: 1_000_000, totalBytes: 8_000_000_000, seconds: 2)
    #expect(long.text(counts, .english).hasSuffix(", 4 h 26 min left"))
  }
}
