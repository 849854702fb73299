"""What the samples say of each goal."""

import statistics
from dataclasses import dataclass
from typing import Any

from comparison.model import Goal, Limit, Ratio, Sample
from comparison.rounds import Samples


@dataclass(frozen=True)
class Result:
    """A line of the table; empty where there is nothing to tell, met is None without a goal."""

    id: str
    what: str
    ours: str
    peer: str
    ratio: str
    goal: str
    met: bool | None


def result(goal: Goal, samples: Samples, titles: dict[str, str], strips: int) -> Result:
    if isinstance(goal, Ratio):
        return _of_ratio(goal, samples, titles)
    return _of_limit(goal, samples[goal.ours], strips)


def _of_ratio(goal: Ratio, samples: Samples, titles: dict[str, str]) -> Result:
    ours = samples[goal.ours]
    peer = min(goal.peers, key=lambda name: median(samples[name]))
    # Of each round by itself, so that what disturbs a round disturbs both.
    ratio = statistics.median(
        its.seconds / mine.seconds for mine, its in zip(ours, samples[peer]))
    return Result(
        goal.id, goal.what, seconds(median(ours)),
        f"{seconds(median(samples[peer]))} {titles[peer]}", f"{ratio:.2f}",
        "" if goal.at_least is None else f"≥ {goal.at_least:g}",
        None if goal.at_least is None else ratio >= goal.at_least)


def _of_limit(goal: Limit, ours: list[Sample], strips: int) -> Result:
    if goal.seconds is not None:
        return Result(goal.id, goal.what, seconds(median(ours)), "", "",
                      f"≤ {seconds(goal.seconds)}", median(ours) <= goal.seconds)
    peak = max(sample.peak_bytes or 0 for sample in ours)
    most = (goal.peak_bytes or 0) + goal.bytes_a_strip * strips
    return Result(goal.id, goal.what, megabytes(peak), "", "", f"≤ {megabytes(most)}", peak <= most)


def median(samples: list[Sample]) -> float:
    return statistics.median(sample.seconds for sample in samples)


def seconds(value: float) -> str:
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.3f} s"


def megabytes(value: float) -> str:
    return f"{value / 1e6:.1f} MB"


def raw(samples: Samples) -> dict[str, Any]:
    """All samples, for a file of results."""
    return {name: [{"seconds": sample.seconds, "peak_bytes": sample.peak_bytes}
                   for sample in taken] for name, taken in sorted(samples.items())}
