import TestSupport

/// Makes damaged pages out of the saved ones.
struct PageMutation {
  private var random: SplitMix64
  private static let pages = Fixtures.pageNames.map { Fixtures.bytes("pages/\($0).txt") }
  /// What readers of strips stumble over.
  private static let fragments: [[UInt8]] = [
    "℃", "°C", "℉", "•", "-", "~", "/", ".", ",", "\n", "\r\n", "\r", " ", "\u{1F}", "\u{A0}",
    "\u{3000}", "\u{200B}", "\u{AD}", "０", "－", "\u{1100}", "\u{1161}", "\u{11A8}", "서울", "맑음",
    "북", "3.2", "99.9", "-", "1℃ / 2℃", "맑음서울 1.0℃", "• 흐림대전", "기상청 제공", "2025.04.04 (금)",
    "2025.02.30", "최종편집: 2025-04-04 13:17 로그인", "등록", "예보", "내일", "수온 12.3℃", "▲동두천 -4~7도",
    "서울 1℃ 맑음 대전 2℃ 흐림 부산 3℃ 비\n", "예열 180℃\n", "가나다 1℃\n가나다 2℃\n가나다 3℃\n",
    "홈 | 정치 | 경제 | 사회\n", "맑음속초 1℃\n맑음 2℃\n맑음철원 3℃\n",
  ].map { Array($0.utf8) }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A saved page, damaged in one to six places.
  mutating func page() -> [UInt8] {
    var page = random.pick(Self.pages)
    for _ in 0...random.below(6) { damage(&page) }
    return page
  }

  /// Bytes that are no page, half of them with fragments of strips between.
  mutating func noise() -> [UInt8] {
    let isText = random.below(2) == 0
    var bytes: [UInt8] = []
    for _ in 0..<random.below(400) {
      bytes += isText ? random.pick(Self.fragments) : [UInt8(random.below(256))]
    }
    return bytes
  }

  private mutating func damage(_ page: inout [UInt8]) {
    guard !page.isEmpty else { return }
    let place = random.below(page.count)
    switch random.below(8) {
    case 0: page[place] = UInt8(random.below(256))
    case 1: page.removeSubrange(place...)
    case 2: page.removeSubrange(..<place)
    case 3: page += page.prefix(6000)
    case 4: shuffleLines(&page)
    case 5: page.removeSubrange(place..<min(page.count, place + random.below(40)))
    default: page.insert(contentsOf: random.pick(Self.fragments), at: place)
    }
  }

  private mutating func shuffleLines(_ page: inout [UInt8]) {
    var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0..<random.below(20) {
      lines.swapAt(random.below(lines.count), random.below(lines.count))
    }
    page = Array(lines.joined(separator: [0x0A]))
  }
}
