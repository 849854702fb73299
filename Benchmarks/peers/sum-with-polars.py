"""A peer of `summary`: minimum, maximum and mean by station and condition, by polars.

usage: sum-with-polars.py ROWS.csv

Prints a line for each station and condition: rows, temperatures, minimum, maximum, mean.
"""

import sys

import polars


def main() -> None:
    rows = polars.scan_csv(sys.argv[1], schema={
        "date": polars.String, "station": polars.String, "condition": polars.String,
        "temperature": polars.Float64})
    temperature = polars.col("temperature")
    groups = rows.group_by("station", "condition").agg(
        polars.len(), temperature.count().alias("count"), temperature.min().alias("min"),
        temperature.max().alias("max"), temperature.mean().alias("mean"))
    for group in groups.collect(engine="streaming").rows():
        print(*("" if value is None else value for value in group), sep=",")


main()
