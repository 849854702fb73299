#!/usr/bin/env python3
"""The peer of `parse` over web archives: FastWARC, a byte test and regular expressions.

It does what a data journalist would write in a day: records by FastWARC, a byte test for the unit,
then charset, tags and rows by the standard library. Lists of three rows or more become a strip
when a date stands shortly before them. It tells no forecast from a strip but by that.

usage: read-archive.py FILE [--csv ROWS.csv]

Prints records, bytes of their bodies, and rows.
"""

import argparse
import csv
import gzip
import html
import pathlib
import re
import sys

try:
    from fastwarc.warc import ArchiveIterator, WarcRecordType
except ImportError:
    sys.exit("FastWARC is missing: pip install fastwarc")

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Weather" / "Tables"
# ℃ in UTF-8 and in CP949, and °C; then their entities.
UNITS = [b"\xe2\x84\x83", b"\xa1\xc9", b"\xc2\xb0C", b"\xa1\xc6C",
         b"&#8451;", b"&#x2103;", b"&deg;C", b"&#176;C"]

META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?(?:p|div|li|ul|ol|tr|table|h\d|br|dl|dt|dd|section)\b[^>]*>",
                       re.IGNORECASE)
CELL_TAG = re.compile(r"</?t[dh]\b[^>]*>", re.IGNORECASE)
IMAGE = re.compile(r"<img\b[^>]*?\balt=[\"']([^\"']*)[\"'][^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")
DATE = re.compile(r"(\d{4})(?:[.\-/]|년 ?)(\d{1,2})(?:[.\-/]|월 ?)(\d{1,2})")
# Blanks and bullets, with at most one row that has no unit.
BETWEEN_ROWS = re.compile(r"[\s•·|-]*(?:[가-힣()/]{2,20}\s+[\s•·|-]*)?")
# How far a date may stand before its rows, and after them, in characters.
DATE_REACH = 120


def read_table(name):
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def alternatives(words):
    """A regular expression of words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def make_row_pattern(stations):
    """A row in any of the orders: condition and station, or station and condition."""
    conditions = [spelling for row in read_table("conditions.csv") if row["class"] != "forecast"
                  for spelling in [row["label"], *row["variants"].split("|")] if spelling]
    return re.compile(
        rf"(?P<before>{alternatives(conditions)})?[ \t-]*(?P<station>{alternatives(stations)})"
        rf"(?:[ \t]+(?P<behind>{alternatives(conditions)}|-)[ \t])?"
        r"[ \t]*(?P<number>[-−]?\d{1,2}(?:\.\d)?)?[ \t]*(?:℃|°C)")


STATIONS = {name: row["station_id"] for row in read_table("stations.csv")
            for name in [row["name_ko"], *row["aliases"].split("|")] if name}
ROW = make_row_pattern(STATIONS)


def bodies(path):
    """The address, declared character set and body of each page or text."""
    wanted = WarcRecordType.response | WarcRecordType.conversion
    # Content is decoded here, since FastWARC 2.0.1 fails on bodies both compressed and chunked.
    for record in ArchiveIterator(path, record_types=wanted, parse_http=True,
                                  auto_decode="transfer"):
        body = record.reader.read()
        charset = None
        if record.http_headers is not None:
            charset = record.http_charset
            if record.http_headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
        yield record.headers.get("WARC-Target-URI"), charset, body


def decoded(body, declared):
    """The text of a body in the first character set that fits."""
    meta = META_CHARSET.search(body[:2048])
    for charset in (declared, meta and meta[1].decode("ascii", "replace"), "utf-8", "cp949"):
        if not charset:
            continue
        if charset.lower() in ("euc-kr", "ks_c_5601-1987"):
            charset = "cp949"
        try:
            return body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("utf-8", "replace")


def page_text(page):
    """What a reader sees of a page, a line for each block."""
    text = UNSEEN.sub("", page)
    text = IMAGE.sub(r"\1", text)
    text = BLOCK_TAG.sub("\n", text)
    text = CELL_TAG.sub(" ", text)
    return html.unescape(TAG.sub("", text))


def row_runs(text):
    """Rows with next to nothing between."""
    run = []
    for row in ROW.finditer(text):
        if run and not BETWEEN_ROWS.fullmatch(text, run[-1].end(), row.start()):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def strip_date(text, run):
    """The date that stands shortly before a run of rows, or else shortly behind it."""
    start, end = run[0].start(), run[-1].end()
    dates = DATE.findall(text, max(0, start - DATE_REACH), start)
    if dates:
        year, month, day = dates[-1]
    else:
        below = DATE.search(text, end, end + DATE_REACH)
        if below is None:
            return None
        year, month, day = below.groups()
    return f"{year}-{int(month):02}-{int(day):02}"


def rows(text):
    """Date, station, condition and temperature of each row of each strip."""
    for run in row_runs(text):
        if len(run) < 3:
            continue
        date = strip_date(text, run)
        if date is None:
            continue
        for row in run:
            condition = row["before"] or row["behind"] or ""
            number = (row["number"] or "").replace("−", "-")
            yield date, STATIONS[row["station"]], condition.strip("-"), number


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--csv", metavar="ROWS.csv", help="write the rows to this file")
    options = parser.parse_args()
    records = size = 0
    found = []
    for url, charset, body in bodies(options.file):
        records += 1
        size += len(body)
        if not any(unit in body for unit in UNITS):
            continue
        text = decoded(body, charset)
        if "<" in text:
            text = page_text(text)
        found += [(url, *row) for row in rows(text)]
    if options.csv:
        with open(options.csv, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["url", "date", "station_id", "condition", "temperature_c"])
            writer.writerows(found)
    print(records, size, len(found))


if __name__ == "__main__":
    main()
