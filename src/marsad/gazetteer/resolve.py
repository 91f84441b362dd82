"""Which place a name means here: candidates from the index, a choice by the words around and the places beside.

Evidence is added up per candidate; the weights order the kinds of evidence (a type word beats a co-mentioned parent
beats the usual meaning) and were set on the dev articles. A name that is also an everyday word needs a cue, else nothing
is read. A name after a type word that no table knows is a place without coordinates, under the parent named beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from marsad.arabic.phrases import Hit
from marsad.arabic.tokens import Tokens
from marsad.gazetteer.extent import with_extent
from marsad.gazetteer.index import NEEDS_CUE, Gazetteer
from marsad.gazetteer.mentions import Cue, PlaceMention
from marsad.gazetteer.tables import PlaceRow
from marsad.gazetteer.unknown import unknown_name
from marsad.lexicon.closed import closed_class
from marsad.shapes import PlaceKind, PlacePrecision

# Evidence weights, unit-free; only their order matters.
TYPE_WORD, TYPE_CLASH, KIN_NEAR, KIN_FAR, COUNTRY = 3.0, -1.5, 3.0, 1.5, 1.0
# Tokens between two places that still speak of one another; median sentence of the dev articles has 30.
NEAR_TOKENS = 40
# A parent follows its village within this many tokens: «قرية X التابعة لناحية Y في محافظة Z».
CONTAINED_TOKENS = 8
_USUAL: dict[PlaceKind, float] = {
    "country": 1.0, "adm1": 0.9, "area": 0.6, "adm2": 0.6, "site": 0.5, "adm3": 0.4, "settlement": 0.3,
}  # fmt: skip
_PREPOSITIONS = closed_class("before_place")
_NAME_LEADS = frozenset("بن ابن ابو ابي عبد ال بنت".split())
# Type words and the kinds they may stand before; «مدينة» and «بلدة» also name the seat of a district.
_FITS: dict[PlaceKind, frozenset[str]] = {
    "country": frozenset(("country",)),
    "adm1": frozenset(("adm1",)),
    "adm2": frozenset(("adm2",)),
    "adm3": frozenset(("adm3", "settlement")),
    "settlement": frozenset(("settlement", "adm2", "adm3", "adm1")),
    "site": frozenset(("site",)),
    "area": frozenset(("area", "settlement", "adm3", "adm2", "site")),
}


@dataclass(slots=True)
class _Candidate:
    row: PlaceRow
    needs_cue: bool
    score: float = 0.0


@dataclass(slots=True)
class _Spot:
    """A stretch of words with everything it may mean."""

    first: int
    last: int
    prefix: str
    candidates: list[_Candidate]
    typed: Cue | None
    bearing: bool


def find_places(
    gazetteer: Gazetteer, tokens: Tokens, cues: Sequence[Cue], blocked: Iterable[tuple[int, int]] = (),
    verbs: Iterable[int] = (),
) -> list[PlaceMention]:  # fmt: skip
    """Every place mention, resolved or unknown, in text order. ``blocked`` are token ranges that are other names,
    ``verbs`` tokens that can be no part of a name («مناطق شهدت»)."""
    cue_ending = {cue.last: cue for cue in cues}
    spots = _spots(gazetteer, tokens, cue_ending, list(blocked))
    kin = _Kin(gazetteer, spots)
    known = [mention for spot in spots if (mention := _choose(gazetteer, tokens, spot, kin))]
    taken = {index for mention in known for index in range(mention.first, mention.last + 1)}
    places = [*known, *_placed(_unknown(tokens, cues, taken.union(verbs)), known)]
    extended = (with_extent(tokens, place, cue_ending.get(place.first - 1)) for place in places)
    return sorted(extended, key=lambda mention: mention.first)


def _spots(
    gazetteer: Gazetteer, tokens: Tokens, cue_ending: dict[int, Cue], blocked: list[tuple[int, int]]
) -> list[_Spot]:
    groups: dict[tuple[int, int], dict[int, Hit]] = defaultdict(dict)
    for hit in gazetteer.find(tokens):
        groups[hit.first, hit.last].setdefault(hit.key, hit)
    spans = _longest(list(groups), blocked)
    typed_lists = _typed_lists(tokens, cue_ending, spans)
    out = []
    for first, last in spans:
        hits = groups[first, last]
        prefix = min((hit.prefix for hit in hits.values()), key=len)
        candidates = [_Candidate(gazetteer.rows[key], bool(hit.flags & NEEDS_CUE)) for key, hit in hits.items()]
        cue = cue_ending.get(first - 1) if not prefix else None
        if cue and cue.refuses or _part_of_person(tokens, first, prefix):
            continue
        typed = cue if cue and cue.kind else typed_lists.get(first)
        out.append(_Spot(first, last, prefix, candidates, typed, bool(cue and cue.bearing)))
    return out


def _longest(spans: list[tuple[int, int]], blocked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in no longer span and in no blocked one."""
    out: list[tuple[int, int]] = []
    barred: set[int] = {index for a, b in blocked for index in range(a, b + 1)}
    for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        covered = range(first, last + 1)
        if barred.isdisjoint(covered):
            out.append((first, last))
            barred.update(covered)
    return sorted(out)


