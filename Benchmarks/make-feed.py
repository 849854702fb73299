#!/usr/bin/env python3
"""Makes files of KMA's feed of current weather, hour by hour, one file a month.

Writes OUT_FOLDER/2012-01.xml and so on, until there are as many observations as asked for. All
stations that the program's table calls active are in them, each from the beginning of its record
on. Temperatures and conditions are invented: seasons, days, weather that moves on, and what each
station is like. They change slowly enough that no quality check speaks against them.

The same options and the same version of Python give the same bytes, and more observations begin
with the same hours.
"""

import argparse
import csv
import datetime
import math
import pathlib
import random

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Weather" / "Tables"
FIRST_HOUR = datetime.datetime(2012, 1, 1)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<current xmlns="current">\n'
FOOT = "</current>\n"

# Degrees Celsius at sea level in the middle of the country, in the mean of the year.
YEARLY_MEAN = 12.5
YEARLY_SWING = 13.0
# Degrees Celsius for each degree of latitude, and for each kilometre of height.
NORTHWARD = -0.9
LAPSE_RATE = -6.5
MIDDLE_LATITUDE = 36.3
# What is left of a disturbance after an hour, and its spread in degrees Celsius; the country's is
# half as wide in the middle of summer.
COUNTRY_WEATHER = (0.985, 2.8)
LOCAL_WEATHER = (0.93, 0.6)
# The same for the clouds, which are clear below -1 or so and rain above 2.
COUNTRY_CLOUDS = (0.97, 1.0)
LOCAL_CLOUDS = (0.8, 0.5)
LOWEST_CLOUDS = [(1.9, "비"), (0.8, "흐림"), (0.1, "구름많음"), (-0.4, "구름조금")]
# Tenths of a degree, below which no rain is printed.
LOWEST_RAIN = 20
MISSING_CONDITION = 0.03
MISSING_TEMPERATURE = 0.001


class Drift:
    """A disturbance that comes and goes: what is left of it, and something new each hour."""

    def __init__(self, generator, left, spread):
        self.gauss = generator.gauss
        self.left = left
        self.spread = spread * math.sqrt(1 - left * left)
        self.value = generator.gauss(0, spread)

    def next(self):
        self.value = self.value * self.left + self.gauss(0, self.spread)
        return self.value


class Station:
    """A station: what it is like, and the weather of its own."""

    def __init__(self, row, departures, generator):
        self.number = row["station_id"]
        self.name = row["name_ko"]
        start = row["record_start"]
        self.first_hour = (datetime.datetime.fromisoformat(start) if start else FIRST_HOUR)
        self.prints_rain = row["reports_weather"] != ""
        height = float(row["elevation_m"]) / 1000
        from_place = (NORTHWARD * (float(row["latitude"]) - MIDDLE_LATITUDE)
                      + LAPSE_RATE * height + generator.uniform(-0.4, 0.4))
        self.departure = departures.get(self.number, from_place)
        self.daily_swing = generator.uniform(3.6, 4.8)
        self.weather = Drift(generator, *LOCAL_WEATHER)
        self.clouds = Drift(generator, *LOCAL_CLOUDS)


class Country:
    """Invents the country's weather, hour by hour."""

    def __init__(self, generator):
        self.random = generator.random
        rows = [row for row in _read("stations.csv") if row["status"] == "active"]
        departures = {row["station_id"]: float(row["departure_c"])
                      for row in _read("companions.csv")}
        self.stations = [Station(row, departures, generator)
                         for row in sorted(rows, key=lambda row: int(row["station_id"]))]
        self.icons = {row["label"]: row["kma_icon"] for row in _read("conditions.csv")}
        self.weather = Drift(generator, *COUNTRY_WEATHER)
        self.clouds = Drift(generator, *COUNTRY_CLOUDS)
        self.none = 'icon="" desc="-"'
        self.words = {word: f'icon="{self.icons[word]}" desc="{word}"'
                      for word in ["맑음", *(word for _, word in LOWEST_CLOUDS)]}

    def element(self, hour):
        """The feed's element of an hour, and how many stations are in it."""
        day = hour.timetuple().tm_yday + hour.hour / 24
        season = -math.cos(2 * math.pi * (day - 20) / 365.25)
        daytime = -math.cos(2 * math.pi * (hour.hour - 3) / 24)
        level = YEARLY_MEAN + YEARLY_SWING * season + (0.75 - season / 4) * self.weather.next()
        clouds = self.clouds.next()
        lines = [f'<weather year="{hour.year}" month="{hour.month:02}" day="{hour.day:02}"'
                 f' hour="{hour.hour:02}">']
        for station in self.stations:
            degrees = (level + station.departure + station.daily_swing * daytime
                       + station.weather.next())
            tenths = round(degrees * 10)
            condition = self._condition(station, clouds + station.clouds.next(), tenths)
            written = "" if self.random() < MISSING_TEMPERATURE else f"{tenths / 10}"
            if station.first_hour <= hour:
                lines.append(f'<local stn_id="{station.number}" {condition} ta="{written}">'
                             f"{station.name}</local>")
        lines.append("</weather>\n")
        return "\n".join(lines), len(lines) - 2

    def _condition(self, station, clouds, tenths):
        if self.random() < MISSING_CONDITION:
            return self.none
        for lowest, word in LOWEST_CLOUDS:
            if clouds >= lowest and (
                    word != "비" or station.prints_rain and tenths >= LOWEST_RAIN):
                return self.words[word]
        return self.words["맑음"]


def _read(name):
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="OUT_FOLDER", type=pathlib.Path)
    parser.add_argument("--observations", type=int, default=10_000_000,
                        help="at least so many, in whole hours (default: 10000000)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other weather")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    country = Country(random.Random(options.seed))
    hour = FIRST_HOUR
    hours = written = 0
    while written < options.observations:
        month = (hour.year, hour.month)
        with open(options.folder / f"{hour:%Y-%m}.xml", "w", encoding="utf-8") as file:
            file.write(HEAD)
            while written < options.observations and (hour.year, hour.month) == month:
                element, count = country.element(hour)
                file.write(element)
                written += count
                hours += 1
                hour += datetime.timedelta(hours=1)
            file.write(FOOT)
    last_day = hour - datetime.timedelta(hours=1)
    print(f"{hours} hours from {FIRST_HOUR:%Y-%m-%d} to {last_day:%Y-%m-%d}, "
          f"{len(country.stations)} stations, {written} observations")


if __name__ == "__main__":
    main()
