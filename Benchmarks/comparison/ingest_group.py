"""`ingest` beside SQLite alone: the same tables filled from C, and a bare table by .import."""

import functools
import os
import pathlib
import shutil
import sqlite3
import subprocess

from comparison import store_rows
from comparison.context import PEERS, Context
from comparison.large_store import large_store
from comparison.model import Failure, Run, Sample
from comparison.processes import measured, output
from comparison.tools import say

COUNT = "how many observations are stored"


def runs(context: Context) -> list[Run]:
    prepared = Prepared(context)

    def ingest(store: pathlib.Path, *options: str) -> Sample:
        return measured([context.program, "ingest", prepared.strips, "--database", store,
                         "--quiet", *options])

    def new() -> Sample:
        store = context.new_store("new.sqlite")
        return _counted(ingest(store), store)

    def again(*options: str) -> Sample:
        store = context.scratch / "new.sqlite"
        return _counted(ingest(store, *options), store)

    def large() -> Sample:
        store = context.new_store("large.sqlite")
        shutil.copyfile(large_store(context), store)
        before = count(store)
        sample = ingest(store)
        return Sample(sample.seconds, sample.peak_bytes, count(store) - before)

    def fill() -> Sample:
        store = context.new_store("filled-by-c.sqlite")
        shutil.copyfile(prepared.empty_store, store)
        sample = _counted(measured([prepared.fill_store, prepared.all_rows, store]), store)
        prepared.check(store)
        return sample

    def bare() -> Sample:
        store = context.new_store("bare.sqlite")
        return _counted(measured(
            ["sqlite3", "-batch", "-init", os.devnull, store, prepared.bare_table,
             f".import --csv '{prepared.observation_rows}' observation"]), store)

    return [
        Run("ingest-new", "ingest into a new store", new, COUNT),
        Run("ingest-again", "ingest again", again, COUNT),
        Run("ingest-reread", "ingest --reread", lambda: again("--reread"), COUNT),
        Run("fill-store", "the same rows from C", fill, COUNT),
        Run("import-bare", ".import", bare, COUNT),
        Run("ingest-large", "ingest into a large store", large, COUNT),
    ]


class Prepared:
    """What is made once before the first round, when it is first asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.is_checked = False

    @functools.cached_property
    def strips(self) -> pathlib.Path:
        return self.context.make("ingest.txt", "make-strips.py", "--sites", "1",
                                 "--days", str(self.context.size.ingest_days))

    @functools.cached_property
    def filled_store(self) -> pathlib.Path:
        return self._store("filled.sqlite", self.strips)

    @functools.cached_property
    def empty_store(self) -> pathlib.Path:
        nothing = self.context.scratch / "nothing.txt"
        nothing.touch()
        store = self._store("empty.sqlite", nothing)
        store_rows.empty(store)
        return store

    @functools.cached_property
    def all_rows(self) -> pathlib.Path:
        say("Writing the rows of all tables")
        path = self.context.scratch / "rows.bin"
        store_rows.write(self.filled_store, path)
        return path

    @functools.cached_property
    def observation_rows(self) -> pathlib.Path:
        path = self.context.scratch / "rows.csv"
        with open(path, "w", encoding="utf-8") as file:
            subprocess.run(["sqlite3", "-batch", "-init", os.devnull, "-csv", self.filled_store,
                            "SELECT * FROM observation"], stdout=file, check=True)
        return path

    @functools.cached_property
    def bare_table(self) -> str:
        """The columns of observations, without keys, checks and references."""
        store = sqlite3.connect(self.filled_store)
        columns = [f"{name} {kind}" for _, name, kind, *_ in
                   store.execute("PRAGMA table_info(observation)")]
        store.close()
        return f"CREATE TABLE observation ({', '.join(columns)})"

    @functools.cached_property
    def fill_store(self) -> pathlib.Path:
        program = self.context.scratch / "fill-store"
        output(["cc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", program,
                PEERS / "fill-store" / "fill-store.c", "-lsqlite3"])
        return program

    def check(self, store: pathlib.Path) -> None:
        """Fails where the store that was filled from C is not as ours, the first time."""
        differing = [] if self.is_checked else store_rows.differing(self.filled_store, store)
        if differing:
            raise Failure(f"fill-store: {', '.join(differing)} are not as in the store that "
                          "weatherstrip filled")
        self.is_checked = True

    def _store(self, name: str, text: pathlib.Path) -> pathlib.Path:
        store = self.context.new_store(name)
        output([self.context.program, "ingest", text, "--database", store, "--quiet"])
        return store


def count(path: pathlib.Path) -> int:
    store = sqlite3.connect(path)
    found = store.execute("SELECT count(*) FROM observation").fetchone()[0]
    store.close()
    return found


def _counted(sample: Sample, store: pathlib.Path) -> Sample:
    return Sample(sample.seconds, sample.peak_bytes, count(store))
