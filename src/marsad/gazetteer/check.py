"""Is the gazetteer sound: ids, parents, points, names? Used by `marsad gazetteer check` and by the tests."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from marsad.arabic.fold import fold_plain
from marsad.gazetteer.index import CUE_MARK
from marsad.gazetteer.tables import ROOM, PlaceRow

# Divisions from wide to narrow; a division lies in a wider one.
_DIVISIONS = ("country", "adm1", "adm2", "adm3")
# A place lies this near the seat of what it lies in (kilometres): the largest governorates that are not desert reach 240
# from their capital; those of desert or steppe further.
MAX_KM, VAST_MAX_KM = 250.0, 700.0
# Type words that news leaves out of a name.
_TYPED = re.compile("(?:ناحية|قضاء|محافظة|مديرية) ")


class TableFault(NamedTuple):
    """What is wrong with one row, and what to do."""

    place: str
    fault: str


def faults_of(rows: Sequence[PlaceRow]) -> list[TableFault]:
    """Everything wrong with the tables, in the order of the rows."""
    by_id = {row.id: row for row in rows}
    found = [*_repeated_ids(rows), *_shadowed(rows)]
    for row in rows:
        found += [*_parents(row, by_id), *_names(row), *_point(row, by_id)]
    return found


def _repeated_ids(rows: Sequence[PlaceRow]) -> Iterator[TableFault]:
    for place, count in Counter(row.id for row in rows).items():
        if count > 1:
            yield TableFault(place, f"stands {count} times; ids are unique over all tables")


def _parents(row: PlaceRow, by_id: dict[str, PlaceRow]) -> Iterator[TableFault]:
    for parent in row.parents:
        above = by_id.get(parent)
        if above is None:
            yield TableFault(row.id, f"its parent {parent} is in no table")
        elif row.kind in _DIVISIONS and _DIVISIONS.index(row.kind) <= _rank(above):
            yield TableFault(
                row.id, f"is {row.kind} and lies in {parent}, which is {above.kind}: a division nests in a wider one"
            )
    if row.country not in by_id and row.kind != "area":
        yield TableFault(row.id, f"its country {row.country!r} is in no table")


def _rank(row: PlaceRow) -> int:
    return _DIVISIONS.index(row.kind) if row.kind in _DIVISIONS else len(_DIVISIONS)


def _names(row: PlaceRow) -> Iterator[TableFault]:
    names = [name.removesuffix(CUE_MARK) for name in (row.name, *row.aliases)]
    if not row.name.strip() or not row.name_en.strip() or not all(name.strip() for name in names):
        yield TableFault(row.id, "has an empty name")
    folded = Counter(fold_plain(name) for name in names)
    if twice := [name for name, count in folded.items() if count > 1]:
        yield TableFault(row.id, f"says a name twice (spelling variants are folded): {', '.join(twice)}")
    if row.kind in _DIVISIONS and any(_TYPED.match(name) for name in names):
        yield TableFault(row.id, "keeps a type word in a name; news leaves it out")


def _point(row: PlaceRow, by_id: dict[str, PlaceRow]) -> Iterator[TableFault]:
    if row.lat is None or row.lon is None:
        if row.certainty != "parent":
            yield TableFault(row.id, f"has no point; its certainty is `parent`, not `{row.certainty}`")
        return
    box = country_boxes().get(row.country)
    if box and not (box[0] <= row.lat <= box[2] and box[1] <= row.lon <= box[3]):
        yield TableFault(row.id, f"its point {row.lat}, {row.lon} lies outside {row.country}")
    apart, above = _nearest_parent(row, by_id)
    if above is not None and apart > (VAST_MAX_KM if above.id in vast_divisions() else MAX_KM):
        yield TableFault(row.id, f"lies {apart:.0f} km from {above.id}, which it is said to be in")


def _nearest_parent(row: PlaceRow, by_id: dict[str, PlaceRow]) -> tuple[float, PlaceRow | None]:
    best: tuple[float, PlaceRow | None] = (0.0, None)
    for parent in row.parents:
        above = by_id.get(parent)
        if above is None or above.kind == "country" or above.lat is None or above.lon is None:
            continue
        apart = distance_km(row.lat or 0.0, row.lon or 0.0, above.lat, above.lon)
        best = (apart, above) if best[1] is None or apart < best[0] else best
    return best


def _shadowed(rows: Sequence[PlaceRow]) -> Iterator[TableFault]:
    """Two rows of one name, kind and parent: no type word, parent or usual meaning can part them. «X(cue)» is parted by
    its cue, and GeoNames' rows, which are derived, stand behind ours."""
    seen: dict[tuple[str, str, tuple[str, ...]], list[PlaceRow]] = defaultdict(list)
    for row in rows:
        if row.id.startswith("gn:"):
            continue
        for name in {fold_plain(name) for name in (row.name, *row.aliases) if not name.endswith(CUE_MARK)}:
            seen[name, row.kind, row.parents].append(row)
    for (name, kind, _), twins in seen.items():
        if len(twins) > 1:
            others = ", ".join(twin.id for twin in twins[1:])
            yield TableFault(
                twins[0].id, f"goes by {name!r} like {others}, the same {kind} of the same parent: merge them"
            )


@cache
def country_boxes() -> dict[str, tuple[float, float, float, float]]:
    """Country → south, west, north, east in degrees, generous by about 30 km."""
    return {
        row["country"]: (float(row["south"]), float(row["west"]), float(row["north"]), float(row["east"]))
        for row in _read("country_boxes.tsv")
    }


@cache
def vast_divisions() -> frozenset[str]:
    """Divisions of desert or steppe that reach further than :data:`MAX_KM` from their capital."""
    return frozenset(row["id"] for row in _read("vast_divisions.tsv"))


def _read(table: str) -> list[dict[str, str]]:
    with (ROOM / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points in degrees (haversine, Earth radius 6,371 km)."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))
