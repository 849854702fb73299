"""Reads a store with pandas, DuckDB and Datasette, and compares what they add up with `summary`.

usage: open-elsewhere.py STORE SUMMARIES

STORE is a store; SUMMARIES is a folder with nation.csv, region.csv and station-month.csv, which
`weatherstrip summary` wrote of that store. Each tool knows nothing but the views `observations`
and `daily`, and works by its own means. Prints a line for each tool and each figure that differs;
the exit status is 1 if one does.

Called by Tests/open-elsewhere, which makes both.
"""

import contextlib
import pathlib
import sqlite3
import sys

from elsewhere.figures import differences, expected_figures
from elsewhere.store import (closing_faults, description_faults, rows_of, schema_of, state_of,
                             views_of)
from elsewhere.tools import Datasette, DuckDB, Pandas

# For each grouping of `summary` its file, the column of the area in the views and in the file, and
# how many characters of the date are the period.
GROUPINGS = [
    ("nation", "''", "", 0),
    ("region", "region", "region", 0),
    ("station-month", "station", "station", 7),
]


def tool_faults(
        tool: Pandas | DuckDB | Datasette, folder: pathlib.Path, views: dict[str, int],
) -> list[str]:
    """What a tool reads that `summary` does not say; prints how much is equal."""
    faults = [f"view {view}: {count} rows, here {tool.views[view]}"
              for view, count in views.items() if tool.views[view] != count]
    equal_count = 0
    for name, area, area_column, period in GROUPINGS:
        expected = expected_figures(folder, name, area_column)
        if not expected:
            faults.append(f"{name}.csv holds nothing to compare")
        found = tool.figures(area, period)
        wrong = differences(expected, found)
        equal_count += len(expected.keys() | found.keys()) - len(wrong)
        faults += wrong
    print(f"{tool.name}: {equal_count} figures equal"
          + (f", {len(faults)} not" if faults else f"; {len(views)} views read"))
    return [f"{tool.name}: {fault}" for fault in faults]


def main() -> int:
    """Compares, and says what came of it."""
    store, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    before = state_of(store)
    views = {view: rows_of(store, f"SELECT count(*) FROM {view}")[0][0]
             for view in views_of(store)}
    faults = description_faults(store)
    print(f"SQLite {sqlite3.sqlite_version}: {len(schema_of(store))} tables and views, "
          + ("not all described" if faults else "all described"))
    for kind in (Pandas, DuckDB, Datasette):
        try:
            with contextlib.closing(kind(store)) as tool:
                faults += tool_faults(tool, folder, views)
        except Exception as error:  # whatever it is, the next tool is tried
            faults.append(f"{kind.name}: {type(error).__name__}: {error}")
        if state_of(store) != before:
            faults.append(f"{kind.name}: the file was changed by reading it")
    faults += closing_faults(store)
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
