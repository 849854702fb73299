import Testing
import Weather

@Suite struct CommaSeparatedTableTests {
  private func table(_ text: String) throws -> CommaSeparatedTable {
    try CommaSeparatedTable(bytes: Array(text.utf8), name: "t.csv", requiring: ["a", "b"])
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4",
    "\u{FEFF}a,b\n1,2\n3,4\n", "\u{FEFF}\"a\",\"b\"\r\n\"1\",\"2\"\r\n\r\n\"3\",4\r\n\r\n",
  ])
  func `reads values by column, whatever the line ends, quotes and byte order mark`(
    text: String
  ) throws {
    let table = try table(text)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map { [$0["a"], $0["b"]] } == [["1", "2"], ["3", "4"]])
  }

  @Test func `reads commas, quotes and line ends inside quotes`() throws {
    let table = try table("a,b\n\"먼지, 모래\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\r\n\"\n5,6\n")
    #expect(
      table.rows.map { [$0["a"], $0["b"]] }
        == [["먼지, 모래", "say \"hi\""], ["two\nlines", "\r\n"], ["5", "6"]])
  }

  @Test func `counts the lines inside quoted values`() throws {
    #expect(try table("a,b\n\"x\ny\",1\n\n2,3\n").rows.map(\.line) == [2, 5])
  }

  @Test func `gives an empty value for a column that the table does not have`() throws {
    #expect(try table("a,b\n1,2\n").rows[0]["c"] == "")
  }

  @Test func `finds a column whose name is written in letters of Hangul`() throws {
    let decomposed = "\u{1100}\u{1161}"
    let table = try CommaSeparatedTable(
      bytes: Array("\(decomposed),b\n1,2\n".utf8), name: "t.csv", requiring: ["가"])
    #expect(table.rows[0]["가"] == "1")
  }

  @Test(arguments: [
    ("a\n1\n", 1, "no column \"b\" in the header; expected one"),
    ("a,b\n1,2\n1,2,3\n", 3, "3 values; expected 2, as in the header"),
    ("a,b\n1\n", 2, "1 values; expected 2, as in the header"),
    ("a,b\n1,\"2\n", 2, "a quoted value is never closed; add the closing quote"),
    ("a,b\n1,2\n\"x\ny\",\"2\n", 3, "a quoted value is never closed; add the closing quote"),
    ("", 1, "the file is empty; expected a header with a,b"),
    ("\u{FEFF}", 1, "the file is empty; expected a header with a,b"),
  ])
  func `rejects a damaged table and names the line`(text: String, line: Int, problem: String) {
    #expect(throws: TableError(table: "t.csv", line: line, problem: problem)) { try table(text) }
  }

  @Test func `rejects bytes that are not UTF-8`() {
    // 서울 in EUC-KR.
    let bytes = Array("a,b\n1,".utf8) + [0xBC, 0xAD, 0xBF, 0xEF]
    let error = TableError(
      table: "t.csv", line: 1, problem: "this file is not UTF-8; save it as UTF-8")
    #expect(throws: error) {
      try CommaSeparatedTable(bytes: bytes, name: "t.csv", requiring: ["a"])
    }
  }
}
