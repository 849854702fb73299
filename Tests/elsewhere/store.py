"""The file of a store: what is in it, what it says about itself, and whether it was changed."""

import hashlib
import pathlib
import sqlite3
from typing import Any


def views_of(store: pathlib.Path) -> list[str]:
    """The names of the views."""
    return [name for name, kind in schema_of(store) if kind == "view"]


def schema_of(store: pathlib.Path) -> list[tuple[str, str]]:
    """The names and kinds of tables and views."""
    return rows_of(store, "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"
                          " AND name NOT LIKE 'sqlite_%' ORDER BY name")


def rows_of(store: pathlib.Path, sql: str) -> list[tuple[Any, ...]]:
    """The rows of a query by Python's SQLite, the file opened as one that nobody changes."""
    connection = sqlite3.connect(f"{store.as_uri()}?immutable=1", uri=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def description_faults(store: pathlib.Path) -> list[str]:
    """Tables, views and columns that the table `metadata` does not describe, or that only it has."""
    described = set(rows_of(
        store, "SELECT table_name, column_name FROM metadata WHERE trim(description) <> ''"))
    there = {(name, "") for name, _ in schema_of(store)}
    for name, _ in schema_of(store):
        columns = rows_of(store, f"SELECT name FROM pragma_table_info({quoted(name)})")
        there |= {(name, column) for column, in columns}
    return ([f"metadata does not describe {'.'.join(filter(None, key))}"
             for key in sorted(there - described)]
            + [f"metadata describes {'.'.join(filter(None, key))}, which is not there"
               for key in sorted(described - there)])


def state_of(store: pathlib.Path) -> str:
    """The digest of the file's bytes, and of those of its log.

    Who opens a file in WAL mode read-only can leave an empty log behind, which says nothing.
    """
    log = store.with_name(store.name + "-wal")
    return hashlib.sha256(store.read_bytes()).hexdigest() + (
        f" and {log.stat().st_size} bytes of log" if log.exists() and log.stat().st_size else "")


def closing_faults(store: pathlib.Path) -> list[str]:
    """Whether a log stays behind, once a program that may write has opened and closed the file."""
    connection = sqlite3.connect(store)
    connection.execute("SELECT count(*) FROM observations").fetchall()
    connection.close()
    return [f"{path.name} is left behind" for path in sorted(store.parent.glob(store.name + "-*"))]


def quoted(text: str) -> str:
    """A text in SQL."""
    return "'" + text.replace("'", "''") + "'"
