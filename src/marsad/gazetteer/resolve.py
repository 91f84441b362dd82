"""Which place a name means here: candidates from the index, a choice by the words around and the places beside.

A name after a type word that no table knows is a place without coordinates, under the parent named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.arabic.tokens import Tokens
from marsad.gazetteer.bearings import with_bearing
from marsad.gazetteer.candidates import Spot, find_spots
from marsad.gazetteer.choice import weigh
from marsad.gazetteer.extent import with_extent
from marsad.gazetteer.homes import unknown_places
from marsad.gazetteer.index import Gazetteer
from marsad.gazetteer.kin import Kin
from marsad.gazetteer.mentions import Cue, PlaceMention, Verdict
from marsad.shapes import PlaceKind, PlacePrecision

# How often a place of its kind was one that an annotator marked, in the right governorate (445 places of dev and dev_real,
# 2026-11; `unknown` places: homes.py). Countries that act rather than locate count against ALONE.
TYPED, ALONE, CONTESTED = 0.95, 0.88, 0.8
# A meaning this far above the next (weights of choice.py) is as good as alone.
CLEAR_MARGIN = 1.0


def find_places(
    gazetteer: Gazetteer, tokens: Tokens, cues: Sequence[Cue], blocked: Iterable[tuple[int, int]] = (),
    no_names: Iterable[int] = (), home: str | None = None,
) -> list[PlaceMention]:  # fmt: skip
    """Every place mention, resolved or unknown, in text order.

    ``blocked`` are token ranges that are other names, ``no_names`` tokens on which no unknown name begins («مناطق شهدت»),
    ``home`` the country (ISO 3166-1 alpha-2) of the outlet.
    """
    cue_ending = {cue.last: cue for cue in cues}
    spots = find_spots(gazetteer, tokens, cue_ending, list(blocked))
    judged = weigh(tokens, spots, Kin(gazetteer, spots), home)
    known = [
        mention
        for spot, verdicts in zip(spots, judged, strict=True)
        if (mention := _mention(gazetteer, spot, verdicts))
    ]
    taken = {index for mention in known for index in range(mention.first, mention.last + 1)}
    places = [
        *(with_bearing(tokens, place) for place in known),
        *unknown_places(tokens, cues, taken.union(no_names), known),
    ]
    extended = (with_extent(tokens, place, cue_ending.get(place.first - 1)) for place in places)
    return sorted(extended, key=lambda mention: mention.first)


def verdicts(
    gazetteer: Gazetteer, tokens: Tokens, cues: Sequence[Cue], blocked: Iterable[tuple[int, int]] = (),
    home: str | None = None,
) -> list[Verdict]:  # fmt: skip
    """Everything that was considered, in text order: each meaning of each name with its reasons and its fate."""
    cue_ending = {cue.last: cue for cue in cues}
    spots = find_spots(gazetteer, tokens, cue_ending, list(blocked))
    return [verdict for judged in weigh(tokens, spots, Kin(gazetteer, spots), home) for verdict in judged]


def _mention(gazetteer: Gazetteer, spot: Spot, judged: Sequence[Verdict]) -> PlaceMention | None:
    """The chosen meaning as a mention, or None where there is none."""
    best = next((verdict for verdict in judged if verdict.chosen), None)
    if best is None:
        return None
    row = best.row
    kind, precision = _granularity(row.kind, row.parents, spot)
    adm1 = gazetteer.adm1(row) if row.kind != "country" else None
    return PlaceMention(
        spot.first, spot.last, spot.prefix, row, row.name, kind, adm1, row.country or None, precision,
        _confidence(best, judged, spot), "place:typed" if spot.typed else "place:name", row.lat, row.lon,
    )  # fmt: skip


def _confidence(best: Verdict, judged: Sequence[Verdict], spot: Spot) -> float:
    if spot.typed:
        return TYPED
    rivals = [verdict.score for verdict in judged if verdict is not best]
    return ALONE if not rivals or best.score - max(rivals) >= CLEAR_MARGIN else CONTESTED


def _granularity(kind: PlaceKind, parents: Sequence[str], spot: Spot) -> tuple[PlaceKind, PlacePrecision]:
    """What kind of place is meant here and how precisely: «قضاء سنجار» is the district, «سنجار» the town."""
    typed = spot.typed.kind if spot.typed else None
    if kind == "country":
        return "country", "country"
    if kind == "adm1":
        return ("settlement", "exact") if typed == "settlement" else ("adm1", "near" if spot.bearing else "adm1")
    if kind in ("adm2", "adm3") and typed == kind:
        return kind, kind
    if kind == "area":
        return "area", "adm1" if len(parents) == 1 and "-" in parents[0] else "country"
    return ("site" if kind == "site" else "settlement"), "near" if spot.bearing else "exact"
