"""The rows of a filled store as one file for fill-store.c, and whether two stores hold the same."""

import itertools
import pathlib
import sqlite3
import struct
from collections.abc import Iterator

# Tables in an order in which rows can be inserted; those of a strip go strip by strip, those of a
# day day by day. The rest is in an empty store already.
FIRST = ["run", "run_rejection", "source", "run_source", "input"]
OF_STRIP = ["strip_text", "reading", "strip", "observation", "sighting"]
OF_DAY = ["daily_sum", "daily_strips"]
LAST = ["rejection", "hour_assignment"]
TABLES = FIRST + OF_STRIP + OF_DAY + LAST
Row = tuple[None | int | float | str | bytes, ...]


def empty(path: pathlib.Path) -> None:
    """Takes the run that made an empty store out of it."""
    store = sqlite3.connect(path)
    for table in reversed(TABLES):
        store.execute(f"DELETE FROM {table}")
    store.commit()
    store.close()


def write(store_path: pathlib.Path, path: pathlib.Path) -> None:
    """Writes the rows of a store in the form that fill-store.c tells."""
    store = sqlite3.connect(store_path)
    with open(path, "wb") as file:
        file.write(struct.pack("=II", len(TABLES), TABLES.index("observation")))
        for table in TABLES:
            columns = len(store.execute(f"SELECT * FROM {table} LIMIT 0").description)
            sql = f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})".encode()
            file.write(struct.pack("=I", len(sql)) + sql)
        for table, row in _in_order(store):
            file.write(bytes([TABLES.index(table)]) + b"".join(map(_value, row)))
    store.close()


def _value(value: None | int | float | str | bytes) -> bytes:
    if value is None:
        return b"\0"
    if isinstance(value, int):
        return struct.pack("=Bq", 1, value)
    if isinstance(value, float):
        raise TypeError("no table of a store has real numbers that fill-store has to write")
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("=BI", 2 if isinstance(value, str) else 3, len(data)) + data


def _in_order(store: sqlite3.Connection) -> Iterator[tuple[str, Row]]:
    """The rows of all tables in the order in which `ingest` comes to them."""
    for table in FIRST:
        yield from ((table, row) for row in store.execute(f"SELECT * FROM {table}"))
    strips = store.execute("""
        SELECT strip.date, number FROM strip ORDER BY number""").fetchall()
    for date, group in itertools.groupby(strips, key=lambda strip: strip[0]):
        for _, number in group:
            yield from _of_strip(store, number)
        for table in OF_DAY:
            yield from ((table, row) for row in
                        store.execute(f"SELECT * FROM {table} WHERE date = ?", [date]))
    for table in LAST:
        yield from ((table, row) for row in store.execute(f"SELECT * FROM {table}"))


def _of_strip(store: sqlite3.Connection, number: int) -> Iterator[tuple[str, Row]]:
    seen = "SELECT reading_id FROM sighting WHERE strip_number = ?"
    for table, condition in [
            ("strip_text", f"id IN (SELECT strip_text_id FROM reading WHERE id IN ({seen}))"),
            ("reading", f"id IN ({seen})"), ("strip", "number = ?"),
            ("observation", "strip_number = ?"), ("sighting", "strip_number = ?")]:
        yield from ((table, row) for row in
                    store.execute(f"SELECT * FROM {table} WHERE {condition}", [number]))


def differing(one: pathlib.Path, other: pathlib.Path) -> list[str]:
    """The tables in which two stores differ."""
    store = sqlite3.connect(one)
    store.execute("ATTACH ? AS other", [str(other)])
    names = {name for (name,) in store.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
        " UNION SELECT name FROM other.sqlite_schema WHERE type = 'table'")}
    found = [name for name in sorted(names) if not _is_same(store, name)]
    store.close()
    return found


def _is_same(store: sqlite3.Connection, table: str) -> bool:
    counts = {store.execute(f"SELECT count(*) FROM {schema}.{table}").fetchone()
              for schema in ["main", "other"]}
    only_here = store.execute(
        f"SELECT 1 FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM other.{table})"
        " LIMIT 1").fetchone()
    # No table holds a row twice, so that with as many rows there is none only there.
    return len(counts) == 1 and only_here is None
