"""The programs that comparisons need: found, or installed into the folder, or asked for."""

import os
import pathlib
import shutil
import subprocess
import sys

from comparison.model import Failure

PACKAGES = {
    "cc": "gcc libc6-dev libsqlite3-dev", "grep": "grep", "libdeflate-gunzip": "libdeflate-tools",
    "mawk": "mawk", "rg": "ripgrep", "sqlite3": "sqlite3",
}
NEEDED_BY_GROUP = {
    "parser": ["grep", "mawk", "rg"], "summary": [], "ingest": ["sqlite3", "cc"],
    "store": ["sqlite3"], "archives": ["libdeflate-gunzip"], "start": [], "growth": [],
}
REQUIREMENTS = pathlib.Path(__file__).resolve().parent.parent / "compare-requirements.txt"


def need(groups: set[str], installs: bool) -> None:
    """Makes sure that the commands are there; installs Debian's packages where that is allowed."""
    missing = sorted({name for group in groups for name in NEEDED_BY_GROUP[group]
                      if shutil.which(name) is None})
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends",
               *" ".join(PACKAGES[name] for name in missing).split()]
    if not installs or os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise Failure(f"these commands are missing: {', '.join(missing)}. On Debian: "
                      f"sudo {' '.join(command)} (or give --install as root)")
    say(f"Installing {', '.join(missing)}")
    if subprocess.run(command, stdout=sys.stderr).returncode != 0:
        raise Failure(f"apt-get could not install the packages; run this by hand: "
                      f"{' '.join(command)}")


class Environment:
    """Python packages of their own, from PyPI, installed the first time they are needed."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"

    def install(self) -> None:
        # Written last, so that half an environment is made anew.
        installed = self.folder / "installed.txt"
        wanted = REQUIREMENTS.read_text()
        if installed.is_file() and installed.read_text() == wanted:
            return
        say("Installing " + " ".join(
            line for line in wanted.splitlines() if not line.startswith("#")))
        shutil.rmtree(self.folder, ignore_errors=True)
        if subprocess.run([sys.executable, "-m", "venv", self.folder]).returncode != 0:
            raise Failure("Python can't make an environment; on Debian: "
                          "sudo apt-get install python3-venv")
        if subprocess.run(
                [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                 "--requirement", REQUIREMENTS], stdout=sys.stderr).returncode != 0:
            raise Failure(f"pip could not install {REQUIREMENTS.name} from PyPI; is it reachable?")
        installed.write_text(wanted)

    def duckdb_shell(self) -> pathlib.Path:
        """The shell itself, not the Python script that starts it."""
        found = list(self.folder.glob("lib/python*/site-packages/duckdb_cli/duckdb"))
        if len(found) != 1:
            raise Failure(f"{self.folder}: DuckDB's shell is not where duckdb-cli puts it; "
                          f"delete the folder and run this again")
        return found[0]


def say(what: str) -> None:
    """Tells on standard error what is being done."""
    print(f"==> {what}", file=sys.stderr, flush=True)
