"""Figures, those that `summary` gives, and how they are compared."""

import csv
import pathlib
from collections.abc import Iterator

# Area and period as `summary` names them; empty where it does not split.
Group = tuple[str, str]
# A group and the name of a figure of it.
Figures = dict[tuple[Group, str], float | None]

# A mean is printed with two decimals.
MEAN_TOLERANCE = 0.005 + 1e-9


def counts_in(text: str) -> Iterator[tuple[str, int]]:
    """The words and counts in `맑음:8;구름조금:2`."""
    for part in filter(None, text.split(";")):
        word, _, count = part.rpartition(":")
        yield word, int(count)


def expected_figures(folder: pathlib.Path, name: str, area_column: str) -> Figures:
    """The figures in a CSV file of `summary`, each under every name by which a tool is asked.

    The default summary also holds regions; the nation alone is taken from it.
    """
    figures: Figures = {}
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["area"] != name.partition("-")[0]:
                continue
            group = (row[area_column] if area_column else "", row["period"])
            for source in ("observations", "daily"):
                for figure in ("observations", "temperatures", "days", "stations",
                               "minimum_c", "maximum_c", "mean_c"):
                    value = float(row[figure]) if row[figure] else None
                    figures[group, f"{source} {figure}"] = value
            mean = row["mean_of_values_c"]
            figures[group, "observations mean_of_values_c"] = float(mean) if mean else None
            for word, count in counts_in(row["condition_classes"]):
                figures[group, f"observations class {word}"] = count
            for word, count in counts_in(row["conditions"]):
                figures[group, f"daily condition {word}"] = count
    return figures


def equal(figure: str, left: float | None, right: float | None) -> bool:
    """Whether two figures are the same; means are so to the decimals printed."""
    if left is None or right is None:
        return left is right
    return abs(left - right) <= (MEAN_TOLERANCE if " mean" in figure else 1e-9)


def differences(expected: Figures, found: Figures) -> list[str]:
    """What two sets of figures do not agree in, a line each."""
    lines = []
    for key in sorted(expected.keys() | found.keys()):
        (area, period), figure = key
        left, right = expected.get(key), found.get(key)
        if key not in expected or key not in found or not equal(figure, left, right):
            place = " ".join(filter(None, [area or "nation", period]))
            absent = "absent"
            lines.append(f"{place}: {figure}: summary {expected.get(key, absent)}, "
                         f"here {found.get(key, absent)}")
    return lines
