"""A peer of `summary`: minimum, maximum and mean by station and condition, by DuckDB.

usage: sum-with-duckdb.py ROWS.csv

Prints a line for each station and condition: rows, temperatures, minimum, maximum, mean.
"""

import sys

import duckdb

COLUMNS = ("{'date': 'VARCHAR', 'station': 'VARCHAR', 'condition': 'VARCHAR',"
           " 'temperature': 'DECIMAL(4,1)'}")


def main() -> None:
    groups = duckdb.execute(
        f"""SELECT station, condition, count(*), count(temperature), min(temperature),
              max(temperature), avg(temperature)
            FROM read_csv(?, header = true, columns = {COLUMNS}) GROUP BY ALL""", [sys.argv[1]])
    for group in groups.fetchall():
        print(*("" if value is None else value for value in group), sep=",")


main()
