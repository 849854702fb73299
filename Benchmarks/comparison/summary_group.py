"""`summary FILE` as a whole process on all cores, beside programs that sum up a CSV of the rows."""

import collections
import csv
import pathlib
from collections.abc import Iterable
from decimal import Decimal

from comparison.context import PEERS, Context
from comparison.model import Run, Sample
from comparison.processes import measured

# Rows, temperatures, minimum, maximum, mean, and rows of each condition.
Figures = tuple[int, int, Decimal, Decimal, float, dict[str, int]]
PRINTED = "the stations of all strips as printed"
ONCE = "the stations of all strips, each once"


def runs(context: Context) -> list[Run]:
    def summary(*options: str) -> Sample:
        found = context.scratch / "summary.csv"
        sample = measured([context.program, "summary", context.strips(), "--by", "station",
                           "--format", "csv", "--quiet", *options], found)
        return Sample(sample.seconds, sample.peak_bytes, _of_summary(found))

    def peer(script: str) -> Sample:
        context.strips()
        return _peer(context, script, context.strip_rows())

    def once() -> Sample:
        rows = context.inputs / "strips-once.csv"
        context.make("strips-once.txt", "make-strips.py", "--csv", rows, "--sites", "1",
                     "--days", str(context.size.strip_days))
        return _peer(context, "sum-with-polars.py", rows)

    def pages(*command: str | pathlib.Path) -> Sample:
        return measured([*command, context.pages()])

    return [
        Run("summary-printed", "summary --as-printed", lambda: summary("--as-printed"), PRINTED),
        Run("summary-jobs-1", "summary --as-printed --jobs 1",
            lambda: summary("--as-printed", "--jobs", "1"), PRINTED),
        Run("summary-jobs-2", "summary --as-printed --jobs 2",
            lambda: summary("--as-printed", "--jobs", "2"), PRINTED),
        Run("polars-strips", "polars", lambda: peer("sum-with-polars.py"), PRINTED),
        Run("duckdb-strips", "DuckDB", lambda: peer("sum-with-duckdb.py"), PRINTED),
        Run("summary-strips", "summary", summary, ONCE),
        Run("polars-once", "polars, each strip once", once, ONCE),
        Run("summary-pages", "summary of pages",
            lambda: pages(context.program, "summary", "--quiet")),
        Run("cat-pages", "cat", lambda: pages("cat")),
    ]


def _peer(context: Context, script: str, rows: pathlib.Path) -> Sample:
    context.environment.install()
    found = context.scratch / "groups.csv"
    sample = measured([context.environment.python, PEERS / script, rows], found)
    with open(found, encoding="utf-8", newline="") as file:
        return Sample(sample.seconds, sample.peak_bytes, _of_groups(csv.reader(file)))


def _of_summary(path: pathlib.Path) -> dict[str, Figures]:
    with open(path, encoding="utf-8", newline="") as file:
        return {row["station"]: (
            int(row["observations"]), int(row["temperatures"]), Decimal(row["minimum_c"]),
            Decimal(row["maximum_c"]), float(row["mean_of_values_c"]),
            {word: int(count) for word, count in
             (part.rsplit(":", 1) for part in row["conditions"].split(";"))},
        ) for row in csv.DictReader(file)}


def _of_groups(rows: Iterable[list[str]]) -> dict[str, Figures]:
    """The figures of stations, from those of each station and condition."""
    by_station = collections.defaultdict(list)
    for row in rows:
        by_station[row[0]].append(row)
    return {station: _added(groups) for station, groups in by_station.items()}


def _added(groups: list[list[str]]) -> Figures:
    conditions = {group[1] or "unknown": int(group[2]) for group in groups}
    warm = [group for group in groups if int(group[3]) > 0]
    count = sum(int(group[3]) for group in warm)
    # Sums are of whole tenths, so that they can be made exact again.
    tenths = sum(round(float(group[6]) * int(group[3]) * 10) for group in warm)
    return (sum(conditions.values()), count,
            min(Decimal(group[4]) for group in warm), max(Decimal(group[5]) for group in warm),
            tenths / 10 / count, conditions)
