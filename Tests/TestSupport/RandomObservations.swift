/// Observations made up for properties that hold for all.
public enum RandomObservations {
  private static let stations = [90, 98, 105, 108, 133, 143, 172, 184, 201, 251, 295]
  private static let conditions = ["맑음", "구름조금", "흐림", "비", "박무", "모르는말", "-", "-"]

  /// Lines as `WrittenObservations` reads them, of ten days around New Year.
  public static func lines(
    count: Int, using random: inout some RandomNumberGenerator
  ) -> [String] {
    let days = (26...31).map { "2024-12-\($0)" } + (1...4).map { "2025-01-0\($0)" }
    return (0..<count).map { _ in
      let tenths = Int.random(in: -200...200, using: &random)
      let degrees = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
      let temperature = Int.random(in: 0..<8, using: &random) == 0 ? "-" : degrees
      return [
        days[Int.random(in: 0..<days.count, using: &random)],
        String(stations[Int.random(in: 0..<stations.count, using: &random)]), temperature,
        conditions[Int.random(in: 0..<conditions.count, using: &random)],
      ].joined(separator: " ")
    }
  }
}
