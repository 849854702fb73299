"""The machine and the versions of everything that was measured."""

import os
import pathlib
import platform
import re
import shutil
from collections.abc import Sequence
from datetime import date

from comparison.context import Context
from comparison.model import Failure
from comparison.processes import Argument, output

VERSION = re.compile(r"\d+(?:\.\d+)+")
COMMANDS: dict[str, Sequence[str]] = {
    "SQLite": ["sqlite3", "-version"], "ripgrep": ["rg", "--version"],
    "mawk": ["mawk", "-W", "version"], "grep": ["grep", "--version"],
    "libdeflate": ["libdeflate-gunzip", "-V"], "cc": ["cc", "--version"],
    "Swift": ["swift", "--version"],
}
PACKAGES = {"polars": "polars", "duckdb": "DuckDB", "duckdb-cli": "DuckDB's shell",
            "fastwarc": "FastWARC"}


def machine() -> str:
    """Processor, cores, memory and system, in a line."""
    return (f"{date.today().isoformat()}, {os.cpu_count()} cores ({_processor()}), "
            f"{_memory() / 1e9:.0f} GB, {_system()}")


def versions(context: Context) -> dict[str, str]:
    found = {"weatherstrip": output([context.program, "--version"]).strip(),
             "Python": platform.python_version()}
    for name, command in COMMANDS.items():
        if shutil.which(command[0]):
            found[name] = _version(command)
    if context.environment.python.is_file():
        for line in output([context.environment.python, "-m", "pip", "list", "--format", "freeze",
                            "--disable-pip-version-check"]).splitlines():
            name, _, version = line.partition("==")
            if name.lower() in PACKAGES:
                found[PACKAGES[name.lower()]] = version
    return found


def _version(command: Sequence[Argument]) -> str:
    try:
        return next(iter(VERSION.findall(output(command))), "of unknown version")
    except Failure:
        return "of unknown version"


def _processor() -> str:
    names = re.findall(r"^model name\s*: (.*)$", _read("/proc/cpuinfo"), re.MULTILINE)
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _system() -> str:
    names = re.findall(r'^PRETTY_NAME="(.*)"$', _read("/etc/os-release"), re.MULTILINE)
    return names[0] if names else platform.system()


def _read(path: str) -> str:
    file = pathlib.Path(path)
    return file.read_text(encoding="utf-8") if file.is_file() else ""
