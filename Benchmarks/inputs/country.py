"""The country's weather, invented hour by hour: seasons, days, weather that moves on, and what each
station is like. Values change slowly enough that no quality check speaks against them."""

import csv
import datetime
import math
import pathlib
import random
from typing import NamedTuple

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Weather" / "Tables"

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
CLEAR = "맑음"
# Tenths of a degree, below which no rain is printed.
LOWEST_RAIN = 20
MISSING_CONDITION = 0.03
MISSING_TEMPERATURE = 0.001


class Value(NamedTuple):
    """What a station says at an hour."""

    condition: str | None
    tenths: int | None


class Drift:
    """A disturbance that comes and goes: what is left of it, and something new each hour."""

    def __init__(self, generator: random.Random, left: float, spread: float) -> None:
        self.gauss = generator.gauss
        self.left = left
        self.spread = spread * math.sqrt(1 - left * left)
        self.value = generator.gauss(0, spread)

    def next(self) -> float:
        self.value = self.value * self.left + self.gauss(0, self.spread)
        return self.value


class Station:
    """A station: what it is like, and the weather of its own."""

    def __init__(self, row: dict[str, str], departures: dict[str, float],
                 generator: random.Random) -> None:
        self.number = row["station_id"]
        self.name = row["name_ko"]
        self.record_start = row["record_start"]
        self.prints_rain = row["reports_weather"] != ""
        height = float(row["elevation_m"]) / 1000
        from_place = (NORTHWARD * (float(row["latitude"]) - MIDDLE_LATITUDE)
                      + LAPSE_RATE * height + generator.uniform(-0.4, 0.4))
        self.departure = departures.get(self.number, from_place)
        self.daily_swing = generator.uniform(3.6, 4.8)
        self.weather = Drift(generator, *LOCAL_WEATHER)
        self.clouds = Drift(generator, *LOCAL_CLOUDS)


class Country:
    """Invents the country's weather, hour by hour, at its active stations or at some of them."""

    def __init__(self, generator: random.Random, names: list[str] | None = None) -> None:
        self.random = generator.random
        rows = {row["name_ko"]: row for row in read_table("stations.csv")
                if row["status"] == "active"}
        departures = {row["station_id"]: float(row["departure_c"])
                      for row in read_table("companions.csv")}
        if names is None:
            names = sorted(rows, key=lambda name: int(rows[name]["station_id"]))
        self.stations = [Station(rows[name], departures, generator) for name in names]
        self.weather = Drift(generator, *COUNTRY_WEATHER)
        self.clouds = Drift(generator, *COUNTRY_CLOUDS)

    def values(self, hour: datetime.datetime) -> list[Value]:
        """What the stations say at the next hour, which is this one, in their order."""
        day = hour.timetuple().tm_yday + hour.hour / 24
        season = -math.cos(2 * math.pi * (day - 20) / 365.25)
        daytime = -math.cos(2 * math.pi * (hour.hour - 3) / 24)
        level = YEARLY_MEAN + YEARLY_SWING * season + (0.75 - season / 4) * self.weather.next()
        clouds = self.clouds.next()
        values = []
        for station in self.stations:
            degrees = (level + station.departure + station.daily_swing * daytime
                       + station.weather.next())
            tenths = round(degrees * 10)
            condition = self._condition(station, clouds + station.clouds.next(), tenths)
            values.append(
                Value(condition, None if self.random() < MISSING_TEMPERATURE else tenths))
        return values

    def _condition(self, station: Station, clouds: float, tenths: int) -> str | None:
        if self.random() < MISSING_CONDITION:
            return None
        for lowest, word in LOWEST_CLOUDS:
            if clouds >= lowest and (
                    word != "비" or station.prints_rain and tenths >= LOWEST_RAIN):
                return word
        return CLEAR


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of one of the program's tables."""
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
