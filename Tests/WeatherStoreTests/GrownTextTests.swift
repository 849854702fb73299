import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct GrownTextTests {
  private let files: FileIngestion
  private let store: WeatherStore
  static let captured = FileIngestion.Settings(
    captured: UTCTime(iso8601: "2025-05-09T00:00:00Z"))

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  /// Reads a text that ends at each of these bytes, then the whole, and compares what is seen with
  /// both read alone.
  private func expectUnion(_ text: [UInt8], cuts: [Int], _ settings: FileIngestion.Settings) throws
  {
    for cut in cuts { try files.write(Array(text[..<cut]), to: "d/\(cut)") }
    try files.write(text, to: "whole")
    try files.ingest("d", into: store, settings)
    let before = try GrownText.seen(in: store)
    let alone = try WeatherStore()
    try files.ingest("whole", into: alone, settings)
    let whole = try #require(try GrownText.seen(in: alone)["whole"])
    for cut in cuts { try files.write(text, to: "d/\(cut)", changed: FileIngestion.changed + 1) }
    try files.ingest("d", into: store, settings)
    let after = try GrownText.seen(in: store)
    for cut in cuts {
      let prefix = before["\(cut)"] ?? GrownText.Seen()
      let all = after["\(cut)"] ?? GrownText.Seen()
      let isOnlySource = Set(all.sources).subtracting(prefix.sources) == ["NULL|NULL"]
      // A text that did not end with a character is read anew.
      let endsWithin = cut < text.count && text[cut] & 0xC0 == 0x80
      try #require(!endsWithin || isOnlySource || all.sources == ["NULL|NULL", "NULL|NULL"])
      if all.sources.contains("0|\(text.count)") || all.sources == ["NULL|NULL"] {
        try #require(
          Set(all.sightings) == Set(prefix.sightings).union(whole.sightings), "cut at \(cut)")
        try #require(
          Set(all.rejections) == Set(prefix.rejections).union(whole.rejections), "cut at \(cut)")
        try #require(Set(all.sightings).count == all.sightings.count, "cut at \(cut)")
      } else {
        try #require(all.sightings == (prefix.sightings + whole.sightings).sorted())
      }
    }
    try GrownText.expectPlaces(of: text, in: store)
  }

  @Test(arguments: [FileIngestion.Settings(), captured, .jobs])
  func `say what both their beginning and the whole say`(
    settings: FileIngestion.Settings
  ) throws {
    let text = Array(GrownText.layouts.joined().utf8)
    try expectUnion(text, cuts: Array(stride(from: 0, to: text.count, by: 10)), settings)
  }

  @Test(arguments: [0, 1, 2, 4])
  func `say so wherever a strip was cut`(layout: Int) throws {
    let text = GrownText.layouts[layout] + GrownText.layouts[(layout + 1) % GrownText.layouts.count]
    let bytes = Array(text.utf8)
    try expectUnion(bytes, cuts: Array(1..<bytes.count), FileIngestion.Settings())
  }

  @Test func `say so with line ends of two bytes`() throws {
    let text = Array(GrownText.layouts.joined().replacing("\n", with: "\r\n").utf8)
    try expectUnion(
      text, cuts: Array(stride(from: 3, to: text.count, by: 11)), FileIngestion.Settings())
  }

  @Test func `see each strip once where they grow strip by strip`() throws {
    var text = ""
    for (step, layout) in GrownText.layouts.enumerated() {
      text += layout + "\n\n기사\n기사\n\n"
      try files.write(text, to: "log", changed: FileIngestion.changed + step)
      let report = try files.ingest("log", into: store)
      #expect(report.reading.continued == (step == 0 ? 0 : 1))
    }
    let seen = try #require(try GrownText.seen(in: store)["log"])
    let alone = try WeatherStore()
    try files.ingest("log", into: alone)
    let whole = try #require(try GrownText.seen(in: alone)["log"])
    #expect(seen.sightings == whole.sightings)
    #expect(seen.rejections == whole.rejections)
    #expect(try store.inputs().count == GrownText.layouts.count)
    #expect(try files.ingest("log", into: store, .verifying).reading.unchanged == 1)
    for run in 1..<GrownText.layouts.count { try store.undo(Int64(run)) }
    #expect(try GrownText.seen(in: store)["log"]?.sightings == whole.sightings)
    try store.undo(Int64(GrownText.layouts.count))
    try store.undo(Int64(GrownText.layouts.count + 1))
    #expect(try store.tablesWithRows() == [])
  }

  @Test func `are as before once the run that read on is undone`() throws {
    let start = GrownText.layouts[0] + GrownText.layouts[1]
    try files.write(start, to: "log")
    let once = try files.freshDump("log")
    try files.ingest("log", into: store)
    try files.write(start + GrownText.layouts[2], to: "log", changed: FileIngestion.changed + 1)
    try files.ingest("log", into: store)
    let both = try store.canonicalDump()
    try store.undo(2)
    #expect(try store.canonicalDump() == once)
    #expect(try files.ingest("log", into: store).reading.continued == 1)
    #expect(try store.canonicalDump() == both)
    // What the first run alone remembered is gone with it.
    try store.undo(1)
    #expect(try store.canonicalDump() == both)
    #expect(try files.ingest("log", into: store).reading.continued == 0)
  }

  /// Long logs, their strips close together or far apart.
  @Test(arguments: [
    (700_000, "", 0), (700_000, "기사\n", 3), (1_300_000, "", 0), (1_300_000, "기사\n", 6000),
  ])
  func `are read on near their old end where they are long`(
    length: Int, prose: String, repeats: Int
  ) throws {
    let blanks = String(repeating: " ", count: 400)
    var text = ""
    var number = 0
    func add(to length: Int) {
      repeat {
        let date = CalendarDate(dayNumber: 20_000 + number)
        let rows = SketchedPage.rows(from: number % 300).map { "\($0)\n\(blanks)\n" }
        text += "\(date)\n\(rows.joined())"
        text += "기상청 제공\n" + String(repeating: prose, count: repeats)
        number += 1
      } while text.utf8.count < length
    }
    for (step, end) in [length, length + 2000, length + 90_000, length + 400_000].enumerated() {
      add(to: end)
      // The last strip is cut in its middle.
      let bytes = step == 3 ? Array(text.utf8) : Array(text.utf8.dropLast(100))
      var whole = bytes
      while let last = whole.last, last >= 0x80 { whole.removeLast() }
      try files.write(whole, to: "log", changed: FileIngestion.changed + step)
      let report = try files.ingest("log", into: store)
      #expect(report.reading.continued == (step == 0 ? 0 : 1))
    }
    let alone = try WeatherStore()
    try files.ingest("log", into: alone)
    let whole = try #require(try GrownText.seen(in: alone)["log"])
    let seen = try #require(try GrownText.seen(in: store)["log"])
    #expect(whole.sightings.count == number)
    #expect(Set(whole.sightings).subtracting(seen.sightings) == [])
    // A strip that was cut may have been seen beside, once at each of the three ends.
    #expect(seen.sightings.count <= number + 3)
    #expect(Set(seen.sightings).count == seen.sightings.count)
    try GrownText.expectPlaces(of: Array(text.utf8), in: store)
    #expect(try files.ingest("log", into: store, .verifying).reading.unchanged == 1)
  }
}
