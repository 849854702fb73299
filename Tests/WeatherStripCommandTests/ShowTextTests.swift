import Foundation
import TestSupport
import Testing

/// The text of pages to which `show --text` goes back.
@Suite struct ShowTextTests {
  private let workspace: Workspace
  private static let page = Fixtures.text("pages/2025-04-04-plain-case.txt")

  init() throws {
    workspace = try Workspace()
  }

  private func text(_ words: String) throws -> [String] {
    let result = try workspace.shell("$W show \(words) --text --language en")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let parts = result.output.components(separatedBy: "\n\n")
    return (parts.last ?? "").components(separatedBy: "\n").filter { !$0.isEmpty }
  }

  /// The lines of 서울 of the plain case, with its neighbours.
  private static func seoul(line: Int = 9, width: Int = 2) -> [String] {
    func number(_ line: Int) -> String {
      String(repeating: " ", count: width - String(line).count) + String(line)
    }
    return [
      "  \(number(line - 1)) |   • 구름조금강릉 5.0℃", "> \(number(line)) |   • 박무서울 6.2℃",
      "  \(String(repeating: " ", count: width)) |     ^^^^^^^^^^^^^",
      "  \(number(line + 1)) |   • 대전 7.2℃",
    ]
  }

  private func expectSeoul(
    _ lines: [String], in place: String, line: Int = 9, width: Int = 2, bullet: String = "•"
  ) {
    #expect(lines.first == "\(place):")
    let wanted = Self.seoul(line: line, width: width).map { $0.replacing("•", with: bullet) }
    let found = lines.filter { line in wanted.contains(line) }
    #expect(found == wanted, "\(lines.joined(separator: "\n"))")
    #expect(lines.count { $0.hasPrefix(">") } == 1)
  }

  @Test(arguments: [
    ("2025-04-04-plain-case.cp949", "·"), ("2025-04-04-plain-case.utf-16le", "•"),
  ])
  func `is that of a page in another character set`(name: String, bullet: String) throws {
    _ = try workspace.run("ingest", "--quiet", "Fixtures/encodings/\(name)")
    expectSeoul(
      try text("서울 2025-04-04"), in: "Fixtures/encodings/\(name)", bullet: bullet)
  }

  @Test(arguments: ["txt", "txt.gz", "warc", "warc.gz", "one.warc.gz"])
  func `is that of a file or an archive's record`(kind: String) throws {
    let other = ArchiveRecord.conversion(Fixtures.text("pages/2025-01-06-below-zero.txt")).bytes
    let record = ArchiveRecord.conversion(Self.page).bytes
    let plain = Array(Self.page.utf8)
    let (bytes, offset): ([UInt8], Int?) =
      switch kind {
      case "txt": (plain, nil)
      case "txt.gz": (Gzip.member(plain), nil)
      case "warc": (other + record + other, other.count)
      case "warc.gz":
        (Gzip.member(other) + Gzip.member(record) + Gzip.member(other), Gzip.member(other).count)
      default: (Gzip.member(other + record + other), other.count)
      }
    try workspace.write(bytes, to: "a.\(kind)")
    _ = try workspace.run("ingest", "--quiet", "a.\(kind)")
    expectSeoul(
      try text("서울 2025-04-04"), in: "a.\(kind)" + (offset.map { " @\($0)" } ?? ""))
  }

