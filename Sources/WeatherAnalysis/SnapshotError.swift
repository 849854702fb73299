/// How far snapshots of a day typically lie from the official day.
///
/// Measured at 청주 (131) over 2022 from KMA's hourly record against its official days (minute data;
/// 기상자료개방포털, ASOS), with captures at random hours; looked up 2026-11.
public struct SnapshotError: Hashable, Sendable {
  /// Captures a day.
  public let capturesADay: Int
  /// How much too low the highest captured temperature is, in hundredths of a degree.
  public let maximumTooLow: Int
  /// How much too high the lowest captured temperature is, in hundredths of a degree.
  public let minimumTooHigh: Int
  /// The mean's error, either way, in hundredths of a degree.
  public let meanOff: Int

  private static let measured = [
    SnapshotError(capturesADay: 1, maximumTooLow: 510, minimumTooHigh: 450, meanOff: 260),
    SnapshotError(capturesADay: 2, maximumTooLow: 340, minimumTooHigh: 270, meanOff: 170),
    SnapshotError(capturesADay: 4, maximumTooLow: 190, minimumTooHigh: 140, meanOff: 110),
    SnapshotError(capturesADay: 24, maximumTooLow: 41, minimumTooHigh: 15, meanOff: 12),
  ]

  /// The error measured with about that many captures a day, or the next fewer; nil below one.
  public static func typical(capturesADay: Double) -> SnapshotError? {
    measured.last { Double($0.capturesADay) <= capturesADay.rounded() }
  }
}