def _typed_lists(tokens: Tokens, cue_ending: dict[int, Cue], spans: list[tuple[int, int]]) -> dict[int, Cue]:
    """«محافظتي ديالى وكركوك»: the type word of the first name holds for the names joined to it."""
    out: dict[int, Cue] = {}
    previous: tuple[int, Cue] | None = None
    for first, last in spans:
        cue = cue_ending.get(first - 1)
        if cue and cue.kind:
            previous = (last, cue)
            continue
        joined = first - (previous[0] if previous else -9)
        if previous and previous[1].plural and (joined == 1 or joined == 2 and tokens.words[first - 1] in ("،", "و")):
            out[first] = previous[1]
            previous = (last, previous[1])
        else:
            previous = None
    return out


def _part_of_person(tokens: Tokens, first: int, prefix: str) -> bool:
    return first > 0 and not prefix and tokens.words[first - 1] in _NAME_LEADS


class _Kin:
    """Who is mentioned where: for each id of the lineages of the spots, the tokens where something under it stands."""

    def __init__(self, gazetteer: Gazetteer, spots: list[_Spot]) -> None:
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
                for above in gazetteer.lineage(row.id) - {row.id}:
                    self._under[above].append(spot.first)
            self._countries.update({row.country for row in firm})
        self._total = sum(self._countries.values())

    def closeness(self, row: PlaceRow, at: int) -> float:
        """Weight of a co-mentioned parent or child, 0 when there is none."""
        kin = [
            self._at[above] for above in self._gazetteer.lineage(row.id) - {row.id, row.country} if above in self._at
        ]
        kin.append(self._under.get(row.id, []))
        nearest = min((distance for places in kin if (distance := _nearest(places, at)) is not None), default=None)
        if nearest is None:
            return 0.0
        return KIN_NEAR if nearest <= NEAR_TOKENS else KIN_FAR

    def neighbour(self, row: PlaceRow, spot: _Spot) -> bool:
        """Does a firm place of the same country and kind stand in one list with it («كركوك وصلاح الدين»)?"""
        around = (*range(spot.first - 3, spot.first), *range(spot.last + 1, spot.last + 3))
        return any(
            other.country == row.country and other.kind == row.kind for at in around for other in self._firm.get(at, ())
        )

    def country_beside(self, country: str, at: int) -> bool:
        """Is any other place of ``country`` in the article, or nothing else at all?"""
        own = self._firm.get(at, ())
        others = sum(self._countries.values()) - len({row.country for row in own})
        beside = self._countries[country] - any(row.country == country for row in own)
        return others == 0 or beside > 0

    def country_share(self, country: str) -> float:
        """How much of the article's firm mentions lie in ``country``, 0 to 1."""
        return self._countries[country] / self._total if self._total else 0.0


def _nearest(places: list[int], at: int) -> int | None:
    """Distance from ``at`` to the nearest other token of a sorted list."""
    index = bisect_left(places, at)
    around = [place for place in places[max(0, index - 1) : index + 2] if place != at]
    return min((abs(place - at) for place in around), default=None)


def _choose(gazetteer: Gazetteer, tokens: Tokens, spot: _Spot, kin: _Kin) -> PlaceMention | None:
    """The best candidate, or None where every one lacks its cue."""
    for candidate in spot.candidates:
        candidate.score = _score(candidate.row, spot, kin)
    allowed = [c for c in spot.candidates if not c.needs_cue or _cued(c.row, tokens, spot, kin)]
    if not allowed:
        return None
    best = max(allowed, key=lambda c: (c.score, c.row.id))
    if _another(best.row, spot, kin) or _foreign(best.row, spot, kin):
        return None
    rivals = [c.score for c in allowed if c is not best]
    margin = best.score - max(rivals) if rivals else 2.0
    row = best.row
    kind, precision = _granularity(row, spot)
    adm1 = gazetteer.adm1(row) if row.kind != "country" else None
    confidence = round(min(0.98, 0.6 + 0.15 * max(0.0, margin) + (0.1 if spot.typed else 0.0)), 2)
    return PlaceMention(
        spot.first, spot.last, spot.prefix, row, row.name, kind, adm1, row.country or None, precision, confidence,
        "place:typed" if spot.typed else "place:name",
    )  # fmt: skip


