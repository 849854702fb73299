import Foundation
import TestSupport
import Testing
import Weather

@Suite struct ReportCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func report(_ options: String) throws -> String {
    let result = try workspace.shell("$W report \(options)")
    #expect(result.status == 0)
    #expect(result.errors == "")
    return result.output
  }

  @Test func `of paths is that of a store, whatever the order, and in every run`() throws {
    let paths = try report("Fixtures/pages Fixtures/feed --language ko")
    _ = try workspace.shell("$W ingest --quiet Fixtures/feed Fixtures/pages")
    #expect(try report("--language ko") == paths)
    #expect(try report("--language ko") == paths)
    _ = try workspace.shell(
      """
      for page in $(ls -r Fixtures/pages/*); do $W ingest --quiet --database other.sqlite $page; done
      $W ingest --quiet --database other.sqlite Fixtures/feed
      """)
    #expect(try report("--database other.sqlite --language ko") == paths)
  }

  @Test(arguments: [
    "report", "summary --by region,month --format csv",
    "summary --format json --statistics mean,median,conditions,spark",
    "climate --format csv", "chart band -o -",
  ])
  func `of many days is that of their pages, though a store's are read in parts`(
    command: String
  ) throws {
    let first = WrittenObservations.date("2023-01-25")
    let texts = (0..<90).map { day in
      StripPage.text(
        first.adding(days: day).description.replacing("-", with: "."),
        StripPage.rows(from: day * 3 - 100))
    }
    try workspace.write(texts.joined(separator: "\n"), to: "pages.txt")
    // KMA's feed, whose hours are known, is of the last part alone.
    _ = try workspace.shell("$W ingest --quiet pages.txt Fixtures/feed")
    let ofStore = try workspace.shell("$W \(command) --language ko")
    let ofPages = try workspace.shell("$W \(command) --language ko --quiet pages.txt Fixtures/feed")
    #expect(ofStore.errors == "")
    #expect(ofStore.output.utf8.count > 500)
    #expect(ofStore.output == ofPages.output)
  }

  @Test func `is a file where one is named, and takes the place of another`() throws {
    try workspace.write("old", to: "report.html")
    let result = try workspace.run(
      "report", "Fixtures/pages", "-o", "report.html", "--language", "en")
    #expect(result.status == 0)
    #expect(result.output + result.errors == "")
    let page = String(decoding: try workspace.bytes(of: "report.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page == (try report("Fixtures/pages --language en")))
  }

  @Test func `stays as it was where the report fails`() throws {
    try workspace.write("old", to: "report.html")
    let result = try workspace.run("report", "-o", "report.html", "--database", "none.sqlite")
    #expect(result.status == 1)
    #expect(try workspace.bytes(of: "report.html") == Array("old".utf8))
    #expect(try workspace.names() == ["report.html"])
  }

  @Test(arguments: [
    ("--condition 비", "A report is of all observations that count"),
    ("--quality good", "A report is of all observations that count"),
    ("--from 2025 --to 2024", "lies behind"), ("--region nowhere", "No region is called"),
    ("--jobs 2", "are for pages"),
  ])
  func `refuses what it can't do`(options: String, message: String) throws {
    let result = try workspace.shell("$W report \(options)")
    #expect(result.status == 64 || result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test(arguments: [
    ("Fixtures/pages --from 1999 --to 1999 --language en", "There is nothing to count."),
    ("Fixtures/pages --from 1999 --to 1999 --language ko", "집계할 값이 없습니다."),
    ("Fixtures/pages/no-date-26-stations.txt --language en", "There is nothing to count."),
  ])
  func `says so where there is nothing`(options: String, message: String) throws {
    let result = try workspace.shell("$W report \(options)")
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        options.contains("ko")
          ? "집계할 관측값이 없어 빈 보고서를 씁니다\n" : "nothing counts here; the report will be empty\n"))
    let page = result.output
    #expect(page.contains(message))
    let scan = MarkupScan(page)
    #expect(scan.names["svg"] == nil)
    #expect(scan.names["section"] == 11)
  }

  @Test func `of one strip has its extremes, with their evidence`() throws {
    let page = try report("Fixtures/pages/2025-04-04-plain-case.txt --language en")
    let scan = MarkupScan(page)
    #expect(page.contains("16 observations counted (2025-04-04)."))
    #expect(page.contains("<p class=\"figure\">≤ 0.9 ℃</p><p>Gyeongju-si 2025-04-04</p>"))
    #expect(page.contains("<p class=\"figure\">≥ 7.2 ℃</p><p>Daejeon 2025-04-04</p>"))
    #expect(scan.values["article id"] == ["strip-bb1ef9a1feb3cd4f"])
    #expect(page.contains("<samp>대전 7.2℃</samp>"))
    #expect(page.contains("<code>weatherstrip show bb1ef9a1feb3cd4f</code>"))
    let links = Set(scan.values["a href"]?.filter { $0.hasPrefix("#strip-") } ?? [])
    #expect(links == ["#strip-bb1ef9a1feb3cd4f"])
  }

  @Test func `has no link that leads nowhere, and each id once`() throws {
    let scan = MarkupScan(try report("Fixtures/pages Fixtures/feed --language en"))
    let ids = scan.values.filter { $0.key.hasSuffix(" id") }.flatMap(\.value)
    #expect(Set(ids).count == ids.count)
    for link in scan.values["a href"] ?? [] where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    for name in scan.values.filter({ $0.key.hasSuffix("aria-labelledby") }).flatMap(\.value) {
      for id in name.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
  }

  @Test func `is of the stations and days asked for`() throws {
    let page = try report(
      "Fixtures/pages --station 서울 --from 2025 --to 2026-01-21 --language ko")
    #expect(page.contains("<title>날씨띠 보고서: 서울</title>"))
    #expect(page.contains("2025-01-01 ~ 2026-01-21"))
    #expect(page.contains("선택 지점"))
    #expect(!page.contains("동두천"))
  }

  @Test func `shows hostile text as text`() throws {
    let folder = "<svg onload=pwned=1>\"'\u{301} onclick=pwned=1 \u{1B}[31m\u{202E}&amp;"
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: folder), withIntermediateDirectories: true)
    for name in ["page.html", "doubtful.html", "archive.warc"] {
      try workspace.write(Fixtures.bytes("report/hostile/\(name)"), to: "\(folder)/\(name)")
    }
    let title = Fixtures.text("report/hostile-title.txt")
    for language in ["ko", "en"] {
      let result = try workspace.run(
        "report", folder, "--stations", "Fixtures/report/hostile-stations.csv", "--conditions",
        "Fixtures/report/hostile-conditions.csv", "--title", title, "--language", language)
      #expect(result.status == 0)
      let names = Set(MarkupScan(result.output).names.keys)
      let plain = Set(
        MarkupScan(try report("Fixtures/pages Fixtures/feed --language \(language)")).names.keys)
      #expect(names.subtracting(plain) == [], "what no other page has")
      #expect(!names.contains { $0.contains(" on") || $0.hasSuffix(" style") })
      let page = Array(result.output.unicodeScalars)
      #expect(!page.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
      #expect(!page.contains("\u{202E}") && !page.contains("\u{200F}"))
      #expect(result.output.contains("&lt;/script&gt;&lt;script&gt;pwned=1&lt;/script&gt;"))
      #expect(result.output.contains("\\u{1B}[31m\\u{202E}&amp;amp;"))
      #expect(result.output.contains("%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E"))
      #expect(result.output.contains("&quot;\u{301} onmouseover=pwned=1"))
    }
  }

  @Test(arguments: ["ko", "en"])
  func `as the documentation shows it`(language: String) throws {
    let name = language == "ko" ? "example-report-ko.html" : "example-report.html"
    let file = Fixtures.folder.deletingLastPathComponent().appending(path: "Documentation/\(name)")
    let stations = SyntheticRecord.stationIDs.map { "--station \($0)" }.joined(separator: " ")
    let title = language == "ko" ? "보기: 날씨띠 보고서" : "An example: the weather strip report"
    let page = try report(
      "Fixtures/pages Fixtures/feed \(stations) --title '\(title)' --language \(language)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8))
  }
}
