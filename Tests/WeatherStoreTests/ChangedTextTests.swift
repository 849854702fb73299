import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

/// Texts that grow, and that can't be read on as they stand.
@Suite struct ChangedTextTests {
  private let files: FileIngestion
  private let store: WeatherStore

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  @Test func `are read anew where they are not UTF-8 as they stand`() throws {
    let text = GrownText.layouts[0] + GrownText.layouts[1]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let boundary = Array("\u{1F}".utf8)
    let utf8 = Array(text.utf8)
    let cases: [(String, [UInt8])] = [
      ("mark", mark + utf8), ("invalid", [0xFF] + utf8), ("boundary", boundary + utf8),
      // Three bytes come for one or two, and as many go.
      ("balanced", boundary + boundary + [0xFF] + utf8), ("emoji", utf8 + [0xF0, 0x9F, 0x98]),
      ("mark without a strip", mark + Array("기사\n".utf8)),
      ("utf16", Array(text.data(using: .utf16) ?? Data())),
    ]
    for (name, bytes) in cases {
      let more = name == "utf16" ? Array(bytes.dropFirst(2)) : Array(GrownText.layouts[2].utf8)
      let store = try WeatherStore()
      let twice = try WeatherStore()
      for (step, content) in [bytes, bytes + more].enumerated() {
        try files.write(content, to: name, changed: FileIngestion.changed + step)
        let report = try files.ingest(name, into: store)
        #expect(report.reading.continued == 0, "\(name)")
        try files.ingest(name, into: twice, .always)
      }
      #expect(try store.canonicalDump() == (try twice.canonicalDump()), "\(name)")
    }
  }

  /// What is added need not be UTF-8 as it stands.
  @Test(arguments: [[0xFF, 0x0A], [0x1F], [0x62, 0x1F, 0x1F, 0xFF, 0x0A]] as [[UInt8]])
  func `hold what the whole does where invalid bytes are added`(added: [UInt8]) throws {
    let start = Array((GrownText.layouts[0] + GrownText.layouts[1]).utf8)
    let contents = [
      start, start + added + Array((GrownText.layouts[2] + GrownText.layouts[3]).utf8),
    ]
    for (step, content) in contents.enumerated() {
      try files.write(content, to: "log", changed: FileIngestion.changed + step)
      try files.ingest("log", into: store)
    }
    #expect(try store.states().count == 4)
    #expect(try store.rows("SELECT count(*) FROM sighting") == ["4"])
    // It is not known any more where its bytes stand.
    try files.write(
      contents[1] + Array(GrownText.layouts[4].utf8), to: "log", changed: FileIngestion.changed + 2)
    #expect(try files.ingest("log", into: store).reading.continued == 0)
  }

  @Test(arguments: [
    ("WARC", "/1.0\r\n"), ("<", "html><p>2025.05.05</p></html>"), ("%PD", "F-1.7"), ("기사", "\0\0"),
    ("기사\n", "<html><body>\(GrownText.layouts[0])</body></html>"),
  ])
  func `are read anew where they turn out to be no text`(start: String, rest: String) throws {
    let twice = try WeatherStore()
    for (step, content) in [start, start + rest].enumerated() {
      try files.write(content, to: "log", changed: FileIngestion.changed + step)
      let report = try files.ingest("log", into: store)
      let read = try files.ingest("log", into: twice, .always)
      #expect(report.reading == read.reading)
    }
    #expect(try store.canonicalDump() == (try twice.canonicalDump()))
  }

  @Test func `are text however their lines begin`() throws {
    let filler = String(repeating: "기사\n", count: 50_000)
    let lines = String(repeating: "WARC/1.0\r\n\r\n", count: 60_000)
    let strips = [GrownText.layouts[0], GrownText.layouts[1]]
    for (step, content) in [filler + lines, filler + lines + strips.joined()].enumerated() {
      try files.write(content, to: "log", changed: FileIngestion.changed + step)
      let report = try files.ingest("log", into: store)
      #expect(report.reading.damagedParts == 0)
      #expect(report.reading.continued == step)
    }
    #expect(try store.states().count == 2)
  }

  @Test func `whose beginning has changed are read anew`() throws {
    let twice = try WeatherStore()
    let contents = [
      GrownText.layouts[0] + GrownText.layouts[1],
      GrownText.layouts[0].replacing("05.01", with: "05.11") + GrownText.layouts[1]
        + GrownText.layouts[2],
    ]
    for (step, content) in contents.enumerated() {
      try files.write(content, to: "log", changed: FileIngestion.changed + step)
      #expect(try files.ingest("log", into: store).reading.continued == 0)
      try files.ingest("log", into: twice, .always)
    }
    #expect(try store.canonicalDump() == (try twice.canonicalDump()))
  }

  /// A page that goes on is not one without a strip, for that nothing was added to it.
  @Test func `without another strip are no pages without one`() throws {
    try files.write(GrownText.layouts[0], to: "log")
    try files.ingest("log", into: store)
    try files.write(GrownText.layouts[0] + "기사\n", to: "log", changed: FileIngestion.changed + 1)
    let strict = FileIngestion.Settings(policy: RereadPolicy(rereads: .withFaults))
    let report = try files.ingest("log", into: store, strict)
    #expect(report.reading.continued == 1)
    #expect(report.reading.pagesWithoutStrip == 0)
    #expect(report.reading.faults == 0)
  }
}
