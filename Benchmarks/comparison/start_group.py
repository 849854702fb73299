"""How long the program takes to start."""

import statistics

from comparison.context import Context
from comparison.model import Run, Sample
from comparison.processes import measured

# A start takes milliseconds: a sample is the median of several.
STARTS = 11


def runs(context: Context) -> list[Run]:
    def start(argument: str) -> Sample:
        samples = [measured([context.program, argument]) for _ in range(STARTS)]
        return Sample(statistics.median(sample.seconds for sample in samples),
                      samples[-1].peak_bytes)

    return [Run("start-version", "weatherstrip --version", lambda: start("--version")),
            Run("start-stations", "weatherstrip stations", lambda: start("stations"))]
