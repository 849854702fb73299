"""A store of many observations, from KMA's feed of all active stations, and DuckDB's own tables of
the same rows."""

import os
import pathlib
import subprocess
import sys
from typing import Any

from comparison.context import BENCHMARKS, Context
from comparison.model import Failure
from comparison.processes import ENVIRONMENT, output
from comparison.tools import say

# What counts. The order of the joins is given, since SQLite is quicker by date than in the order
# that it chooses itself.
COUNTED = "strip CROSS JOIN observation ON observation.strip_number = strip.number"
CONDITION = "state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked')"
COUNTED_ROWS = f"""
SELECT date, observation.station_id, region, condition, air_temperature_tenths
FROM {COUNTED} CROSS JOIN station ON station.station_id = observation.station_id
WHERE {CONDITION} ORDER BY date, strip.number, observation.station_id"""
COUNTED_COLUMNS = {"date": "DATE", "station_id": "INTEGER", "region": "VARCHAR",
                   "condition": "VARCHAR", "temperature_tenths": "SMALLINT"}
# The fields of `export`, which are the columns of the view `observations`.
EXPORTED_COLUMNS = {
    "date": "DATE", "hour": "TINYINT", "hour_basis": "VARCHAR", "station_id": "SMALLINT",
    "station": "VARCHAR", "station_en": "VARCHAR", "province": "VARCHAR", "region": "VARCHAR",
    "condition": "VARCHAR", "condition_class": "VARCHAR", "temperature_c": "DECIMAL(4,1)",
    "quality": "VARCHAR", "flags": "VARCHAR", "counted": "VARCHAR", "strip_id": "VARCHAR",
    "sightings": "INTEGER", "capture_time": "VARCHAR", "source": "VARCHAR",
    "record_offset": "BIGINT", "row_offset": "BIGINT", "url": "VARCHAR"}


def sqlite3(store: pathlib.Path) -> list[str]:
    """The command of SQLite's shell that reads a store: no settings of the user's, no writing."""
    return ["sqlite3", "-batch", "-init", os.devnull, "-readonly", "-csv", "-header", str(store)]


def large_store(context: Context) -> pathlib.Path:
    """The store of this size. It stays, and another program brings it to its own version."""
    def make(store: pathlib.Path) -> dict[str, Any]:
        say("Ingesting what the store does not hold yet (ten million take minutes at first)")
        output([context.program, "ingest", feed, "--database", store, "--quiet"])
        return {}

    observations = str(context.size.store_observations)
    feed = context.once("feed", {"observations": observations}, lambda folder: _made(
        [sys.executable, BENCHMARKS / "make-feed.py", folder, "--observations", observations]))
    return context.once("feed.sqlite", {
        "observations": observations, "program": context.program.stat().st_mtime_ns}, make)


def counted_rows(context: Context) -> pathlib.Path:
    """DuckDB's own table of the rows that count, in the columns that a summary needs."""
    store = large_store(context)
    return _duckdb(context, "counted.duckdb", [*sqlite3(store), COUNTED_ROWS], COUNTED_COLUMNS)


def exported_rows(context: Context) -> pathlib.Path:
    """DuckDB's own table of all that `export` prints."""
    export = [str(context.program), "export", "--database", str(large_store(context)), "--quiet"]
    return _duckdb(context, "exported.duckdb", export, EXPORTED_COLUMNS)


def _duckdb(
    context: Context, name: str, rows: list[str], columns: dict[str, str]
) -> pathlib.Path:
    """A file of DuckDB's with the table `observation`, filled with what a command prints as CSV."""
    def make(path: pathlib.Path) -> dict[str, Any]:
        path.unlink(missing_ok=True)
        names = ", ".join(f"{column} {kind}" for column, kind in columns.items())
        fill = (f"CREATE TABLE observation ({names});"
                " COPY observation FROM '/dev/stdin' (FORMAT csv, HEADER);")
        with subprocess.Popen(rows, stdout=subprocess.PIPE, env=ENVIRONMENT) as source:
            status = subprocess.run([shell, "-batch", "-init", os.devnull, path, "-c", fill],
                                    stdin=source.stdout, stdout=sys.stderr).returncode
        if status != 0 or source.returncode != 0:
            raise Failure(f"{name}: DuckDB could not be given the rows")
        return {}

    context.environment.install()
    shell = context.environment.duckdb_shell()
    return context.once(name, {
        "store": large_store(context).stat().st_mtime_ns, "rows": rows, "columns": columns}, make)


def _made(command: list[str | pathlib.Path]) -> dict[str, Any]:
    output(command)
    return {}
