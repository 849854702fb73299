import PageReading
import Weather

/// The identity of a strip: date, hour where known, and fingerprint.
enum StripIdentity {
  /// The first 16 hexadecimal digits of the SHA-256 of the identity written out, which is the same
  /// in every store.
  static func id(of strip: Strip, _ fingerprint: Fingerprint) -> String {
    id(on: strip.date, hour: strip.hour?.hour, fingerprint)
  }

  /// The id of the strip of a date, hour (0...23, KST, nil where not known) and fingerprint.
  static func id(on date: CalendarDate, hour: Int?, _ fingerprint: Fingerprint) -> String {
    let identity = "\(date)|\(hour.map(String.init) ?? "")|\(fingerprint.text)"
    return String(ContentDigest.hexadecimal(of: Array(identity.utf8)).prefix(16))
  }
}
