"""Runs everything that goals need, interleaved: each run once, then each again."""

from comparison import (
    archive_group, ingest_group, parser_group, start_group, store_group, summary_group)
from comparison.agreement import Answers
from comparison.context import Context
from comparison.model import Goal, Run, Sample
from comparison.tools import say

GROUPS = {
    "parser": parser_group.runs, "summary": summary_group.runs, "ingest": ingest_group.runs,
    "store": store_group.runs, "archives": archive_group.runs, "start": start_group.runs,
}
Samples = dict[str, list[Sample]]


def measure_all(context: Context, goals: list[Goal], rounds: int) -> tuple[Samples, dict[str, str]]:
    """The samples of each run that the goals name, and the titles of the runs."""
    samples: Samples = {}
    titles: dict[str, str] = {}
    for group in dict.fromkeys(goal.group for goal in goals):
        wanted = [goal for goal in goals if goal.group == group]
        runs = GROUPS[group](context)
        titles.update({run.id: run.title for run in runs})
        samples.update(_measure(group, runs, wanted, rounds))
    return samples, titles


def _measure(group: str, runs: list[Run], goals: list[Goal], rounds: int) -> Samples:
    answers = Answers()
    timed = {name for goal in goals for name in goal.runs}
    checks = {name for goal in goals for name in goal.checked_by} - timed
    samples: Samples = {name: [] for name in timed}
    for number in range(1, rounds + 1):
        for run in runs:
            if run.id in timed or run.id in checks and number == 1:
                say(f"{group}, round {number} of {rounds}: {run.title}")
                sample = run.measure()
                if run.question:
                    answers.add(run.question, run.id, sample.answer)
                if run.id in timed:
                    samples[run.id].append(sample)
    return samples
