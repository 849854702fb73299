"""A query for the figures of `summary --by region,month`, for SQLite and DuckDB alike."""

from comparison.large_store import CONDITION, COUNTED

# The mean is that of the stations' means, a station's that of its days' means, both rounded to
# thousandths of a degree; over the stations that have a temperature on half of the group's days or
# more, or over all, where none has.
FIGURES = """
WITH day AS MATERIALIZED (
  {days}
), station_month AS (
  SELECT region, period, station_id, sum(observations) AS observations, min(lowest) AS lowest,
    max(highest) AS highest, count(thousandths) AS days,
    round(sum(thousandths) / count(thousandths)) AS thousandths
  FROM day GROUP BY region, period, station_id
), month AS (
  SELECT region, period, count(DISTINCT date) AS days
  FROM day WHERE thousandths IS NOT NULL GROUP BY region, period
)
SELECT region, period, sum(observations) AS observations,
  printf('%.1f', min(lowest) / 10.0) AS minimum_c,
  printf('%.1f', max(highest) / 10.0) AS maximum_c,
  printf('%.4f', coalesce(
    avg(thousandths) FILTER (WHERE station_month.days * 2 >= month.days),
    avg(thousandths)) / 1000) AS mean_c
FROM station_month LEFT JOIN month USING (region, period)
GROUP BY region, period ORDER BY region, period;
"""

# The region is looked up once for each station's day, not for each observation.
SQLITE3 = FIGURES.format(days=f"""
  SELECT date, substr(date, 1, 7) AS period, station_id, region, observations, lowest, highest,
    thousandths
  FROM (
    SELECT date, station_id, count(*) AS observations, min(air_temperature_tenths) AS lowest,
      max(air_temperature_tenths) AS highest,
      round(sum(air_temperature_tenths) * 100.0 / count(air_temperature_tenths)) AS thousandths
    FROM {COUNTED}
    WHERE {CONDITION}
    GROUP BY date, station_id
  ) JOIN station USING (station_id)""")
DUCKDB = FIGURES.format(days="""
  SELECT date, strftime(date, '%Y-%m') AS period, station_id, region,
    count(*) AS observations, min(temperature_tenths) AS lowest, max(temperature_tenths) AS highest,
    round(sum(temperature_tenths) * 100.0 / count(temperature_tenths)) AS thousandths
  FROM observation GROUP BY date, station_id, region""")
EXPORT = """
SELECT * FROM observations WHERE counted = 'yes' ORDER BY date, hour, strip_id, station_id;"""
