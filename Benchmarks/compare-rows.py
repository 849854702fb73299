#!/usr/bin/env python3
"""Tells how many of the expected observations were found, and how many of the found are expected.

usage: compare-rows.py EXPECTED.csv PARSED.csv

EXPECTED.csv is what make-archives.py wrote beside an archive, PARSED.csv what `weatherstrip parse
--format csv` printed of it. A row counts as found if url, date, station, condition as printed and
temperature are the same, as often as it is expected. Prints recall, precision and the first
differences; exits with 1 where either is below 1.
"""

import argparse
import collections
import csv
import sys

FIELDS = ["url", "date", "station_id", "condition", "temperature_c"]


def read(path):
    """How often each row stands in a file, and the order in which they came."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in FIELDS if name not in (reader.fieldnames or [])]
        if missing:
            sys.exit(f"{path}: these fields are missing: {', '.join(missing)}")
        made_as = {}
        counts = collections.Counter()
        for line in reader:
            counts[tuple(line[name] for name in FIELDS)] += 1
            made_as[line["url"]] = line.get("made_as", "")
    return counts, made_as


def show(title, counts, made_as, most):
    """Prints the first of some rows, each with how its page was made."""
    if not counts or most == 0:
        return
    print(f"{title}: {counts.total()}, of {len({row[0] for row in counts})} pages")
    for row in list(counts)[:most]:
        print("  " + ",".join(row), f"({made_as.get(row[0]) or 'page without a strip'})")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected", metavar="EXPECTED.csv")
    parser.add_argument("parsed", metavar="PARSED.csv")
    parser.add_argument("--differences", type=int, default=10, metavar="N",
                        help="show so many of each kind, 0 for none (default: 10)")
    options = parser.parse_args()
    expected, made_as = read(options.expected)
    parsed, _ = read(options.parsed)
    if not expected:
        sys.exit(f"{options.expected}: no observation is expected")
    found = (expected & parsed).total()
    recall = found / expected.total()
    precision = found / parsed.total() if parsed else 0.0
    print(f"recall {_share(recall)} ({found} of {expected.total()} expected), "
          f"precision {_share(precision)} ({found} of {parsed.total()} printed)")
    show("not found", expected - parsed, made_as, options.differences)
    show("not expected", parsed - expected, made_as, options.differences)
    return 0 if recall == 1 and precision == 1 else 1


def _share(part):
    """Four decimals, rounded down, so that only all is 1.0000."""
    return f"{int(part * 10000) / 10000:.4f}"


if __name__ == "__main__":
    sys.exit(main())
