"""The gazetteer's rows: our own tables of facts and the subset of GeoNames, read as they stand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from marsad.arabic.fold import fold_plain
from marsad.shapes import PlaceKind

ROOM = Path(__file__).parent / "tables"
# In order of authority. `places_<country>….tsv` hold the towns, villages, quarters and sites that news names.
TABLES = (
    "countries.tsv", "adm1.tsv", "adm2_*.tsv", "adm3_*.tsv", "sites.tsv", "places_*.tsv", "geonames_arab.tsv",
    "world_cities.tsv",
)  # fmt: skip
# How sure a row's point is: `point` within 2 km (GeoNames, or checked against it), `about` within 10 km, `area` the
# middle of something wide or within 30 km, `parent` no point, only what it lies in.
Certainty = Literal["point", "about", "area", "parent"]


EVERYDAY = ROOM / "everyday_words.txt"
ONLY_TYPED = ROOM / "only_typed_words.txt"


class GazetteerError(ValueError):
    """A table that cannot be used; the message names the table and the row."""


class PlaceRow(msgspec.Struct, frozen=True, array_like=True):
    """One place. ``parents`` are ids, the most used first; ``cue`` asks for a cue beside the bare name."""

    id: str
    name: str
    name_en: str
    kind: PlaceKind
    parents: tuple[str, ...]
    country: str
    code: str | None
    lat: float | None
    lon: float | None
    aliases: tuple[str, ...]
    cue: bool
    certainty: Certainty


def table_paths() -> list[Path]:
    """The tables that exist, in order of authority: a later row never replaces an earlier one."""
    return [path for pattern in TABLES for path in sorted(ROOM.glob(pattern))]


def everyday_words() -> frozenset[str]:
    """Words (folded) that are places only beside a cue: common words, first names, particles spelled like a town."""
    return _folded_lines(EVERYDAY)


def only_typed_words() -> frozenset[str]:
    """Words (folded) so common that a place of that name is meant only behind its own type word («قضاء المدينة»)."""
    return _folded_lines(ONLY_TYPED)


def _folded_lines(path: Path) -> frozenset[str]:
    return frozenset(fold_plain(line).strip() for line in path.read_text(encoding="utf-8").splitlines())


def read_rows() -> list[PlaceRow]:
    """All rows. Raises :class:`GazetteerError` for a malformed one."""
    return [row for path in table_paths() for row in _rows(path)]


def _rows(path: Path) -> Iterator[PlaceRow]:
    with path.open(encoding="utf-8", newline="") as lines:
        for number, raw in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 2):
            try:
                yield _row(raw)
            except (KeyError, ValueError, msgspec.ValidationError) as error:
                raise GazetteerError(f"{path.name} line {number}: {error}") from error


def _row(raw: dict[str, str]) -> PlaceRow:
    return msgspec.convert(
        (
            raw["id"], raw["name"], raw["name_en"], raw["kind"], tuple(filter(None, raw["parent"].split("|"))),
            raw["country"], raw["code"] or None, float(raw["lat"]) if raw["lat"] else None,
            float(raw["lon"]) if raw["lon"] else None, tuple(filter(None, raw["aliases"].split("|"))), raw["cue"] == "1",
            raw["certainty"],
        ),
        PlaceRow,
    )  # fmt: skip
