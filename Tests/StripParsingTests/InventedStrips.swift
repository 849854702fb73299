import TestSupport

/// Makes texts of strips of the common form, and of strips that depart from it in one thing or a few.
struct InventedStrips {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  private static let stations = [
    "동두천", "강릉", "북강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "고창군", "제주", "홍성(예)", "경주시",
    "북서울", "",
  ]
  private static let conditions = [
    "", "", "맑음", "구름많음", "비 또는 눈", "소낙눈/약", "박무", "-", "내일", "맑음\u{1F}", "참새\u{1F}", "맑음 ",
  ]
  private static let plainConditions = ["", "맑음", "구름많음", "비 또는 눈", "박무", "-"]
  private static let bullets = ["• ", "  • ", "•", "", "\t• ", "· ", "▲", "•• ", "1. "]
  private static let blanks = [" ", "", "  ", "\u{A0}", "\t"]
  private static let numbers = [
    "2.8", "-3.4", "0.0", "-0.0", "12.3", "-12.3", "60.0", "60.1", "-49.9", "-50.0", "99.9",
    "-99.9",
    "100.0", "2.85", "", "-", "--1.0", "+1.0", "2", ".5", "5.", "1,2.3", "-4~7", "1/2.0", "4-7.0",
    "０.5", "－1.0",
  ]
  private static let units = ["℃", "℃", "℃", "℃", "°C", "℉", " ℃", "℃ ", "℃ 맑음", "℃까지 올랐다"]
  private static let lineEnds = ["\n", "\n", "\n", "\r\n", "\n\n", "\r", " \n", " • "]
  private static let dates = [
    "2025.04.04 (금)", "2025.04.04(금)", "2025.04.04 (목)", "2025.02.30 (일)", "2025-04-04 (금)",
    "2025.04.04", "2025.4.4 (금)", "등록 2025.04.04 (금)", "2025.04.04 (금) 13:17", "2026.02.17(화)",
    " 2025.04.04 (금)", "0000.00.00 (월)", "가나 2025.04.04 (금)",
  ]
  private static let footers = [
    "기상청 제공", "기상청제공", "기상청 제공.", "[기상청 제공]", "기상청 제공 ", "기상청 예보", "기상청 제공\n2025.04.05 (토)", "",
  ]
  private static let between = [
    "", "\n", "\n\n", "홈 정치 경제\n", "내일 낮 기온은 서울 14℃\n", "가나 12.3℃ 다라\n",
    "바닷물은 12.3℃까지 올랐다.\n", "서울은 2℃, 부산은 15℃로\n", "2.8℃ / 15℃ 사이\n", "2025.04.04 기온 3.2℃ 안팎\n",
    "맑음 3℃ 흐림\n", "내일은 서울 14℃, 부산 16℃로 예상된다.\n", "서울 1℃ 대전 2℃ 대구 3℃ 울산 4℃ 광주 5℃ 부산 6℃ 제주 7℃ 등\n",
    "서울 1℃ 대전 2℃ 대구 3℃ 울산 4℃ 광주 5℃ 부산 6℃ 제주 7℃ 강릉 8℃ 등\n", "서울 1℃ 기상청 제공 대전 2℃ 등\n",
    "서울 1℃ 2025.04.04 대전 2℃ 등\n", "서울 1℃ 맑음 대전 2℃ 등\n", "서울 -4~7℃ 대전 2℃ 등\n", "2℃ 등\n",
    "서울 ℃ 대전 ℃ 등\n", "기상청 제공 5℃ 가나\n", "가 | 서울 3℃ 나\n", "가 5℃ 맑음대전\n", "서울 가나다 3℃ 라\n",
    "가 3℃ 나 4℃ 2025.04.04\n",
    "－3℃ 가\n", "가\u{1F}나 3℃ 다\r\n", "• 맑음대전\n",
    "2025.04.01 (화)\n",
    "\n\n\n\n\n\n\n\n\n",
  ]

  /// One of the usual choices in nine cases of ten, the first being the most usual.
  private mutating func usual(_ choices: [String], in cases: UInt64 = 10) -> String {
    random.below(Int(cases)) > 0 ? choices[0] : random.pick(choices)
  }

  /// A text of up to six strips.
  mutating func text() -> [UInt8] {
    var text = random.below(2) == 0 ? "" : random.pick(Self.between)
    for _ in 0...random.below(5) { text += strip() + random.pick(Self.between) }
    if random.below(3) == 0 { text.removeLast(min(text.count, random.below(12))) }
    return Array(text.utf8)
  }

  private mutating func strip() -> String {
    let bullet = random.pick(Self.bullets)
    let blank = usual(Self.blanks, in: 4)
    let lineEnd = usual(Self.lineEnds, in: 4)
    var lines = usual(Self.dates, in: 5) + usual(Self.lineEnds) + usual(["", "\n", "\r\n"], in: 2)
    let isPlain = random.below(3) > 0
    for number in 0..<(isPlain ? 1 + random.below(14) : random.below(20)) {
      lines += usual([bullet] + Self.bullets, in: 30)
      if isPlain, random.below(40) > 0 {
        lines += random.pick(Self.plainConditions) + Self.stations[number]
      } else {
        lines += random.pick(Self.conditions) + random.pick(Self.stations)
      }
      lines += usual([blank] + Self.blanks, in: 30)
      lines +=
        random.below(30) > 0
        ? random.pick(["2.8", "-12.3", "15.0", "-3.4", ""]) : random.pick(Self.numbers)
      lines += usual(Self.units, in: 60) + usual([lineEnd] + Self.lineEnds, in: 60)
    }
    return lines + usual(Self.footers, in: 4) + usual(Self.lineEnds, in: 6)
  }
}
