/// Reads HTML without a parser's help: every tag is told as it stands.
///
/// Linear in the page's length whatever its tags, for pages that no parser should be trusted with.
enum TagStripper {
  /// The builder with all of a page told to it.
  static func read(
    _ html: borrowing Span<UInt8>, into builder: PageTextBuilder
  ) -> PageTextBuilder {
    var builder = builder
    var tokens = MarkupTokens()
    while let token = tokens.next(in: html) {
      switch token {
      case .text(let range):
        var text: [UInt8] = []
        PreparedMarkup.append(text: html.extracting(range), to: &text)
        builder.add(text)
      case .startTag(let tag):
        let markupTag = self.tag(tag, in: html)
        builder.start(markupTag)
        if tag.closesItself { builder.end(markupTag.name) }
      case .endTag(let name): builder.end(PreparedMarkup.name(html, name))
      case .ignored: break
      }
    }
    return builder
  }

  private static func tag(
    _ tag: MarkupTokens.StartTag, in html: borrowing Span<UInt8>
  ) -> MarkupTag {
    var result = MarkupTag(name: PreparedMarkup.name(html, tag.name))
    for attribute in tag.attributes {
      let name = PreparedMarkup.name(html, attribute.name)
      guard MarkupTag.isWanted(name) else { continue }
      var value: [UInt8] = []
      PreparedMarkup.append(tag: html.extracting(attribute.value), to: &value)
      result.add(attribute: name, value: value)
    }
    return result
  }
}
