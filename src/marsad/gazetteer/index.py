"""All place names in one index, and who lies within whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from marsad.arabic.fold import fold_plain
from marsad.arabic.phrases import Form, Hit, PhraseIndex
from marsad.arabic.tokens import Tokens
from marsad.gazetteer.tables import (
    EVERYDAY,
    ONLY_TYPED,
    PlaceRow,
    everyday_words,
    only_typed_words,
    read_rows,
    table_paths,
)
from marsad.lexicon.load import cached, source_hash

# A form that is also an everyday word: the resolver asks for a cue beside it. An alias may ask alone: «المملكة(cue)».
NEEDS_CUE = 1 << 10
# A form so common that only its own type word makes it a place.
NEEDS_TYPE = 1 << 11
CUE_MARK = "(cue)"

# Spellings that vary by rule and need no alias in the table.
_FATHERS = {"ابو": ("ابي", "ابا"), "ام": (), "بو": ()}
_JOINABLE = frozenset(("تل", "عبد", "ام", "كفر", "بيت", "دير", "عين", "راس", "قره"))


class _Compiled(msgspec.Struct, frozen=True, array_like=True):
    rows: list[PlaceRow]
    index: bytes


class Gazetteer:
    """Rows by id, their lineage, and :meth:`find` for every mention of any of their names."""

    def __init__(self, rows: list[PlaceRow], index: PhraseIndex, version: str) -> None:
        """Take rows and the index over their names (keys are positions in ``rows``)."""
        self.rows = rows
        self.version = version
        self._index = index
        self._by_id = {row.id: row for row in rows}
        self._lineage: dict[str, frozenset[str]] = {}
        self._above: dict[str, tuple[str, ...]] = {}

    def find(self, tokens: Tokens) -> list[Hit]:
        """Every name in the text; ``hit.key`` is a position in :attr:`rows`."""
        return self._index.find(tokens)

    def get(self, place_id: str) -> PlaceRow | None:
        """The row of ``place_id``."""
        return self._by_id.get(place_id)

    def lineage(self, place_id: str) -> frozenset[str]:
        """The ids of everything ``place_id`` lies in, every claimed parent included, itself too."""
        if place_id not in self._lineage:
            row = self._by_id.get(place_id)
            above = (self.lineage(parent) for parent in row.parents) if row else ()
            self._lineage[place_id] = frozenset((place_id,)).union(*above)
        return self._lineage[place_id]

    def above(self, row: PlaceRow) -> tuple[str, ...]:
        """The ids of everything a place lies in below its country."""
        known = self._above.get(row.id)
        if known is None:
            known = self._above[row.id] = tuple(sorted(self.lineage(row.id) - {row.id, row.country}))
        return known

    def adm1(self, row: PlaceRow) -> PlaceRow | None:
        """The governorate a place lies in by its first-named parents, itself included; none of a region of several."""
        if row.kind == "area" and len(row.parents) > 1:
            return None
        seen: PlaceRow | None = row
        for _ in range(6):
            if seen is None or seen.kind == "adm1":
                return seen
            seen = self._by_id.get(seen.parents[0]) if seen.parents else None
        return None


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The shipped gazetteer, compiled once and cached under the hash of its tables."""
    version = source_hash([*table_paths(), EVERYDAY, ONLY_TYPED, Path(__file__)])
    compiled = msgspec.msgpack.decode(cached(f"gazetteer-{version}", _compile), type=_Compiled)
    return Gazetteer(compiled.rows, PhraseIndex.load(compiled.index), version)


def _compile() -> bytes:
    rows, common = read_rows(), (everyday_words(), only_typed_words())
    forms = (
        form
        for key, row in enumerate(rows)
        for name in (row.name, *row.aliases)
        for form in _forms(name, key, row.cue, common, own=name == row.name)
    )
    return msgspec.msgpack.encode(_Compiled(rows, PhraseIndex.build(forms).dump()))


def _forms(
    name: str, key: int, cue: bool, common: tuple[frozenset[str], frozenset[str]], *, own: bool
) -> Iterator[Form]:
    """The spellings of a name. A row's cue holds for its ``own`` name and one-word aliases; two words are plain enough."""
    bare = name.removesuffix(CUE_MARK)
    everyday, only_typed = common
    for spelling in _spellings(fold_plain(bare).replace("-", " ").split()):
        marked = bare != name or cue and (own or " " not in spelling)
        flags = NEEDS_CUE if marked or spelling in everyday or spelling in only_typed else 0
        flags |= NEEDS_TYPE if spelling in only_typed else 0
        yield Form(spelling, "name", key, flags)
        if spelling.startswith("ال"):
            yield Form("لل" + spelling[2:], "fixed", key, flags)


def _spellings(words: list[str]) -> Iterator[str]:
    if not words:
        return
    yield " ".join(words)
    first, rest = words[0], words[1:]
    for variant in _FATHERS.get(first, ()):
        yield " ".join((variant, *rest))
    if rest and first in _JOINABLE:
        yield " ".join((first + rest[0], *rest[1:]))
