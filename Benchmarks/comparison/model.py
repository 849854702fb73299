"""What is compared: runs, samples of them, and the goals that they are held against."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class Failure(Exception):
    """Something that ends the comparison, said in a sentence for the user."""


@dataclass(frozen=True)
class Sample:
    """One measurement of a run. The answer is what it found, to be compared with the peers'."""

    seconds: float
    peak_bytes: int | None = None
    answer: Any = None


@dataclass(frozen=True)
class Run:
    """Something to be measured; all runs that answer one question must give the same answer."""

    id: str
    title: str
    measure: Callable[[], Sample]
    question: str | None = None


@dataclass(frozen=True)
class Ratio:
    """A goal: the fastest peer takes at least so many times as long as ours.

    Without a goal it only informs.
    """

    id: str
    group: str
    what: str
    ours: str
    peers: tuple[str, ...]
    at_least: float | None
    # Runs that only answer the question of ours, once.
    checked_by: tuple[str, ...] = ()

    @property
    def runs(self) -> tuple[str, ...]:
        return (self.ours, *self.peers)


@dataclass(frozen=True)
class Limit:
    """A goal: ours stays within so many seconds or bytes, and so many bytes more a strip."""

    id: str
    group: str
    what: str
    ours: str
    seconds: float | None = None
    peak_bytes: int | None = None
    bytes_a_strip: int = 0
    checked_by: tuple[str, ...] = ()

    @property
    def runs(self) -> tuple[str, ...]:
        return (self.ours,)


Goal = Ratio | Limit
