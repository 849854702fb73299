"""Invents weather strips: dates, stations, conditions and temperatures that no site has printed."""

import csv
import dataclasses
import datetime
import pathlib

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Weather" / "Tables"
KOREAN_TIME = datetime.timezone(datetime.timedelta(hours=9))
WEEKDAYS = "월화수목금토일"

# The stations of the common layout in the order in which it prints them.
COMMON_STATIONS = [
    "동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화",
    "보은", "금산", "강진군", "경주시", "거제",
]
# What most rows print, and how often; every other row takes any condition of the table.
COMMON_CONDITIONS = [
    ("맑음", 40), ("구름조금", 14), ("구름많음", 18), ("흐림", 14), ("박무", 3), ("연무", 3),
    ("비", 2), ("눈", 2),
]
MISSING_CONDITION = 0.05
RARE_CONDITION = 0.04
MISSING_TEMPERATURE = 0.01


@dataclasses.dataclass(frozen=True)
class Row:
    """One station's weather as a strip prints it; a missing value is None."""

    station_id: int
    station: str
    condition: str | None
    tenths: int | None

    def number(self):
        """The temperature in degrees Celsius with one decimal; empty where there is none."""
        if self.tenths is None:
            return ""
        sign = "-" if self.tenths < 0 else ""
        return f"{sign}{abs(self.tenths) // 10}.{abs(self.tenths) % 10}"


@dataclasses.dataclass(frozen=True)
class Strip:
    """A snapshot of the country under the day that the page prints, or would print."""

    day: datetime.date
    rows: list[Row]

    def weekday(self):
        return WEEKDAYS[self.day.weekday()]


class Weather:
    """Invents strips with the stations and conditions that the program knows."""

    def __init__(self, generator):
        self.random = generator
        stations = [s for s in _read("stations.csv") if s["status"] == "active"]
        self.by_name = {s["name_ko"]: int(s["station_id"]) for s in stations}
        self.printed_names = {int(s["station_id"]): _printed_name(s) for s in stations}
        conditions = [c for c in _read("conditions.csv") if c["class"] != "forecast"]
        self.rare = [spelling for c in conditions for spelling in _spellings(c)]
        self.icons = {spelling: c["kma_icon"] for c in conditions for spelling in _spellings(c)}
        self.common = [word for word, _ in COMMON_CONDITIONS]
        self.weights = [weight for _, weight in COMMON_CONDITIONS]

    def common_strip(self, day):
        """The 16 stations that most sites print."""
        stations = [(self.by_name[name], name) for name in COMMON_STATIONS]
        return self._strip(day, stations)

    def large_strip(self, day):
        """Most stations, by number, as the system prints them that puts no space before values."""
        ids = sorted(self.random.sample(sorted(self.printed_names), self.random.randint(60, 90)))
        return self._strip(day, [(number, self.printed_names[number]) for number in ids])

    def icon(self, condition):
        """KMA's number for the icon of a condition; 00 where there is none."""
        return self.icons.get(condition) or "00"

    def _strip(self, day, stations):
        air_mass = self.random.gauss(20, 55)
        rows = [Row(number, name, self._condition(), self._tenths(air_mass))
                for number, name in stations]
        return Strip(day, rows)

    def _condition(self):
        draw = self.random.random()
        if draw < MISSING_CONDITION:
            return None
        if draw < MISSING_CONDITION + RARE_CONDITION:
            return self.random.choice(self.rare)
        return self.random.choices(self.common, self.weights)[0]

    def _tenths(self, air_mass):
        if self.random.random() < MISSING_TEMPERATURE:
            return None
        return max(-299, min(399, round(self.random.gauss(air_mass, 25))))


def korean_day(instant):
    """The day in Korea at an instant."""
    return instant.astimezone(KOREAN_TIME).date()


def _read(name):
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _spellings(condition):
    return [condition["label"], *filter(None, condition["variants"].split("|"))]


def _printed_name(station):
    """The name, with KMA's note of the kind of station where sites print it."""
    aliases = station["aliases"].split("|")
    return next((alias for alias in aliases if alias.endswith("(예)")), station["name_ko"])
