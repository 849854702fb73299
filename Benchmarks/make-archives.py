#!/usr/bin/env python3
"""Makes web archives of Korean news pages, and tells which observations they hold.

Writes into OUT_FOLDER:
  pages.warc.gz      the pages as a crawler saved them, a third of them in EUC-KR
  pages.wet.gz       the text of the same pages
  expected.warc.csv  the observations that a correct reader finds in pages.warc.gz
  expected.wet.csv   the same for pages.wet.gz, where alt texts of images are lost

The same options and the same version of Python give the same bytes. Sites, articles, dates and
values are invented; stations and conditions are those that the program knows.
"""

import argparse
import csv
import datetime
import pathlib
import random
import sys

sys.dont_write_bytecode = True

from archives.layouts import print_strip  # noqa: E402
from archives.lookalikes import look_alike  # noqa: E402
from archives.news import Language  # noqa: E402
from archives.pages import Publisher  # noqa: E402
from archives.records import ArchiveWriter, chunked, compressed  # noqa: E402
from archives.weather import Weather, korean_day  # noqa: E402

STRIPS = 0.05
# Of the pages without a strip; and of those with one, beside it.
LOOK_ALIKES = 0.10
LOOK_ALIKES_BESIDE_STRIPS = 0.30
SITES = 24
# One site in three sends EUC-KR, or CP949 under that name.
ENCODINGS = ["cp949", "utf-8", "utf-8"]
FIRST_DAY = datetime.datetime(2026, 1, 12, tzinfo=datetime.timezone.utc)
CRAWL_SECONDS = 12 * 86400
# Where a page says its character set, and how often.
DECLARATIONS = [("both", 55), ("meta", 24), ("header", 15), ("nowhere", 3), ("wrong", 3)]
CHUNKED = 0.05
COMPRESSED = 0.04
FIELDS = ["url", "date", "station_id", "condition", "temperature_c", "made_as"]


class Expected:
    """Writes the observations that a correct reader finds."""

    def __init__(self, file):
        self.writer = csv.writer(file, lineterminator="\n")
        self.writer.writerow(FIELDS)

    def write(self, url, printed, made_as, has_conditions):
        for row in printed.strip.rows:
            condition = row.condition if has_conditions else None
            self.writer.writerow([url, printed.strip.day.isoformat(), row.station_id,
                                  condition or "", row.number(), made_as])


def declared_names(generator, encoding):
    """How the HTTP header and the page name the character set, None where they don't."""
    how = generator.choices(*zip(*DECLARATIONS))[0]
    names = ["utf-8", "UTF-8"]
    if (encoding == "cp949") != (how == "wrong"):
        names = ["euc-kr", "EUC-KR", "ks_c_5601-1987", "cp949"]
    name = generator.choices(names, [50, 40, 5, 5][:len(names)])[0]
    return (how, name if how in ("both", "header", "wrong") else None,
            name if how in ("both", "meta", "wrong") else None)


def meta_element(generator, name):
    if name is None:
        return ""
    if generator.random() < 0.5:
        return f'<meta charset="{name}">\n'
    return f'<meta http-equiv="Content-Type" content="text/html; charset={name}">\n'


def response(generator, body, name, captured):
    """The HTTP head and the body as sent, and what was done to the body."""
    content_type = "text/html" if name is None else f"text/html; charset={name}"
    fields = [("Date", f"{captured:%a, %d %b %Y %H:%M:%S GMT}"), ("Server", "nginx"),
              ("Content-Type", content_type), ("Vary", "Accept-Encoding")]
    done = []
    if generator.random() < COMPRESSED:
        body = compressed(body)
        fields.append(("Content-Encoding", "gzip"))
        done.append("gzip")
    if generator.random() < CHUNKED:
        body = chunked(body)
        fields.append(("Transfer-Encoding", "chunked"))
        done.append("chunked")
    else:
        fields.append(("Content-Length", len(body)))
    head = "HTTP/1.1 200 OK\r\n" + "".join(f"{key}: {value}\r\n" for key, value in fields) + "\r\n"
    return head.encode(), body, done


class Maker:
    """Makes pages one by one and writes them where they belong."""

    def __init__(self, generator, warc, wet, expected_warc, expected_wet):
        self.random = generator
        self.warc, self.wet = warc, wet
        self.expected_warc, self.expected_wet = expected_warc, expected_wet
        self.weather = Weather(generator)
        self.publisher = Publisher(generator, Language(generator))
        self.sites = [self.publisher.site(number, ENCODINGS[number % len(ENCODINGS)])
                      for number in range(SITES)]

    def make(self, has_strip, has_look_alike):
        site = self.random.choice(self.sites)
        captured = FIRST_DAY + datetime.timedelta(seconds=self.random.randrange(CRAWL_SECONDS))
        how, header_name, meta_name = declared_names(self.random, site.encoding)
        printed = (print_strip(self.weather, self.random, korean_day(captured))
                   if has_strip else None)
        at_top = printed and (printed.needs_top() or self.random.random() < 0.7)
        page = self.publisher.page(
            site, captured, meta_element(self.random, meta_name),
            top=printed.block if printed and at_top else None,
            aside=printed.block if printed and not at_top else None,
            inside=look_alike(self.random) if has_look_alike else None)
        body = page.body.encode(site.encoding, "xmlcharrefreplace")
        head, payload, done = response(self.random, body, header_name, captured)
        self.warc.write_capture(page, head, payload)
        self.wet.write_text(page)
        if printed:
            made_as = " ".join([printed.layout, printed.style.date, printed.style.unit,
                                site.encoding, how, *done])
            self.expected_warc.write(page.url, printed, made_as, has_conditions=True)
            self.expected_wet.write(page.url, printed, made_as, printed.keeps_conditions)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="OUT_FOLDER", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=2000, help="(default: 2000)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other pages")
    options = parser.parse_args()
    if options.pages < 1:
        parser.error("--pages must be 1 or more")
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    generator = random.Random(options.seed)
    strips = set(generator.sample(range(options.pages), max(1, round(options.pages * STRIPS))))
    with (open(folder / "pages.warc.gz", "wb") as warc_file,
          open(folder / "pages.wet.gz", "wb") as wet_file,
          open(folder / "expected.warc.csv", "w", encoding="utf-8", newline="") as expected_warc,
          open(folder / "expected.wet.csv", "w", encoding="utf-8", newline="") as expected_wet):
        about = [("software", "make-archives.py"), ("format", "WARC File Format 1.0"),
                 ("description", "invented pages, for measuring")]
        warc = ArchiveWriter(warc_file, generator, "pages.warc.gz", about)
        wet = ArchiveWriter(wet_file, generator, "pages.wet.gz", about)
        maker = Maker(generator, warc, wet, Expected(expected_warc), Expected(expected_wet))
        for number in range(options.pages):
            has_strip = number in strips
            share = LOOK_ALIKES_BESIDE_STRIPS if has_strip else LOOK_ALIKES
            maker.make(has_strip, generator.random() < share)
    print(f"{options.pages} pages, {len(strips)} with a strip;"
          f" {warc.uncompressed_size} bytes of WARC, {wet.uncompressed_size} of WET")


if __name__ == "__main__":
    main()
