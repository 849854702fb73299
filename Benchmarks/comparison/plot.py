"""Draws lines on logarithmic axes, as SVG."""

import html
import math
from dataclasses import dataclass

WIDTH, HEIGHT = 420, 340
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 36, 52
LEGEND = 34
# Told apart also by those who see few colours (Okabe and Ito), and by their marks.
COLOURS = ["#0072b2", "#d55e00", "#009e73"]
STYLE = ("text { font: 12px sans-serif; fill: #222 } .grid { stroke: #ddd } "
         ".frame { stroke: #888; fill: none } .title { font-weight: bold }")
Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """A line through points, named in the legend."""

    name: str
    points: list[Point]


@dataclass(frozen=True)
class Panel:
    """Lines on axes of their own; the titles of the axes say the units."""

    title: str
    x_title: str
    y_title: str
    lines: list[Line]


class Axis:
    """A logarithmic axis in whole powers of ten, from one place on the drawing to another."""

    def __init__(self, values: list[float], start: float, end: float) -> None:
        self.low = math.floor(math.log10(min(values)) + 1e-9)
        self.high = max(self.low + 1, math.ceil(math.log10(max(values)) - 1e-9))
        self.start, self.end = start, end

    def place(self, value: float) -> float:
        part = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)

    def ticks(self) -> list[float]:
        return [10.0 ** power for power in range(self.low, self.high + 1)]


def drawing(panels: list[Panel]) -> str:
    """Panels side by side, and one legend below."""
    width, height = WIDTH * len(panels), HEIGHT + LEGEND
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
             f'width="{width}" height="{height}">', f"<style>{STYLE}</style>",
             f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({number * WIDTH} 0)">', *_panel(panel), "</g>"]
    parts += _legend(panels[0].lines)
    return "\n".join([*parts, "</svg>", ""])


def _panel(panel: Panel) -> list[str]:
    points = [point for line in panel.lines for point in line.points]
    x = Axis([point[0] for point in points], LEFT, WIDTH - RIGHT)
    y = Axis([point[1] for point in points], HEIGHT - BOTTOM, TOP)
    middle_x, middle_y = (LEFT + WIDTH - RIGHT) / 2, (TOP + HEIGHT - BOTTOM) / 2
    return [
        *_grid(x, y),
        _text(middle_x, TOP - 14, panel.title, 'class="title" text-anchor="middle"'),
        _text(middle_x, HEIGHT - 14, panel.x_title, 'text-anchor="middle"'),
        _text(16, middle_y, panel.y_title,
              f'text-anchor="middle" transform="rotate(-90 16 {middle_y:g})"'),
        *(part for number, line in enumerate(panel.lines) for part in _line(line, number, x, y))]


def _grid(x: Axis, y: Axis) -> list[str]:
    parts = []
    for tick in x.ticks():
        place = x.place(tick)
        parts += [f'<path class="grid" d="M{place:.1f} {y.start:g}V{y.end:g}"/>',
                  _text(place, y.start + 18, f"{tick:,g}", 'text-anchor="middle"')]
    for tick in y.ticks():
        place = y.place(tick)
        parts += [f'<path class="grid" d="M{x.start:g} {place:.1f}H{x.end:g}"/>',
                  _text(x.start - 6, place + 4, f"{tick:,g}", 'text-anchor="end"')]
    return [*parts, f'<path class="frame" d="M{x.start:g} {y.start:g}H{x.end:g}V{y.end:g}'
                    f'H{x.start:g}Z"/>']


def _line(line: Line, number: int, x: Axis, y: Axis) -> list[str]:
    places = [(x.place(point[0]), y.place(point[1])) for point in line.points]
    path = "L".join(f"{left:.1f} {top:.1f}" for left, top in places)
    return [f'<path d="M{path}" fill="none" stroke="{COLOURS[number]}" stroke-width="2"/>',
            *(_mark(left, top, number) for left, top in places)]


def _mark(left: float, top: float, number: int) -> str:
    colour = COLOURS[number]
    if number == 0:
        return f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4" fill="{colour}"/>'
    if number == 1:
        return (f'<rect x="{left - 4:.1f}" y="{top - 4:.1f}" width="8" height="8" '
                f'fill="{colour}"/>')
    return (f'<path d="M{left:.1f} {top - 5:.1f}l5 9h-10z" fill="{colour}"/>')


def _legend(lines: list[Line]) -> list[str]:
    parts = []
    for number, line in enumerate(lines):
        left, top = LEFT + number * 220, HEIGHT + 14
        parts += [_mark(left, top, number), _text(left + 12, top + 4, line.name)]
    return parts


def _text(left: float, top: float, text: str, attributes: str = "") -> str:
    space = " " if attributes else ""
    return f'<text x="{left:.1f}" y="{top:.1f}"{space}{attributes}>{html.escape(text)}</text>'