  @Test func `is that of HTML as it is read`() throws {
    _ = try workspace.run("ingest", "--quiet", "Fixtures/html/2018-03-24-html.html")
    let lines = try text("서울 2018-03-24")
    #expect(
      lines.prefix(6) == [
        "Fixtures/html/2018-03-24-html.html:", "   1 | 2018.03.24 (토)", "   2 | -동두천 3.8℃",
        "   3 | -강릉 9.9℃", ">  4 | 연무서울 5.0℃", "     | ^^^^^^^^^^^^^",
      ])
  }

  @Test func `is that of KMA's feed`() throws {
    _ = try workspace.run("ingest", "--quiet", "Fixtures/feed/2026-01-09-15.xml")
    let lines = try text("서울 2026-01-09")
    let element = "<local stn_id=\"108\" icon=\"\" desc=\"-\" ta=\"-0.3\">서울</local>"
    let place = try #require(lines.firstIndex(of: ">  16 | \(element)"))
    // Each character takes one column, but 서울, which takes four.
    #expect(lines[place + 1] == "      | " + String(repeating: "^", count: element.count + 2))
  }

  @Test func `is that of a page of more than a megabyte`() throws {
    let filler = String(repeating: "<p>가나다라 마바사</p>\n", count: 25_000)
    let rows = StripPage.rows(from: 10).map { "<li>\($0)</li>\n" }.joined()
    let html =
      "<html><body>\(filler)<div>2025.05.05</div><ul>\(rows)</ul>기상청 제공\(filler)</body></html>"
    try workspace.write(html, to: "a.html")
    _ = try workspace.run("ingest", "--quiet", "a.html")
    let lines = try text("서울 2025-05-05")
    #expect(lines.first == "a.html:")
    #expect(lines.contains("> 25004 | 맑음서울 3.2℃"), "\(lines)")
    #expect(lines.count { $0.hasPrefix(">") } == 1)
  }

  @Test func `is that of a long text around the strip`() throws {
    let filler = String(repeating: "가나다라 마바사\n", count: 40_000)
    try workspace.write(filler + Self.page + filler, to: "long.txt")
    _ = try workspace.run("ingest", "--quiet", "long.txt")
    expectSeoul(try text("서울 2025-04-04"), in: "long.txt", line: 40_009, width: 5)
  }

  @Test func `is that of the part by which a log has grown, whatever that begins with`() throws {
    // What is read anew begins behind a strip: with its line end, and then with markup.
    let strip = "2025.01.06 (월)\n\n• 맑음서울 2.3℃\n• 맑음인천 1.0℃\n• 맑음대전 3.0℃\n기상청 제공"
    let filler = "\(strip)\n" + String(repeating: "<p>x</p>\n", count: 80_000)
    try workspace.write(filler, to: "log.txt")
    _ = try workspace.run("ingest", "--quiet", "log.txt")
    try workspace.write(filler + Self.page, to: "log.txt")
    let grown = try workspace.run("ingest", "log.txt")
    #expect(grown.errors.contains("has grown"))
    let rows = try workspace.rows("show", "서울", "2025-04-04")
    let start = strip.utf8.count
    #expect(rows.map { $0["record_offset"] } == ["\(start)"])
    expectSeoul(
      try text("서울 2025-04-04"), in: "log.txt @\(start)", line: 1 + 80_000 + 9, width: 5)
    _ = try workspace.run("show", "서울", "2025-04-04", "--extract", "part.txt")
    #expect(
      try workspace.bytes(of: "part.txt") == Array((filler + Self.page).utf8.dropFirst(start)))
  }

  @Test func `is that of what a log held before it grew`() throws {
    try workspace.write(Self.page, to: "log.txt")
    _ = try workspace.run("ingest", "--quiet", "log.txt")
    try workspace.write(Self.page + "\n새 소식\n", to: "log.txt")
    expectSeoul(try text("서울 2025-04-04"), in: "log.txt")
  }

  @Test func `goes on to the next page where one is gone, has changed or came otherwise`() throws {
    for name in ["a.txt", "b.txt", "c.txt"] { try workspace.write(Self.page, to: name) }
    _ = try workspace.run("ingest", "--quiet", "a.txt", "b.txt", "c.txt")
    _ = try workspace.shell("cat a.txt | $W ingest --quiet - ; rm a.txt; echo 가람 >b.txt")
    let result = try workspace.run("show", "서울", "2025-04-04", "--text", "--language", "en")
    let problems = [
      "the page came by standard input and can't be read again",
      "a.txt: there is no such file or folder",
      "b.txt: has changed since it was read, and does not hold the page any more",
    ]
    #expect(result.status == 0)
    #expect(
      result.output.contains("\n\n\(problems.joined(separator: "\n"))\nc.txt:\n   1 | 가람일보\n"),
      "\(result.output)")
    _ = try workspace.shell("rm c.txt")
    let none = try workspace.run("show", "서울", "2025-04-04", "--text", "--language", "en").output
    #expect(
      none.contains(
        "\nc.txt: there is no such file or folder\n"
          + "The page is not there any more; this is the text that the store has kept:\n"
          + "   1 | 2025.04.04 (금)\n   2 | \n   3 |   • 맑음동두천 2.8℃\n"))
    #expect(none.contains("\n>  5 |   • 박무서울 6.2℃\n     |     ^^^^^^^^^^^^^\n"))
    let korean = try workspace.run("show", "서울", "2025-04-04", "--text", "--language", "ko").output
    #expect(
      korean.contains(
        """

        표준 입력으로 들어온 문서라 다시 읽을 수 없습니다
        a.txt: 그런 파일이나 폴더가 없습니다
        b.txt: 읽은 뒤로 바뀌어 그 문서가 더는 없습니다
        c.txt: 그런 파일이나 폴더가 없습니다
        문서를 찾지 못해 저장소에 남은 글을 보입니다:
           1 | 2025.04.04 (금)

        """), "\(korean)")
  }

  @Test func `looks for pages in the folder that is named`() throws {
    _ = try workspace.shell("mkdir -p x/y; cp Fixtures/pages/2025-04-04-plain-case.txt x/y/a.txt")
    _ = try workspace.shell("cd x && $W ingest --quiet y/a.txt --database ../weatherstrip.sqlite")
    let lost = try workspace.run("show", "서울", "2025-04-04", "--text").output
    #expect(lost.contains("\ny/a.txt: there is no such file or folder\n"))
    for folder in ["x", "x/"] {
      expectSeoul(try text("서울 2025-04-04 --folder \(folder)"), in: "y/a.txt")
    }
    let wrong = try workspace.run("show", "2025-04-04", "--text", "--folder", "z").output
    #expect(wrong.contains("\nz/y/a.txt: there is no such file or folder\n"))
  }

  @Test func `lets no control of a page or its name through to the terminal`() throws {
    let name = "a\u{1B}[2Jb\nc.txt"
    try workspace.write(Fixtures.bytes("hostile/escape-sequences.txt"), to: name)
    _ = try workspace.run("ingest", "--quiet", name)
    for words in ["--text", "--text --folder /nowhere", "--extract out.txt", "--format markdown"] {
      let result = try workspace.shell("$W show 2025-04-04 \(words)")
      let lines = (result.output + result.errors).split(separator: "\n")
      #expect(
        !lines.contains { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E } })
      #expect(!lines.isEmpty)
    }
    let text = try workspace.run("show", "2025-04-04", "--text").output
    #expect(text.contains("\na\\u{1B}[2Jb\\u{A}c.txt:\n"))
    #expect(text.contains("  • 맑음새마을\\u{202E}2.2℃\n"))
  }
}
