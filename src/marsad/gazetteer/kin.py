"""Which places of an article lie in one another, stand in one list, or share a country."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from marsad.gazetteer.candidates import Spot
from marsad.gazetteer.index import Gazetteer
from marsad.gazetteer.tables import PlaceRow

# Tokens between two places that still speak of one another; median sentence of the dev articles has 30.
NEAR_TOKENS = 40


class Kin:
    """Who is mentioned where: for each id of the lineages of the spots, the tokens where something under it stands."""

    def __init__(self, gazetteer: Gazetteer, spots: Sequence[Spot]) -> None:
        """Gather the firm names: those that need no cue or have a type word."""
        self._gazetteer = gazetteer
        self._at: dict[str, list[int]] = defaultdict(list)
        self._under: dict[str, list[int]] = defaultdict(list)
        self._countries: Counter[str] = Counter()
        self._firm: dict[int, list[PlaceRow]] = defaultdict(list)
        for spot in spots:
            firm = [c.row for c in spot.candidates if not c.needs_cue or spot.typed]
            for row in firm:
                self._firm[spot.first].append(row)
                self._at[row.id].append(spot.first)
                for above in {*gazetteer.above(row), row.country} - {row.id}:
                    self._under[above].append(spot.first)
            self._countries.update({row.country for row in firm})
        self._total = sum(self._countries.values())

    def distance(self, row: PlaceRow, at: int) -> int | None:
        """Tokens from ``at`` to the nearest parent or child of ``row`` named elsewhere; None when there is none."""
        found = [self._at[above] for above in self._gazetteer.above(row) if above in self._at]
        if row.id in self._under:
            found.append(self._under[row.id])
        best: int | None = None
        for places in found:
            near = _nearest(places, at)
            if near is not None and (best is None or near < best):
                best = near
        return best

    def cousin(self, row: PlaceRow, at: int) -> bool:
        """Is another place of the same governorate named near by («قرية السلام التابعة لناحية العظيم»)?"""
        adm1 = self._gazetteer.adm1(row)
        nearest = _nearest(self._under.get(adm1.id, []), at) if adm1 else None
        return nearest is not None and nearest <= NEAR_TOKENS

    def neighbour(self, row: PlaceRow, spot: Spot) -> bool:
        """Does a firm place of the same country and kind stand in one list with it («كركوك وصلاح الدين»)?"""
        around = (*range(spot.first - 3, spot.first), *range(spot.last + 1, spot.last + 3))
        return any(
            other.country == row.country and other.kind == row.kind for at in around for other in self._firm.get(at, ())
        )

    def country_beside(self, country: str, at: int) -> bool:
        """Is any other place of ``country`` in the article, or nothing else at all?"""
        own = self._firm.get(at, ())
        others = self._total - len({row.country for row in own})
        beside = self._countries[country] - any(row.country == country for row in own)
        return others == 0 or beside > 0

    def country_share(self, country: str) -> float:
        """How much of the article's firm mentions lie in ``country``, 0 to 1."""
        return self._countries[country] / self._total if self._total else 0.0


def _nearest(places: list[int], at: int) -> int | None:
    """Distance from ``at`` to the nearest other token of a sorted list."""
    index = bisect_left(places, at)
    after = index + 1 if index < len(places) and places[index] == at else index
    right = places[after] - at if after < len(places) else None
    left = at - places[index - 1] if index else None
    if left is None or right is None:
        return right if left is None else left
    return min(left, right)
