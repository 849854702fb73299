import Foundation
import TestSupport
import Testing

/// What `show` says of strips, in both languages.
@Suite struct ShowTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// What stands above the table.
  private func judgement(_ words: String, _ language: String = "en") throws -> [String] {
    let result = try workspace.shell("$W show \(words) --language \(language)")
    #expect(result.status == 0)
    #expect(result.errors == "")
    return (result.output.components(separatedBy: "\n\n").first ?? "").components(separatedBy: "\n")
  }

  @Test func `tells each state and why`() throws {
    let c1 = Fixtures.text("pages/2025-06-30-frozen-c1.txt")
    try workspace.ingest([
      "live.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10)),
      "few.txt": StripPage.text("2025.05.06", Array(StripPage.rows(from: 20).prefix(3))),
      "listed.txt": c1,
      "frozen-1.txt": StripPage.text("2025.05.08", StripPage.rows(from: 60)),
      "frozen-2.txt": StripPage.text("2025.05.10", StripPage.rows(from: 60)),
      "frozen-3.txt": StripPage.text("2025.05.11", StripPage.rows(from: 60)),
      "carried-1.txt": StripPage.text("2025.05.12", StripPage.rows(from: 70)),
      "carried-2.txt": StripPage.text("2025.05.13", StripPage.rows(from: 70)),
    ])
    let expected = [
      ("2025-05-05", "Live: it counts.", "살아 있는 날씨띠: 집계합니다."),
      (
        "2025-05-06", "Too few temperatures to tell whether it is frozen: it counts.",
        "기온이 여덟 개가 안 되어 멈춘 것인지 알 수 없습니다: 집계합니다."
      ),
      (
        "2025-06-30",
        "Frozen: its temperatures are those of the listed freeze C. It does not count.",
        "갱신 멈춤: 알려진 멈춤 C의 기온입니다. 집계하지 않습니다."
      ),
      (
        "2025-05-08",
        "Frozen: the same temperatures were printed under 2025-05-10, 2025-05-11. It does not "
          + "count.", "갱신 멈춤: 같은 기온이 2025-05-10, 2025-05-11에도 찍혔습니다. 집계하지 않습니다."
      ),
      ("2025-05-12", "Live: it counts.", "살아 있는 날씨띠: 집계합니다."),
      (
        "2025-05-13", "The strip of 2025-05-12, still printed after midnight: it does not count.",
        "2025-05-12의 날씨띠가 자정을 넘겨 찍혔습니다: 집계하지 않습니다."
      ),
    ]
    for (date, english, korean) in expected {
      #expect(try judgement(date).dropFirst() == [english])
      #expect(try judgement("서울 \(date)", "ko").dropFirst() == [korean])
    }
  }

  @Test func `tells each flag in words, and whose it is`() throws {
    let order = ["맑음속초 1.1℃", "맑음 2.2℃", "맑음철원 3.3℃"]
    let unclear = [
      "맑음동두천 1.1℃", "구름조금", "강릉 2.2℃", "맑음서울 3.3℃",
    ]
    try workspace.ingest([
      "order.txt": StripPage.text("2025.03.02", order),
      "weekday.txt": StripPage.text("2025.05.07 (금)", StripPage.rows(from: 30)),
      "sentinel.txt": StripPage.text("2025.03.01", StripPage.rows(from: 80) + ["맑음속초 -99.9℃"]),
      "unclear.txt": StripPage.text("2025.03.03", unclear),
    ])
    #expect(
      try judgement("2025-03-02").last
        == "station_from_order (Bukchuncheon): the row had no name; its place between two stations "
        + "gave it.")
    #expect(
      try judgement("2025-03-02", "ko").last
        == "station_from_order (북춘천): 줄에 이름이 없어 앞뒤 지점의 순서로 알아냈습니다.")
    #expect(
      try judgement("2025-05-07").last
        == "weekday_mismatch (all values): the weekday printed is not that of the date. Such "
        + "values do not count.")
    #expect(
      try judgement("2025-05-07", "ko").last
        == "weekday_mismatch (모든 값): 찍힌 요일이 날짜와 맞지 않습니다. 집계하지 않습니다.")
    #expect(
      try judgement("2025-03-01").last
        == "sentinel_temperature (Sokcho): the number printed stands for 'no value'.")
    #expect(
      try judgement("속초 2025-03-01", "ko").last
        == "sentinel_temperature (속초): '값 없음'을 뜻하는 숫자가 찍혔습니다.")
  }

  @Test func `tells of a date that came from the capture, and of one far from it`() throws {
    try workspace.ingest(
      [
        "a.txt": StripPage.text("", StripPage.rows(from: 10)),
        "b.txt": StripPage.text("2025.02.05", StripPage.rows(from: 20)),
      ], "--captured", "2025-03-06T00:30:00Z")
    #expect(
      try judgement("2025-03-06").last
        == "date_from_capture (all values): no date was printed; it is that of the capture.")
    #expect(
      try judgement("2025-03-06", "ko").last
        == "date_from_capture (모든 값): 날짜가 찍히지 않아 수집한 날짜를 썼습니다.")
    #expect(
      try judgement("2025-02-05").suffix(2) == [
        "date_far_from_capture (all values): the date printed is more than a day before that of the "
          + "capture. Such values do not count.",
        "  2025-03-05 to 2025-03-06 passes",
      ])
    #expect(
      try judgement("서울 2025-02-05", "ko").suffix(2) == [
        "date_far_from_capture (서울): 찍힌 날짜가 수집한 날짜보다 하루 넘게 앞섭니다. 집계하지 않습니다.",
        "  2025-03-05~2025-03-06이면 통과",
      ])
    let place = try workspace.run("show", "2025-03-06").output.split(separator: "\n").last
    #expect(
      place == "  a.txt; fetched 2025-03-06T00:30:00Z; bytes 21 to 267 of the page's text; run 1")
  }

  @Test func `shows both values of a conflict, with the places that printed each`() throws {
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["비속초 3.1℃"]),
      "b.txt": StripPage.text(
        "2025-05-05", StripPage.rows(from: 10) + ["비속초 3.3℃", "보라포항 6.0℃"]),
    ])
    let english = try workspace.run("show", "속초", "2025-05-05", "--language", "en")
    #expect(
      english.output == """
        2025-05-05, strip 52f88e40a668b8a9
        Live: it counts.
        value_conflict (Sokcho): the same strip was printed with another value. Such values do not count.

        Station      Air temperature ℃  Condition  Quality  Counted  Row as printed
        -----------  -----------------  ---------  -------  -------  --------------
        Sokcho (90)                3.1  rain (비)  suspect  no       비속초 3.1℃
        Sokcho (90)                3.3  rain (비)  suspect  no       비속초 3.3℃

        A strip of 11 observations, seen in 2 places:
          a.txt; bytes 13 to 306 of the page's text; run 1
            Printed here: 비속초 3.1℃
          b.txt; bytes 13 to 332 of the page's text; run 1
            Printed here: 비속초 3.3℃
            Rejected (unknown_condition): 보라포항 6.0℃

        """)
    let korean = try workspace.run("show", "2025-05-05", "속초", "--language", "ko")
    #expect(
      korean.output == """
        2025-05-05, 날씨띠 52f88e40a668b8a9
        살아 있는 날씨띠: 집계합니다.
        value_conflict (속초): 같은 날씨띠에 이 지점의 다른 값도 찍혔습니다. 집계하지 않습니다.

        지점       기온 ℃  날씨  품질  집계    찍힌 줄
        ---------  ------  ----  ----  ------  -----------
        속초 (90)     3.1  비    의심  아니요  비속초 3.1℃
        속초 (90)     3.3  비    의심  아니요  비속초 3.3℃

        관측값 11건의 날씨띠, 2곳에서 발견:
          a.txt; 문서의 바이트 13~306; 작업 1
            여기 찍힌 값: 비속초 3.1℃
          b.txt; 문서의 바이트 13~332; 작업 1
            여기 찍힌 값: 비속초 3.3℃
            읽지 못한 줄 (unknown_condition): 보라포항 6.0℃

        """)
  }

  @Test func `shows a strip with its hour for the one that has none`() throws {
    let feed = "Fixtures/feed/2026-01-09-15.xml"
    let rows = try workspace.rows("parse", feed, "--quiet")
    let page =
      "2026.01.09 (금)\n"
      + rows.map { "• \($0["station"] ?? "") \($0["temperature_c"] ?? "")℃\n" }.joined()
      + "기상청 제공\n"
    try workspace.ingest(["page.txt": page])
    let hourless = try workspace.run("show", "2026-01-09").output
    let id = String(hourless.prefix { $0 != "\n" }.suffix(16))
    #expect(hourless.contains("seen in 1 place:\n"))
    _ = try workspace.run("ingest", feed, "--quiet")
    for words in [["2026-01-09", "서울"], [id, "--language", "en"]] {
      let united =
        try words.count == 2
        ? workspace.run("show", words[0], words[1]) : workspace.run("show", id)
      #expect(united.output.hasPrefix("2026-01-09 15:00 KST, strip 84b7") == false)
      #expect(united.output.hasPrefix("2026-01-09 15:00 KST, strip "))
      #expect(!united.output.hasPrefix("2026-01-09 15:00 KST, strip \(id)"))
      #expect(
        united.output.contains("seen in 2 places:\n  Fixtures/feed/2026-01-09-15.xml; bytes "))
      #expect(united.output.contains("\n  page.txt; bytes 0 to "))
    }
    #expect(try judgement(id, "ko")[0].hasPrefix("2026-01-09 15시, 날씨띠 "))
  }

  @Test func `shows rows of HTML without what parts their words`() throws {
    _ = try workspace.run("ingest", "--quiet", "Fixtures/html")
    let row = try workspace.run("show", "서울", "2018-03-24", "--language", "ko").output
    #expect(row.contains("  연무서울 5.0℃\n"))
    let table = try workspace.run("show", "2026-01-09").output
    #expect(table.contains("  서울 맑음 -3.4℃\n"))
    #expect(!(row + table).contains("\\u{"))
  }

  @Test func `lists ten places, or all`() throws {
    let text = StripPage.text("2025.05.05", StripPage.rows(from: 10))
    try workspace.ingest(
      Dictionary(uniqueKeysWithValues: (10...22).map { ("\($0).txt", text) }))
    let some = try workspace.run("show", "2025-05-05", "--language", "en").output
    #expect(some.contains("seen in 13 places:\n  10.txt; "))
    #expect(
      some.hasSuffix(
        "  19.txt; bytes 13 to 283 of the page's text; run 1\n  and 3 more (--all lists them)\n"))
    let korean = try workspace.run("show", "2025-05-05", "--language", "ko").output
    #expect(korean.hasSuffix("  외 3곳(--all로 모두 보기)\n"))
    let all = try workspace.run("show", "2025-05-05", "--all", "--language", "en").output
    #expect(all.hasSuffix("  22.txt; bytes 13 to 283 of the page's text; run 1\n"))
    #expect(all.split(separator: "\n").count { $0.hasPrefix("  ") } == 13)
    let file = try workspace.run("show", "2025-05-05", "--all", "-o", "out.txt")
    #expect(file.output + file.errors == "")
    #expect(String(decoding: try workspace.bytes(of: "out.txt"), as: UTF8.self) == all)
  }

  @Test func `gives a row for each value at each place, cut out of the page's text`() throws {
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["비속초 3.1℃"]),
      "b.txt": StripPage.text("2025-05-05", StripPage.rows(from: 10) + ["비속초 3.3℃"]),
      "c.txt": StripPage.text("2025-05-05", StripPage.rows(from: 10).reversed()),
    ])
    let rows = try workspace.rows("show", "2025-05-05")
    #expect(rows.count == 3 * 9 + 2)
    #expect(rows.count { $0["station_id"] == "90" } == 2)
    for row in rows {
      let page = try workspace.bytes(of: row["source"] ?? "")
      let start = try #require(Int(row["row_offset"] ?? ""))
      let length = try #require(Int(row["row_length"] ?? ""))
      let text = String(decoding: page[start..<start + length], as: UTF8.self)
      #expect(text == row["row_text"])
      #expect(
        text == "\(row["condition"] ?? "")\(row["station"] ?? "") \(row["temperature_c"] ?? "")℃")
      #expect(row["page_offset"] == "13")
    }
    let digests = try workspace.shell("sha256sum a.txt b.txt c.txt | cut -c 1-64")
    #expect(
      Set(rows.compactMap { $0["page_digest"] })
        == Set(digests.output.split(separator: "\n").map(String.init)))
    let json = try workspace.run("show", "90", "2025-05-05", "--format", "ndjson").output
    #expect(
      json.split(separator: "\n").first?.hasPrefix(
        #"{"date":"2025-05-05","hour":null,"strip_id":"52f88e40a668b8a9","state":"live","#
          + #""freeze":null,"other_dates":null,"station_id":90,"station":"속초","condition":"비","#
          + #""condition_class":"rain","temperature_c":3.1,"quality":"suspect","#
          + #""flags":"value_conflict","counted":"no","row_text":"비속초 3.1℃","repairs":null,"#)
        == true)
  }
}
