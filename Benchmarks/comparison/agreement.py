"""Whether runs that answer the same question give the same answer."""

from typing import Any

from comparison.model import Failure

# Degrees Celsius by which means may differ, since they are printed with two decimals.
TOLERANCE = 0.0101


class Answers:
    """The first answer to each question, against which all others are held."""

    def __init__(self) -> None:
        self.first: dict[str, tuple[str, Any]] = {}

    def add(self, question: str, run: str, answer: Any) -> None:
        """Adds a run's answer; fails where it is another than before."""
        of_run, first = self.first.setdefault(question, (run, answer))
        place = difference(first, answer)
        if place is not None:
            raise Failure(f"{of_run} and {run} do not agree on {question}: {place}")


def difference(one: Any, other: Any, place: str = "") -> str | None:
    """Where two answers differ first; nothing where they are the same. Only floats may be close."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted(one.keys() | other.keys(), key=str)
        pairs = [(key, one.get(key), other.get(key)) for key in keys]
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        pairs = [(number, *pair) for number, pair in enumerate(zip(one, other), start=1)]
    elif isinstance(one, float) and isinstance(other, float):
        return None if abs(one - other) <= TOLERANCE else f"{place} {one} and {other}"
    else:
        return None if one == other else f"{place} {one} and {other}"
    found = (difference(mine, its, f"{place} {key}".strip()) for key, mine, its in pairs)
    return next((text for text in found if text is not None), None)
