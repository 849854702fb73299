"""A peer of `parse`: FastWARC's bare records, each unpacked and passed over.

usage: iterate-archive.py ARCHIVE

Prints seconds, without the start of Python, and how many records there are.
"""

import sys
import time

from fastwarc.warc import ArchiveIterator


def main() -> None:
    start = time.perf_counter()
    with open(sys.argv[1], "rb") as file:
        count = sum(1 for _ in ArchiveIterator(file, parse_http=False))
    print(f"{time.perf_counter() - start:.6f}", count)


main()
