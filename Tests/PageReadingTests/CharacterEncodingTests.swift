import TestSupport
import Testing

@testable import PageReading

@Suite struct CharacterEncodingTests {
  private func detected(
    _ bytes: [UInt8], declared: String? = nil, readsMarkup: Bool = false
  ) -> CharacterEncoding {
    .detected(in: bytes.span, declared: declared, readsMarkup: readsMarkup)
  }

  /// 맑음서울 in CP949.
  private let korean: [UInt8] = [0xB8, 0xBC, 0xC0, 0xBD, 0xBC, 0xAD, 0xBF, 0xEF]

  @Test(
    arguments: [
      ("utf-8", .utf8), (" \"UTF8\" ", .utf8), ("'EUC-KR'", .cp949), ("euckr", .cp949),
      ("KS_C_5601-1987", .cp949), ("ksc5601", .cp949), ("ks_c_5601-1989", .cp949),
      ("cp949", .cp949), ("MS949", .cp949), ("uhc", .cp949), ("x-windows-949", .cp949),
      ("windows-949", .cp949), ("korean", .cp949), ("iso-ir-149", .cp949),
      ("utf-16", .utf16LittleEndian), ("UTF-16LE", .utf16LittleEndian),
      ("utf-16be", .utf16BigEndian), ("iso-2022-kr", .other("ISO-2022-KR")),
      ("Johab", .other("JOHAB")), ("Shift_JIS", .other("CP932")), ("gb2312", .other("GB18030")),
      ("big5", .other("BIG5")), ("ascii", nil), ("latin1", nil), ("ISO-8859-1", nil),
      ("windows-1252", nil), ("", nil), ("nonsense", nil),
    ] as [(String, CharacterEncoding?)])
  func `knows an encoding by its label`(label: String, encoding: CharacterEncoding?) {
    #expect(CharacterEncoding(label: label) == encoding)
  }

  @Test func `finds every encoding it has a label for in the system`() throws {
    for label in ["iso-2022-kr", "johab", "sjis", "euc-jp", "iso-2022-jp", "gbk", "big5", "uhc"] {
      var decoder = try TextDecoder(#require(CharacterEncoding(label: label)))
      #expect(decoder.decode(Array("abc".utf8), isFinal: true) == Array("abc".utf8), "\(label)")
    }
  }

  @Test func `says which encoding the system lacks`() {
    #expect(throws: CharacterEncodingError.unsupported("NO-SUCH-SET")) {
      _ = try TextDecoder(.other("NO-SUCH-SET"))
    }
    let message = CharacterEncodingError.unsupported("CP949").description
    #expect(message.contains("CP949") && message.contains("or the file to be converted to UTF-8"))
  }

  @Test(
    arguments: [
      ("<meta charset=euc-kr>", .cp949), ("<META CHARSET = \"EUC-KR\" />", .cp949),
      ("<meta charset='big5'>", .other("BIG5")),
      (
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ks_c_5601-1987\">", .cp949
      ),
      ("<meta name=a content='charset'><meta charset=uhc>", .cp949),
      ("<meta charset=nonsense><meta charset=uhc>", .cp949),
      ("<?xml version=\"1.0\" encoding=\"euc-kr\"?>", .cp949),
      (" <?xml encoding='shift_jis'?>", .other("CP932")),
      ("<meta charset=utf-16>", .utf8), ("<!-- <meta charset=big5> --><meta charset=uhc>", .cp949),
      ("<p>charset=euc-kr</p>", nil), ("<meta charset", nil), ("<meta charset=", nil),
      ("<meta charset=euc-kr", .cp949), ("<?xml", nil), ("<!--", nil), ("", nil),
    ] as [(String, CharacterEncoding?)])
  func `reads what a document says of itself`(head: String, encoding: CharacterEncoding?) {
    #expect(EncodingLabel.encoding(in: Array(head.utf8).span) == encoding)
  }

