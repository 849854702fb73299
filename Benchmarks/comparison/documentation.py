"""Writes measurements into the documentation, between two marks."""

from comparison.context import ROOT
from comparison.model import Failure

FILE = ROOT / "Documentation" / "Performance.md"
PLOT = FILE.with_name("performance-growth.svg")
PLOT_LINK = f"![Time and peak memory by years of hourly strips, on logarithmic axes]({PLOT.name})"


def write(name: str, text: str) -> None:
    """Replaces what stands between the marks of this name."""
    begin, end = f"<!-- compare: {name} -->", f"<!-- end of {name} -->"
    page = FILE.read_text(encoding="utf-8")
    before, found_begin, rest = page.partition(begin)
    _, found_end, after = rest.partition(end)
    if not found_begin or not found_end:
        raise Failure(f"{FILE.name}: the marks are missing; expected {begin} and {end}")
    FILE.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def write_plot(drawing: str) -> None:
    """Writes the plot that the page shows."""
    PLOT.write_text(drawing, encoding="utf-8")
