import Foundation
import TestSupport
import Testing

/// What can't be read is told, with the right exit status, and the rest is done.
@Suite struct BadInputTests {
  private let workspace: Workspace
  private static let page = "Fixtures/pages/2025-04-04-plain-case.txt"

  init() throws {
    workspace = try Workspace()
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "empty"), withIntermediateDirectories: false)
    try workspace.write("", to: "empty.txt")
    try workspace.write("서울 \0 6.2℃", to: "binary.txt")
    try workspace.write("%PDF-1.7", to: "page.pdf")
    try workspace.write([0x1F, 0x8B, 8, 0, 0, 0], to: "page.txt.gz")
  }

  struct Case: Sendable {
    let command: String
    let status: Int32
    let message: String
  }

  private static let unreadable = [
    Case(
      command: "parse nowhere.txt", status: 1,
      message: "weatherstrip: nowhere.txt: there is no such file or folder\n"),
    Case(command: "parse empty", status: 1, message: "weatherstrip: there are no pages here\n"),
    Case(
      command: "ingest empty", status: 1,
      message: "Store: weatherstrip.sqlite\n"
        + "There are no pages here.\n"),
    Case(
      command: "parse empty.txt", status: 0,
      message: "1 page, 0 strips, 0 observations\nPages without a strip: 1.\n"),
    Case(command: "parse empty.txt --strict --quiet", status: 65, message: ""),
    Case(
      command: "parse binary.txt", status: 1,
      message: "weatherstrip: binary.txt: holds a NUL byte at byte 7, so it is no text; "
        + "expected text, HTML, WARC or WET, or one of these in gzip\n"),
    Case(
      command: "parse binary.txt --language ko", status: 1,
      message: "weatherstrip: binary.txt: 바이트 7에 NUL이 있어 텍스트가 아닙니다. "
        + "텍스트, HTML, WARC, WET과 이를 gzip으로 압축한 것을 읽습니다\n"),
    Case(
      command: "parse page.pdf", status: 1,
      message: "weatherstrip: page.pdf: is a PDF, which is not read; "
        + "expected text, HTML, WARC or WET, or one of these in gzip\n"),
    Case(
      command: "parse page.txt.gz", status: 1,
      message: "weatherstrip: page.txt.gz:byte 0: the gzip member breaks off; "
        + "fetch the file again, if it should be whole\n"
        + "1 page, 0 strips, 0 observations\nPages without a strip: 1.\n"
        + "Damaged parts that could not be read: 1.\n"),
    Case(
      command: "parse empty.txt --files-from nowhere", status: 1,
      message: "weatherstrip: nowhere: there is no such file or folder\n"),
    Case(
      command: "parse /dev/null", status: 1,
      message: "weatherstrip: /dev/null: is neither a file nor a folder; expected one of these, "
        + "or - for standard input\n"),
  ]

  @Test(arguments: unreadable)
  func `tells what can't be read`(example: Case) throws {
    let result = try workspace.shell("$W \(example.command)")
    #expect(result.status == example.status)
    #expect(result.errors == example.message)
  }

  @Test func `reads the rest`() throws {
    let result = try workspace.run("ingest", "nowhere.txt", Self.page, "binary.txt")
    #expect(result.status == 1)
    #expect(result.errors.contains("1 page, 1 strip: 1 new; 16 observations\n"))
    #expect(result.errors.hasSuffix("Inputs that could not be read: 2.\n"))
  }

  @Test func `reads a page with invalid bytes, and says so`() throws {
    let result = try workspace.run("ingest", "Fixtures/hostile/invalid-utf8.txt")
    #expect(result.status == 0)
    #expect(result.errors.contains("1 page, 1 strip: 1 new; 16 observations\n"))
    #expect(
      result.errors.contains(
        "Pages with bytes that their character set does not have, which were replaced: 1.\n"))
  }

  @Test func `a page without a strip is no failure but with --strict`() throws {
    let path = "Fixtures/pages/rewritten-no-strip-look-alikes.txt"
    let result = try workspace.run("ingest", path)
    #expect(result.status == 0)
    #expect(
      result.errors.hasSuffix("1 page, 0 strips; 0 observations\nPages without a strip: 1.\n"))
    #expect(try workspace.run("ingest", path, "--strict").status == 65)
    #expect(try workspace.run("ingest", Self.page, "--strict").status == 0)
    #expect(try workspace.run("parse", "Fixtures/hostile/formula.txt", "--strict").status == 65)
  }

  @Test(arguments: ["summary", "climate", "gaps", "parse"])
  func `says that a folder holds no pages`(command: String) throws {
    let result = try workspace.shell("mkdir -p empty && $W \(command) empty --language en")
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: there are no pages here\n")
  }

  private static let wrongUse = [
    Case(command: "", status: 0, message: ""),
    Case(command: "bogus", status: 64, message: "Error: Unexpected argument 'bogus'"),
    Case(
      command: "ingest", status: 64,
      message: "Error: Nothing to read was named; give files, folders or -, "
        + "or a list with --files-from."),
    Case(
      command: "summary --from 2026 --to 2025", status: 64,
      message: "Error: --from 2026-01-01 lies behind --to 2025-12-31."),
    Case(
      command: "summary --from 2025-4", status: 64,
      message: "Error: The value '2025-4' is invalid for '--from <date>': '2025-4' is no date; "
        + "expected YYYY, YYYY-MM or YYYY-MM-DD."),
    Case(
      command: "summary --by moon", status: 64,
      message: "Error: The value 'moon' is invalid for '--by <list>': 'moon' is nothing to sum up "
        + "by; expected nation, group, region, province, station, day, month, season, year, "
        + "month-of-year or hour."),
    Case(
      command: "summary --region Gang", status: 64,
      message: "Error: 'Gang' fits more than one region; say which: "
        + "강원영동 (Gangwon Yeongdong), 강원영서 (Gangwon Yeongseo)."),
    Case(
      command: "summary --region nowhere", status: 64,
      message: "Error: No region is called 'nowhere'; there are 강원영동 (Gangwon Yeongdong), "),
    Case(
      command: "export --station nix", status: 64,
      message: "Error: No station is called 'nix'; 'weatherstrip stations nix' finds it by a part "
        + "of its name."),
    Case(
      command: "parse x --captured noon", status: 64,
      message: "Error: The value 'noon' is invalid for '--captured <time>': 'noon' is no time; "
        + "expected one such as 2025-04-04T18:30+09:00 or 2025-04-04."),
    Case(
      command: "summary --as-printed", status: 64,
      message: "Error: --as-printed, --captured, --jobs, --rejects and --strict are for pages; "
        + "give their paths."),
    Case(
      command: "summary x --database y", status: 64,
      message: "Error: Give either paths or --database: pages are read without a store."),
    Case(
      command: "summary --include some", status: 64,
      message: "Error: The value 'some' is invalid for '--include <list>': 'some' can't be "
        + "included; expected suspect, wrong, frozen or all."),
    Case(
      command: "summary --statistics mean,mode", status: 64,
      message: "Error: The value 'mean,mode' is invalid for '--statistics <list>': There is no "
        + "statistic 'mode'; expected some of: count, minimum, maximum, mean, "),
    Case(
      command: "summary --by group", status: 64,
      message: "Error: --by group needs groups; name them, as --group coast=속초,강릉,동해."),
    Case(
      command: "summary x --group coast", status: 64,
      message: "Error: 'coast' is no group; expected a name and its stations, as "
        + "coast=속초,강릉,동해."),
    Case(
      command: "summary x --group a=서울 --group a=부산", status: 64,
      message: "Error: Two groups are called 'a'; give each its own name."),
    Case(
      command: "summary x --group a=서울,없음", status: 64,
      message: "Error: No station is called '없음'; 'weatherstrip stations 없음' finds it by a part "),
    Case(
      command: "summary --sort conditions", status: 64,
      message: "Error: There is no figure 'conditions' to order by; expected one of: days, "
        + "stations, strips, observations, temperatures, minimum, maximum, mean, mean_stations."),
    Case(command: "summary --reverse", status: 64, message: "Error: --reverse needs --sort."),
    Case(
      command: "summary --top 0", status: 64, message: "Error: --top is 0; expected 1 or more."),
    Case(
      command: "summary --digits 4", status: 64,
      message: "Error: --digits is 4; expected 0 to 3."),
    Case(
      command: "summary --min-days 0", status: 64,
      message: "Error: --min-days is 0; expected 1 or more."),
    Case(
      command: "summary x --condition 눈비", status: 64,
      message: "Error: No condition is called '눈비'; 'weatherstrip conditions 눈비' finds it by a "
        + "part of its name."),
    Case(
      command: "summary --class wet", status: 64,
      message: "Error: There is no class of conditions 'wet'; expected one of: clear, "),
    Case(
      command: "export --quality fine", status: 64,
      message: "Error: There is no quality 'fine'; expected one of: good, suspect, wrong, "
        + "not_checked."),
    Case(
      command: "summary --quality good --include suspect", status: 64,
      message: "Error: --quality says which qualities are asked for; leave them out of --include."),
    Case(
      command: "climate --days hot", status: 64,
      message: "Error: The value 'hot' is invalid for '--days <list>': There is no climate day "
        + "'hot'; expected some of: heat_wave, summer, tropical_night, minimum_below_0, "
        + "maximum_below_0, cold_wave."),
    Case(
      command: "climate --threshold 'mean>=5'", status: 64,
      message: "Error: 'mean>=5' is no threshold; expected maximum or minimum, one of >=, <=, > "
        + "and <, and degrees from -90.0 to 60.0, as 'maximum>=35'."),
    Case(
      command: "climate --by hour", status: 64,
      message: "Error: Climate days have no hours; leave 'hour' out of --by."),
    Case(
      command: "gaps --list --calendar", status: 64,
      message: "Error: Give either --list or --calendar."),
    Case(
      command: "summary --format xml", status: 64,
      message: "Error: The value 'xml' is invalid for '--format <format>'."),
  ]

  @Test(arguments: wrongUse)
  func `tells what is wrong with a command`(example: Case) throws {
    let result = try workspace.shell("$W \(example.command)")
    #expect(result.status == example.status)
    #expect(result.errors.hasPrefix(example.message))
    #expect(!workspace.exists("weatherstrip.sqlite"))
  }

  @Test func `shows the usage of the command that was wrong`() throws {
    let result = try workspace.run("summary", "--region", "nowhere")
    #expect(result.errors.hasSuffix("See 'weatherstrip summary --help' for more information.\n"))
  }

  private static let tables = [
    (
      "station_id,name_ko,province_ko,region_ko\nx,새곳,경기도,수도권\n",
      "weatherstrip: own.csv:2: station_id is \"x\"; expected a number from 1 to 99999\n"
    ),
    (
      "station_id,name_ko\n",
      "weatherstrip: own.csv:1: no column \"province_ko\" in the header; expected one\n"
    ),
  ]

  @Test(arguments: tables)
  func `tells the line of a table at fault`(table: String, message: String) throws {
    try workspace.write(table, to: "own.csv")
    let result = try workspace.run("stations", "--stations", "own.csv")
    #expect(result.status == 1)
    #expect(result.errors == message)
    #expect(result.output == "")
  }

  @Test func `tells that a table is not there, or a folder`() throws {
    let missing = try workspace.run("stations", "--stations", "nowhere.csv")
    #expect(missing.errors == "weatherstrip: nowhere.csv: there is no such file or folder\n")
    let folder = try workspace.run("stations", "--stations", "empty")
    #expect(folder.status == 1)
    #expect(folder.errors == "weatherstrip: empty: can't be read: it is a folder; name a file\n")
  }

  @Test func `tells that nothing is found`() throws {
    let station = try workspace.run("stations", "nix")
    #expect(station.status == 1)
    #expect(station.errors == "weatherstrip: no station matches 'nix'\n")
    let condition = try workspace.run("conditions", "nix", "--language", "ko")
    #expect(condition.errors == "weatherstrip: 'nix'에 맞는 날씨가 없습니다\n")
  }

  @Test func `reads a line of 50 MB`() throws {
    let made = try workspace.shell(
      "{ cat \(Self.page); head -c 50000000 /dev/zero | tr '\\0' a; } > long.txt")
    #expect(made.status == 0)
    let result = try workspace.run("ingest", "long.txt")
    #expect(result.status == 0)
    #expect(result.errors.contains("1 page, 1 strip: 1 new; 16 observations\n"))
  }
}