def _score(row: PlaceRow, spot: _Spot, kin: _Kin) -> float:
    score = _USUAL[row.kind] + COUNTRY * kin.country_share(row.country) + kin.closeness(row, spot.first)
    if spot.typed and spot.typed.kind:
        score += TYPE_WORD if row.kind in _FITS[spot.typed.kind] else TYPE_CLASH
    return score


def _foreign(row: PlaceRow, spot: _Spot, kin: _Kin) -> bool:
    """A hamlet abroad of which the article says nothing else is a namesake of one at home that no table knows."""
    small = row.id.startswith("gn:") or row.kind in ("site", "adm3")
    return small and kin.closeness(row, spot.first) == 0 and not kin.country_beside(row.country, spot.first)


def _another(row: PlaceRow, spot: _Spot, kin: _Kin) -> bool:
    """«قرية» before a name known only as a quarter of a far city speaks of another place of that name."""
    if not (spot.typed and spot.typed.kind) or row.kind in _FITS[spot.typed.kind]:
        return False
    return kin.closeness(row, spot.first) == 0 and row.kind in ("site", "settlement", "adm3")


def _cued(row: PlaceRow, tokens: Tokens, spot: _Spot, kin: _Kin) -> bool:
    """An everyday word is a place after a type word, or after a preposition beside its parent or child."""
    if spot.typed and spot.typed.kind:
        return row.kind in _FITS[spot.typed.kind]
    if kin.neighbour(row, spot) or row.kind == "country" and _heads_line(tokens, spot):
        return True
    led = spot.prefix.endswith("ب") or spot.bearing or spot.first > 0 and tokens.words[spot.first - 1] in _PREPOSITIONS
    return led and kin.closeness(row, spot.first) >= KIN_NEAR


def _heads_line(tokens: Tokens, spot: _Spot) -> bool:
    """«مالي: هجوم مسلح»: a country before the colon of a headline."""
    after = tokens.words[spot.last + 1] if spot.last + 1 < len(tokens) else ""
    return after == ":" and (spot.first == 0 or tokens.words[spot.first - 1].startswith("\n"))


def _granularity(row: PlaceRow, spot: _Spot) -> tuple[PlaceKind, PlacePrecision]:
    typed = spot.typed.kind if spot.typed else None
    if row.kind == "country":
        return "country", "country"
    if row.kind == "adm1":
        return ("settlement", "exact") if typed == "settlement" else ("adm1", "near" if spot.bearing else "adm1")
    if row.kind in ("adm2", "adm3") and typed == row.kind:
        return row.kind, row.kind
    if row.kind == "area":
        return "area", "adm1" if len(row.parents) == 1 and "-" in row.parents[0] else "country"
    precision: PlacePrecision = "near" if spot.bearing else "exact"
    return ("site" if row.kind == "site" else "settlement"), precision


def _unknown(tokens: Tokens, cues: Sequence[Cue], taken: set[int]) -> list[PlaceMention]:
    """Names after type words that no table knows."""
    out: list[PlaceMention] = []
    for cue in cues:
        if cue.kind in (None, "country") or cue.known_only:
            continue
        for first, last, prefix, name in unknown_name(tokens, cue.last + 1, taken, cue.plural):
            taken.update(range(first, last + 1))
            out.append(
                PlaceMention(
                    first, last, prefix, None, name, cue.kind, None, None, "adm1", 0.5, "place:after-type-word"
                )
            )
    return out


def _placed(unknown: list[PlaceMention], known: list[PlaceMention]) -> list[PlaceMention]:
    """Give each unknown place the governorate named right after it, else the only one named near it, else none."""
    starts = [place.first for place in known]
    everywhere = _only_home(known)
    return [_homed(mention, known, starts, everywhere) for mention in unknown]


def _homed(
    mention: PlaceMention, known: list[PlaceMention], starts: list[int], everywhere: PlaceRow | None
) -> PlaceMention:
    next_known = bisect_left(starts, mention.last + 1)
    after = [k for k in known[next_known : next_known + 1] if k.first - mention.last <= CONTAINED_TOKENS]
    near = known[bisect_left(starts, mention.first - NEAR_TOKENS) : bisect_left(starts, mention.first + NEAR_TOKENS)]
    home = _only_home(after) or _only_home(near) or everywhere
    if home:
        return replace(mention, adm1=home, country=home.country)
    countries = {place.country for place in near if place.country}
    return replace(mention, country=countries.pop() if len(countries) == 1 else None, precision="country")


def _only_home(places: list[PlaceMention]) -> PlaceRow | None:
    """The one governorate of these places, or None where they lie in none or in several."""
    homes = {place.adm1.id: place.adm1 for place in places if place.adm1}
    return next(iter(homes.values())) if len(homes) == 1 else None
