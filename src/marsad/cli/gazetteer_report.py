"""What `marsad gazetteer check` prints: each fault a line, then how many places of which kind and certainty there are."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from marsad.gazetteer.check import faults_of
from marsad.gazetteer.tables import read_rows
from marsad.shapes import PlaceKind

_KINDS: tuple[PlaceKind, ...] = ("adm1", "adm2", "adm3", "settlement", "site", "area")
_COUNTRIES_SHOWN = 24


def report() -> int:
    """Check all tables and print what is wrong and what there is; return the number of faults."""
    rows = read_rows()
    faults = faults_of(rows)
    for fault in faults:
        print(f"{fault.place}: {fault.fault}")
    counts = Counter((row.country, row.kind) for row in rows)
    totals = Counter(row.country for row in rows if row.country)
    table = Table("country", *_KINDS, "all", box=None)
    for country, total in totals.most_common(_COUNTRIES_SHOWN):
        table.add_row(country, *(str(counts[country, kind]) for kind in _KINDS), str(total))
    Console().print(table)
    sure = Counter(row.certainty for row in rows)
    points = ", ".join(f"{sure[name]:,} {name}" for name in ("point", "about", "area", "parent"))
    verdict = f"{len(faults)} to mend" if faults else "all sound"
    print(f"{len(rows):,} places ({points}): {verdict}")
    return len(faults)
