import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct CurrentWeatherFeedTests {
  private static func feed(_ text: String) throws -> CurrentWeatherFeed {
    try CurrentWeatherFeed(of: Array(text.utf8), tables: WrittenObservations.tables)
  }

  private static func feed(ofLocals locals: String, hour: String = "15") throws
    -> CurrentWeatherFeed
  {
    try feed(
      "<current xmlns=\"current\"><weather year=\"2017\" month=\"08\" day=\"04\" hour=\"\(hour)\">"
        + locals + "</weather></current>")
  }

  private static func rows(_ feed: CurrentWeatherFeed) -> [String] {
    feed.strips.flatMap(\.observations).map { observation in
      let condition = observation.presentWeather?.printed ?? "-"
      return "\(observation.stationID) \(condition) "
        + (observation.airTemperature?.description ?? "-")
    }
  }

  @Test func `reads an hour of all stations`() throws {
    let bytes = Fixtures.bytes("feed/2026-01-09-15.xml")
    let feed = try CurrentWeatherFeed(of: bytes, tables: WrittenObservations.tables)
    let strip = try #require(feed.strips.first)
    #expect(feed.strips.count == 1)
    #expect(feed.rejections.isEmpty)
    #expect(strip.date.description == "2026-01-09")
    #expect(strip.hour == StripHour(hour: 15, basis: .feed))
    #expect(strip.observations.count == 97)
    #expect(
      Self.rows(feed).prefix(5) == [
        "90 맑음 -8.0", "93 구름조금 -7.3", "95 구름많음 -6.6", "98 흐림 -5.9", "99 - -5.2",
      ])
    #expect(strip.observations.count { $0.airTemperature == nil } == 5)
    #expect(strip.rawText == Array(bytes[strip.byteRange]))
    let text = String(decoding: strip.rawText, as: UTF8.self)
    #expect(text.hasPrefix("<weather year") && text.hasSuffix("</weather>"))
    let row = String(decoding: bytes[strip.observations[0].rowRange], as: UTF8.self)
    #expect(
      row == "<local stn_id=\"90\" icon=\"01\" desc=\"맑음\" ta=\"-8.0\">속초</local>")
  }

  @Test func `gives ranges that comments and CDATA do not shift`() throws {
    let local = "<local stn_id='108' desc='비' ta='3'><![CDATA[<local>]]><!-- </local> --></local >"
    let empty = "<local x='&lt;' stn_id='159' ta='1.5' />"
    let text =
      "<current xmlns='current'><!-- <weather> --><weather year='2017' month='8' day='4' "
      + "hour='0'>\(local)<b>\(empty)</b></weather></current>"
    let feed = try Self.feed(text)
    #expect(Self.rows(feed) == ["108 비 3.0", "159 - 1.5"])
    let bytes = Array(text.utf8)
    #expect(
      feed.strips[0].observations.map { String(decoding: bytes[$0.rowRange], as: UTF8.self) }
        == [local, empty])
  }

  @Test func `gives ranges behind many pieces`() throws {
    let local = "<local stn_id='108' desc='비' ta='3'>서울</local>\n"
    let text =
      "<current>"
      + String(
        repeating: "<weather year='2017' month='8' day='4' hour='1'>\(local)</weather>", count: 5000
      )
      + "</current>"
    let bytes = Array(text.utf8)
    let feed = try Self.feed(text)
    #expect(feed.strips.count == 5000)
    #expect(
      feed.strips.allSatisfy {
        String(decoding: bytes[$0.observations[0].rowRange], as: UTF8.self) + "\n" == local
      })
  }

  @Test(arguments: [
    ("desc='구름 조금' ta='33.6'", "108 구름 조금 33.6"), ("desc='-' ta=''", "108 - -"),
    ("desc='' ta='-0.3' icon=''", "108 - -0.3"), ("ta='7' rn='0.0' wd='NW'", "108 - 7.0"),
    ("desc='새 말' ta='1.0'", "108 새 말 1.0"), ("desc='맑음' ta='-99.9'", "108 맑음 -"),
    ("desc='&#48708;' ta=' 1.0 '", "108 비 1.0"),
  ])
  func `reads a station's attributes`(attributes: String, row: String) throws {
    let feed = try Self.feed(ofLocals: "<local stn_id='108' \(attributes)>서울</local>")
    #expect(Self.rows(feed) == [row])
    #expect(feed.rejections.isEmpty)
  }

  @Test(arguments: [
    ("<local stn_id='999' ta='1.0'>새마을</local>", Rejection.Reason.unknownStation, "999 새마을"),
    ("<local ta='1.0'>서울</local>", .unknownStation, "서울"),
    ("<local stn_id='108' desc='가끔 비' ta='1'/>", .forecastCondition, "가끔 비"),
    ("<local stn_id='108' ta='60.1'/>", .temperatureOutOfRange, "60.1"),
    ("<local stn_id='108' ta='1.23'/>", .malformedTemperature, "1.23"),
    ("<local stn_id='108' ta='덥다'/>", .malformedTemperature, "덥다"),
  ])
  func `rejects a station`(local: String, reason: Rejection.Reason, found: String) throws {
    let feed = try Self.feed(ofLocals: local)
    #expect(feed.strips.isEmpty)
    #expect(feed.rejections.map(\.reason) == [reason])
    #expect(feed.rejections.map(\.found) == [found])
    #expect(feed.rejections.map(\.rawText) == [Array(local.utf8)])
  }

  @Test(arguments: ["24", "-1", "", "열"])
  func `rejects a strip of an impossible hour`(hour: String) throws {
    let feed = try Self.feed(ofLocals: "<local stn_id='108' ta='1'/>", hour: hour)
    #expect(feed.strips.isEmpty)
    #expect(feed.rejections.map(\.reason) == [.impossibleDate])
    #expect(feed.rejections.map(\.found) == ["2017 08 04 \(hour)"])
  }

  @Test func `leaves out an hour without stations`() throws {
    let feed = try Self.feed(ofLocals: "")
    #expect(feed.strips.isEmpty && feed.rejections.isEmpty)
  }

  @Test func `ignores the character set declared`() throws {
    let feed = try Self.feed(
      "<?xml version=\"1.0\" encoding=\"EUC-KR\"?><c:current xmlns:c=\"current\"><c:weather "
        + "year='2017' month='8' day='4' hour='1'><c:local stn_id='108' desc='맑음' ta='1'/>"
        + "</c:weather></c:current>")
    #expect(Self.rows(feed) == ["108 맑음 1.0"])
  }

  @Test func `refuses a document type declaration`() {
    let bomb =
      "<!DOCTYPE current [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      + "<current>&b;</current>"
    #expect {
      try Self.feed(bomb)
    } throws: { error in
      (error as? FeedError)?.message == "found a document type declaration; expected none"
    }
  }

  @Test func `refuses another root`() {
    #expect {
      try Self.feed("<html><current/></html>")
    } throws: { error in
      (error as? FeedError)?.message == "found the element html; expected current"
    }
  }

  @Test(arguments: [0, 30, 200, 2000, 6000])
  func `keeps nothing of a file cut off`(length: Int) {
    let bytes = Fixtures.bytes("feed/2026-01-09-15.xml")
    #expect(throws: FeedError.self) {
      try CurrentWeatherFeed(of: Array(bytes.prefix(length)), tables: WrittenObservations.tables)
    }
  }

  @Test(arguments: [
    ("<current>", true), ("<current xmlns=\"current\">", true), ("<c:current a='b'>", true),
    ("\u{FEFF} \n<?xml version='1.0'?>\n<!-- <html> --><current\n", true), ("<currents>", false),
    ("<html><current>", false), ("current", false), ("", false), ("<?xml", false), ("<!--", false),
    ("<current", false), ("<", false), ("text <current>", false),
  ])
  func `is told by its root`(text: String, isFeed: Bool) {
    #expect(CurrentWeatherFeed.isFeed(Array(text.utf8).span) == isFeed)
  }
}
