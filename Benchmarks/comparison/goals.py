"""Every comparison: what is ours, what the peer, and which ratio or limit is the goal.

A ratio is the peer's time over ours: 2.00 means that ours is twice as fast. Where there are several
peers the fastest counts.
"""

from comparison.model import Goal, Limit, Ratio

MEGABYTE = 1_000_000

GOALS: list[Goal] = [
    Ratio("parser-strips-python", "parser", "parser, dense strips, against a Python script",
          "parser-strips", ("python-strips",), 50),
    Ratio("parser-strips-grep", "parser", "parser, dense strips, against grep and mawk",
          "parser-strips", ("grep-strips",), 10),
    Ratio("parser-pages-rg", "parser", "parser, pages, against counting lines with ℃",
          "parser-pages", ("rg-pages",), 1),
    Ratio("parser-pages-grep", "parser", "parser, pages, against grep and mawk",
          "parser-pages", ("grep-pages",), 4),
    Ratio("summary-printed", "summary", "summary --as-printed of dense strips",
          "summary-printed", ("polars-strips", "duckdb-strips"), 6),
    Limit("summary-printed-memory", "summary", "  its memory",
          "summary-printed", peak_bytes=32 * MEGABYTE),
    Ratio("summary-strips", "summary", "summary of dense strips, repeats left out",
          "summary-strips", ("polars-strips", "duckdb-strips"), 3, ("polars-once",)),
    Limit("summary-strips-memory", "summary", "  its memory",
          "summary-strips", peak_bytes=32 * MEGABYTE, bytes_a_strip=48),
    Ratio("summary-pages", "summary", "summary of pages, against reading the file",
          "summary-pages", ("cat-pages",), 0.5),
    Ratio("summary-cores", "summary", "summary --as-printed, two cores against one",
          "summary-jobs-2", ("summary-jobs-1",), 1.6),
    Ratio("ingest-fill", "ingest", "ingest, against filling the same tables from C",
          "ingest-new", ("fill-store",), 0.7),
    Ratio("ingest-import", "ingest", "ingest, against .import into a bare table",
          "ingest-new", ("import-bare",), 0.4),
    Ratio("ingest-large", "ingest", "ingest into a large store, against a new one",
          "ingest-large", ("ingest-new",), 0.8),
    Ratio("ingest-again", "ingest", "ingest of the same file again, against the first time",
          "ingest-again", ("ingest-new",), 10),
    Ratio("ingest-reread", "ingest", "ingest --reread of the same file, against the first time",
          "ingest-reread", ("ingest-new",), None),
    Ratio("store-summary", "store", "summary --by region,month, against DuckDB",
          "store-summary", ("store-summary-duckdb",), 1),
    Ratio("store-summary-sqlite3", "store", "summary --by region,month, against sqlite3",
          "store-summary", ("store-summary-sqlite3",), None),
    Ratio("export-sqlite3", "store", "export, against sqlite3 -csv",
          "export", ("export-sqlite3",), 1),
    Ratio("export-duckdb", "store", "export, against DuckDB's COPY",
          "export", ("export-duckdb",), 0.5),
    Ratio("wet-fastwarc", "archives", "parse --jobs 1 of WET, against FastWARC's bare records",
          "parse-wet", ("fastwarc-wet",), 1.3),
    Ratio("wet-libdeflate", "archives", "parse --jobs 1 of WET, against libdeflate-gunzip",
          "parse-wet", ("libdeflate-wet",), 0.9),
    Ratio("warc-fastwarc", "archives", "parse --jobs 1 of WARC, against FastWARC's bare records",
          "parse-warc", ("fastwarc-warc",), 1),
    Ratio("warc-python", "archives", "parse --jobs 1 of WARC, against a Python reader",
          "parse-warc", ("python-warc",), None),
    Ratio("wet-cores", "archives", "parse of WET, all cores against one",
          "parse-wet-all", ("parse-wet",), 1.8),
    Ratio("warc-cores", "archives", "parse of WARC, all cores against one",
          "parse-warc-all", ("parse-warc",), 1.8),
    Limit("start-version", "start", "weatherstrip --version", "start-version", seconds=0.020),
    Limit("start-stations", "start", "weatherstrip stations", "start-stations", seconds=0.020),
]
