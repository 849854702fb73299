"""The parser on one core, on text in memory, beside what reads the same file by other means."""

import pathlib

from comparison.context import BENCHMARKS, PEERS, Context
from comparison.model import Failure, Run, Sample
from comparison.processes import Argument, measured

PROGRAM = BENCHMARKS / "ParserBenchmark" / ".build" / "release" / "ParserBenchmark"
CORE = 0
STATIONS = "동두천|강릉|서울|대전|대구|울산|광주|부산|고창|제주|강화|보은|금산|강진군|경주시|거제"
PATTERN = rf"({STATIONS}) (-?\d+\.\d)?(?=℃$)"
# Rows, temperatures, minimum, maximum and sum of each station, as ParserBenchmark prints them.
SUM = """
{ rows[$1]++
  if (NF > 1) {
    if (!($1 in count) || $2 < low[$1]) low[$1] = $2
    if (!($1 in count) || $2 > high[$1]) high[$1] = $2
    count[$1]++; sum[$1] += $2
  }
}
END {
  for (name in count)
    printf "%s %d %d %.0f %.0f %.0f\\n", name, rows[name], count[name], low[name] * 10, \
      high[name] * 10, sum[name] * 10
}"""


def runs(context: Context) -> list[Run]:
    return [run for text in ["strips", "pages"] for run in _of_text(context, text)]


def _of_text(context: Context, text: str) -> list[Run]:
    def file() -> pathlib.Path:
        if text == "strips":
            return context.make("parser-strips.txt", "make-strips.py",
                                "--days", str(context.size.parser_days))
        return context.make("parser-pages.txt", "make-pages.py",
                            "--megabytes", str(context.size.parser_pages))

    def parse(form: str) -> Sample:
        if not PROGRAM.is_file():
            raise Failure(f"{PROGRAM} is missing, and with --program nothing is built. Build it: "
                          "swift build -c release --package-path Benchmarks/ParserBenchmark")
        return _timed_by_itself(context, [PROGRAM, file(), form, "3"])

    def python() -> Sample:
        return _timed_by_itself(context, ["python3", PEERS / "read-rows.py", file(), "1"])

    def grep() -> Sample:
        found = context.scratch / "stations.txt"
        command = f'grep -aoP "$1" "$2" | mawk "$3"'
        sample = measured(["sh", "-c", command, "sh", PATTERN, file(), SUM], found, CORE)
        return Sample(sample.seconds, sample.peak_bytes, _stations(found.read_text().splitlines()))

    question = f"the stations in {text}"
    return [
        Run(f"parser-{text}", f"parser, {text}", lambda: parse("rows"), question),
        Run(f"parser-{text}-observations", f"parser, {text}, to observations",
            lambda: parse("strips"), question),
        Run(f"python-{text}", "a Python script", python, question),
        Run(f"grep-{text}", "grep and mawk", grep, question),
        Run(f"rg-{text}", "rg -c ℃", lambda: measured(["rg", "-c", "℃", file()], core=CORE)),
    ]


def _timed_by_itself(context: Context, command: list[Argument]) -> Sample:
    """A program that measures itself once its file is read: bytes, rows, seconds, then stations."""
    found = context.scratch / "parsed.txt"
    peak = measured(command, found, CORE).peak_bytes
    first, *lines = found.read_text().splitlines()
    return Sample(float(first.split()[2]), peak, _stations(lines))


def _stations(lines: list[str]) -> dict[str, tuple[int, ...]]:
    split = [line.split() for line in lines]
    return {name: tuple(int(number) for number in numbers) for name, *numbers in split}
