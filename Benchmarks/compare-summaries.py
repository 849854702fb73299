#!/usr/bin/env python3
"""Tells whether summaries by region and month say the same.

usage: compare-summaries.py FIRST.csv OTHER.csv...

The columns are told by their names: region, period, observations, minimum_c, maximum_c, and mean_c
or mean_of_values_c or both. All files must have the same regions and periods, in any order, with
the same counts, minima and maxima. Means may differ by 0.01 °C; each is compared with that of the
first file that has the column. Prints the first differences; exits with 1 where there are any.
"""

import argparse
import csv
import decimal
import sys

EXACT = ["observations", "minimum_c", "maximum_c"]
MEANS = ["mean_c", "mean_of_values_c"]
TOLERANCE = decimal.Decimal("0.01")


def read(path):
    """The rows by region and period, with numbers as such, and the means that stand in the file."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        fields = reader.fieldnames or []
        means = [name for name in MEANS if name in fields]
        missing = [name for name in ["region", "period", *EXACT] if name not in fields]
        if missing or not means:
            sys.exit(f"{path}: these fields are missing: {', '.join(missing or MEANS)}")
        rows = {}
        for line in reader:
            key = (line["region"], line["period"])
            if key in rows:
                sys.exit(f"{path}: {' '.join(key)} stands there twice")
            rows[key] = {name: number(line[name]) for name in [*EXACT, *means]}
    if not rows:
        sys.exit(f"{path}: there are no rows")
    return rows, means


def number(text):
    """A number; None where the field is empty."""
    return decimal.Decimal(text) if text else None


def are_close(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) <= TOLERANCE


def differences(path, rows, name, reference_path, reference, is_same):
    """Where a column's values are others than those of another file."""
    for key in sorted(rows.keys() & reference.keys()):
        mine, its = rows[key][name], reference[key][name]
        if not is_same(mine, its):
            yield f"{' '.join(key)}: {name} is {mine} in {path}, {its} in {reference_path}"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", metavar="FIRST.csv")
    parser.add_argument("others", metavar="OTHER.csv", nargs="+")
    options = parser.parse_args()
    first, means = read(options.first)
    of_means = {name: (options.first, first) for name in means}
    found = []
    for path in options.others:
        rows, means = read(path)
        for key in sorted(rows.keys() ^ first.keys()):
            found.append(f"{' '.join(key)}: stands only in "
                         f"{path if key in rows else options.first}")
        for name in EXACT:
            found += differences(path, rows, name, options.first, first, lambda a, b: a == b)
        for name in means:
            reference = of_means.setdefault(name, (path, rows))
            found += differences(path, rows, name, *reference, are_close)
    for line in found[:10]:
        print(line)
    if len(found) > 10:
        print(f"and {len(found) - 10} more")
    if not found:
        print(f"{len(options.others) + 1} summaries say the same, in {len(first)} groups")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
