"""The lexicon's words about places, in the gazetteer's terms: type words, bearings, and what bars a name."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.arabic.phrases import DUAL, PLURAL
from marsad.gazetteer.mentions import Cue
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.lexicon.matches import Matches
from marsad.shapes import PlaceKind

_LIGHT = closed_class("light_verbs")


def cues_of(matches: Matches) -> list[Cue]:
    """The place cues of a text; a type word with its own article names nothing after it."""
    return [_cue(match) for match in matches.part("place_cues") if not match.suffix and not _named_itself(match)]


def no_names_of(matches: Matches, words: Sequence[str]) -> set[int]:
    """The tokens on which no unknown name begins: words of events, harm and reporting, type words, light verbs."""
    parts = (*matches.part("events"), *matches.part("harm"), *matches.part("reporting"))
    known = {match.first for match in parts}
    known.update(
        match.first for match in matches.part("place_cues") if match.entry.gives.get("kind") and not match.article
    )
    return known | {index for index, word in enumerate(words) if word in _LIGHT}


def titles_of(matches: Matches) -> list[tuple[int, int]]:
    """Token ranges of titles of several words («قائد شرطة»): no place is read inside them."""
    return [(m.first, m.last) for m in matches.part("titles") if m.last > m.first]


def _named_itself(match: Match) -> bool:
    return match.article and bool(match.entry.gives.get("kind"))


def _cue(match: Match) -> Cue:
    gives = match.entry.gives
    kind: PlaceKind | None = match.entry.give("kind")  # type: ignore[assignment]
    return Cue(
        match.first,
        match.last,
        kind,
        bearing=bool(gives.get("bearing") or gives.get("near")),
        refuses=bool(gives.get("not_a_place")),
        plural=bool(match.flags & (PLURAL | DUAL)),
        prefix=match.prefix,
        known_only=bool(gives.get("known_only")),
    )
