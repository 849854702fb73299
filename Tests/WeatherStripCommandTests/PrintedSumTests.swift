import TestSupport
import Testing

/// `summary --as-printed` adds up a long text without telling its strips one by one: as it adds up
/// small ones.
@Suite struct PrintedSumTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    var random = SeededGenerator(seed: 5)
    let strips = (0..<2400).map { _ in Self.strip(&random) }
    try workspace.write(strips.joined(), to: "long.txt")
    for part in 0..<6 {
      try workspace.write(strips[part * 400..<part * 400 + 400].joined(), to: "part-\(part).txt")
    }
  }

  @Test(arguments: [
    "--by station", "--by month", "--by nation --station 서울 --station 고창",
    "--by region --condition 맑음", "--by nation --statistics median,p90",
    "--from 2024-02 --to 2024-02 --by day", "--by nation --station 속초",
  ])
  func `a long text gives the figures of its parts`(options: String) throws {
    let whole = try workspace.shell("$W summary long.txt --as-printed --format csv \(options)")
    let parts = try workspace.shell("$W summary part-?.txt --as-printed --format csv \(options)")
    #expect(whole.status == parts.status)
    #expect(whole.output == parts.output)
    #expect(!whole.output.isEmpty || whole.status != 0)
  }

  @Test func `the strips of a long text are counted`() throws {
    let whole = try workspace.shell("$W summary long.txt --as-printed --strict --language en")
    let parts = try workspace.shell("$W summary part-?.txt --as-printed --strict --language en")
    #expect(whole.status == parts.status)
    #expect(whole.output == parts.output)
  }

  @Test func `two threads find in a long text what one does`() throws {
    let one = try workspace.shell("$W summary long.txt --as-printed --rejects one.csv --jobs 1")
    let two = try workspace.shell("$W summary long.txt --as-printed --rejects two.csv --jobs 2")
    #expect(two.output == one.output)
    #expect(two.errors == one.errors)
    let rejections = try workspace.shell("cmp one.csv two.csv && wc -l < one.csv")
    #expect(rejections.status == 0)
    #expect(Int(rejections.output.filter(\.isNumber)) ?? 0 > 100)
  }

  @Test(arguments: ["summary --by station", "summary --by day --evidence", "climate --by nation"])
  func `a long text that repeats its strips gives the figures of one that does not`(
    command: String
  ) throws {
    _ = try workspace.shell("cat long.txt long.txt long.txt > often.txt")
    let once = try workspace.shell("$W \(command) long.txt --format csv")
    let often = try workspace.shell("$W \(command) often.txt --format csv")
    #expect(once.status == 0)
    #expect(often.output == once.output)
  }

  /// A strip of January to March 2024; most have the common form, some not.
  private static func strip(_ random: inout SeededGenerator) -> String {
    let month = Int.random(in: 1...3, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let weekday = ["일", "월", "화", "수", "목", "금", "토"][(day + [0, 3, 4][month - 1]) % 7]
    let hasWeekday = Int.random(in: 0..<8, using: &random) > 0
    var text = "2024.0\(month).\(day < 10 ? "0" : "")\(day)\(hasWeekday ? " (\(weekday))" : "")\n\n"
    for station in ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주"] {
      let condition = ["", "맑음", "흐림", "비", "보라\u{1F}"].randomElement(using: &random) ?? ""
      let tenths = Int.random(in: -150...150, using: &random)
      let sign = tenths < 0 ? "-" : ""
      let number = tenths % 20 == 0 ? "" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
      text += "  • \(condition == "보라\u{1F}" && day > 3 ? "" : condition)\(station) \(number)℃\n"
    }
    return text + "기상청 제공\n\n가나다라마바사\n\n"
  }
}
