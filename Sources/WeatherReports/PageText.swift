/// Text from a page as tables show it.
enum PageText {
  /// The text without the marks of markup (U+001F), its line ends shown as `⏎`.
  static func oneLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.filter { $0 != 0x1F }, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  }
}
