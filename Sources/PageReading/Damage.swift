public import Weather

/// A part of an input that was not read, or not as it should be, while the rest was.
public struct Damage: Error, Hashable, Sendable {
  /// The input's path as given.
  public var location: String
  /// The byte of the file at which the part begins; nil for the whole input.
  public var offset: Int?
  /// What is wrong.
  public var problem: Problem

  /// Damage to a part of an input.
  public init(location: String, offset: Int?, problem: Problem) {
    self.location = location
    self.offset = offset
    self.problem = problem
  }

  /// What is wrong with a part of an input.
  public enum Problem: Error, Hashable, Sendable {
    /// Bytes where a gzip member should begin.
    case noMember
    /// A gzip member that breaks off.
    case truncatedMember
    /// A gzip member that is damaged, or whose checksum is wrong.
    case corruptMember
    /// A gzip member that grows without measure.
    case expandsTooMuch
    /// Bytes where a record of an archive should begin.
    case noRecord(found: String)
    /// A record whose head can't be read.
    case malformedRecord(found: String)
    /// A record that breaks off.
    case truncatedRecord
    /// A record that does not end where it says.
    case wrongLength
    /// A page or record larger than is read, with the limit in bytes.
    case tooLarge(limit: Int)
    /// An HTTP response whose head can't be read.
    case malformedResponse(found: String)
    /// An HTTP body whose chunks can't be read.
    case malformedChunk(found: String)
    /// An HTTP body compressed in a way that is not read, or damaged.
    case unreadableBody(encoding: String)
    /// HTML that is nested too deep; its tags were taken out and the text was read.
    case deepMarkup
    /// A character set that the system can't convert.
    case unreadableText(reason: String)
    /// A file of KMA's feed that is not well-formed, with its place and reason.
    case malformedFeed(line: Int, column: Int, reason: String)
  }

  /// What damage means for the part.
  public enum Kind: Sendable {
    /// It was lost, or a part of it.
    case lost
    /// It was skipped, since it is larger than is read.
    case skipped
    /// It was read in another way.
    case readOtherwise
  }

  /// What the damage means for the part.
  public var kind: Kind {
    switch problem {
    case .tooLarge: .skipped
    case .deepMarkup: .readOtherwise
    default: .lost
    }
  }

  /// `path:byte 12: problem`.
  public func text(in language: Language) -> String {
    let place = offset.map { language.text(ko: ":바이트 \($0)", en: ":byte \($0)") } ?? ""
    return "\(location)\(place): \(problem.text(in: language))"
  }
}

extension Damage.Problem {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .noMember:
      language.text(
        ko: "gzip 멤버가 시작될 자리에 다른 바이트가 있습니다. 다음 멤버부터 읽습니다",
        en: "expected a gzip member here; went on at the next one")
    case .truncatedMember:
      language.text(
        ko: "gzip 멤버가 중간에 끊겼습니다. 원본에서 다시 받아 주세요",
        en: "the gzip member breaks off; fetch the file again, if it should be whole")
    case .corruptMember:
      language.text(
        ko: "gzip 멤버가 손상되었습니다. 다음 멤버부터 읽습니다",
        en: "the gzip member is damaged; went on at the next one")
    case .expandsTooMuch:
      language.text(
        ko: "gzip 멤버가 250배 넘게 커져서 읽기를 멈췄습니다",
        en: "the gzip member grows to more than 250 times its size; stopped reading it")
    case .noRecord(let found):
      language.text(
        ko: "WARC 레코드가 시작될 자리에 \"\(found)\"이 있습니다. 다음 레코드부터 읽습니다",
        en: "expected a WARC record here, found \"\(found)\"; went on at the next one")
    case .malformedRecord(let found):
      language.text(
        ko: "WARC 레코드의 머리를 읽을 수 없습니다: \"\(found)\". 다음 레코드부터 읽습니다",
        en: "the WARC record's head can't be read: \"\(found)\"; went on at the next one")
    case .truncatedRecord:
      language.text(
        ko: "WARC 레코드가 중간에 끊겼습니다", en: "the WARC record breaks off before its stated end")
    case .wrongLength:
      language.text(
        ko: "WARC 레코드가 적힌 길이에서 끝나지 않습니다. 다음 레코드부터 읽습니다",
        en: "the WARC record does not end where it says; went on at the next one")
    case .tooLarge(let limit):
      language.text(
        ko: "\(limit)바이트보다 커서 읽지 않았습니다", en: "is larger than \(limit) bytes, and was skipped")
    case .malformedResponse(let found):
      language.text(
        ko: "HTTP 응답의 머리를 읽을 수 없습니다: \"\(found)\"",
        en: "the HTTP response's head can't be read: \"\(found)\"")
    case .malformedChunk(let found):
      language.text(
        ko: "HTTP 청크 길이가 있을 자리에 \"\(found)\"이 있습니다",
        en: "expected the length of an HTTP chunk, found \"\(found)\"")
    case .unreadableBody(let encoding):
      language.text(
        ko: "HTTP 본문의 압축(\(encoding))을 풀 수 없습니다",
        en: "the HTTP body's compression (\(encoding)) can't be undone")
    case .deepMarkup:
      language.text(
        ko: "태그가 1000겹 넘게 쌓여 있어, 태그를 걷어 내고 읽었습니다",
        en: "tags are nested deeper than 1000; they were taken out and the text was read")
    case .unreadableText(let reason): reason
    case .malformedFeed(let line, let column, let reason):
      language.text(
        ko: "\(line)행 \(column)열에서 기상청 XML이 깨져 있습니다: \(reason)",
        en: "KMA's feed is not well-formed at line \(line), column \(column): \(reason)")
    }
  }
}
