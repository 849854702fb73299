#!/usr/bin/env python3
"""Makes text of weather strips and nothing else, hour by hour, and the same rows as CSV.

With several sites each strip stands there about as often as there are sites, in no order of sites
or hours within a week. The days end with 2024-12-31; 9131 of them are 25 years. The CSV holds date,
station, condition and temperature, in the order of the text.

The same options and the same version of Python give the same bytes. Prints, as JSON, how many
strips and rows there are, and how many strips that differ.
"""

import argparse
import contextlib
import json
import pathlib
import random
import sys
from collections.abc import Iterator

sys.dont_write_bytecode = True

from inputs.hourly import STATIONS, Strip, day_by_day  # noqa: E402

CSV_HEAD = "date,station,condition,temperature\n"
# How many of the strips a site prints, where there are several.
PRINTED = 0.92
WINDOW_DAYS = 7


def as_printed(days: int, sites: int, seed: int) -> Iterator[list[Strip]]:
    """The strips that sites print, week by week."""
    generator = random.Random(seed)
    week: list[Strip] = []
    for number, strips in enumerate(day_by_day(days, seed), start=1):
        week += strips
        if number % WINDOW_DAYS == 0 or number == days:
            yield week if sites == 1 else _of_sites(week, sites, generator)
            week = []


def _of_sites(week: list[Strip], sites: int, generator: random.Random) -> list[Strip]:
    # Each strip stands there once at least, so that it is known how many differ.
    printed = week + [strip for strip in week for _ in range(sites - 1)
                      if generator.random() < PRINTED]
    generator.shuffle(printed)
    return printed


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", metavar="OUT.txt", type=pathlib.Path)
    parser.add_argument("--csv", metavar="OUT.csv", type=pathlib.Path)
    parser.add_argument("--days", type=int, default=9131, help="(default: 9131)")
    parser.add_argument("--sites", type=int, default=10, help="(default: 10)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other weather")
    options = parser.parse_args()
    if options.days < 1 or options.sites < 1:
        parser.error("--days and --sites must be 1 or more")
    count = 0
    with contextlib.ExitStack() as files:
        text = files.enter_context(open(options.text, "wb"))
        table = files.enter_context(open(options.csv, "wb")) if options.csv else None
        if table:
            table.write(CSV_HEAD.encode())
        for strips in as_printed(options.days, options.sites, options.seed):
            text.write("\n".join([*(strip.text for strip in strips), ""]).encode())
            if table:
                table.write("".join(strip.rows for strip in strips).encode())
            count += len(strips)
    print(json.dumps({"strips": count, "rows": count * len(STATIONS),
                      "distinct_strips": options.days * 24}))


if __name__ == "__main__":
    main()