  @Test func `takes a mark before what the server says, that before what the page says`() {
    let page = Array("<meta charset=big5>".utf8) + korean
    #expect(detected([0xEF, 0xBB, 0xBF] + page, declared: "sjis", readsMarkup: true) == .utf8)
    #expect(detected([0xFF, 0xFE] + page, declared: "sjis") == .utf16LittleEndian)
    #expect(detected([0xFE, 0xFF] + page, declared: "sjis") == .utf16BigEndian)
    #expect(detected(page, declared: "sjis", readsMarkup: true) == .other("CP932"))
    #expect(detected(page, declared: "latin1", readsMarkup: true) == .other("BIG5"))
    #expect(detected(page, readsMarkup: true) == .other("BIG5"))
    #expect(detected(page) == .cp949)
    #expect(detected(page, declared: "nonsense") == .cp949)
  }

  @Test func `looks for the page's own word in its first 4096 bytes alone`() {
    let label = Array("<meta charset=big5>".utf8)
    let before = [UInt8](repeating: 0x20, count: 4096 - label.count)
    #expect(detected(before + label + korean, readsMarkup: true) == .other("BIG5"))
    #expect(detected([0x20, 0x20] + before + label + korean, readsMarkup: true) == .cp949)
  }

  @Test(arguments: [nil, "utf-8", "euc-kr", "big5", "utf-16", "latin1"])
  func `takes valid UTF-8 for that, whatever is declared`(declared: String?) {
    #expect(detected(Array("• 맑음서울 6.2℃".utf8), declared: declared) == .utf8)
  }

  @Test(arguments: [nil, "utf-8", "euc-kr", "latin1"])
  func `takes EUC-KR for that where UTF-8 is declared`(declared: String?) {
    #expect(detected(korean, declared: declared) == .cp949)
    let page = Fixtures.bytes("encodings/2025-04-04-plain-case.cp949")
    #expect(detected(page, declared: declared) == .cp949)
  }

  @Test func `reads the declared character set of pages that are declared wrongly`() {
    for (name, encoding) in [
      ("page-declared-rightly.cp949", CharacterEncoding.cp949),
      ("page-declared-utf-8.cp949", .cp949), ("page-declared-euc-kr.utf-8", .utf8),
    ] {
      #expect(detected(Fixtures.bytes("encodings/\(name)"), readsMarkup: true) == encoding)
    }
  }

  @Test(arguments: [nil, "utf-8", "euc-kr"])
  func `leaves damaged UTF-8 what it is`(declared: String?) {
    let text = Array("• 맑음서울 6.2℃\n".utf8)
    #expect(detected(text + [0xFF] + text + [0xEA, 0xB0], declared: declared) == .utf8)
  }

  @Test func `takes other bytes for damaged UTF-8 unless they read well as Korean`() {
    // 'é' in Latin-1, before a blank and before a letter.
    let french = Array("caf".utf8) + [0xE9] + Array(" cr".utf8) + [0xE9] + Array("me".utf8)
    #expect(detected(french) == .utf8)
    #expect(detected([0xFF, 0xFF, 0x80]) == .utf8)
  }

  @Test func `takes what is ASCII for UTF-8, but for a declared encoding of 7 bits`() {
    let text = Array("abc".utf8)
    for declared in [nil, "utf-8", "euc-kr", "latin1", "utf-16"] {
      #expect(detected(text, declared: declared) == .utf8)
    }
    #expect(detected(text, declared: "iso-2022-kr") == .other("ISO-2022-KR"))
    #expect(detected([]) == .utf8)
  }

  @Test func `knows UTF-16 without a mark by its NUL bytes`() {
    let text = "2025.04.04 (금)\n• 맑음서울 6.2℃\n가가가 대가\n"
    #expect(
      detected(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == .utf16LittleEndian)
    #expect(detected(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == .utf16BigEndian)
    for binary in ["abc\0def", "./a/b\0./a/c\0./d\0", "\u{7F}ELF\u{1}\0\u{2}\0\0\0", "\0", "\0\0a"]
    {
      #expect(detected(Array(binary.utf8)) == .utf8, "\(binary.debugDescription)")
    }
  }
}
