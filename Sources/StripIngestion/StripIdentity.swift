import PageReading
import Weather

/// The identity of a strip: date, hour where known, and fingerprint.
enum StripIdentity {
  /// The first 16 hexadecimal digits of the SHA-256 of the identity written out, which is the same
  /// in every store.
  static func id(of strip: Strip, _ fingerprint: Fingerprint) -> String {
    let hour = strip.hour.map { String($0.hour) } ?? ""
    let identity = "\(strip.date)|\(hour)|\(fingerprint.text)"
    return String(ContentDigest.hexadecimal(of: Array(identity.utf8)).prefix(16))
  }
}
