"""Local news, invented, with text that only looks like a strip now and then."""

import random

TOWNS = ["가람시", "다솔읍", "온새벽면", "한여울동", "너른들마을", "솔바람길"]
PEOPLE = ["한가람 시장", "윤다솔 이장", "조은결 연구원", "마루한 대표", "상인회", "주민자치회"]
THINGS = ["새벽시장", "마을버스 노선", "도서관 열람실", "논두렁 길", "작은 영화관", "공동 빨래터"]
PLANS = [
    "다음 달부터 한 시간 일찍 문을 연다", "올해 안에 고쳐 짓기로 했다", "주민 투표에 부쳐졌다",
    "예산이 모자라 한 해 미뤄졌다", "이름을 바꾸기로 뜻을 모았다", "시범 운영을 마쳤다",
]
SENTENCES = [
    "{town} {thing} 소식이다. {plan}.",
    "{person} 쪽은 “서두르지 않고 차례로 풀어 가겠다”고 말했다.",
    "지난 회의에는 {number}명이 나와 두 시간 넘게 이야기를 나눴다.",
    "{person} 설명에 따르면 {thing} 이용자는 한 해 사이 {number}명 늘었다.",
    "반대하는 쪽은 비용이 {number}만 원을 넘는다며 다시 따져 보자고 했다.",
    "{town}에서 나고 자란 이들은 옛 모습을 남겨 두자는 의견을 냈다.",
    "문의는 {town} 누리집이나 전화로 하면 된다.",
]
TRAPS = [
    "내일 낮 최고기온은 서울 14℃, 부산 16℃로 예상된다.",
    "▲동두천 -4~7도 ▲강릉 2~11도",
    "반죽은 180℃로 데운 화덕에서 20분 굽는다.",
    "입력 2025.04.04 09:12",
    "바닷물 온도는 12.3℃까지 올랐다.",
]
# One sentence in so many is a trap.
TRAP_EVERY = 50


class Articles:
    """Invents articles."""

    def __init__(self, generator: random.Random) -> None:
        self.random = generator

    def text(self, size: float) -> str:
        """An article of about this many bytes of UTF-8."""
        paragraphs = []
        while size > 0:
            paragraph = " ".join(self._sentence() for _ in range(4)) + "\n\n"
            paragraphs.append(paragraph)
            size -= len(paragraph.encode())
        return "".join(paragraphs)

    def _sentence(self) -> str:
        choose = self.random.choice
        if self.random.randrange(TRAP_EVERY) == 0:
            return "\n" + choose(TRAPS) + "\n"
        return choose(SENTENCES).format(
            town=choose(TOWNS), person=choose(PEOPLE), thing=choose(THINGS), plan=choose(PLANS),
            number=self.random.randrange(10, 2000))
