internal import CLibXML2

/// Reads HTML with libxml2's SAX push parser and hands its events to a `PageTextBuilder`.
///
/// This is the one file that calls libxml2's HTML parser. What keeps the calls sound:
/// - `xmlInitParser` has run before any parser is made; after it, parsers of different threads share
///   nothing that changes.
/// - A parser lives inside `read` alone, which frees it on every way out. No pointer leaves this
///   file: names and attributes are copied while their event lasts, as long as libxml2 keeps them.
/// - The parser's user data is the scanner, unretained; `read` keeps it alive until the parser is
///   freed. Callbacks run inside `htmlParseChunk` alone, on the thread that called it, while no
///   other access to the scanner is under way.
/// - libxml2 builds no tree: the handler table holds these callbacks and nothing else. Missing
///   callbacks are left out by libxml2, which tests each before calling it.
///
/// A class, since libxml2 hands its address to the callbacks.
@safe final class HTMLScanner {
  private var builder: PageTextBuilder
  private let texts: MarkupTexts?
  /// Text since the last tag, as libxml2 gives it.
  private var run: [UInt8] = []
  private var parser: htmlParserCtxtPtr?
  private var depth = 0
  private var isStopped = false

  /// Elements nested deeper than this are not written by people; libxml2's time for an end tag
  /// grows with the depth.
  static let mostDepth = 1000
  /// Of so many bytes, about, are the pieces handed to libxml2, which keeps its own buffer small.
  static let pieceSize = 65_536

  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  private init(_ builder: PageTextBuilder, _ texts: MarkupTexts?) {
    self.builder = builder
    self.texts = texts
  }

  /// The builder with all of a page told to it; nil where the parser was stopped before the page's
  /// end, because of its depth or for a reason of libxml2's own.
  static func read(
    _ markup: PreparedMarkup, into builder: PageTextBuilder, pieceSize: Int = pieceSize
  ) -> PageTextBuilder? {
    guard isLibraryReady else { return nil }
    let scanner = HTMLScanner(builder, markup.texts)
    let isWhole = withExtendedLifetime(scanner) { scanner.parse(markup.bytes, pieceSize) }
    scanner.endRun()
    return isWhole ? scanner.builder : nil
  }

  /// The character of an entity of HTML 4; nil where there is none of this name.
  static func scalar(ofEntity name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var word = Array(name)
    word.append(0)
    guard let entity = unsafe htmlEntityLookup(word) else { return nil }
    return unsafe Unicode.Scalar(entity.pointee.value)
  }

  /// Whether libxml2 read the bytes to their end.
  private func parse(_ bytes: [UInt8], _ pieceSize: Int) -> Bool {
    var handler = unsafe Self.handler
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = unsafe htmlCreatePushParserCtxt(
        &handler, this, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { return false }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe parser = context
    defer { unsafe parser = nil }
    let options =
      HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    unsafe htmlCtxtUseOptions(context, Int32(options))
    // Inside these two nothing that a page leaves out has to be put in by libxml2.
    unsafe htmlParseChunk(context, "<html><body>", 12, 0)
    var position = 0
    while position < bytes.count, !isStopped {
      let end = Self.pieceEnd(in: bytes, from: position, size: pieceSize)
      unsafe bytes[position..<end].withUnsafeBytes { piece in
        let start = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe htmlParseChunk(context, start, Int32(piece.count), 0)
      }
      position = end
    }
    let isEarly = unsafe context.pointee.instate == XML_PARSER_EOF
    guard !isStopped, !isEarly else { return false }
    unsafe htmlParseChunk(context, nil, 0, 1)
    return !isStopped
  }

  /// Where a piece ends: behind its last tag, since libxml2 can take the two halves of `</script>`
  /// for text. A piece without a tag goes on to the next one.
  private static func pieceEnd(in bytes: [UInt8], from start: Int, size: Int) -> Int {
    guard start + size < bytes.count else { return bytes.count }
    let tagEnd = UInt8(ascii: ">")
    if let last = bytes[start..<start + size].lastIndex(of: tagEnd) { return last + 1 }
    return bytes[(start + size)...].firstIndex(of: tagEnd).map { $0 + 1 } ?? bytes.count
  }

  private static var handler: htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { data, name, attributes in
      guard let name = unsafe name else { return }
      let tag = unsafe HTMLScanner.tag(name, attributes)
      unsafe HTMLScanner.scanner(data)?.start(tag)
    }
    unsafe handler.endElement = { data, name in
      guard let name = unsafe name else { return }
      let word = unsafe String(cString: name)
      unsafe HTMLScanner.scanner(data)?.end(word)
    }
    unsafe handler.characters = { data, text, count in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
      unsafe HTMLScanner.scanner(data)?.run.append(contentsOf: bytes)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    return unsafe handler
  }

  private static func scanner(_ data: UnsafeMutableRawPointer?) -> HTMLScanner? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<HTMLScanner>.fromOpaque(data).takeUnretainedValue()
  }

  private static func tag(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> MarkupTag {
    var tag = unsafe MarkupTag(name: String(cString: name))
    guard let attributes = unsafe attributes else { return tag }
    var index = 0
    while let attribute = unsafe attributes[index] {
      // Most attributes are told from those that matter by their first letter.
      let isLikely = unsafe MarkupTag.mayBeWanted(first: attribute[0])
      let word = isLikely ? unsafe String(cString: attribute) : ""
      if isLikely, MarkupTag.isWanted(word) {
        let value = unsafe attributes[index + 1].map { unsafe Array(String(cString: $0).utf8) }
        tag.add(attribute: word, value: value ?? [])
      }
      index += 2
    }
    return tag
  }

  private func start(_ tag: MarkupTag) {
    guard !isStopped else { return }
    depth += 1
    guard depth <= Self.mostDepth else {
      isStopped = true
      unsafe xmlStopParser(parser)
      return
    }
    endRun()
    builder.start(tag)
  }

  private func end(_ name: String) {
    depth -= 1
    endRun()
    builder.end(name)
  }

  private func endRun() {
    guard !run.isEmpty else { return }
    if let texts { texts.tell(run, to: &builder) } else { builder.add(run) }
    run.removeAll(keepingCapacity: true)
  }
}
