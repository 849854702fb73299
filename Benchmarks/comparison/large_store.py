"""A store of many observations, from KMA's feed of all active stations."""

import json
import pathlib
import sys

from comparison.context import BENCHMARKS, Context
from comparison.processes import output
from comparison.tools import say


def large_store(context: Context) -> pathlib.Path:
    """The store of this size. It is made the first time, stays, and is brought up to date."""
    observations = context.size.store_observations
    feed = context.inputs / "feed"
    store = context.inputs / "feed.sqlite"
    done = context.inputs / "feed.json"
    # The program's own time, so that another program brings the store to its version.
    known = {"observations": observations, "program": context.program.stat().st_mtime_ns}
    if done.is_file() and json.loads(done.read_text()) == known:
        return store
    say(f"Making a feed of {observations} observations")
    output([sys.executable, BENCHMARKS / "make-feed.py", feed, "--observations", str(observations)])
    say("Ingesting what the store does not hold yet (ten million take minutes, the first time)")
    output([context.program, "ingest", feed, "--database", store, "--quiet"])
    done.write_text(json.dumps(known))
    return store
