"""Weather strips of every hour, in the layout that most sites print."""

import datetime
import random
from collections.abc import Iterator
from typing import NamedTuple

from inputs.country import Country, Value

# The stations of the common layout in the order in which it prints them.
STATIONS = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화",
            "보은", "금산", "강진군", "경주시", "거제"]
WEEKDAYS = "월화수목금토일"
LAST_DAY = datetime.date(2024, 12, 31)
# So many days have weather of their own; it comes again after them, each time warmer by a tenth of a
# degree at all stations, so that no strip has the temperatures of another.
DAYS_OF_WEATHER = 25 * 365 + 6
# One missing condition in so many is printed as a dash, the others as nothing.
DASH_EVERY = 5


class Strip(NamedTuple):
    """A strip as printed, and its rows as CSV: date, station, condition, temperature."""

    text: str
    rows: str


class Snapshot(NamedTuple):
    """What the stations say at an hour, and how a missing condition is printed for each."""

    values: list[Value]
    missing: list[str]


def day_by_day(days: int, seed: int) -> Iterator[list[Strip]]:
    """The strips of each of so many days up to the last one, 24 a day."""
    first_day = LAST_DAY - datetime.timedelta(days=days - 1)
    weather = _weather(first_day, min(days, DAYS_OF_WEATHER), random.Random(seed))
    # Kept only where it is needed again.
    kept: list[list[Snapshot]] = []
    for number in range(days):
        turn, place = divmod(number, DAYS_OF_WEATHER)
        snapshots = next(weather) if turn == 0 else kept[place]
        if days > DAYS_OF_WEATHER and turn == 0:
            kept.append(snapshots)
        day = first_day + datetime.timedelta(days=number)
        yield [_strip(day, snapshot, turn) for snapshot in snapshots]


def _weather(
    first_day: datetime.date, days: int, generator: random.Random
) -> Iterator[list[Snapshot]]:
    country = Country(generator, STATIONS)
    midnight = datetime.datetime.combine(first_day, datetime.time())
    for number in range(days):
        day = midnight + datetime.timedelta(days=number)
        yield [_snapshot(country.values(day + datetime.timedelta(hours=hour)), generator)
               for hour in range(24)]


def _snapshot(values: list[Value], generator: random.Random) -> Snapshot:
    missing = ["-" if generator.randrange(DASH_EVERY) == 0 else "" for _ in STATIONS[1:]]
    return Snapshot(values, ["", *missing])


def _strip(day: datetime.date, snapshot: Snapshot, turn: int) -> Strip:
    values = [value if value.tenths is None else value._replace(tenths=value.tenths + turn)
              for value in snapshot.values] if turn else snapshot.values
    date = day.isoformat()
    lines = map(_line, STATIONS, values, snapshot.missing)
    text = (f"{date.replace('-', '.')} ({WEEKDAYS[day.weekday()]})\n\n"
            f"{''.join(lines)}기상청 제공\n")
    rows = date.join(["", *map(_row, STATIONS, values)])
    return Strip(text, rows)


def _line(name: str, value: Value, missing: str) -> str:
    return f"  • {value.condition or missing}{name} {_degrees(value)}℃\n"


def _row(name: str, value: Value) -> str:
    return f",{name},{value.condition or ''},{_degrees(value)}\n"


def _degrees(value: Value) -> str:
    return "" if value.tenths is None else str(value.tenths / 10)
