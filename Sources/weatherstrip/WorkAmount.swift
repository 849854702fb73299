import Foundation
import StripIngestion
import Weather

/// How much of the work is done.
struct WorkAmount {
  /// The bytes that were read.
  let bytes: Int
  /// The bytes of all inputs; nil where that is not known.
  let totalBytes: Int?
  /// The time that it took.
  let seconds: Double

  /// `12 of 45 MB (27 %), 120 pages, 5 strips, 23 MB/s, 2 s left`.
  func text(_ counts: ReadingCounts, _ language: Language) -> String {
    let pages = counts.pages
    let strips = counts.strips
    return [
      amount, language.text(ko: "문서 \(pages)건", en: "\(pages) pages"),
      language.text(ko: "날씨띠 \(strips)건", en: "\(strips) strips"), rate, left(language),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var amount: String {
    guard let totalBytes, totalBytes >= bytes, totalBytes > 0 else { return Self.size(bytes) }
    let percent = bytes * 100 / totalBytes
    return "\(Self.size(bytes)) / \(Self.size(totalBytes)) (\(percent) %)"
  }

  private var rate: String? {
    seconds < 0.5 ? nil : Self.size(Int(Double(bytes) / seconds)) + "/s"
  }

  private func left(_ language: Language) -> String? {
    guard let totalBytes, totalBytes >= bytes, bytes > 0, seconds >= 2 else { return nil }
    let left = Int(seconds * Double(totalBytes - bytes) / Double(bytes)) + 1
    let (hours, minutes) = (left / 3600, left / 60 % 60)
    if hours > 0 {
      return language.text(
        ko: "\(hours)시간 \(minutes)분 남음", en: "\(hours) h \(minutes) min left")
    }
    if minutes > 0 { return language.text(ko: "\(minutes)분 남음", en: "\(minutes) min left") }
    return language.text(ko: "\(left)초 남음", en: "\(left) s left")
  }

  /// `512 kB`, `1.5 MB`, `2.3 GB`, in powers of ten.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(bytes / 1000) kB" }
    let (unit, name) = bytes < 1_000_000_000 ? (1_000_000, "MB") : (1_000_000_000, "GB")
    return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
  }
}
