"""Results as a table, for a terminal and for the documentation."""

import unicodedata

from comparison.results import Result

TITLES = ["comparison", "ours", "peer", "ratio", "goal", "met"]
RIGHT = {1, 3, 4}


def cells(result: Result) -> list[str]:
    met = {True: "yes", False: "NO", None: ""}[result.met]
    return [result.what, result.ours, result.peer, result.ratio, result.goal, met]


def text(results: list[Result]) -> str:
    """Columns parted by two spaces."""
    rows = [TITLES, *map(cells, results)]
    widths = [max(width(row[column]) for row in rows) for column in range(len(TITLES))]
    return "\n".join("  ".join(
        padded(cell, widths[column], column in RIGHT) for column, cell in enumerate(row)
    ).rstrip() for row in rows)


def markdown(results: list[Result]) -> str:
    head = ["| " + " | ".join(TITLES) + " |",
            "|" + "|".join(" ---: " if column in RIGHT else " --- "
                           for column in range(len(TITLES))) + "|"]
    return "\n".join(head + [
        "| " + " | ".join(cell.strip().replace("|", "\\|") for cell in cells(result)) + " |"
        for result in results])


def padded(cell: str, to: int, right: bool) -> str:
    space = " " * (to - width(cell))
    return space + cell if right else cell + space


def width(cell: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in cell)
