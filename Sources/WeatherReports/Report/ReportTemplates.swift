import Crypto
import Mustache

/// The templates of the report's page, with an escaping of our own.
struct ReportTemplates {
  private let templates: [Template: MustacheTemplate]

  /// The templates there are.
  enum Template: String, CaseIterable {
    case pageStart, pageEnd, sectionStart, paragraphs, facts, cards, figure, table, evidence

    fileprivate var bytes: [UInt8] {
      switch self {
      case .pageStart: PackageResources.page_start_mustache
      case .pageEnd: PackageResources.page_end_mustache
      case .sectionStart: PackageResources.section_start_mustache
      case .paragraphs: PackageResources.paragraphs_mustache
      case .facts: PackageResources.facts_mustache
      case .cards: PackageResources.cards_mustache
      case .figure: PackageResources.figure_mustache
      case .table: PackageResources.table_mustache
      case .evidence: PackageResources.evidence_mustache
      }
    }
  }

  /// Reads the templates.
  ///
  /// - Throws: `MustacheTemplate.ParserError` where one is damaged, which tests rule out.
  init() throws {
    MustacheContentTypes.register(EscapedContent(), named: "weatherstrip")
    templates = Dictionary(
      uniqueKeysWithValues: try Template.allCases.map { template in
        (template, try MustacheTemplate(string: String(decoding: template.bytes, as: UTF8.self)))
      })
  }

  /// A template with values by name; text among them is escaped.
  func text(_ template: Template, _ values: [String: Any]) -> String {
    templates[template]?.render(values) ?? ""
  }

  /// The page's style, which charts are part of.
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  /// The page's script.
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  /// What a Content-Security-Policy calls a style or script: SHA-256 in Base64.
  static func digest(of text: String) -> String {
    Base64.text(of: Array(SHA256.hash(data: Array(text.utf8))))
  }
}

/// The page's content: text is escaped by byte.
private struct EscapedContent: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkupText.escaped(text) }
}

/// Bytes as letters (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let number = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        let isFilled = start + place <= bytes.count
        text.append(isFilled ? letters[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
