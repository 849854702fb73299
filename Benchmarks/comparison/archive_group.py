"""`parse` of web archives on one core, beside what only unpacks them and a reader in Python, and
whether it finds every observation and no other."""

import hashlib
import pathlib
import subprocess
import sys

from comparison.context import BENCHMARKS, PEERS, Context
from comparison.model import Failure, Run, Sample
from comparison.processes import measured, output
from comparison.tools import say

CORE = 0


def runs(context: Context) -> list[Run]:
    return [run for kind in ["wet", "warc"] for run in _of_kind(context, kind)]


def _of_kind(context: Context, kind: str) -> list[Run]:
    printed = context.scratch / f"printed.{kind}.csv"

    def archive() -> pathlib.Path:
        return _archives(context) / f"pages.{kind}.gz"

    def parse(core: int | None, *options: str) -> Sample:
        sample = measured([context.program, "parse", "--quiet", "--format", "csv", *options,
                           archive()], printed, core)
        _check(context, kind, printed, needs_all=True)
        digest = hashlib.sha256(printed.read_bytes()).hexdigest()
        return Sample(sample.seconds, sample.peak_bytes, digest)

    def fastwarc() -> Sample:
        context.environment.install()
        said = context.scratch / "records.txt"
        sample = measured(
            [context.environment.python, PEERS / "iterate-archive.py", archive()], said, CORE)
        return Sample(float(said.read_text().split()[0]), sample.peak_bytes)

    def python() -> Sample:
        context.environment.install()
        rows = context.scratch / f"python.{kind}.csv"
        sample = measured([context.environment.python, PEERS / "read-archive.py", archive(),
                           "--csv", rows], core=CORE)
        _check(context, kind, rows, needs_all=False)
        return sample

    question = f"the rows of {kind.upper()}"
    return [
        Run(f"parse-{kind}", "parse --jobs 1", lambda: parse(CORE, "--jobs", "1"), question),
        Run(f"parse-{kind}-all", "parse on all cores", lambda: parse(None), question),
        Run(f"fastwarc-{kind}", "FastWARC", fastwarc),
        Run(f"libdeflate-{kind}", "libdeflate-gunzip",
            lambda: measured(["libdeflate-gunzip", "-c", archive()], core=CORE)),
        Run(f"python-{kind}", "FastWARC and regular expressions", python),
    ]


def _archives(context: Context) -> pathlib.Path:
    def make(folder: pathlib.Path) -> dict[str, str]:
        return {"made": output([sys.executable, BENCHMARKS / "make-archives.py", folder,
                                "--pages", pages]).strip()}

    pages = str(context.size.archive_pages)
    return context.once("archives", {"pages": pages}, make)


def _check(context: Context, kind: str, rows: pathlib.Path, needs_all: bool) -> None:
    """Tells recall and precision of rows; fails where ours lacks an observation or has another."""
    expected = _archives(context) / f"expected.{kind}.csv"
    result = subprocess.run(
        [sys.executable, BENCHMARKS / "compare-rows.py", expected, rows,
         "--differences", "10" if needs_all else "0"], capture_output=True, text=True)
    found = (result.stdout + result.stderr).strip()
    if result.returncode != 0 and needs_all:
        raise Failure(f"parse does not find what is in pages.{kind}.gz:\n{found}")
    say(f"  {found}")
