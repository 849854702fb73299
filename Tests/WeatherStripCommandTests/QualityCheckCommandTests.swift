import Foundation
import TestSupport
import Testing

/// What `check` says of values, and how limits are set.
@Suite struct QualityCheckCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func ingestStuckSensor() throws {
    _ = try workspace.run(
      "ingest", "--quiet", "Fixtures/pages/2024-04-29-76-stations-outlier.txt")
  }

  @Test func `names the stuck sensor, what would pass, and what it was compared with`() throws {
    try ingestStuckSensor()
    let english = try workspace.run("check", "spatial", "range", "--language", "en")
    #expect(english.status == 0)
    #expect(english.errors == "")
    #expect(
      english.output == """
        Check                      Of      Looked at  Could not run  Passed  Failed
        -------------------------  ------  ---------  -------------  ------  ------
        range (possible range)     values         76              0      76       0
        spatial (stations around)  values         74              2      73       1

        spatial: 2024-04-29 Jindo (Cheomchalsan) 30.2 (from -2.4 to 13.5 passes)

        """)
    let json = try workspace.run("check", "spatial", "--format", "json")
    #expect(
      json.output == """
        [
        {"check":"spatial","ran":74,"passed":73,"failed":1,"examples":"2024-04-29 진도(첨찰산) 30.2 (from -2.4 to 13.5 passes)","not_checked":2,"subject":"values"}
        ]

        """)
    let shown = try workspace.run("show", "175", "2024-04-29", "--language", "en").output
    #expect(
      shown.contains(
        "\nspatial (Jindo (Cheomchalsan)): the temperature does not fit those of the stations "
          + "around. Such values do not count.\n  Jindo (Cheomchalsan) 30.2: from -2.4 to 13.5 "
          + "passes; compared with Gwangju 8.3, Mokpo 7.3, Yeosu 8.3, Heuksando 7.0, Wando 9.1, "
          + "Gochang 6.7 and 16 more\n"))
    let row = try workspace.rows("show", "175", "2024-04-29").first
    #expect(row?["flags"] == "spatial")
    #expect(row?["quality"] == "suspect")
    #expect(
      row?["findings"]?.hasPrefix(
        "frozen | spatial 진도(첨찰산) 30.2: from -2.4 to 13.5 passes; compared with 광주 8.3, ") == true)
  }

  @Test func `makes the checks that are asked for, of the store too`() throws {
    try ingestStuckSensor()
    let some = try workspace.run("check", "texts", "zeros", "--format", "csv", "--language", "en")
    #expect(some.errors == "These checks find the store sound.\n")
    #expect(
      some.output.split(separator: "\r\n").dropFirst() == [
        "texts,1,1,0,,,store", "zeros,1,1,0,,0,strips",
      ])
    let none = try workspace.run("check", "spatial", "--examples", "0", "--language", "en")
    #expect(!none.output.contains("spatial: "))
  }

  @Test(arguments: [
    ("check nosuch", "There is no check 'nosuch'; expected some of: integrity, "),
    ("check --explain nosuch", "There is no quality check 'nosuch'; expected one of: date, "),
    ("check spatial --repair", "--repair makes all checks; leave their names out."),
    ("check spatial --explain range", "--explain looks at no store; give it alone."),
    ("check --examples=-1", "--examples is -1; expected 0 or more."),
  ])
  func `says what is wrong with the command`(command: String, message: String) throws {
    try ingestStuckSensor()
    let result = try workspace.shell("$W \(command)")
    #expect(result.status == 64)
    #expect(result.errors.contains(message))
  }

  @Test func `explains a check with rule, limits, sources and what it cannot see`() throws {
    let result = try workspace.run("check", "--explain", "record", "--language", "en")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "record: Korea's records")
    for start in ["  Rule: ", "  Limit: record_lowest = -32.6 °C", "  Source: ", "  Cannot see: "] {
      #expect(lines.contains { $0.hasPrefix(start) })
    }
    try workspace.write("limit,value\nrecord_highest,42\n", to: "limits.csv")
    let own = try workspace.run(
      "check", "--explain", "record", "--limits", "limits.csv", "--language", "en")
    #expect(own.output.contains("  Limit: record_highest = 42 °C (changed)\n"))
    let all = try workspace.run("check", "--explain", "all", "--language", "ko").output
    #expect(all.split(separator: "\n").count { !$0.hasPrefix(" ") } == 12)
    #expect(all.contains("\n  못 보는 것: "))
  }

  @Test func `tries limits, and judges by them on reparse, which the store remembers`() throws {
    try ingestStuckSensor()
    try workspace.write("limit,value\nspatial_threshold,20\n", to: "wide.csv")
    let counts = { (command: String) in
      try workspace.shell("$W \(command) --format csv").output.split(separator: "\r\n")
        .first { $0.hasPrefix("spatial") }.map(String.init)
    }
    #expect(try counts("check spatial --limits wide.csv") == "spatial,74,74,0,,2,values")
    #expect(try counts("check spatial")?.hasPrefix("spatial,74,73,1,") == true)
    let wrong = try workspace.run("check", "qualities", "--limits", "wide.csv")
    #expect(wrong.status == 1)

    _ = try workspace.run("reparse", "--quiet", "--limits", "wide.csv")
    #expect(try counts("check spatial") == "spatial,74,74,0,,2,values")
    #expect(try workspace.run("check", "--quiet").status == 0)
    let stored = try workspace.rows("export", "--include", "all", "--station", "175")
    #expect(stored.map { $0["flags"] } == [""])

    let page = "Fixtures/pages/2024-04-24-last-edited-date.txt"
    try workspace.write("limit,value\nspatial_threshold,5\n", to: "other.csv")
    let refused = try workspace.run("ingest", page, "--limits", "other.csv", "--language", "en")
    #expect(refused.status == 1)
    #expect(
      refused.errors.hasSuffix(
        "holds values judged with spatial_threshold = 20, and 5 was given; run 'weatherstrip "
          + "reparse --limits' first, which judges all of them by the new limits\n"))
    #expect(try workspace.run("ingest", page, "--quiet").status == 0)
    #expect(try workspace.run("ingest", page, "--quiet", "--limits", "wide.csv").status == 0)
    #expect(try workspace.run("check", "--quiet").status == 0)
  }

  @Test func `takes limits for a new store, and for pages without a store`() throws {
    let page = "Fixtures/pages/2024-04-29-76-stations-outlier.txt"
    try workspace.write("limit,value\nspatial_threshold,20\n", to: "wide.csv")
    let parsed = try workspace.rows("parse", page, "--limits", "wide.csv")
    #expect(parsed.allSatisfy { $0["flags"] == "" })
    #expect(try workspace.rows("parse", page).count { $0["flags"] == "spatial" } == 1)
    _ = try workspace.run("ingest", page, "--quiet", "--limits", "wide.csv")
    #expect(try workspace.run("check", "--quiet").status == 0)
    #expect(
      try workspace.rows("export", "--include", "all").allSatisfy { $0["flags"] == "" })
  }

  @Test func `says what is wrong with a file of limits`() throws {
    try workspace.write("limit,value\nrecord_highest,hot\n", to: "limits.csv")
    let result = try workspace.run("check", "--explain", "all", "--limits", "limits.csv")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("weatherstrip: limits.csv:2: record_highest is \"hot\"; "))
  }

  @Test func `tells how many new values are left out, and old ones that no longer count`() throws {
    let rows = StripPage.rows(from: 10)
    try workspace.write(StripPage.text("2025.01.10", rows), to: "a.txt")
    try workspace.write(
      StripPage.text("2025.02.20", ["맑음동두천 -3.0℃"] + rows.dropFirst()), to: "b.txt")
    let first = try workspace.run("ingest", "a.txt", "--language", "en").errors
    #expect(first.hasSuffix("1 page, 1 strip: 1 new; 9 observations\n"))
    let second = try workspace.run("ingest", "b.txt", "--language", "en").errors
    #expect(
      second.hasSuffix(
        "1 page, 1 strip: 1 new; 0 observations, 9 suspect (kept, not counted)\n"
          + "Strips stored before, values of which are judged otherwise now, and count or no longer "
          + "do: 1.\n"))
    let undone = try workspace.run("undo", "2", "--dry-run", "--language", "en").errors
    #expect(
      undone.hasSuffix(
        "\nStrips with values that are judged otherwise now, and count or no longer do: 1.\n"))
    let korean = try workspace.shell("$W check partly_frozen --language ko").output
    #expect(korean.contains("겹치는 지점 9곳 가운데 8곳의 기온이 같음"))
  }
}
