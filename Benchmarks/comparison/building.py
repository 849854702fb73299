"""Builds what is measured."""

import os
import pathlib
import subprocess
import sys

from comparison.context import BENCHMARKS, ROOT
from comparison.model import Failure
from comparison.processes import Argument, shown
from comparison.tools import say


def program(given: pathlib.Path | None, needs_parser: bool) -> pathlib.Path:
    """The weatherstrip to be measured: the given one, or a release build of this folder."""
    if given is not None:
        if not os.access(given, os.X_OK) or not given.is_file():
            raise Failure(f"--program {given}: there is no program; expected a weatherstrip")
        return given.resolve()
    say("Building (the first time takes a few minutes)")
    build(["--package-path", ROOT, "--product", "weatherstrip"])
    if needs_parser:
        build(["--package-path", BENCHMARKS / "ParserBenchmark"])
    return ROOT / ".build" / "release" / "weatherstrip"


def build(options: list[Argument]) -> None:
    command = ["swift", "build", "-c", "release", *options]
    try:
        status = subprocess.run(command, stdout=sys.stderr).returncode
    except FileNotFoundError:
        raise Failure("swift is missing: install Swift 6.3 from https://www.swift.org/install/, "
                      "or give --program a weatherstrip that is built") from None
    if status != 0:
        raise Failure(f"{shown(command)}: ended with status {status}")
