"""Prints strips in the layouts of the sites, each as HTML and as a text extract would hold it."""

import dataclasses
import datetime

from .blocks import Block

SOURCE_LINK = '<a href="http://www.weather.go.kr/" class="wc">기상청 제공</a>\n'
SOURCE_TEXT = "기상청 제공"
# How the unit is written, as HTML and as text, and how often.
UNITS = [("℃", "℃", 85), ("&#8451;", "℃", 5), ("&#x2103;", "℃", 4), ("&deg;C", "°C", 6)]
# How a strip says that a condition is missing, and how often.
NO_CONDITION = [("-", 60), ("", 40)]
# Where the date stands, and how often.
DATES = [("above", 74), ("edited", 10), ("below", 8), ("none", 8)]
# Pages that a server rendered some days before they were fetched.
STALE = 0.04


@dataclasses.dataclass(frozen=True)
class Style:
    """How one strip is printed, apart from its layout."""

    unit: str
    unit_text: str
    minus: str
    dash: str
    date: str


@dataclasses.dataclass(frozen=True)
class PrintedStrip:
    """A strip on a page: what it says, how it looks and where it may stand."""

    strip: object
    layout: str
    style: Style
    block: Block
    # Whether a text extract keeps the conditions; those in an image's alt text get lost.
    keeps_conditions: bool

    def needs_top(self):
        """Whether it must stand at the page's top, away from the dates of comments."""
        return self.style.date != "above"


def print_strip(weather, generator, today):
    """Invents a strip and prints it in a layout at random.

    It is today's, but for the few that a server rendered some days before and that say so.
    """
    layout = generator.choices(list(LAYOUTS), [weight for _, weight in LAYOUTS.values()])[0]
    render = LAYOUTS[layout][0]
    is_large = layout == "no_space"
    unit, unit_text, _ = generator.choices(UNITS, [weight for *_, weight in UNITS])[0]
    style = Style(
        unit=unit, unit_text=unit_text, minus=generator.choices("-−", [97, 3])[0],
        dash=generator.choices(*zip(*NO_CONDITION))[0],
        date="above" if is_large else generator.choices(*zip(*DATES))[0])
    is_stale = style.date != "none" and generator.random() < STALE
    day = today - datetime.timedelta(days=generator.randint(2, 9) if is_stale else 0)
    strip = weather.large_strip(day) if is_large else weather.common_strip(day)
    rows = render(weather, generator, strip, style)
    source = Block("", "") if is_large else Block(SOURCE_LINK, SOURCE_TEXT)
    return PrintedStrip(strip, layout, style, _with_date(generator, strip, style, rows, source),
                        keeps_conditions=layout != "image")


def _with_date(generator, strip, style, rows, source):
    """Puts the date line where the strip has it."""
    day = strip.day
    usual = f"{day:%Y.%m.%d} ({strip.weekday()})"
    if style.date == "below":
        written = f"{day.year}년 {day.month:02}월 {day.day:02}일 {strip.weekday()}요일"
        above, below = Block(""), Block(f'<p class="date">{written}</p>\n', written)
    elif style.date == "edited":
        clock = f"{generator.randrange(24):02}:{generator.randrange(60):02}"
        written = f"최종편집: {day:%Y-%m-%d} {clock}"
        above, below = Block(f'<div class="edited">{written}</div>\n', written), Block("")
    elif style.date == "none":
        above, below = Block(""), Block("")
    else:
        written = generator.choices(
            [usual, usual.replace(" ", ""), f"{day:%Y-%m-%d} ({strip.weekday()})"], [8, 1, 1])[0]
        above, below = Block(f'<p class="today_txt">{written}</p>\n', written), Block("")
    parts = [above, Block('<div class="weather_box">\n'), rows, source, Block("</div>\n"), below]
    return Block("".join(part.html for part in parts),
                 "\n".join(part.text for part in parts if part.text))


def _number(row, style):
    return row.number().replace("-", style.minus)


