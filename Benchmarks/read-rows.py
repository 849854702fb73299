#!/usr/bin/env python3
"""The peer of the parser: reads the rows of the common layout by one regular expression.

It does what a reader of one site would write in an afternoon: bytes in, a list of rows out, each
with date, station, condition and tenths of a degree. It knows one layout and one bullet, checks no
weekday and tells no forecast from a strip.

Prints bytes, rows and seconds a reading, as ParserBenchmark does.
"""

import re
import sys
import time

NAMES = "동두천|강릉|서울|대전|대구|울산|광주|부산|고창|제주|강화|보은|금산|강진군|경주시|거제"
LINE = re.compile(
    r"^(?:(\d{4})\.(\d\d)\.(\d\d) \(.\)$"
    rf"|[ ]*•[ ]*([^\n℃]*?)({NAMES})[ ]*(-?\d+\.\d)?℃$)",
    re.MULTILINE)


def read(page):
    rows = []
    date = None
    for year, month, day, condition, station, degrees in LINE.findall(page.decode()):
        if year:
            date = f"{year}-{month}-{day}"
        else:
            tenths = int(degrees.replace(".", "")) if degrees else None
            rows.append((date, station, condition.lstrip("-") or None, tenths))
    return rows


def main():
    path, repetitions = sys.argv[1], int(sys.argv[2])
    with open(path, "rb") as file:
        page = file.read()
    rows = len(read(page))
    start = time.perf_counter()
    for _ in range(repetitions):
        if len(read(page)) != rows:
            sys.exit("not the same rows every time")
    seconds = (time.perf_counter() - start) / repetitions
    print(len(page), rows, f"{seconds:.6f}")


if __name__ == "__main__":
    main()
