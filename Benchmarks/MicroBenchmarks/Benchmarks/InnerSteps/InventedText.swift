import Weather

/// Text that looks like what pages hold; the same every time.
enum InventedText {
  /// The stations of the common layout in the order in which it prints them.
  private static let stations = [
    "동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산",
    "강진군", "경주시", "거제",
  ]
  private static let conditions = ["맑음", "구름많음", "흐림", "구름조금", "", "박무", "비 끝남"]

  /// A row as the common layout prints it.
  static let row = "  • 구름조금동두천 21.5℃\n"

  /// Prose without a unit, of about so many bytes.
  static func prose(bytes count: Int) -> [UInt8] {
    let sentence = "다음 달부터 한 시간 일찍 문을 연다고 한가람 시장 쪽은 “차례로 풀어 가겠다”고 말했다.\n"
    return Array(String(repeating: sentence, count: count / sentence.utf8.count).utf8)
  }

  /// The strips of the 24 hours of a date.
  static func strips(of date: CalendarDate) -> [UInt8] {
    Array((0..<24).map { strip(of: date, hour: $0) }.joined(separator: "\n").utf8)
  }

  /// The strip of an hour.
  static func strip(of date: CalendarDate, hour: Int) -> String {
    let rows = stations.enumerated().map { place, name in
      let noise = noise(date.dayNumber * 24 + hour, place)
      let tenths = level(of: date, hour: hour) + Int(noise % 30)
      return "  • \(conditions[Int(noise % 7)])\(name) \(decimal(tenths))℃\n"
    }
    return "\(date.description.replacing("-", with: "."))\n\n\(rows.joined())기상청 제공\n"
  }

  /// Tenths of a degree: cold in winter and at night, with corners instead of curves.
  private static func level(of date: CalendarDate, hour: Int) -> Int {
    let fromSummer = abs(date.components.month - 7)
    return 230 - 40 * fromSummer - 6 * abs(hour - 14)
  }

  /// A number that looks like chance, of an hour and a place (SplitMix64's last steps).
  private static func noise(_ hour: Int, _ place: Int) -> UInt64 {
    var bits = UInt64(hour * 16 + place) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return (bits ^ (bits >> 31)) >> 1
  }

  private static func decimal(_ tenths: Int) -> String {
    "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
