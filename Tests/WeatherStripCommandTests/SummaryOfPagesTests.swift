import TestSupport
import Testing
import Weather

/// `summary PATH…` keeps a store for those strips alone that others bear on, or that a check may speak
/// against: it says what `ingest` and `summary` say.
@Suite struct SummaryOfPagesTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let options = [
    "--by station --format csv", "--by region,month --format csv", "--language en",
    "--by day --station 서울 --station 고창 --format csv", "--language ko --by province",
    "--by nation --statistics median,p90,observations --format json",
    "--by month-of-year --condition 눈 --format csv",
    "--from 2024-04 --to 2024-05 --by day --format csv", "--include all --by station --format csv",
    "--include frozen --by station,hour --format csv",
    "--quality suspect --by station --format csv",
  ]

  /// Compares the summaries of pages and of a store.
  ///
  /// - Parameter every: of so many summaries one is compared.
  private func compare(_ pages: String, _ options: String = "", every: Int = 1) throws {
    let ingested = try workspace.shell("$W ingest --quiet \(options) \(pages)")
    #expect(ingested.status == 0, "\(ingested.errors)")
    for (number, summary) in Self.options.enumerated() where number.isMultiple(of: every) {
      let stored = try workspace.shell("$W summary \(summary)")
      let found = try workspace.shell(
        "$W summary \(pages) --quiet \(options) --jobs \(number / every % 2 + 1) \(summary)")
      #expect(found.status == stored.status)
      #expect(found.output == stored.output, "\(summary)")
    }
  }

  @Test(arguments: [(1, 2), (2, 3)])
  func `a long text gives the summaries of a store`(seed: UInt64, every: Int) throws {
    var strips = BearingStrips(seed: seed)
    let text = strips.text(of: 600)
    #expect(text.utf8.count > 2 << 18)
    try workspace.write(text, to: "long.txt")
    try compare("long.txt", every: every)
  }

  @Test func `pages of several kinds give the summaries of a store`() throws {
    var strips = BearingStrips(seed: 4)
    for number in 0..<60 {
      let texts = (0..<number % 4).map { _ in strips.next() }
      try workspace.write(texts.joined(separator: "\n오늘의 기사\n\n"), to: "page-\(number).txt")
    }
    try workspace.write(strips.text(of: 500), to: "long.txt")
    try compare("page-?.txt long.txt page-??.txt Fixtures/feed Fixtures/html Fixtures/pages")
  }

  @Test func `a strip is compared with what two layouts of another show together`() throws {
    // 1.0 at each of the nine, then two other stations each: together they share eight temperatures
    // with the strip of May, alone seven.
    let nine = [
      "동두천 1.0", "강릉 2.0", "서울 1.5", "대전 1.2", "대구 1.7", "울산 2.2", "광주 1.9", "부산 3.0", "제주 4.0",
    ]
    var other = nine
    for index in 0..<3 { other[index] = ["동두천 2.1", "강릉 3.3", "서울 2.6"][index] }
    try workspace.write(
      StripPage.text("2024.05.02", (nine + ["고창 1.1", "강화 1.3"]).map { "맑음\($0)℃" }),
      to: "one.txt")
    try workspace.write(
      StripPage.text("2024.05.02", (nine + ["보은 0.9", "금산 0.8"]).map { "맑음\($0)℃" }),
      to: "other.txt")
    try workspace.write(
      StripPage.text("2024.05.09", (other + ["고창 1.1", "보은 0.9"]).map { "맑음\($0)℃" }),
      to: "later.txt")
    try compare("one.txt other.txt later.txt")
    let summary = try workspace.shell(
      "$W summary one.txt other.txt later.txt --quiet --language en | tail -n 4")
    #expect(summary.output.contains("suspect observations 24 "))
  }

  @Test func `captures that do not prove a date are told`() throws {
    var strips = BearingStrips(seed: 5)
    try workspace.write(strips.text(of: 600), to: "long.txt")
    try compare("long.txt", "--captured 2024-04-20T03:00:00Z", every: 4)
  }

  @Test func `archives give the summaries of a store`() throws {
    try compare("Fixtures/archives Fixtures/encodings Fixtures/hostile")
  }
}

extension BearingStrips {
  /// A text of so many strips, longer than what is read at once.
  fileprivate mutating func text(of count: Int) -> String {
    let article = String(repeating: "오늘의 기사\n", count: 50)
    return (0..<count).map { _ in next() }.joined(separator: "\n\(article)\n")
  }
}
