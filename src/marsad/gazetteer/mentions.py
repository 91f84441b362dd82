"""What the resolver takes and gives: cues before a name, and places where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from marsad.gazetteer.tables import PlaceRow
from marsad.shapes import PlaceKind, PlacePrecision


class Cue(NamedTuple):
    """A word that says something about the name after it. ``kind`` of a type word; ``bearing`` of a position;
    ``known_only``: no name is made up after it («مركز», «طريق»)."""

    first: int
    last: int
    kind: PlaceKind | None = None
    bearing: bool = False
    refuses: bool = False
    plural: bool = False
    prefix: str = ""
    known_only: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at tokens ``first`` to ``last``; ``row`` is None for a place no table knows. ``lat``/``lon`` (WGS 84
    degrees) are the row's, or those of a point so far from it («15 كم جنوب غربي كركوك»)."""

    first: int
    last: int
    prefix: str
    row: PlaceRow | None
    name: str
    kind: PlaceKind
    adm1: PlaceRow | None
    country: str | None
    precision: PlacePrecision
    confidence: float
    rule: str
    lat: float | None = None
    lon: float | None = None


class Reason(NamedTuple):
    """One piece of evidence for a candidate and what it weighs; several add up."""

    what: str
    weight: float


class Verdict(NamedTuple):
    """One meaning a name may have here: its reasons, and why it was taken or not."""

    first: int
    last: int
    row: PlaceRow
    reasons: tuple[Reason, ...]
    chosen: bool
    why: str

    @property
    def score(self) -> float:
        """The weights added up."""
        return sum(reason.weight for reason in self.reasons)
