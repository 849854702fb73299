"""Running whole processes, measured and not."""

import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Sequence

from comparison.model import Failure, Sample

Argument = str | pathlib.Path
LAUNCHER = pathlib.Path(__file__).with_name("launch.py")
# Numbers with a point and bytes as they are, whatever the locale; no settings of the user's store.
ENVIRONMENT = {**{key: value for key, value in os.environ.items()
                  if not key.startswith("WEATHERSTRIP_")}, "LC_ALL": "C"}


def measured(
    command: Sequence[Argument], output: Argument = os.devnull, core: int | None = None
) -> Sample:
    """How long a command takes as a whole process, and its peak of memory."""
    # What was written before is on the disk, and disturbs nobody.
    os.sync()
    result = subprocess.run(
        [sys.executable, "-I", "-S", LAUNCHER, output, "-" if core is None else str(core),
         *command],
        stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRONMENT)
    if result.returncode != 0:
        raise Failure(f"{shown(command)}: could not be started: {result.stderr.decode()}")
    said = json.loads(result.stdout)
    if said["status"] != 0:
        raise Failure(f"{shown(command)}: ended with status {said['status']}, expected 0: "
                      f"{result.stderr.decode()}")
    return Sample(said["seconds"], said["bytes"])


def output(command: Sequence[Argument], text: str | None = None) -> str:
    """What a command prints, not measured."""
    result = subprocess.run(command, input=text, capture_output=True, text=True, env=ENVIRONMENT)
    if result.returncode != 0:
        raise Failure(f"{shown(command)}: ended with status {result.returncode}, expected 0: "
                      f"{result.stderr.strip()}")
    return result.stdout


def shown(command: Sequence[Argument]) -> str:
    """A command as the user would know it again."""
    return " ".join(str(argument) for argument in command)[:300]
