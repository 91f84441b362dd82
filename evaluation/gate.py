"""Hold the reader to its floors on our own annotated articles: `gate.py [--misses N] [--raise | --lower]`.

Prints each figure beside its floor. Exit status 1 when one falls below. `--raise` lifts the floors to what is reached now
and never lowers one; only `--lower` writes what is reached even where it is less. `--beside FILE` prints figures of other
articles (JSON, as the shared scorer gives them) in a column beside.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import figures

HOME = Path(__file__).resolve().parent
ARTICLES, FLOORS = HOME / "articles", HOME / "floors.json"
# A floor lies this far under what was reached, so that a word of the lexicon may cost one answer (share).
SLACK = 0.01


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, print; 0 when no figure lies below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", type=int, default=0, help="also list this many misses")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached")
    parser.add_argument("--lower", action="store_true", help="write what is reached, even where it is less")
    parser.add_argument("--beside", type=Path, action="append", default=[], help="figures of other articles to show")
    asked = parser.parse_args(arguments)
    tally = figures.measure(figures.articles(ARTICLES))
    reached, floors = tally.figures(), read_floors()
    if asked.lift or asked.lower:
        floors = moved(floors, reached, lower=asked.lower)
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    _print(reached, floors, [(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in asked.beside])
    for miss in tally.misses[: asked.misses]:
        print(f"  {miss}")
    low = below(reached, floors)
    for name in low:
        print(f"gate: {name} {reached.get(name, 0.0):.3f} is below its floor {floors[name]:.3f}", file=sys.stderr)
    return 1 if low else 0


def read_floors() -> dict[str, float]:
    """The floors on file; none yet is an empty table."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def moved(floors: dict[str, float], reached: dict[str, float], *, lower: bool) -> dict[str, float]:
    """New floors: what is reached less the slack; never lower than before unless ``lower``."""
    fresh = {name: round(max(0.0, value - SLACK), 3) for name, value in reached.items()}
    return fresh if lower else {name: max(value, floors.get(name, 0.0)) for name, value in fresh.items()}


def below(reached: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The measures that fall short."""
    return sorted(name for name, floor in floors.items() if reached.get(name, 0.0) < floor)


def _print(reached: dict[str, float], floors: dict[str, float], beside: list[tuple[str, dict[str, Any]]]) -> None:
    print(f"{'':11} {'own':>6} {'floor':>6}" + "".join(f" {name:>9}" for name, _ in beside))
    for name, value in reached.items():
        others = "".join(f" {_figure(table.get(name)):>9}" for _, table in beside)
        print(f"{name:11} {value:6.3f} {floors.get(name, 0.0):6.3f}{others}")


def _figure(entry: Any) -> str:
    if not isinstance(entry, dict):
        return "–"
    return f"{entry.get('f1', entry.get('share', 0.0)):.3f}"


if __name__ == "__main__":
    sys.exit(main())
