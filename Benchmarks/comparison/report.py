"""What was measured, as it is printed, written into the documentation and kept as JSON."""

import json
import pathlib
from dataclasses import asdict, dataclass, field
from typing import Any

from comparison import documentation, growth, tables
from comparison.growth import Cost
from comparison.results import Result, raw
from comparison.rounds import Samples

GROWTH_RIGHT = set(range(8))


@dataclass(frozen=True)
class Report:
    """The machine and versions, each goal's result, and the cost of growing work."""

    rounds: int
    machine: str
    versions: dict[str, str]
    results: list[Result] = field(default_factory=list)
    samples: Samples = field(default_factory=dict)
    costs: list[Cost] = field(default_factory=list)

    @property
    def meets_all(self) -> bool:
        return all(result.met is not False for result in self.results)

    @property
    def head(self) -> list[str]:
        return [f"Medians of {self.rounds} rounds; {self.machine}",
                ", ".join(f"{name} {version}" for name, version in self.versions.items())]

    def text(self) -> str:
        parts = ["\n".join(self.head)]
        if self.results:
            parts.append(tables.text(tables.goal_rows(self.results), tables.RIGHT))
        if self.costs:
            parts.append(tables.text(growth.table(self.costs), GROWTH_RIGHT))
        return "\n\n".join(parts)

    def write_documentation(self) -> None:
        if self.results:
            rows = tables.markdown(tables.goal_rows(self.results), tables.RIGHT)
            documentation.write("comparisons", "\n\n".join([*self.head, rows]))
        if self.costs:
            rows = tables.markdown(growth.table(self.costs), GROWTH_RIGHT)
            documentation.write("growth", "\n\n".join(
                [self.machine, rows, documentation.PLOT_LINK]))
            documentation.write_plot(growth.plot(self.costs))

    def write(self, path: pathlib.Path) -> None:
        content: dict[str, Any] = {
            "about": self.head, "results": [asdict(result) for result in self.results],
            "samples": raw(self.samples), "growth": [asdict(cost) for cost in self.costs]}
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
