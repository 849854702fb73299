"""What the work costs as it grows: summaries and ingests of 1, 10, 100 and 1,000 years of hourly
strips, each printed once."""

import pathlib
import statistics
from dataclasses import dataclass

from comparison.context import Context
from comparison.model import Sample
from comparison.plot import Line, Panel, drawing
from comparison.processes import measured
from comparison.results import megabytes, seconds
from comparison.tools import say

SUMMARY, INGEST, STORE = "summary --as-printed", "ingest", "summary of the store"
WORKS = [SUMMARY, INGEST, STORE]
DAYS_A_YEAR = 365.25
# Steps that are measured once, since they take long.
ONCE_FROM_DAYS = 10_000
TIMES = 3


@dataclass(frozen=True)
class Cost:
    """What a work cost at a step: medians of seconds, and the peak of memory."""

    days: int
    work: str
    seconds: float
    peak_bytes: int


def costs(context: Context) -> list[Cost]:
    """Each work at each step; `ingest` only as far as a few minutes go."""
    found = []
    for days in context.size.growth_days:
        text = context.make(f"growth-{days}.txt", "make-strips.py", "--sites", "1",
                            "--days", str(days))
        times = 1 if days >= ONCE_FROM_DAYS else TIMES
        rounds = [_samples(context, text, days) for _ in range(times)]
        found += [_cost(days, work, [samples[work] for samples in rounds]) for work in rounds[0]]
    return found


def _samples(context: Context, text: pathlib.Path, days: int) -> dict[str, Sample]:
    say(f"growth: {days} days")
    program = context.program
    samples = {SUMMARY: measured([program, "summary", "--as-printed", "--quiet", text])}
    if days <= context.size.growth_ingest_days:
        store = context.new_store("growth.sqlite")
        samples[INGEST] = measured([program, "ingest", "--quiet", text, "--database", store])
        samples[STORE] = measured([program, "summary", "--quiet", "--by", "region,month",
                                   "--format", "csv", "--database", store])
    return samples


def _cost(days: int, work: str, samples: list[Sample]) -> Cost:
    return Cost(days, work, statistics.median(sample.seconds for sample in samples),
                max(sample.peak_bytes or 0 for sample in samples))


def table(found: list[Cost]) -> list[list[str]]:
    """A line for each step: years, strips, and time and memory of each work."""
    rows = [["years", "strips", *(f"{work}, {what}" for work in WORKS for what in ["time", "memory"])]]
    for days in dict.fromkeys(cost.days for cost in found):
        by_work = {cost.work: cost for cost in found if cost.days == days}
        cells = []
        for work in WORKS:
            cost = by_work.get(work)
            cells += ([seconds(cost.seconds), megabytes(cost.peak_bytes)] if cost
                      else ["not measured", ""])
        rows.append([f"{days / DAYS_A_YEAR:,.0f}", f"{days * 24:,}", *cells])
    return rows


def plot(found: list[Cost]) -> str:
    """The same as an SVG, time and memory side by side."""
    def lines(value: str, unit: float) -> list[Line]:
        return [Line(work, [(cost.days / DAYS_A_YEAR, getattr(cost, value) / unit)
                            for cost in found if cost.work == work]) for work in WORKS]

    return drawing([
        Panel("time", "years of hourly strips", "seconds", lines("seconds", 1)),
        Panel("peak memory", "years of hourly strips", "megabytes", lines("peak_bytes", 1e6))])
