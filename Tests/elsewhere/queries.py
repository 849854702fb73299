"""The figures in SQL, in words that DuckDB and SQLite share."""

from collections.abc import Callable
from typing import Any

from elsewhere.figures import Figures

# Runs a query in a tool and gives its rows.
Query = Callable[[str], list[tuple[Any, ...]]]


def figure_queries(area: str, period: int) -> dict[str, str]:
    """The queries for the figures of a grouping.

    A query gives area, period and one column for each figure; where its first figure is `word`,
    that is the figure's name, and the next one its value.
    """
    group = f"{area} AS area, substr(date, 1, {period}) AS period"
    values = f"(SELECT *, {group} FROM observations WHERE counted = 'yes') AS value"
    days = f"(SELECT *, {group} FROM daily) AS day"
    return {
        "observations": f"""
            SELECT area, period, count(*) AS observations, count(temperature_c) AS temperatures,
              count(DISTINCT date) AS days, count(DISTINCT station_id) AS stations,
              min(temperature_c) AS minimum_c, max(temperature_c) AS maximum_c,
              avg(temperature_c) AS mean_of_values_c
            FROM {values} GROUP BY area, period""",
        "observations mean": mean_query(f"""
            SELECT area, period, station_id, date,
              round(sum(round(temperature_c * 10)) * 100 / count(temperature_c)) AS mean
            FROM {values} GROUP BY area, period, station_id, date"""),
        "observations class": f"""
            SELECT area, period, condition_class AS word, count(*) AS count
            FROM {values} GROUP BY area, period, condition_class""",
        "daily": f"""
            SELECT area, period, sum(observation_count) AS observations,
              sum(temperature_count) AS temperatures,
              count(DISTINCT date) AS days, count(DISTINCT station_id) AS stations,
              min(temperature_minimum_c) AS minimum_c, max(temperature_maximum_c) AS maximum_c
            FROM {days} GROUP BY area, period""",
        "daily mean": mean_query(f"""
            SELECT area, period, station_id, date, round(temperature_mean_c * 1000) AS mean
            FROM {days}"""),
        "daily condition": f"""
            SELECT area, period,
              CASE WHEN word.key = '' THEN 'unknown' ELSE word.key END AS word,
              sum(CAST(word.value AS INTEGER)) AS count
            FROM {days}, json_each(condition_counts) AS class, json_each(class.value) AS word
            GROUP BY area, period, word.key""",
    }


def mean_query(days: str) -> str:
    """The query for the mean of groups, from one for the means of their stations' days.

    The means of days and stations are whole thousandths of a degree, halves rounded away from
    zero. A station with a temperature on fewer than half of the group's days is left out, unless
    all are.
    """
    return f"""
        WITH day AS ({days}),
          station AS (
            SELECT area, period, station_id, count(mean) AS days,
              round(sum(mean) / count(mean)) AS mean
            FROM day GROUP BY area, period, station_id),
          length AS (
            SELECT area, period, count(DISTINCT CASE WHEN mean IS NOT NULL THEN date END) AS days
            FROM day GROUP BY area, period)
        SELECT station.area, station.period, coalesce(
            avg(CASE WHEN station.days * 2 >= length.days THEN station.mean END),
            avg(station.mean)) / 1000 AS mean_c
        FROM station JOIN length
          ON station.area = length.area AND station.period = length.period
        GROUP BY station.area, station.period"""


def sql_figures(query: Query, area: str, period: int) -> Figures:
    """The figures of a grouping, by SQL."""
    figures: Figures = {}
    queries = figure_queries(area, period)
    for source in ("observations", "daily"):
        names = ["observations", "temperatures", "days", "stations", "minimum_c", "maximum_c"]
        if source == "observations":
            names.append("mean_of_values_c")
        for area_name, period_name, *values in query(queries[source]):
            for name, value in zip(names, values, strict=True):
                figures[(area_name, period_name), f"{source} {name}"] = value
        for area_name, period_name, mean in query(queries[f"{source} mean"]):
            figures[(area_name, period_name), f"{source} mean_c"] = mean
    for source in ("observations class", "daily condition"):
        for area_name, period_name, word, count in query(queries[source]):
            figures[(area_name, period_name), f"{source} {word}"] = count
    return figures
