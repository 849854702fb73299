"""`summary` and `export` of a large store, beside SQLite's shell on the same file and DuckDB on its
own table of the same rows."""

import csv
import hashlib
import os
import pathlib
from collections.abc import Callable
from decimal import Decimal

from comparison import summary_query
from comparison.context import Context
from comparison.large_store import counted_rows, exported_rows, large_store, sqlite3
from comparison.model import Run, Sample
from comparison.processes import Argument, measured

# Observations, minimum, maximum and mean of a region and month.
Figures = tuple[int, Decimal, Decimal, float]
SUMMARY = "the figures of regions and months"
EXPORT = "the rows that count"


def runs(context: Context) -> list[Run]:
    exports = Exports(context)

    def summary(*options: str) -> list[Argument]:
        return [context.program, *options, "--database", large_store(context), "--quiet"]

    def duckdb(rows: pathlib.Path, query: str) -> list[Argument]:
        return [context.environment.duckdb_shell(), "-batch", "-init", os.devnull, "-readonly",
                "-csv", "-header", rows, "-c", query]

    def run(id: str, title: str, command: Callable[[], list[Argument]]) -> Run:
        return Run(id, title, lambda: _summary(context, command()), SUMMARY)

    def export(id: str, title: str, command: Callable[[], list[Argument]]) -> Run:
        return Run(id, title, lambda: exports.measure(id, command()), EXPORT)

    return [
        run("store-summary", "summary --by region,month",
            lambda: summary("summary", "--by", "region,month", "--format", "csv")),
        run("store-summary-duckdb", "DuckDB",
            lambda: duckdb(counted_rows(context), summary_query.DUCKDB)),
        run("store-summary-sqlite3", "sqlite3",
            lambda: [*sqlite3(large_store(context)), summary_query.SQLITE3]),
        export("export", "export", lambda: summary("export")),
        export("export-duckdb", "DuckDB's COPY", lambda: duckdb(
            exported_rows(context), "COPY observation TO '/dev/stdout' (FORMAT csv, HEADER)")),
        export("export-sqlite3", "sqlite3 -csv",
               lambda: [*sqlite3(large_store(context)), summary_query.EXPORT]),
    ]


def _summary(context: Context, command: list[Argument]) -> Sample:
    found = context.scratch / "regions.csv"
    sample = measured(command, found)
    with open(found, encoding="utf-8", newline="") as file:
        figures: dict[str, Figures] = {
            f"{row['region']} {row['period']}": (
                int(row["observations"]), Decimal(row["minimum_c"]), Decimal(row["maximum_c"]),
                float(row["mean_c"])) for row in csv.DictReader(file)}
    return Sample(sample.seconds, sample.peak_bytes, figures)


class Exports:
    """Measures exports into nothing, and looks once at what each prints."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.digests: dict[str, str] = {}

    def measure(self, id: str, command: list[Argument]) -> Sample:
        if id not in self.digests:
            self.digests[id] = self._digest(command)
        sample = measured(command)
        return Sample(sample.seconds, sample.peak_bytes, self.digests[id])

    def _digest(self, command: list[Argument]) -> str:
        """Of the rows without quotes, which programs set as they like; no field holds any."""
        path = self.context.scratch / "export.csv"
        measured(command, path)
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while part := file.read(1 << 20):
                digest.update(part.translate(None, b'"\r'))
        path.unlink()
        return digest.hexdigest()
