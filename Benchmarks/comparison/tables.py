"""Results as a table, for a terminal and for the documentation."""

import unicodedata

from comparison.results import Result

TITLES = ["comparison", "ours", "peer", "ratio", "goal", "met"]
RIGHT = {1, 3, 4}


def goal_rows(results: list[Result]) -> list[list[str]]:
    """The table of goals, its head first."""
    met = {True: "yes", False: "NO", None: ""}
    return [TITLES, *([result.what, result.ours, result.peer, result.ratio, result.goal,
                       met[result.met]] for result in results)]


def text(rows: list[list[str]], right: set[int]) -> str:
    """Columns parted by two spaces, some of them set right."""
    columns = range(len(rows[0]))
    widths = [max(width(row[column]) for row in rows) for column in columns]
    return "\n".join("  ".join(
        padded(row[column], widths[column], column in right) for column in columns
    ).rstrip() for row in rows)


def markdown(rows: list[list[str]], right: set[int]) -> str:
    """The same as a table of Markdown, whose head is the first row."""
    line = "|" + "|".join(" ---: " if column in right else " --- "
                          for column in range(len(rows[0]))) + "|"
    written = ["| " + " | ".join(cell.strip().replace("|", "\\|") for cell in row) + " |"
               for row in rows]
    return "\n".join([written[0], line, *written[1:]])


def padded(cell: str, to: int, right: bool) -> str:
    space = " " * (to - width(cell))
    return space + cell if right else cell + space


def width(cell: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in cell)
