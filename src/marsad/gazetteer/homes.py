"""Places that no table knows: names after type words, under the governorate named beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from marsad.arabic.tokens import Tokens
from marsad.gazetteer.kin import NEAR_TOKENS
from marsad.gazetteer.mentions import Cue, PlaceMention
from marsad.gazetteer.tables import PlaceRow
from marsad.gazetteer.unknown import unknown_name

# A parent follows its village within this many tokens: «قرية X التابعة لناحية Y في محافظة Z».
CONTAINED_TOKENS = 8
# How often a name read so was one that an annotator marked, in the right governorate (dev and dev_real, 2026-11).
UNKNOWN_CONFIDENCE = 0.5


def unknown_places(
    tokens: Tokens, cues: Sequence[Cue], taken: set[int], known: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Names after type words outside ``taken``, each with the governorate that the known places give it."""
    starts = [place.first for place in known]
    everywhere = _only_home(known)
    return [_homed(mention, known, starts, everywhere) for mention in _named(tokens, cues, taken)]


def _named(tokens: Tokens, cues: Sequence[Cue], taken: set[int]) -> list[PlaceMention]:
    out: list[PlaceMention] = []
    for cue in cues:
        if cue.kind in (None, "country") or cue.known_only:
            continue
        for first, last, prefix, name in unknown_name(tokens, cue.last + 1, taken, cue.plural):
            taken.update(range(first, last + 1))
            out.append(
                PlaceMention(
                    first, last, prefix, None, name, cue.kind, None, None, "adm1", UNKNOWN_CONFIDENCE, "place:after-type-word",
                )
            )  # fmt: skip
    return out


def _homed(
    mention: PlaceMention, known: Sequence[PlaceMention], starts: list[int], everywhere: PlaceRow | None
) -> PlaceMention:
    """Give a place the governorate named right after it, else the only one named near it, else none."""
    next_known = bisect_left(starts, mention.last + 1)
    after = [k for k in known[next_known : next_known + 1] if k.first - mention.last <= CONTAINED_TOKENS]
    near = known[bisect_left(starts, mention.first - NEAR_TOKENS) : bisect_left(starts, mention.first + NEAR_TOKENS)]
    home = _only_home(after) or _only_home(near) or everywhere
    if home:
        return replace(mention, adm1=home, country=home.country)
    countries = {place.country for place in near if place.country}
    return replace(mention, country=countries.pop() if len(countries) == 1 else None, precision="country")


def _only_home(places: Sequence[PlaceMention]) -> PlaceRow | None:
    """The one governorate of these places, or None where they lie in none or in several."""
    homes = {place.adm1.id: place.adm1 for place in places if place.adm1}
    return next(iter(homes.values())) if len(homes) == 1 else None
