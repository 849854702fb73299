#!/usr/bin/env python3
"""Plants errors into real live strips, and tells what weatherstrip and titanlib find of them.

The strips are parted in three by their dates, in order: the first date to the first third, the
second to the second, and so on. Each third is judged with a table of companions that
Scripts/fit-companions fits to the other two, so that no strip is judged by a table it went into.
"""

import collections
import csv
import dataclasses
import datetime
import pathlib
import subprocess
import sys
import tempfile

import numpy
import titanlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
STRIPS = ROOT / "Fixtures/live_strips.csv"
STATIONS = ROOT / "Sources/Weather/Tables/stations.csv"
FIT = ROOT / "Scripts/fit-companions"
WEEKDAYS = "월화수목금토일"
COMMON = ("동두천 강릉 서울 대전 대구 울산 광주 부산 고창 제주 강화 보은 금산 강진군 경주시 거제").split()
# The one station of these strips whose sensor was stuck (30.2 among values near 17).
STUCK = ("2024-05-16", "진도(첨찰산)")


@dataclasses.dataclass(frozen=True)
class Strip:
    """A strip as it was printed: its date, and tenths of a degree by station."""

    date: str
    tenths: dict[str, int]

    @property
    def is_common(self) -> bool:
        return len(self.tenths) <= 16


@dataclasses.dataclass(frozen=True)
class Case:
    """A strip with an error in it, and the stations whose values are false."""

    kind: str
    strip: Strip
    false: frozenset[str]
    third: int
    # What was planted as one; cases of one plant are found together.
    plant: int


