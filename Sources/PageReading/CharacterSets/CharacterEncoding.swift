/// How a page's bytes stand for characters.
enum CharacterEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// EUC-KR with Microsoft's further syllables, also called UHC and windows-949.
  case cp949
  /// Another one, by iconv's name.
  case other(String)

  /// The encoding that a label names, in any case, with blanks or quotes around it.
  ///
  /// The labels are those of the WHATWG's Encoding Standard (https://encoding.spec.whatwg.org, read
  /// 2026-11-22) for the languages of East Asia, and a few that Korean pages use beside them. nil
  /// for an unknown label, and for Latin ones, which servers send by default: they say nothing
  /// about a Korean page.
  init?(label: String) {
    let trimmed = label.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x27 }
    let lowercase = String(decoding: trimmed, as: UTF8.self).lowercased()
    guard let encoding = Self.encodingsByLabel[lowercase] else { return nil }
    self = encoding
  }

  /// iconv's name of the encoding.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .cp949: "CP949"
    case .other(let name): name
    }
  }

  /// Whether the encoding takes two bytes for each character, ASCII not excepted.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  private static let labels: [(CharacterEncoding, String)] = [
    (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    (.utf16LittleEndian, "utf-16 utf16 utf-16le utf16le ucs-2 unicode csunicode iso-10646-ucs-2"),
    (.utf16BigEndian, "utf-16be utf16be unicodefffe"),
    (
      .cp949,
      """
      euc-kr euckr euc_kr x-euc-kr cseuckr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ks_c-5601-1987 \
      ksc5601 ksc_5601 ks-c-5601-1987 csksc56011987 iso-ir-149 korean cp949 cp-949 949 ms949 uhc \
      windows-949 x-windows-949
      """
    ),
    (.other("ISO-2022-KR"), "iso-2022-kr csiso2022kr"),
    (.other("JOHAB"), "johab cp1361 ms1361"),
    (
      .other("CP932"),
      "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j windows-932 cp932 csshiftjis"
    ),
    (.other("EUC-JP"), "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese"),
    (.other("ISO-2022-JP"), "iso-2022-jp csiso2022jp"),
    (
      .other("GB18030"),
      "gb18030 gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese gbk x-gbk cp936"
    ),
    (.other("BIG5"), "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
  ]

  private static let encodingsByLabel: [String: CharacterEncoding] = Dictionary(
    uniqueKeysWithValues: labels.flatMap { encoding, names in
      names.split(separator: " ").map { (String($0), encoding) }
    })
}

/// Why bytes can't be turned into text.
enum CharacterEncodingError: Error, Equatable, CustomStringConvertible {
  /// The system's iconv does not know the encoding, named as iconv names it.
  case unsupported(String)

  var description: String {
    switch self {
    case .unsupported(let name):
      """
      the system can't read the character set \(name); expected iconv's modules (gconv) to be \
      installed (in Debian they are in libc6), or the file to be converted to UTF-8
      """
    }
  }
}
