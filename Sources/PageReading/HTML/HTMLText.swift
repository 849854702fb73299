/// A page's text taken out of its HTML.
///
/// All of the page is read, in the order in which it stands: menus, boxes and footers too, since
/// strips stand in them.
struct HTMLText: Sendable {
  /// UTF-8, with LF between lines, TAB between cells of a row, and U+001F where inline markup alone
  /// or with a blank parts two words.
  let text: [UInt8]
  /// Whether the page is nested so deep, or so strange in another way, that its tags were only
  /// stripped.
  let isDamaged: Bool
  /// The bytes of the text, ascending, at which a character reference stood.
  let referenceOffsets: [Int]

  /// Reads a page. Linear in its length.
  ///
  /// - Parameters:
  ///   - html: valid UTF-8 without a byte order mark; what it says of its character set is ignored.
  ///   - imageConditions: what the text of an image must be to be taken for a condition.
  init(of html: [UInt8], imageConditions: ImageConditions) {
    let start = PageTextBuilder(imageConditions: imageConditions, capacity: html.count)
    let markup = PreparedMarkup(html)
    let parsed = markup.isDamaged ? nil : HTMLScanner.read(markup, into: start)
    var builder = parsed ?? TagStripper.read(html.span, into: start)
    isDamaged = parsed == nil
    (text, referenceOffsets) = builder.finish()
  }
}