def stations() -> dict[str, dict[str, str]]:
    """The stations by name and alias."""
    found = {}
    with open(STATIONS, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for name in [row["name_ko"], *row["aliases"].split("|")]:
                if name:
                    found[name] = row
    return found


def live_strips(names: dict[str, dict[str, str]]) -> list[Strip]:
    """The strips by date, each station by its name in the table."""
    strips: dict[tuple[str, str], dict[str, int]] = {}
    with open(STRIPS, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = strips.setdefault((row["date"], row["strip"]), {})
            station = names[row["station"]]["name_ko"]
            if row["temperature_c"] and (row["date"], station) != STUCK:
                values[station] = round(float(row["temperature_c"]) * 10)
    return [Strip(date, values) for (date, _), values in sorted(strips.items())]


def thirds_of(strips: list[Strip]) -> dict[str, int]:
    """The third to which each date belongs."""
    dates = sorted({strip.date for strip in strips})
    return {date: index % 3 for index, date in enumerate(dates)}


def with_values(strip: Strip, values: dict[str, int]) -> Strip:
    return Strip(strip.date, {**strip.tenths, **values})


def size_of_minus(tenths: int) -> str:
    degrees = abs(tenths) / 10
    return "2 to 4 °C" if degrees < 4 else "4 to 6 °C" if degrees < 6 else "6 °C and more"


def plants(strips: list[Strip], thirds: dict[str, int]) -> list[Case]:
    """All errors that are planted."""
    cases: list[Case] = []

    def plant(kind: str, strip: Strip, values: dict[str, int], plant: int | None = None) -> None:
        cases.append(
            Case(kind, with_values(strip, values), frozenset(values), thirds[strip.date],
                 len(cases) if plant is None else plant))

    for strip in strips:
        for station, tenths in strip.tenths.items():
            if tenths <= -20:
                plant(f"minus sign lost, {size_of_minus(tenths)}", strip, {station: -tenths})
            plant("99.9", strip, {station: 999})
            if abs(tenths) >= 100:
                kept = abs(tenths) % 100
                plant("tens digit lost", strip, {station: kept if tenths > 0 else -kept})
        for index, one in enumerate(COMMON):
            for other in COMMON[index + 1:]:
                if one not in strip.tenths or other not in strip.tenths:
                    continue
                difference = abs(strip.tenths[one] - strip.tenths[other])
                if difference >= 40:
                    size = "4 to 8 °C apart" if difference < 80 else "8 °C apart and more"
                    plant(f"two stations swapped, {size}", strip,
                          {one: strip.tenths[other], other: strip.tenths[one]})
    common = [strip for strip in strips if strip.is_common and len(strip.tenths) >= 15]
    dates = sorted({strip.date for strip in common})
    for start in range(0, len(dates) - 9, 3):
        days = [next(s for s in common if s.date == date) for date in dates[start:start + 10]]
        for station in COMMON:
            if station not in days[0].tenths:
                continue
            number = len(cases)
            for day in days[1:]:
                stuck = days[0].tenths[station]
                if abs(day.tenths.get(station, stuck) - stuck) >= 40:
                    plant("stuck over ten dates, 4 °C off and more", day, {station: stuck}, number)
    for strip in strips:
        moved = datetime.date.fromisoformat(strip.date) + datetime.timedelta(days=182)
        cases.append(
            Case("whole strip of another season", Strip(moved.isoformat(), strip.tenths),
                 frozenset(strip.tenths), thirds[strip.date], len(cases)))
    return cases


def page(strip: Strip) -> str:
    """The text of a page that prints the strip."""
    date = datetime.date.fromisoformat(strip.date)
    lines = [f"{date:%Y.%m.%d} ({WEEKDAYS[date.weekday()]})", ""]
    lines += [f"  • {name} {tenths / 10:.1f}℃" for name, tenths in strip.tenths.items()]
    return "\n".join([*lines, "기상청 제공", ""])


def fit(strips: list[Strip], folder: pathlib.Path) -> pathlib.Path:
    """A table of companions fitted to strips."""
    source = folder / "fitted-to.csv"
    with open(source, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["strip", "date", "station", "temperature_c"])
        for number, strip in enumerate(strips):
            for station, tenths in strip.tenths.items():
                writer.writerow([number, strip.date, station, tenths / 10])
    target = folder / "companions.csv"
    subprocess.run([sys.executable, FIT, source, "-o", target], check=True)
    return target


def flags_of(
    program: str, cases: list[Case], companions: pathlib.Path, folder: pathlib.Path,
) -> list[dict[str, set[str]]]:
    """The flags that weatherstrip sets in each strip: stations by flag."""
    pages = folder / "pages"
    pages.mkdir()
    for number, case in enumerate(cases):
        (pages / f"{number:06}.txt").write_text(page(case.strip), encoding="utf-8")
    result = subprocess.run(
        [program, "parse", pages, "--companions", companions, "--format", "csv", "--quiet"],
        check=True, capture_output=True, text=True, encoding="utf-8")
    found: list[dict[str, set[str]]] = [collections.defaultdict(set) for _ in cases]
    for row in csv.DictReader(result.stdout.splitlines()):
        number = int(pathlib.Path(row["source"]).stem)
        for flag in filter(None, row["flags"].split(";")):
            found[number][flag].add(row["station"])
    return found


def titan_flags(strip: Strip, names: dict[str, dict[str, str]], iterations: int) -> set[str]:
    """The stations that titanlib's buddy check flags."""
    order = list(strip.tenths)
    places = [
        [float(names[name][column]) for name in order]
        for column in ("latitude", "longitude", "elevation_m")
    ]
    values = numpy.array([strip.tenths[name] / 10 for name in order])
    flags = titanlib.buddy_check(
        titanlib.Points(*places), values, numpy.array([150_000.0]), numpy.array([3]), 4, 2000,
        -0.0065, 2, iterations)
    return {name for name, flag in zip(order, flags, strict=True) if flag}


@dataclasses.dataclass
class Tally:
    """How many errors of a kind were planted, and found by whom."""

    plants: set[int] = dataclasses.field(default_factory=set)
    found: dict[str, set[int]] = dataclasses.field(
        default_factory=lambda: collections.defaultdict(set))
    values: int = 0
    alarms: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)


# In the order in which they are told; those that were planted.
KINDS = [
    "nothing planted", "minus sign lost, 2 to 4 °C", "minus sign lost, 4 to 6 °C",
    "minus sign lost, 6 °C and more", "99.9", "tens digit lost",
    "two stations swapped, 4 to 8 °C apart", "two stations swapped, 8 °C apart and more",
    "stuck over ten dates, 4 °C off and more", "whole strip of another season",
]
COLUMNS = ["spatial", "companions", "other checks", "any check", "titanlib"]


def add(tally: Tally, case: Case, flags: dict[str, set[str]], titan: set[str]) -> None:
    """Adds what was found in a case."""
    by_column = {
        "spatial": flags["spatial"],
        "companions": flags["companions"],
        "other checks": set().union(
            *(flags[name] for name in ("range", "record", "zeros", "sentinel_temperature"))),
        "titanlib": titan,
    }
    by_column["any check"] = set().union(
        *(by_column[name] for name in ("spatial", "companions", "other checks")))
    tally.plants.add(case.plant)
    tally.values += len(case.strip.tenths) - len(case.false)
    for column, stations_flagged in by_column.items():
        if stations_flagged & case.false:
            tally.found[column].add(case.plant)
        tally.alarms[column] += len(stations_flagged - case.false)


def table(title: str, tallies: dict[str, Tally], cell) -> str:
    lines = [f"| {title} | " + " | ".join(["planted" if "found" in title else "values", *COLUMNS]) + " |",
             "| --- |" + " ---: |" * (len(COLUMNS) + 1)]
    for kind, tally in tallies.items():
        lines.append(f"| {kind} | " + " | ".join(cell(tally)) + " |")
    return "\n".join(lines)


def found_cells(tally: Tally) -> list[str]:
    return [str(len(tally.plants)), *(str(len(tally.found[column])) for column in COLUMNS)]


def alarm_cells(tally: Tally) -> list[str]:
    return [str(tally.values), *(str(tally.alarms[column]) for column in COLUMNS)]


def main() -> None:
    program = sys.argv[1]
    names = stations()
    strips = live_strips(names)
    thirds = thirds_of(strips)
    clean = [Case("nothing planted", strip, frozenset(), thirds[strip.date], number)
             for number, strip in enumerate(strips)]
    cases = clean + plants(strips, thirds)
    tallies: dict[bool, dict[str, Tally]] = {True: {}, False: {}}
    for third in range(3):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            companions = fit([s for s in strips if thirds[s.date] != third], folder)
            part = [case for case in cases if case.third == third]
            for case, flags in zip(
                    part, flags_of(program, part, companions, folder), strict=True):
                titan = titan_flags(case.strip, names, 1)
                add(tallies[case.strip.is_common].setdefault(case.kind, Tally()), case, flags, titan)
    for is_common, title in ((True, "strips of 16 to 18 stations"), (False, "strips of 63 to 72 stations")):
        ordered = {kind: tallies[is_common][kind] for kind in KINDS if kind in tallies[is_common]}
        print(f"### {title[0].upper()}{title[1:]}\n")
        print(table("planted: found", {k: v for k, v in ordered.items() if k != "nothing planted"},
                    found_cells))
        print(f"\n{table('false alarms among the other values', ordered, alarm_cells)}\n")


if __name__ == "__main__":
    main()
