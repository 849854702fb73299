import TestSupport
import Testing

@testable import PageReading

@Suite struct PageBodyTests {
  private static let page = Array("<p>서울 3.2℃</p>".utf8)

  private func body(
    _ bytes: [UInt8], _ head: String..., limit: Int = 8 << 20
  ) throws(Damage.Problem) -> PageBody {
    let text = (["HTTP/1.1 200 OK"] + head + ["", ""]).joined(separator: "\r\n")
    let document = Document(bytes: Array(text.utf8) + bytes, form: .response, location: "a.warc")
    return try PageBody(of: document, WholeInflation(), limits: ReadingLimits(pageSize: limit))
  }

  private func chunks(_ parts: [[UInt8]], end: String = "0\r\nX: trailer\r\n\r\n") -> [UInt8] {
    parts.flatMap { part in
      Array("\(String(part.count, radix: 16));a=b\r\n".utf8) + part + Array("\r\n".utf8)
    } + Array(end.utf8)
  }

  @Test func `takes the head off`() throws {
    let body = try body(Self.page, "Content-Type: Text/HTML; Charset = \"EUC-KR\"")
    #expect(body.content == Self.page)
    #expect(body.characterSet == "euc-kr")
    #expect(body.isDeclaredMarkup)
    #expect(body.damage == nil)
  }

  @Test func `reads a head with LF alone`() throws {
    let document = Document(
      bytes: Array("HTTP/1.0 200\ncontent-type: text/plain\n\n".utf8) + Self.page,
      form: .response, location: "a")
    let body = try PageBody(of: document, WholeInflation(), limits: ReadingLimits())
    #expect(body.content == Self.page)
    #expect(!body.isDeclaredMarkup)
    #expect(body.characterSet == nil)
  }

  @Test func `puts chunks together, characters split between them too`() throws {
    let parts = [Array(Self.page[..<15]), Array(Self.page[15..<17]), Array(Self.page[17...])]
    let body = try body(chunks(parts), "Transfer-Encoding: chunked")
    #expect(body.content == Self.page)
    #expect(body.damage == nil)
  }

  @Test func `keeps a body that was announced in chunks and is not`() throws {
    let body = try body(Self.page, "Transfer-Encoding: chunked")
    #expect(body.content == Self.page)
    #expect(body.damage == nil)
  }

  @Test func `keeps the chunks before damage`() throws {
    let cut = chunks([Self.page, Array("later".utf8)], end: "").dropLast(4)
    #expect(
      try body(Array(cut), "Transfer-Encoding: chunked").content == Self.page + Array("lat".utf8))
    #expect(
      try body(Array(cut), "Transfer-Encoding: chunked").damage == .malformedChunk(found: ""))
    let wrong = try body(chunks([Self.page], end: "zz\r\n"), "Transfer-Encoding: chunked")
    #expect(wrong.content == Self.page)
    #expect(wrong.damage == .malformedChunk(found: "zz\r\n"))
  }

  @Test(arguments: [
    ("gzip", Gzip.member(page)), ("x-gzip", Gzip.member(page)), ("deflate", Gzip.zlib(page)),
    ("deflate", Gzip.deflate(page)), ("identity", page), ("GZIP", Gzip.member(page)),
    // Undone by the crawler, which kept the header.
    ("gzip", page), ("deflate", page), ("br", page), ("zstd", page),
    // Compressed though nothing says so.
    ("", Gzip.member(page)),
  ])
  func `undoes compression`(encoding: String, bytes: [UInt8]) throws {
    let body = try body(bytes, "Content-Encoding: \(encoding)")
    #expect(body.content == Self.page)
    #expect(body.damage == nil)
  }

  @Test func `undoes chunks, then compression`() throws {
    let bytes = Gzip.member(Self.page)
    let parts = [Array(bytes[..<5]), Array(bytes[5...])]
    let body = try body(
      chunks(parts), "Content-Encoding: gzip", "Transfer-Encoding: chunked")
    #expect(body.content == Self.page)
  }

  @Test(arguments: ["br", "deflate", "zstd"])
  func `keeps text without markup that the crawler has undone`(encoding: String) throws {
    let text = Array(String(repeating: "2025.04.04 (금) 맑음서울 3.2℃\n", count: 4).utf8)
    let body = try body(text, "Content-Type: text/plain", "Content-Encoding: \(encoding)")
    #expect(body.content == text)
    #expect(body.damage == nil)
  }

  @Test(arguments: [
    ("text/html; charset=EUC-KR", "euc-kr"), ("text/html;charset='utf-8'", "utf-8"),
    ("text/html; a=b; charset = \"cp949\" ", "cp949"),
    ("TEXT/HTML;CHARSET=ks_c_5601-1987", "ks_c_5601-1987"),
    ("text/html", nil), ("text/html; charset", nil), ("text/html; charset=", nil), ("", nil),
  ])
  func `takes the character set out of a content type`(type: String, expected: String?) throws {
    #expect(try body(Self.page, "Content-Type: \(type)").characterSet == expected)
  }

  @Test func `tells of compression that it can't undo`() {
    let brotli: [UInt8] = [0xFF, 0xFF, 0x80, 0x61, 0x02, 0x63, 0x03]
    #expect(throws: Damage.Problem.unreadableBody(encoding: "br")) {
      try body(brotli, "Content-Encoding: br")
    }
    #expect(throws: Damage.Problem.unreadableBody(encoding: "deflate")) {
      try body(brotli, "Content-Encoding: deflate")
    }
    #expect(throws: Damage.Problem.tooLarge(limit: 10)) {
      try body(Gzip.member(Self.page), "Content-Encoding: gzip", limit: 10)
    }
  }

  @Test func `keeps what stands before damage in a compressed body`() throws {
    let text = Array(String(repeating: "서울 3.2℃\n", count: 2000).utf8)
    let body = try body(Array(Gzip.member(text).dropLast(20)), "Content-Encoding: gzip")
    #expect(body.damage == .unreadableBody(encoding: "gzip"))
    #expect(text.starts(with: body.content))
  }

  @Test func `tells of a response without a head`() {
    let document = Document(bytes: Self.page, form: .response, location: "a")
    #expect(throws: Damage.Problem.malformedResponse(found: "<p>서울 3.2℃</p>")) {
      try PageBody(of: document, WholeInflation(), limits: ReadingLimits())
    }
  }
}
