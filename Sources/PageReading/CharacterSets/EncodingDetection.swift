/// Tells which encoding a page is in, from what it and its server say and from its bytes.
///
/// Pages are often declared wrongly, so what is said is believed only where the bytes bear it out.
/// The two questions are asked at fixed places of the page, so that the answer does not depend on
/// the pieces in which it comes.
struct EncodingDetection {
  /// The encoding that the first bytes show beyond doubt.
  let certain: CharacterEncoding?
  /// The encoding that the server or the page names.
  let declared: CharacterEncoding?

  /// So many bytes from the page's start are looked through for marks and labels.
  static let headSize = 4096
  /// So many bytes, from the first that is not ASCII on, are weighed.
  static let sampleSize = 262_144

  /// - Parameters:
  ///   - head: the page's first `headSize` bytes; fewer only where there are no more.
  ///   - declared: the label in HTTP's header, if there is one.
  ///   - readsMarkup: whether the page may name its encoding itself.
  init(head: borrowing Span<UInt8>, declared: String?, readsMarkup: Bool) {
    certain = UnicodeEvidence.mark(in: head) ?? UnicodeEvidence.utf16(in: head)
    let ofServer = declared.flatMap(CharacterEncoding.init(label:))
    self.declared = ofServer ?? (readsMarkup ? EncodingLabel.encoding(in: head) : nil)
  }

  /// Whether ASCII bytes stand for themselves in each of the encodings that come into question, so
  /// that the sample begins at the first byte that is none. Otherwise it begins with the page.
  var passesASCII: Bool {
    switch declared {
    case nil, .utf8, .cp949: true
    case .utf16LittleEndian, .utf16BigEndian, .other: false
    }
  }

  /// The encoding of a page of which no byte before the sample decides.
  ///
  /// - Parameter sample: `sampleSize` bytes; fewer only where there are no more.
  func encoding(of sample: borrowing Span<UInt8>) -> CharacterEncoding {
    if let certain { return certain }
    let kind = UTF8Text.Kind(of: sample)
    switch declared {
    case .utf16LittleEndian?, .utf16BigEndian?:
      return kind == .invalid || UnicodeEvidence(sample).holdsNull ? declared ?? .utf8 : .utf8
    case .other?:
      return kind == .unicode ? .utf8 : declared ?? .utf8
    case .cp949?, .utf8?, nil:
      guard kind == .invalid else { return .utf8 }
    }
    let evidence = UnicodeEvidence(sample)
    // About a third of EUC-KR's bytes look like UTF-8 by chance.
    if evidence.sequenceBytes >= 4 * evidence.otherBytes { return .utf8 }
    if declared == .cp949 { return .cp949 }
    if evidence.sequenceBytes > evidence.otherBytes { return .utf8 }
    return KoreanEvidence(sample).isConvincing ? .cp949 : .utf8
  }
}

extension CharacterEncoding {
  /// The encoding of a page's bytes.
  ///
  /// - Parameters:
  ///   - bytes: all of the page; of a long one the first part may do.
  ///   - declared: the label in HTTP's header, if there is one.
  ///   - readsMarkup: whether the page may name its encoding itself.
  static func detected(
    in bytes: borrowing Span<UInt8>, declared: String?, readsMarkup: Bool
  ) -> CharacterEncoding {
    let head = bytes.extracting(first: EncodingDetection.headSize)
    let detection = EncodingDetection(head: head, declared: declared, readsMarkup: readsMarkup)
    if let certain = detection.certain { return certain }
    let start = detection.passesASCII ? UTF8Text.asciiPrefix(of: bytes) : 0
    let end = min(start + EncodingDetection.sampleSize, bytes.count)
    return detection.encoding(of: bytes.extracting(start..<end))
  }
}
