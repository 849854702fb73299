"""What all groups of comparisons share: the program, the folder, the sizes and the inputs."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from comparison.model import Failure
from comparison.processes import Argument, shown
from comparison.tools import Environment, say

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "Benchmarks"
PEERS = BENCHMARKS / "peers"


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    # Hourly strips, on ten sites and then once.
    strip_days: int
    parser_days: int
    ingest_days: int
    # Megabytes of pages.
    pages: int
    parser_pages: int
    store_observations: int
    archive_pages: int
    # Days of the four steps of growth, and the most that are ingested.
    growth_days: tuple[int, ...]
    growth_ingest_days: int


SIZES = {
    "full": Sizes(
        strip_days=9131, parser_days=600, ingest_days=1461, pages=1000, parser_pages=200,
        store_observations=10_000_000, archive_pages=10_000,
        growth_days=(366, 3653, 36525, 365_243), growth_ingest_days=36525),
    "small": Sizes(
        strip_days=28, parser_days=28, ingest_days=28, pages=8, parser_pages=8,
        store_observations=50_000, archive_pages=200,
        growth_days=(2, 7, 21, 63), growth_ingest_days=21),
}


class Context:
    """The program that is measured, and where things lie."""

    def __init__(self, folder: pathlib.Path, size: str, program: pathlib.Path) -> None:
        self.size = SIZES[size]
        self.program = program
        self.inputs = folder / f"inputs-{size}"
        # What runs write; deleted at the end.
        self.scratch = folder / f"scratch-{os.getpid()}"
        self.environment = Environment(folder / "environment")
        self.inputs.mkdir(parents=True, exist_ok=True)
        self.scratch.mkdir(parents=True)

    def make(self, name: str, maker: str, *options: Argument) -> pathlib.Path:
        """An input that one of Benchmarks/make-*.py writes under this name."""
        command = [maker, *(str(option) for option in options)]
        return self.once(name, {"command": command}, lambda path: run_maker(
            [sys.executable, BENCHMARKS / maker, path, *options]))

    def once(
        self, name: str, made_of: dict[str, Any], make: Callable[[pathlib.Path], dict[str, Any]]
    ) -> pathlib.Path:
        """A file or folder that is made the first time, and anew where it is made of other things.

        What `make` returns is kept as facts about it, written last, so that nothing half made is
        taken for whole.
        """
        path = self.inputs / name
        facts = self.inputs / f"{name}.json"
        if facts.is_file() and made_of.items() <= json.loads(facts.read_text()).items():
            return path
        say(f"Making {name}")
        facts.unlink(missing_ok=True)
        facts.write_text(json.dumps({**made_of, **make(path)}))
        return path

    def facts(self, path: pathlib.Path) -> dict[str, Any]:
        """What a maker told of its input."""
        return json.loads(path.with_name(f"{path.name}.json").read_text())

    def distinct_strips(self) -> int:
        return self.facts(self.strips())["distinct_strips"]

    def strips(self) -> pathlib.Path:
        """Dense strips as ten sites print them; the same rows stand beside it as CSV."""
        return self.make("strips.txt", "make-strips.py", "--csv", self.strip_rows(),
                         "--days", str(self.size.strip_days))

    def strip_rows(self) -> pathlib.Path:
        return self.inputs / "strips.csv"

    def pages(self) -> pathlib.Path:
        return self.make("pages.txt", "make-pages.py", "--megabytes", str(self.size.pages))

    def new_store(self, name: str) -> pathlib.Path:
        """Where a new store is to be written; one that was there before is deleted."""
        path = self.scratch / name
        for suffix in ["", "-wal", "-shm"]:
            pathlib.Path(f"{path}{suffix}").unlink(missing_ok=True)
        return path

    def clean_up(self) -> None:
        shutil.rmtree(self.scratch, ignore_errors=True)


def run_maker(command: Sequence[Argument]) -> dict[str, Any]:
    """Runs a maker of inputs, in a process of its own; it prints facts as JSON."""
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise Failure(f"{shown(command)}: ended with status {result.returncode}")
    return json.loads(result.stdout)
