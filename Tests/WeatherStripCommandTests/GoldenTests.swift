import Foundation
import TestSupport
import Testing

/// Outputs as they stand in `Fixtures/expected/commands/`, rewritten with UPDATE_GOLDENS=1.
@Suite struct GoldenTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func expect(_ text: String, is name: String) throws {
    let path = "expected/commands/\(name).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: Fixtures.folder.appending(path: path))
    }
    #expect(Array(text.utf8) == Fixtures.bytes(path), "\(text)")
  }

  @Test(arguments: [
    "", "ingest", "summary", "export", "parse", "show", "runs", "undo", "reparse", "check",
    "backup", "stations", "conditions", "climate", "gaps", "compare", "report", "chart",
  ])
  func `help`(command: String) throws {
    let arguments = command.isEmpty ? "--help" : "\(command) --help"
    let result = try workspace.shell("$W \(arguments)")
    #expect(result.status == 0)
    #expect(result.errors == "")
    try expect(result.output, is: command.isEmpty ? "help" : "help-\(command)")
  }

  @Test(arguments: ["ko", "en"])
  func `ingest, then the summary and ingest again`(language: String) throws {
    let first = try workspace.run(
      "ingest", "Fixtures/pages", "--rejects", "-", "--language", language)
    let summary = try workspace.run("summary", "--language", language)
    let again = try workspace.run("ingest", "Fixtures/pages", "--language", language)
    #expect([first, summary, again].map(\.status) == [0, 0, 0])
    #expect(first.output + again.output + summary.errors == "")
    try expect(first.errors, is: "ingest-\(language)")
    try expect(summary.output, is: "summary-\(language)")
    try expect(again.errors, is: "ingest-again-\(language)")
  }

  @Test(arguments: [
    ("summary-by-region-month-csv", "summary Fixtures/pages --by region,month --format csv"),
    ("summary-by-station-json", "summary Fixtures/pages --by station --format json"),
    ("summary-markdown", "summary Fixtures/pages --classes --language en --format markdown"),
    (
      "summary-statistics-ko",
      "summary Fixtures/pages --group 동해안=속초,강릉,동해 --group 서울=서울 --by group,season "
        + "--statistics count,median,p90,range,mean_daily_minimum,mean_daily_maximum,shares,"
        + "class_shares,first,last,spark --language ko"
    ),
    (
      "summary-statistics-en",
      "summary Fixtures/pages --group coast=속초,강릉,동해 --group seoul=108 --by group,season "
        + "--statistics count,median,p90,range,mean_daily_minimum,mean_daily_maximum,shares,"
        + "class_shares,first,last,spark --language en"
    ),
    (
      "summary-statistics-json",
      "summary Fixtures/pages --by month-of-year --statistics median,p90,shares,first,last,spark "
        + "--digits 3 --format json"
    ),
    (
      "summary-hours-ko", "summary Fixtures/feed Fixtures/pages --by region,hour --language ko"
    ),
    (
      "summary-condition-en",
      "summary Fixtures/pages --condition 비 --by station --statistics count,first,last,maximum "
        + "--language en"
    ),
    (
      "summary-withheld-ko",
      "summary Fixtures/pages --by month --complete kma --min-days 2 --language ko"
    ),
    (
      "summary-top-en",
      "summary Fixtures/pages --by station --sort maximum --top 3 --digits 2 --language en"
    ),
    ("climate-ko", "climate Fixtures/pages Fixtures/feed --language ko"),
    ("climate-en", "climate Fixtures/pages Fixtures/feed --language en"),
    ("climate-csv", "climate Fixtures/pages Fixtures/feed --by region,year --format csv"),
    (
      "climate-threshold-markdown",
      "climate Fixtures/pages --threshold 'maximum>=20' --days cold_wave --language en "
        + "--format markdown"
    ),
    (
      "climate-list-ko",
      "climate Fixtures/pages Fixtures/feed --list --region 제주 --region 수도권 --days "
        + "minimum_below_0,maximum_below_0 --language ko"
    ),
    (
      "climate-list-ndjson",
      "climate Fixtures/pages --list --threshold 'maximum>=20' --format ndjson"
    ),
    ("gaps-ko", "gaps Fixtures/pages --region 제주 --station 속초 --language ko"),
    ("gaps-en", "gaps Fixtures/pages --region 제주 --station 속초 --language en"),
    (
      "gaps-list-tsv",
      "gaps Fixtures/pages --station 서울 --from 2025-06 --to 2025-07 --list "
        + "--format tsv"
    ),
    ("gaps-calendar-ko", "gaps Fixtures/pages --calendar --language ko"),
    ("gaps-calendar-en", "gaps Fixtures/pages --calendar --station 90 --language en"),
    (
      "gaps-calendar-csv",
      "gaps Fixtures/pages --calendar --from 2025-07-09 --to 2025-07-18 --format csv"
    ),
    ("parse-csv", "parse Fixtures/pages/2026-01-21-dash-and-below-zero.txt"),
    ("parse-json", "parse Fixtures/pages/2026-01-21-dash-and-below-zero.txt --format json"),
    ("parse-ndjson", "parse Fixtures/pages/2024-05-18-missing-temperature.txt --format ndjson"),
    ("parse-tsv", "parse Fixtures/pages/2025-04-04-plain-case.txt --format tsv"),
    ("parse-markdown", "parse Fixtures/pages/2025-04-04-plain-case.txt --format markdown"),
    ("parse-table", "parse Fixtures/pages/2025-06-30-frozen-c1.txt --format table"),
    (
      "parse-table-ko",
      "parse Fixtures/pages/2025-06-30-frozen-c1.txt --format table --language ko"
    ),
    ("stations-seoul-ko", "stations 서울 --language ko"),
    ("conditions-word-ko", "conditions 박무 --language ko"),
    ("stations-seoul", "stations 서울"), ("stations-number", "stations 47108 --format csv"),
    ("stations-region", "stations 제주"), ("conditions-word", "conditions 박무"),
    ("conditions-class", "conditions fog --format csv"),
    ("explain-en", "check --explain all --language en"),
    ("explain-ko", "check --explain all --language ko"),
  ])
  func `data`(name: String, command: String) throws {
    let quiet = command.hasPrefix("parse") ? " --quiet" : ""
    let result = try workspace.shell("$W \(command)\(quiet)")
    #expect(result.status == 0)
    #expect(result.errors == "")
    try expect(result.output, is: name)
  }

  @Test(arguments: [
    ("compare-ko", "hourly.csv daily.csv --language ko"),
    ("compare-en", "hourly.csv daily.csv --language en"),
    ("compare-csv", "hourly.csv daily.csv --region 수도권 --format csv"),
    ("compare-daily-en", "daily.csv --region 제주 --language en"),
    ("compare-hours-ko", "hourly.csv --hours --language ko"),
    ("compare-hours-en", "hourly.csv --hours --language en"),
    ("compare-hours-ndjson", "hourly.csv --hours --format ndjson"),
    ("compare-freezes", "hourly.csv --freezes"),
    ("compare-conditions-ko", "hourly.csv --conditions --language ko"),
    ("compare-conditions-en", "hourly.csv --conditions --language en"),
    ("compare-list-ko", "hourly.csv daily.csv --list --region 수도권 --language ko"),
    ("compare-list-json", "hourly.csv daily.csv --list --region 제주 --format json"),
    ("compare-days-ko", "hourly.csv daily.csv --days --station 제주 --to 2024-01-03 --language ko"),
    ("compare-days-en", "hourly.csv daily.csv --days --station 제주 --to 2024-01-03 --language en"),
    ("compare-days-csv", "hourly.csv daily.csv --days --station 제주 --to 2024-01-03 --format csv"),
    ("compare-errors", "hourly.csv daily.csv --errors --quiet"),
  ])
  func `comparison`(name: String, options: String) throws {
    try workspace.ingestComparedStrips()
    let result = try workspace.shell("$W compare \(options) 2>/dev/null")
    #expect(result.status == 0)
    try expect(result.output, is: name)
  }

  @Test(arguments: ["ko", "en"])
  func `assignment, and its undoing`(language: String) throws {
    try workspace.ingestComparedStrips()
    let result = try workspace.shell(
      """
      for command in "compare hourly.csv --assign --hours --dry-run" \\
        "compare hourly.csv --assign --hours" "show 부산 2024-01-03" "show 부산 2024-01-10" \\
        summary "undo 2"; do
        echo "$ weatherstrip $command"
        $W $command --language \(language) 2>&1
      done
      """)
    #expect(result.status == 0)
    try expect(result.output, is: "compare-assign-\(language)")
  }

  @Test func `export`() throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    let result = try workspace.run("export")
    #expect(result.status == 0)
    try expect(result.output, is: "export-csv")
    let whole = try workspace.run("export", "--include", "all")
    #expect(whole.output.split(separator: "\r\n").count == 1 + 421)
    #expect(whole.output.split(separator: "\r\n").count { $0.contains(",no,") } == 157)
    let korean = try workspace.run("export", "--format", "table", "--language", "ko")
    #expect(
      korean.output.hasSuffix("\n\n관측값 264건, 페이지에 찍힌 순간값. 제외: 갱신 멈춤 6건(보관, 집계 제외).\n"))
    let english = try workspace.run(
      "export", "--include", "all", "--format", "markdown", "--language", "en")
    #expect(
      english.output.hasSuffix(
        "\n\n421 observations, captured values as printed (157 not counted).\n"))
  }

  @Test func `a summary of paths is that of a store`() throws {
    _ = try workspace.run("ingest", "Fixtures/pages")
    let summaries = [
      "", "--by station,month --format csv", "--format json", "--language ko",
      "--by hour --statistics median,shares", "--class rain --sort mean --top 3",
    ]
    let commands =
      summaries.map { ("summary", $0) } + [
        ("climate", "--by station,year --format csv"), ("climate", "--list"), ("gaps", "--list"),
        ("gaps", "--calendar"),
      ]
    for (command, options) in commands {
      let store = try workspace.shell("$W \(command) \(options)")
      let paths = try workspace.shell("$W \(command) Fixtures/pages \(options)")
      #expect(paths.output == store.output)
      #expect(paths.status == 0)
    }
  }
}