def _slide(weather, generator, strip, style):
    """The list that a script turns row by row, condition and name glued by a span."""
    lines, texts = [], []
    for row in strip.rows:
        condition = row.condition or style.dash
        span = f'<span class="iw{weather.icon(row.condition)}">{condition}</span>'
        number = _number(row, style)
        lines.append(f'    <li class="icon_w">{span}{row.station} {number}{style.unit}</li>\n')
        texts.append(f"{condition}{row.station} {number}{style.unit_text}")
    html = f'  <ul class="weather_slide" id="weather_slide">\n{"".join(lines)}  </ul>\n'
    return Block(html, "\n".join(texts))


def _bullets(weather, generator, strip, style):
    """Plain rows behind bullets, as items or parted by line breaks."""
    texts = [f"• {row.condition or style.dash}{row.station} {_number(row, style)}"
             for row in strip.rows]
    if generator.random() < 0.5:
        html = "".join(f"<li>{text}{style.unit}</li>\n" for text in texts)
        html = f'<ul class="weather">\n{html}</ul>\n'
    else:
        html = "<p>" + "<br />\n".join(f"{text}{style.unit}" for text in texts) + "</p>\n"
    return Block(html, "\n".join(f"{text}{style.unit_text}" for text in texts))


def _image(weather, generator, strip, style):
    """An icon whose alt text is the condition."""
    lines, texts = [], []
    for row in strip.rows:
        source = f"/image/weather/w{weather.icon(row.condition)}.png"
        icon = f'<img src="{source}" width="24" alt="{row.condition or style.dash}">'
        number = _number(row, style)
        lines.append(f'<li class="w_item">{icon} {row.station} {number}{style.unit}</li>\n')
        texts.append(f"{row.station} {number}{style.unit_text}")
    return Block(f'<ul class="w_list">\n{"".join(lines)}</ul>\n', "\n".join(texts))


def _table(weather, generator, strip, style):
    """A table of three columns, the station first or the condition first."""
    station_first = generator.random() < 0.6
    heads = ["지점", "날씨"] if station_first else ["날씨", "지점"]
    lines = ["<tr>" + "".join(f"<th>{head}</th>" for head in [*heads, "기온"]) + "</tr>\n"]
    texts = ["\t".join([*heads, "기온"])]
    for row in strip.rows:
        condition = row.condition or style.dash
        cells = [row.station, condition] if station_first else [condition, row.station]
        number = _number(row, style)
        cells_html = "".join(f"<td>{cell}</td>" for cell in [*cells, f"{number}{style.unit}"])
        lines.append(f"<tr>{cells_html}</tr>\n")
        texts.append("\t".join([*cells, f"{number}{style.unit_text}"]))
    return Block(f'<table class="w_table">\n{"".join(lines)}</table>\n', "\n".join(texts))


def _one_line(weather, generator, strip, style):
    """All rows in one paragraph."""
    texts = [f"{row.condition or style.dash}{row.station} {_number(row, style)}"
             for row in strip.rows]
    html = " ".join(f"{text}{style.unit}" for text in texts)
    return Block(f'<p class="w_line">{html}</p>\n',
                 " ".join(f"{text}{style.unit_text}" for text in texts))


def _no_space(weather, generator, strip, style):
    """No space before the number; without a temperature there is no unit either."""
    html, texts = [], []
    for row in strip.rows:
        words = f"{row.condition or style.dash}{row.station}"
        is_bare = row.tenths is None and row.condition is not None
        number = _number(row, style)
        html.append(f"<li>{words}{'' if is_bare else number + style.unit}</li>\n")
        texts.append(f"{words}{'' if is_bare else number + style.unit_text}")
    return Block(f'<ul class="weather_all">\n{"".join(html)}</ul>\n', "\n".join(texts))


# How each layout is printed, and how often.
LAYOUTS = {
    "slide": (_slide, 44), "bullets": (_bullets, 16), "image": (_image, 12),
    "table": (_table, 8), "one_line": (_one_line, 8), "no_space": (_no_space, 12),
}
