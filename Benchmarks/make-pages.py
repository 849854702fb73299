#!/usr/bin/env python3
"""Makes text to measure WeatherStrip with: weather strips alone, or pages that hold some.

The same options and the same version of Python give the same bytes. Dates, values and articles are
invented.
"""

import argparse
import datetime
import math
import random
import sys

# The stations of the common layout in the order in which it prints them, each with a rough
# yearly mean and yearly swing in degrees Celsius, so that the numbers look like weather.
STATIONS = [
    ("동두천", 11.5, 14.5), ("강릉", 13.5, 11.5), ("서울", 12.9, 14.0), ("대전", 13.3, 13.0),
    ("대구", 14.5, 13.0), ("울산", 14.4, 11.5), ("광주", 14.2, 12.5), ("부산", 15.0, 10.5),
    ("고창", 13.0, 12.5), ("제주", 16.3, 10.5), ("강화", 11.6, 13.5), ("보은", 11.4, 13.5),
    ("금산", 11.9, 13.5), ("강진군", 13.7, 11.5), ("경주시", 13.3, 12.0), ("거제", 14.6, 10.5),
]
# Conditions and how often each is printed; '' and '-' are the two ways to print none.
CONDITIONS = [
    ("맑음", 40), ("구름조금", 14), ("구름많음", 20), ("흐림", 14), ("박무", 3), ("연무", 2),
    ("비 끝남", 1), ("", 5), ("-", 1),
]
WEEKDAYS = "월화수목금토일"

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
# Text that only looks like a strip, as articles have it now and then.
TRAPS = [
    "내일 낮 최고기온은 서울 14℃, 부산 16℃로 예상된다.",
    "▲동두천 -4~7도 ▲강릉 2~11도",
    "반죽은 180℃로 데운 화덕에서 20분 굽는다.",
    "입력 2025.04.04 09:12",
    "바닷물 온도는 12.3℃까지 올랐다.",
]
# One sentence in so many is a trap.
TRAP_EVERY = 50


class Weather:
    """Invents strips, four a day from a first day on."""

    first_day = datetime.date(2000, 1, 1)
    strips_a_day = 4

    def __init__(self, generator):
        self.random = generator
        self.words = [word for word, _ in CONDITIONS]
        self.weights = [weight for _, weight in CONDITIONS]

    def strip(self, number):
        """The text of the strip of this number, from 0."""
        day = self.first_day + datetime.timedelta(days=number // self.strips_a_day)
        season = -math.cos(2 * math.pi * (day.timetuple().tm_yday - 15) / 365.25)
        air_mass = self.random.gauss(0, 4)
        lines = [f"{day:%Y.%m.%d} ({WEEKDAYS[day.weekday()]})", ""]
        conditions = self.random.choices(self.words, self.weights, k=len(STATIONS))
        for (name, mean, swing), condition in zip(STATIONS, conditions):
            degrees = mean + swing * season + air_mass + self.random.gauss(0, 2)
            value = "" if self.random.random() < 0.002 else f"{degrees:.1f}".replace("-0.0", "0.0")
            lines.append(f"  • {condition}{name} {value}℃")
        lines += ["기상청 제공", ""]
        return "\n".join(lines)


class Articles:
    """Invents local news."""

    def __init__(self, generator):
        self.random = generator

    def sentence(self):
        choose = self.random.choice
        if self.random.randrange(TRAP_EVERY) == 0:
            return "\n" + choose(TRAPS) + "\n"
        return choose(SENTENCES).format(
            town=choose(TOWNS), person=choose(PEOPLE), thing=choose(THINGS), plan=choose(PLANS),
            number=self.random.randrange(10, 2000))

    def text(self, size):
        """An article of about this many bytes of UTF-8."""
        paragraphs = []
        while size > 0:
            paragraph = " ".join(self.sentence() for _ in range(4)) + "\n\n"
            paragraphs.append(paragraph)
            size -= len(paragraph.encode())
        return "".join(paragraphs)


def strips(size, generator, shuffled):
    """Strips and nothing else."""
    weather = Weather(generator)
    texts = []
    written = 0
    while written < size:
        texts.append(weather.strip(len(texts)))
        written += len(texts[-1].encode()) + 1
    if shuffled:
        generator.shuffle(texts)
    return "\n".join(texts)


def pages(size, generator, share):
    """Pages with a menu, a strip and an article, of which strips are this share in bytes."""
    weather = Weather(generator)
    articles = Articles(generator)
    texts = []
    written = 0
    while written < size:
        strip = weather.strip(len(texts))
        article = articles.text(len(strip.encode()) * (1 - share) / share)
        texts.append(f"가람일보\n뉴스홈  정치  경제  사회  문화\n\n{strip}\n{article}")
        written += len(texts[-1].encode()) + 1
    return "\n".join(texts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=["strips", "pages"])
    parser.add_argument("--megabytes", type=float, default=8, help="size of the text (default: 8)")
    parser.add_argument("--share", type=float, default=0.03, metavar="PART",
                        help="pages: the part that is strips (default: 0.03)")
    parser.add_argument("--shuffled", action="store_true",
                        help="strips: in no order of date, not from the first to the last")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other text")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    size = options.megabytes * 1_000_000
    if options.kind == "strips":
        text = strips(size, generator, options.shuffled)
    else:
        text = pages(size, generator, options.share)
    sys.stdout.buffer.write(text.encode())


if __name__ == "__main__":
    main()
