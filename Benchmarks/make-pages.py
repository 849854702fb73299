#!/usr/bin/env python3
"""Makes text of pages of local news, each with a menu, a strip and an article.

The strips are those of every hour, up to the end of 2024. Articles are drawn from a thousand, so
that much text is quick to make. One sentence in fifty looks like a strip.

The same options and the same version of Python give the same bytes. Prints, as JSON, how many
strips and rows there are.
"""

import argparse
import itertools
import json
import math
import pathlib
import random
import sys

sys.dont_write_bytecode = True

from inputs.articles import Articles  # noqa: E402
from inputs.hourly import STATIONS, day_by_day  # noqa: E402

MENU = "가람일보\n뉴스홈  정치  경제  사회  문화\n\n"
MOST_ARTICLES = 1000
# Bytes of a strip, roughly.
STRIP_SIZE = 490


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", metavar="OUT.txt", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=8, help="size of text (default: 8)")
    parser.add_argument("--share", type=float, default=0.03, metavar="PART",
                        help="the part that is strips (default: 0.03)")
    parser.add_argument("--seed", type=int, default=1, help="other seeds give other text")
    options = parser.parse_args()
    page_size = STRIP_SIZE / options.share
    pages = max(1, round(options.megabytes * 1_000_000 / page_size))
    generator = random.Random(options.seed)
    writer = Articles(generator)
    articles = [writer.text(page_size - STRIP_SIZE - len(MENU.encode())).encode()
                for _ in range(min(pages, MOST_ARTICLES))]
    days = day_by_day(math.ceil(pages / 24), options.seed)
    strips = itertools.islice(itertools.chain.from_iterable(days), pages)
    with open(options.text, "wb") as file:
        for strip in strips:
            file.write(f"{MENU}{strip.text}\n".encode())
            file.write(generator.choice(articles))
            file.write(b"\n")
    print(json.dumps({"strips": pages, "rows": pages * len(STATIONS)}))


if __name__ == "__main__":
    main()
