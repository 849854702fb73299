"""The tools. Each knows nothing of a store but its views, and works by its own means."""

import asyncio
import json
import math
import pathlib
import sqlite3
from typing import Any

import datasette
import datasette.app
import duckdb
import duckdb_extension_sqlite_scanner
import pandas

from elsewhere.figures import Figures
from elsewhere.queries import sql_figures
from elsewhere.store import quoted, views_of


class Pandas:
    """pandas: the views as data frames, added up by `groupby`."""

    name = f"pandas {pandas.__version__}"

    def __init__(self, store: pathlib.Path) -> None:
        connection = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)
        try:
            self.values = pandas.read_sql("SELECT * FROM observations", connection)
            self.days = pandas.read_sql("SELECT * FROM daily", connection)
            self.views = {
                view: pandas.read_sql(f"SELECT * FROM {view}", connection).shape[0]
                for view in views_of(store)}
        finally:
            connection.close()
        self.values = self.values[self.values["counted"] == "yes"]

    def close(self) -> None:
        """Nothing: the file was closed once the frames were made."""

    def figures(self, area: str, period: int) -> Figures:
        """The figures of a grouping."""
        figures: Figures = {}
        values, days = self.grouped(self.values, area, period), self.grouped(self.days, area, period)
        groups = values.groupby(["area", "period"])
        put(figures, "observations observations", groups.size())
        put(figures, "observations temperatures", groups["temperature_c"].count())
        put(figures, "observations minimum_c", groups["temperature_c"].min())
        put(figures, "observations maximum_c", groups["temperature_c"].max())
        put(figures, "observations mean_of_values_c", groups["temperature_c"].mean())
        put_counts(figures, "observations class",
                   values.groupby(["area", "period", "condition_class"]).size())
        tenths = values.assign(tenths=(values["temperature_c"] * 10).round())
        station_days = tenths.groupby(["area", "period", "station_id", "date"])["tenths"]
        put_means(figures, "observations",
                  rounded(station_days.sum() * 100 / station_days.count()).reset_index(name="mean"))

        groups = days.groupby(["area", "period"])
        put(figures, "daily observations", groups["observation_count"].sum())
        put(figures, "daily temperatures", groups["temperature_count"].sum())
        put(figures, "daily minimum_c", groups["temperature_minimum_c"].min())
        put(figures, "daily maximum_c", groups["temperature_maximum_c"].max())
        put_means(figures, "daily", days.assign(mean=rounded(days["temperature_mean_c"] * 1000)))
        put_counts(figures, "daily condition", words(days))
        for source, frame in (("observations", values), ("daily", days)):
            groups = frame.groupby(["area", "period"])
            put(figures, f"{source} days", groups["date"].nunique())
            put(figures, f"{source} stations", groups["station_id"].nunique())
        return figures

    @staticmethod
    def grouped(frame: pandas.DataFrame, area: str, period: int) -> pandas.DataFrame:
        """The rows with the group that each is in."""
        areas = "" if area == "''" else frame[area]
        return frame.assign(area=areas, period=frame["date"].str[:period])


def put(figures: Figures, name: str, series: pandas.Series) -> None:
    """Adds a figure of each group."""
    for group, value in series.items():
        figures[group, name] = None if pandas.isna(value) else float(value)


def put_counts(figures: Figures, name: str, counts: pandas.Series) -> None:
    """Adds the count of each word in each group."""
    for (area, period, word), count in counts.items():
        figures[(area, period), f"{name} {word}"] = int(count)


def put_means(figures: Figures, source: str, days: pandas.DataFrame) -> None:
    """Adds the mean of each group, from the means of its stations' days in thousandths."""
    for group, rows in days.groupby(["area", "period"]):
        measured = rows.dropna(subset=["mean"])
        stations = measured.groupby("station_id")["mean"]
        means = rounded(stations.mean())
        steady = means[stations.count() * 2 >= measured["date"].nunique()]
        mean = (steady if len(steady) else means).mean() / 1000
        figures[group, f"{source} mean_c"] = None if pandas.isna(mean) else float(mean)


def rounded(numbers: pandas.Series) -> pandas.Series:
    """Whole numbers, halves rounded away from zero, as `round` of pandas does not."""
    return numbers.map(lambda number: math.copysign(math.floor(abs(number) + 0.5), number),
                       na_action="ignore")


def words(days: pandas.DataFrame) -> pandas.Series:
    """How often each condition was printed, by group."""
    counts = days["condition_counts"].map(json.loads)
    rows = [(area, period, word or "unknown", count)
            for area, period, classes in zip(days["area"], days["period"], counts)
            for labels in classes.values() for word, count in labels.items()]
    frame = pandas.DataFrame(rows, columns=["area", "period", "word", "count"])
    return frame.groupby(["area", "period", "word"])["count"].sum()


class DuckDB:
    """DuckDB: the file attached through its sqlite extension, which a package on PyPI ships."""

    name = f"DuckDB {duckdb.__version__}"

    def __init__(self, store: pathlib.Path) -> None:
        folder = pathlib.Path(duckdb_extension_sqlite_scanner.__file__).parent
        extension = next(folder.rglob("*.duckdb_extension"))
        connection = duckdb.connect()
        # So that it does not look for another one in the network.
        connection.execute("SET autoinstall_known_extensions = false")
        connection.execute("LOAD " + quoted(str(extension)))
        connection.execute(f"ATTACH {quoted(str(store))} AS store (TYPE sqlite, READ_ONLY)")
        connection.execute("USE store")
        self.connection = connection
        connection.execute("SHOW ALL TABLES").fetchall()
        self.views = {view: len(self.query(f"SELECT * FROM {view}")) for view in views_of(store)}

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.connection.execute(sql).fetchall()

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()

    def figures(self, area: str, period: int) -> Figures:
        """The figures of a grouping."""
        return sql_figures(self.query, area, period)


class Datasette:
    """Datasette: SQL through its JSON interface, asked inside this process."""

    name = f"Datasette {datasette.__version__}"

    def __init__(self, store: pathlib.Path) -> None:
        self.server = datasette.app.Datasette(
            files=[str(store)], settings={"max_returned_rows": 100_000, "sql_time_limit_ms": 20_000})
        self.database = store.stem
        self.views = {view: len(self.query(f"SELECT * FROM {view}")) for view in views_of(store)}
        described = self.get(f"/{self.database}/metadata.json", {"_shape": "array", "_size": "max"})
        if not described:
            raise ValueError("Datasette shows no row of the table metadata")

    def get(self, path: str, parameters: dict[str, str]) -> Any:
        """What Datasette answers to a request."""
        response = asyncio.run(self.server.client.get(path, params=parameters))
        if response.status_code != 200:
            raise ValueError(f"Datasette answers {response.status_code}: {response.text}")
        return response.json()

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        answer = self.get(f"/{self.database}.json", {"sql": sql})
        if answer["truncated"]:
            raise ValueError("Datasette cut its answer off")
        return [tuple(row) for row in answer["rows"]]

    def close(self) -> None:
        """Closes the file."""
        for database in self.server.databases.values():
            database.close()

    def figures(self, area: str, period: int) -> Figures:
        """The figures of a grouping."""
        return sql_figures(self.query, area, period)
