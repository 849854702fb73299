internal import CLibXML2

/// Reads the elements of KMA's feed with libxml2's SAX2 push parser.
///
/// This is the one file that calls libxml2's XML parser. What keeps the calls sound:
/// - `xmlInitParser` has run before any parser is made.
/// - The parser lives inside `parse` alone, which frees it on every way out; `context` is set for
///   as long. No pointer leaves this file: names and values are copied while their event lasts.
/// - The parser's user data is the scanner, unretained, which outlives the parser.
/// - The handler table holds these callbacks and nothing else, so that no entity, no document type
///   and no other file is ever loaded; a document type declaration stops the parser.
///
/// A class, since libxml2 hands its address to the callbacks.
@safe final class FeedScanner {
  private var context: xmlParserCtxtPtr?
  private let text: [UInt8]
  private var depth = 0
  private var weather: (element: FeedElement, depth: Int)?
  private var local: (element: FeedElement, depth: Int)?
  private var name: [UInt8] = []
  private var elements: [FeedElement] = []
  private var refusal: FeedError?

  private static let pieceSize = 65_536

  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  private init(_ text: [UInt8]) {
    self.text = text
  }

  /// The `weather` elements of a file, with their `local` elements.
  static func weatherElements(in text: [UInt8]) throws(FeedError) -> [FeedElement] {
    guard isLibraryReady else { return [] }
    let scanner = FeedScanner(text)
    try scanner.parse()
    return scanner.elements
  }

  private func parse() throws(FeedError) {
    var handler = unsafe Self.handler
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, this, nil, 0, nil) else {
      throw FeedError(line: 1, column: 1, message: "found no memory for a parser; expected some")
    }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe context = parser
    defer { unsafe context = nil }
    let options =
      XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
    var position = 0
    while position < text.count, refusal == nil, unsafe parser.pointee.wellFormed != 0 {
      let end = min(text.count, position + Self.pieceSize)
      unsafe text[position..<end].withUnsafeBytes { piece in
        let start = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe xmlParseChunk(parser, start, Int32(piece.count), 0)
      }
      position = end
    }
    if refusal == nil { unsafe xmlParseChunk(parser, nil, 0, 1) }
    if let refusal { throw refusal }
    if unsafe parser.pointee.wellFormed == 0 { throw unsafe Self.lastError(of: parser) }
  }

  private static func lastError(of parser: xmlParserCtxtPtr) -> FeedError {
    let error = unsafe parser.pointee.lastError
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    let line = message.prefix { !$0.isNewline }
    return unsafe FeedError(
      line: Int(error.line), column: Int(error.int2),
      message: "found \"\(line)\"; expected well-formed XML")
  }

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { data, _, _, _ in
      unsafe FeedScanner.scanner(data)?.refuse("found a document type declaration; expected none")
    }
    unsafe handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
      guard let name = unsafe name else { return }
      let word = unsafe String(cString: name)
      let values = unsafe FeedScanner.values(attributes, Int(count))
      unsafe FeedScanner.scanner(data)?.start(word, values)
    }
    unsafe handler.endElementNs = { data, _, _, _ in
      unsafe FeedScanner.scanner(data)?.end()
    }
    unsafe handler.characters = { data, text, count in
      let bytes = unsafe Array(UnsafeBufferPointer(start: text, count: Int(count)))
      unsafe FeedScanner.scanner(data)?.add(bytes)
    }
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }

  private static func scanner(_ data: UnsafeMutableRawPointer?) -> FeedScanner? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<FeedScanner>.fromOpaque(data).takeUnretainedValue()
  }

  /// Attributes stand as five pointers each: name, prefix, namespace, the value's start and end.
  private static func values(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [String: String] {
    var values: [String: String] = [:]
    guard let attributes = unsafe attributes else { return values }
    for index in 0..<count {
      guard let name = unsafe attributes[index * 5], let start = unsafe attributes[index * 5 + 3],
        let end = unsafe attributes[index * 5 + 4]
      else { continue }
      let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
      let value = unsafe String(decoding: bytes, as: UTF8.self)
      unsafe values[String(cString: name)] = Self.trimmed(value)
    }
    return values
  }

  private static func trimmed(_ text: String) -> String {
    let blanks = text.drop { $0.isWhitespace }
    return String(blanks.reversed().drop { $0.isWhitespace }.reversed())
  }

  private func start(_ element: String, _ values: [String: String]) {
    depth += 1
    let behind = position
    if depth == 1, element != "current" {
      return refuse("found the element \(element); expected current")
    }
    // A tag of well-formed XML holds no further `<`.
    let first = text[..<behind].lastIndex(of: UInt8(ascii: "<")) ?? behind
    let found = FeedElement(range: first..<behind, attributes: values)
    if element == "weather", weather == nil {
      weather = (found, depth)
    } else if element == "local", weather != nil, local == nil {
      local = (found, depth)
      name = []
    }
  }

  private func end() {
    if var element = local?.element, local?.depth == depth {
      element.range = element.range.lowerBound..<position
      element.name = Self.trimmed(String(decoding: name, as: UTF8.self))
      weather?.element.locals.append(element)
      local = nil
    } else if var element = weather?.element, weather?.depth == depth {
      element.range = element.range.lowerBound..<position
      elements.append(element)
      weather = nil
    }
    depth -= 1
  }

  private func add(_ bytes: [UInt8]) {
    if local != nil { name += bytes }
  }

  private func refuse(_ message: String) {
    guard refusal == nil, let parser = unsafe context else { return }
    refusal = unsafe FeedError(
      line: Int(xmlSAX2GetLineNumber(parser)), column: Int(xmlSAX2GetColumnNumber(parser)),
      message: message)
    unsafe xmlStopParser(parser)
  }

  /// The place that the parser has reached; exact, since it converts nothing.
  private var position: Int {
    guard let parser = unsafe context else { return 0 }
    return min(max(0, unsafe xmlByteConsumed(parser)), text.count)
  }
}
