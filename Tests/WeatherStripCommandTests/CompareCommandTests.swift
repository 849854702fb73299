import Foundation
import TestSupport
import Testing
import Weather

@Suite struct CompareCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test func `is shown on the fixtures that these strips are`() throws {
    let record = ComparedStrips.record
    var files = ComparedStrips.pages.map { ("compared/pages/\($0).txt", $1) }
    files.append(("compared/hourly.csv", record.hourlyFile(weather: ComparedStrips.weather)))
    files.append(("compared/daily.csv", record.dailyFile()))
    for (path, text) in files {
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        try Data(text.utf8).write(to: Fixtures.folder.appending(path: path))
      }
      #expect(Array(text.utf8) == Fixtures.bytes(path), "\(path)")
    }
  }

  @Test func `finds hours, and true dates of stale strips`() throws {
    try workspace.ingestComparedStrips()
    let rows = try workspace.rows("compare", "hourly.csv", "--hours")
    let fields = [
      "date", "state", "result", "doubt", "true_date", "true_hour", "agreeing", "compared",
    ]
    let texts = rows.map { row in fields.map { row[$0] ?? "?" }.joined(separator: " ") }.sorted()
    #expect(
      texts == [
        "2024-01-05 live found  2024-01-05 15 16 16", "2024-01-05 live found  2024-01-05 21 15 16",
        "2024-01-06 not_checked undecided too_few_stations   5 5",
        "2024-01-08 live redated  2024-01-07 23 16 16",
        "2024-01-10 frozen redated  2024-01-03 6 16 16",
        "2024-01-11 frozen redated  2024-01-03 6 16 16",
        "2024-01-12 live undecided not_in_record    ",
        "2024-01-15 frozen redated  2024-01-03 6 16 16",
        "2024-01-17 live redated  2024-01-02 12 16 16",
      ])
    #expect(
      rows.compactMap { Int($0["runner_up_agreeing"] ?? "") }.allSatisfy { (1...9).contains($0) })
  }

  @Test func `assigns what it finds, and takes it back`() throws {
    try workspace.ingestComparedStrips()
    let before = try workspace.run("export", "--include", "all").output
    let tried = try workspace.run("compare", "hourly.csv", "--assign", "--dry-run", "--hours")
    #expect(tried.status == 0)
    #expect(try workspace.run("export", "--include", "all").output == before)
    let result = try workspace.run("compare", "hourly.csv", "--assign", "--hours")
    #expect(result.status == 0)
    #expect(
      result.errors == """
        Hours of 9 strips of pages: 2 on the date printed, 5 of another date, 1 undecided (not \
        in the record), 1 undecided (too few stations).
        Assigned: the hours of 2 strips; 3 strips shown under the true date (flag redated).
        To undo: weatherstrip undo 2
        Strips that are frozen now: 1 (kept, not counted).
        Strips that are carried over midnight now: 1 (kept, not counted).

        """)
    let rows = try workspace.rows("export", "--station", "부산")
    #expect(
      rows.map {
        "\($0["date"] ?? "") \($0["hour"] ?? "") \($0["hour_basis"] ?? "") \($0["flags"] ?? "")"
      }
        == [
          "2024-01-02 12 inferred redated", "2024-01-03 6 inferred redated",
          "2024-01-05 15 inferred ", "2024-01-05 21 inferred ", "2024-01-07 23 inferred redated",
          "2024-01-12   ",
        ])
    let again = try workspace.run("compare", "hourly.csv", "--assign", "--hours")
    #expect(again.output == result.output)
    #expect(again.errors.contains("Assigned: the hours of 0 strips; 0 strips shown"))
    #expect(try workspace.run("check", "--quiet").status == 0)
    #expect(
      try workspace.rows("runs").map { "\($0["run_id"] ?? "") \($0["assigned_hours"] ?? "")" }
        == ["1 0", "2 5", "3 5"])
    #expect(
      try workspace.run("undo", "2").errors
        == "Run 2 undone: the times that it had found of 5 snapshots; other runs found the same, or "
        + "there are no such strips any more, so that nothing else changes.\n")
    #expect(
      try workspace.run("undo", "3").errors.hasPrefix(
        "Run 3 undone: the times that it had found of 5 snapshots; 5 strips have no hour any more, "
          + "or are no longer shown under another date.\n"))
    #expect(try workspace.run("export", "--include", "all").output == before)
  }

  @Test func `changes what climate days say`() throws {
    try workspace.ingestComparedStrips()
    func nightsOf2January() throws -> String {
      let rows = try workspace.rows(
        "climate", "--days", "tropical_night", "--station", "부산", "--by", "station", "--from",
        "2024-01-02", "--to", "2024-01-02")
      return rows.map { "\($0["ruled_out"] ?? "") \($0["undecided"] ?? "") \($0["no_data"] ?? "")" }
        .joined()
    }
    #expect(try nightsOf2January() == "")
    _ = try workspace.run("compare", "hourly.csv", "--assign", "--hours")
    #expect(try nightsOf2January() == "1 0 0")
  }

  @Test func `holds temperatures against the official ones`() throws {
    try workspace.ingestComparedStrips()
    let rows = try workspace.rows("compare", "hourly.csv", "daily.csv")
    let seoul = try #require(rows.first { $0["station_id"] == "108" })
    // Pages a, b, c, e and g have 서울, f too. Times of a, b, c and e were found: 0, -3.0, 0 and 0 off.
    #expect(seoul["temperatures"] == "6")
    #expect(seoul["pairs"] == "4")
    #expect(seoul["agreeing"] == "3")
    #expect(seoul["bias_c"] == "-0.75")
    #expect(seoul["mean_absolute_error_c"] == "0.75")
    #expect(seoul["largest_difference_c"] == "3.0")
    #expect(seoul["extremes_checked"] == "6")
    let all = try #require(rows.last)
    #expect(all["station"] == "all")
    #expect(all["temperatures"] == "85")
    #expect(all["pairs"] == "64")
    #expect(all["agreeing"] == "63")
    #expect(all["bias_c"] == "-0.05")
    #expect(all["mean_absolute_error_c"] == "0.05")
    #expect(all["extremes_checked"] == "85")
    let listed = try workspace.rows("compare", "hourly.csv", "daily.csv", "--list")
    #expect(String(listed.count) == all["beyond_extremes"])
    #expect(!listed.isEmpty)
    for row in listed {
      let value = try #require(Double(row["temperature_c"] ?? ""))
      for day in ["official", "day_before"] {
        let lowest = try #require(Double(row["\(day)_minimum_c"] ?? ""))
        let highest = try #require(Double(row["\(day)_maximum_c"] ?? ""))
        #expect(value < lowest || value > highest)
      }
    }
  }

  @Test func `prints dated freezes as a table that ingest takes`() throws {
    try workspace.ingestComparedStrips()
    let result = try workspace.run("compare", "hourly.csv", "--freezes", "-o", "found.csv")
    #expect(result.status == 0)
    let text = String(decoding: try workspace.bytes(of: "found.csv"), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 1 + 2 * 16)
    #expect(
      lines[0] == "freeze,first_seen,last_seen,station,condition,temperature_c,true_date,true_hour")
    let seoul = ComparedStrips.record.temperatures(at: ComparedStrips.hour("2024-01-03", 6))[108]
    #expect(
      lines.contains(
        "2024-01-03 06:00,2024-01-10,2024-01-15,서울,비,\(try #require(seoul)),2024-01-03,6"))
    let rest = try workspace.shell(
      "$W ingest --quiet --database new.sqlite --freezes found.csv d-frozen-1 && "
        + "$W export --database new.sqlite --include all --format tsv")
    #expect(rest.status == 0)
    #expect(rest.output.split(separator: "\n").dropFirst().allSatisfy { $0.contains("\tno\t") })
  }

  @Test func `tells what was observed when nothing was printed`() throws {
    try workspace.ingestComparedStrips()
    let rows = try workspace.rows("compare", "hourly.csv", "--conditions")
    let none = try #require(rows.first { $0["condition_class"] == "none_printed" })
    // Page a at 16 stations: weather is noted at 서울 and 부산 alone, precipitation at all.
    #expect(none["observations"] == "16")
    #expect(none["weather_known"] == "2")
    #expect(none["rain"] == "1")
    #expect(none["mist"] == "1")
    #expect(none["nothing"] == "1")
    #expect(none["precipitation"] == "2")
    #expect(none["dry"] == "14")
  }

  @Test func `measures errors that summary takes`() throws {
    try workspace.ingestComparedStrips()
    let errors = try workspace.run("compare", "hourly.csv", "daily.csv", "--errors")
    #expect(errors.status == 0)
    try workspace.write(errors.output, to: "errors.csv")
    #expect(
      errors.errors.hasPrefix(
        "304 days of 16 stations measured (2024-01-01 ~ 2024-01-19). Left out: "))
    let summary = try workspace.run("summary", "--errors", "errors.csv")
    #expect(summary.output.contains("(KMA ASOS 16 stations, 2024-01-01 to 2024-01-19)"))
    #expect(
      try workspace.run("summary").output.contains("(KMA ASOS 131, 2022-01-01 to 2022-12-30)"))
    // April is not in the table: what its errors are is not known.
    try workspace.ingest(["april": StripPage.text("2025.04.04", StripPage.rows(from: 10))])
    let april = try workspace.run("summary", "--errors", "errors.csv", "--from", "2025-04")
    #expect(!april.output.contains("typically"))
  }

  @Test func `compares the files with one another where there is no store`() throws {
    try workspace.writeOfficialRecord()
    let result = try workspace.run("compare", "hourly.csv", "daily.csv", "--station", "서울")
    #expect(result.status == 0)
    #expect(
      result.errors
        == "There is no store weatherstrip.sqlite: the files are compared with one another.\n")
    #expect(
      result.output.contains(
        "within 0.05 ℃ of the official mean on 19 of 19 days on which all eight"))
    #expect(
      result.output.contains(
        "the highest is 0.30 ℃ too low on average (at most 0.3), the lowest 0.30 ℃ too high"))
    #expect(
      try workspace.run("compare", "hourly.csv", "daily.csv", "--days", "--station", "서울").output
        == result.output)
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test(arguments: [
    ("compare", 64, "Error: Missing expected argument '<file> ...'"),
    ("compare none.csv", 1, "none.csv: there is no such file or folder"),
    ("compare hourly.csv", 1, "weatherstrip.sqlite"),
    ("compare daily.csv --hours", 64, "--hours needs hourly values"),
    ("compare daily.csv --errors", 64, "--errors needs hourly values"),
    ("compare daily.csv --assign", 64, "--assign needs hourly values"),
    ("compare hourly.csv --list", 64, "--list needs daily values"),
    ("compare hourly.csv --dry-run", 64, "--dry-run is for --assign"),
    ("compare hourly.csv --days --assign", 64, "--days has no strips"),
    ("compare hourly.csv --errors --database x", 64, "--errors needs no store"),
    ("compare hourly.csv --days --hours", 64, "Value to be set with flag"),
    ("compare Fixtures/pages", 64, "There is no CSV file here"),
    ("compare hourly.csv --errors --from 2030 --quiet", 1, "No day could be measured."),
    ("compare page.txt hourly.csv daily.csv --days --quiet", 1, "page.txt:1: columns"),
  ])
  func `says what is wrong`(command: String, status: Int32, words: String) throws {
    try workspace.writeOfficialRecord()
    try workspace.write("가람일보\n", to: "page.txt")
    let result = try workspace.shell("$W \(command)")
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: ["--hours", "--assign", ""])
  func `says that there are no strips`(option: String) throws {
    try workspace.writeOfficialRecord()
    let result = try workspace.shell(
      """
      echo 가람일보 > page.txt && $W ingest page.txt --quiet && \
        $W compare hourly.csv \(option) 2>&1
      """)
    #expect(result.status == 0)
    #expect(result.output.contains("There are no strips of pages on the dates asked for.\n"))
    #expect(!result.output.contains(" 0 strips"))
  }

  @Test func `reads folders and gzip, and tells where files differ`() throws {
    try workspace.ingestComparedStrips()
    let result = try workspace.shell(
      """
      mkdir official && gzip -c hourly.csv > official/a.csv.gz && cp daily.csv official/ &&
        echo hello > official/notes.txt && $W compare official --hours --format csv > a &&
        $W compare hourly.csv --hours --format csv > b && cmp a b &&
        sed '50s/,[^,]*,,,,/,40.0,,,,/' hourly.csv > other.csv &&
        $W compare hourly.csv other.csv --hours --format csv > c && cmp a c
      """)
    #expect(result.status == 0)
    #expect(
      result.errors
        == "other.csv:50: another value than in a file before (1 row in all); it can't be told which "
        + "is right, so neither is used.\n")
  }
}
