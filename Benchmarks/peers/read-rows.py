#!/usr/bin/env python3
"""A peer of the parser: reads the rows of the common layout by one regular expression.

usage: read-rows.py FILE REPETITIONS

It does what a reader of one site would write in an afternoon: bytes in, a list of rows out, each
with date, station, condition and tenths of a degree. It knows one layout and one bullet, checks no
weekday and tells no forecast from a strip.

Prints bytes, rows, seconds a reading and what was found of each station, as ParserBenchmark does.
"""

import collections
import re
import sys
import time

NAMES = "동두천|강릉|서울|대전|대구|울산|광주|부산|고창|제주|강화|보은|금산|강진군|경주시|거제"
LINE = re.compile(
    r"^(?:(\d{4})\.(\d\d)\.(\d\d) \(.\)$"
    rf"|[ ]*•[ ]*([^\n℃]*?)({NAMES})[ ]*(-?\d+\.\d)?℃$)",
    re.MULTILINE)
Row = tuple[str | None, str, str | None, int | None]


def read(page: bytes) -> list[Row]:
    rows: list[Row] = []
    date = None
    for year, month, day, condition, station, degrees in LINE.findall(page.decode()):
        if year:
            date = f"{year}-{month}-{day}"
        else:
            tenths = int(degrees.replace(".", "")) if degrees else None
            rows.append((date, station, condition.lstrip("-") or None, tenths))
    return rows


def print_stations(rows: list[Row]) -> None:
    counts: collections.Counter[str] = collections.Counter(row[1] for row in rows)
    temperatures: dict[str, list[int]] = collections.defaultdict(list)
    for _, station, _, tenths in rows:
        if tenths is not None:
            temperatures[station].append(tenths)
    for station, values in temperatures.items():
        print(station, counts[station], len(values), min(values), max(values), sum(values))


def main() -> None:
    path, repetitions = sys.argv[1], int(sys.argv[2])
    with open(path, "rb") as file:
        page = file.read()
    start = time.perf_counter()
    for _ in range(repetitions):
        rows = read(page)
    seconds = (time.perf_counter() - start) / repetitions
    print(len(page), len(rows), f"{seconds:.6f}")
    print_stations(rows)


if __name__ == "__main__":
    main()
