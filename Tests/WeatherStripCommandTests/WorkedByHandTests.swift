import TestSupport
import Testing

/// The examples that were worked out by hand from the strips themselves.
@Suite struct WorkedByHandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func summary(of pages: String..., by: String = "nation") throws -> [[String: String]] {
    let paths = pages.map { "Fixtures/pages/\($0).txt" }.joined(separator: " ")
    let result = try workspace.shell("$W summary \(paths) --by \(by) --format tsv")
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test func `2025-04-04 in figures`() throws {
    let nation = try #require(try summary(of: "2025-04-04-plain-case").first)
    #expect(nation["observations"] == "16")
    #expect(nation["temperatures"] == "16")
    #expect(nation["minimum_c"] == "0.9")
    #expect(nation["minimum_station"] == "경주시")
    #expect(nation["maximum_c"] == "7.2")
    #expect(nation["maximum_station"] == "대전")
    #expect(nation["mean_c"] == "4.46")
    #expect(nation["mean_of_values_c"] == "4.46")
    #expect(
      nation["conditions"] == "맑음:8;구름조금:2;구름많음:2;박무:2;흐림:1;unknown:1")
    let parsed = try workspace.rows("parse", "Fixtures/pages/2025-04-04-plain-case.txt")
    #expect(parsed.count { $0["condition"] != "" } == 15)
    #expect(parsed.first { $0["condition"] == "" }?["station"] == "대전")
    let tenths = parsed.compactMap { $0["temperature_c"].flatMap(Double.init) }.map { $0 * 10 }
    #expect(tenths.reduce(0, +).rounded() == 714)
  }

  @Test func `2025-04-04 in the table`() throws {
    let result = try workspace.run(
      "summary", "Fixtures/pages/2025-04-04-plain-case.txt", "--language", "ko")
    let nation = result.output.split(separator: "\n")[2]
    #expect(nation.hasPrefix("전국"))
    #expect(nation.contains("≤ 0.9 경주시 2025-04-04  ≥ 7.2 대전 2025-04-04"))
    #expect(nation.contains(" 4.5  맑음 8, 구름조금 2, 구름많음 2, 박무 2, 흐림 1, 날씨 정보 없음 1"))
  }

  @Test func `2025-04-04 in the capital's region`() throws {
    let regions = try summary(of: "2025-04-04-plain-case", by: "region")
    let capital = try #require(regions.first { $0["region"] == "수도권" })
    #expect(capital["mean_c"] == "4.13")
    #expect(capital["stations"] == "3")
    let parsed = try workspace.rows("parse", "Fixtures/pages/2025-04-04-plain-case.txt")
    let rows = parsed.filter { $0["region"] == "수도권" }.map { ($0["station"], $0["temperature_c"]) }
    #expect(rows.map { "\($0.0 ?? "") \($0.1 ?? "")" } == ["동두천 2.8", "서울 6.2", "강화 3.4"])
  }

  @Test func `frozen-c is read and not counted`() throws {
    let pages = ["2025-06-30-frozen-c1", "2025-07-01-frozen-c2", "2025-07-10-frozen-c3"]
    let paths = pages.map { "Fixtures/pages/\($0).txt" }
    let parsed = try workspace.rows("parse", paths[0], paths[1], paths[2])
    #expect(parsed.count == 48)
    #expect(parsed.allSatisfy { $0["counted"] == "no" })
    #expect(try summary(of: pages[0], pages[1], pages[2]).isEmpty)
  }

  @Test func `frozen-d is read and not counted`() throws {
    let page = "2025-07-17-frozen-d-17-stations"
    let parsed = try workspace.rows("parse", "Fixtures/pages/\(page).txt")
    #expect(parsed.count == 17)
    #expect(parsed.allSatisfy { $0["counted"] == "no" })
    #expect(try summary(of: page).isEmpty)
  }

  @Test func `2024-03-29 counts one of its two strips`() throws {
    let live = "2024-03-29-no-space-layout"
    let nation = try #require(
      try summary(of: "2024-03-29-frozen-a-missing-conditions", live).first)
    #expect(nation["observations"] == "70")
    let parsed = try workspace.rows("parse", "Fixtures/pages/\(live).txt")
    #expect(parsed.count == 70)
    let named = parsed.filter { $0["flags"] == "station_from_order" }.compactMap { $0["station"] }
    #expect(named == ["북춘천", "서청주", "세종"])
  }

  @Test func `2024-04-29 agrees with a freeze and is not counted`() throws {
    let page = "2024-04-29-76-stations-outlier"
    let parsed = try workspace.rows("parse", "Fixtures/pages/\(page).txt")
    #expect(parsed.count == 76)
    #expect(parsed.allSatisfy { $0["counted"] == "no" })
    #expect(try summary(of: page).isEmpty)
  }

  @Test func `both captures of 2025-12-16 count`() throws {
    let pages = ["2025-12-16-capture-1", "2025-12-16-capture-2"]
    let nation = try #require(try summary(of: pages[0], pages[1]).first)
    #expect(nation["observations"] == "32")
    #expect(nation["days"] == "1")
    let parsed = try workspace.rows(
      "parse", "Fixtures/pages/\(pages[0]).txt", "Fixtures/pages/\(pages[1]).txt")
    let seoul = parsed.filter { $0["station"] == "서울" }
    #expect(seoul.compactMap { $0["temperature_c"] } == ["3.0", "2.5"])
    #expect(Set(seoul.compactMap { $0["strip_id"] }).count == 2)
  }

  @Test func `2026-01-21 below zero`() throws {
    let page = "2026-01-21-dash-and-below-zero"
    let nation = try #require(try summary(of: page).first)
    #expect(nation["minimum_c"] == "-15.4")
    #expect(nation["minimum_station"] == "동두천")
    let parsed = try workspace.rows("parse", "Fixtures/pages/\(page).txt")
    let geoje = try #require(parsed.first { $0["station"] == "거제" })
    #expect(geoje["temperature_c"] == "-3.8")
    #expect(geoje["condition"] == "")
    #expect(geoje["condition_class"] == "unknown")
  }

  @Test func `2024-05-18 lacks a temperature`() throws {
    let page = "2024-05-18-missing-temperature"
    let nation = try #require(try summary(of: page).first)
    #expect(nation["observations"] == "16")
    #expect(nation["temperatures"] == "15")
    let parsed = try workspace.rows("parse", "Fixtures/pages/\(page).txt")
    let gochang = try #require(parsed.first { $0["station"] == "고창" })
    #expect(gochang["condition"] == "맑음")
    #expect(gochang["temperature_c"] == "")
  }

  @Test func `a strip without a date is rejected unless its capture time is given`() throws {
    let path = "Fixtures/pages/no-date-26-stations.txt"
    let bare = try workspace.run("parse", path, "--rejects", "-")
    #expect(bare.output.split(separator: "\r\n").count == 1)
    #expect(
      bare.errors.hasPrefix(
        "\(path):5:5: a strip without a date line (give its capture time with --captured): "))
    let dated = try workspace.rows("parse", path, "--captured", "2024-06-08T23:30Z")
    #expect(dated.count == 26)
    #expect(dated.allSatisfy { $0["date"] == "2024-06-09" })
    #expect(dated.allSatisfy { $0["flags"] == "date_from_capture" })
    #expect(dated.allSatisfy { $0["capture_time"] == "2024-06-08T23:30:00Z" })
  }

  @Test func `as printed, every row counts`() throws {
    let result = try workspace.rows("summary", "Fixtures/pages", "--as-printed", "--by", "nation")
    #expect(result.first?["observations"] == "533")
  }
}
