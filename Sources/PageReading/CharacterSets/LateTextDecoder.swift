/// Turns bytes whose encoding is not known into text, piece by piece, and finds the encoding out
/// meanwhile: at the latest when the first byte came that is not ASCII, with a sample behind it.
///
/// Until then at most `EncodingDetection.sampleSize` bytes are held back.
struct LateTextDecoder {
  /// The encoding found; nil where nothing has decided yet.
  private(set) var encoding: CharacterEncoding?

  private let declared: String?
  private let readsMarkup: Bool
  private var detection: EncodingDetection?
  private var held: [UInt8] = []
  /// Decodes ASCII until the encoding is found.
  private var decoder = TextDecoder()
  private var isStart = true

  /// - Parameters:
  ///   - declared: the label in HTTP's header, if there is one.
  ///   - readsMarkup: whether the page may name its encoding itself.
  init(declared: String? = nil, readsMarkup: Bool = false) {
    self.declared = declared
    self.readsMarkup = readsMarkup
  }

  /// A decoder of an encoding that is known.
  init(of encoding: CharacterEncoding) {
    self.init()
    self.encoding = encoding
  }

  /// How many invalid parts were replaced by U+FFFD so far.
  var replacements: Int { decoder.replacements }

  /// The text of the next bytes, as far as it is known.
  ///
  /// - Parameter isFinal: whether these are the last bytes; then nothing is held back.
  /// - Throws: `CharacterEncodingError` where the system does not know the encoding found.
  mutating func decode(
    _ bytes: [UInt8], isFinal: Bool
  ) throws(CharacterEncodingError) -> [UInt8] {
    if encoding != nil { return decoder.decode(bytes, isFinal: isFinal) }
    if held.isEmpty { held = bytes } else { held += bytes }
    guard held.count >= EncodingDetection.headSize || detection != nil || isFinal else { return [] }
    let detection = self.detection ?? detection(ofHead: held)
    self.detection = detection
    let start = detection.certain == nil && detection.passesASCII ? decodeASCII() : []
    guard detection.certain != nil || held.count >= EncodingDetection.sampleSize || isFinal else {
      return start
    }
    let end = min(held.count, EncodingDetection.sampleSize)
    let found = detection.encoding(of: held.span.extracting(0..<end))
    if found != .utf8 { decoder = try TextDecoder(found, isStart: isStart) }
    encoding = found
    let rest = decoder.decode(takeHeld(), isFinal: isFinal)
    return start.isEmpty ? rest : start + rest
  }

  /// The bytes held back, which are held no longer: a whole page would be there twice.
  private mutating func takeHeld() -> [UInt8] {
    defer { held = [] }
    return held
  }

  private func detection(ofHead bytes: [UInt8]) -> EncodingDetection {
    let end = min(bytes.count, EncodingDetection.headSize)
    return EncodingDetection(
      head: bytes.span.extracting(0..<end), declared: declared, readsMarkup: readsMarkup)
  }

  /// The text of the bytes held up to the first that is not ASCII.
  private mutating func decodeASCII() -> [UInt8] {
    let end = UTF8Text.asciiPrefix(of: held.span)
    guard end > 0 else { return [] }
    isStart = false
    if end == held.count {
      let text = decoder.decode(held, isFinal: false)
      held = []
      return text
    }
    let text = decoder.decode(Array(held[..<end]), isFinal: false)
    held.removeFirst(end)
    return text
  }
}
