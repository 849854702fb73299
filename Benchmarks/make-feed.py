#!/usr/bin/env python3
"""Makes files of KMA's feed of current weather, hour by hour, one file a month.

Writes OUT_FOLDER/2012-01.xml and so on, until there are as many observations as asked for. All
stations that the program's table calls active are in them, each from the beginning of its record
on. Temperatures and conditions are invented.

The same options and the same version of Python give the same bytes, and more observations begin
with the same hours.
"""

import argparse
import datetime
import pathlib
import random
import sys

sys.dont_write_bytecode = True

from inputs.country import Country, Value, read_table  # noqa: E402

FIRST_HOUR = datetime.datetime(2012, 1, 1)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<current xmlns="current">\n'
FOOT = "</current>\n"


class Feed:
    """Writes the country's weather as KMA's feed does."""

    def __init__(self, generator: random.Random) -> None:
        self.country = Country(generator)
        self.first_hours = [
            datetime.datetime.fromisoformat(station.record_start)
            if station.record_start else FIRST_HOUR for station in self.country.stations]
        self.icons = {row["label"]: row["kma_icon"] for row in read_table("conditions.csv")}

    def element(self, hour: datetime.datetime) -> tuple[str, int]:
        """The feed's element of an hour, and how many stations are in it."""
        lines = [f'<weather year="{hour.year}" month="{hour.month:02}" day="{hour.day:02}"'
                 f' hour="{hour.hour:02}">']
        values = self.country.values(hour)
        for station, first_hour, value in zip(self.country.stations, self.first_hours, values):
            if first_hour <= hour:
                lines.append(f'<local stn_id="{station.number}" {self._attributes(value)}>'
                             f"{station.name}</local>")
        lines.append("</weather>\n")
        return "\n".join(lines), len(lines) - 2

    def _attributes(self, value: Value) -> str:
        icon = "" if value.condition is None else self.icons[value.condition]
        degrees = "" if value.tenths is None else f"{value.tenths / 10}"
        return f'icon="{icon}" desc="{value.condition or "-"}" ta="{degrees}"'


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="OUT_FOLDER", type=pathlib.Path)
    parser.add_argument("--observations", type=int, default=10_000_000,
                        help="at least so many, in whole hours (default: 10000000)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other weather")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    feed = Feed(random.Random(options.seed))
    hour = FIRST_HOUR
    hours = written = 0
    while written < options.observations:
        month = (hour.year, hour.month)
        with open(options.folder / f"{hour:%Y-%m}.xml", "w", encoding="utf-8") as file:
            file.write(HEAD)
            while written < options.observations and (hour.year, hour.month) == month:
                element, count = feed.element(hour)
                file.write(element)
                written += count
                hours += 1
                hour += datetime.timedelta(hours=1)
            file.write(FOOT)
    last_day = hour - datetime.timedelta(hours=1)
    print(f"{hours} hours from {FIRST_HOUR:%Y-%m-%d} to {last_day:%Y-%m-%d}, "
          f"{len(feed.country.stations)} stations, {written} observations")


if __name__ == "__main__":
    main()
