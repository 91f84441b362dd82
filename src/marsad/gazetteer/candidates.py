"""The stretches of a text that may name places, each with everything it may mean and the cue before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.arabic.phrases import Hit
from marsad.arabic.tokens import Tokens
from marsad.gazetteer.index import NEEDS_CUE, NEEDS_TYPE, Gazetteer
from marsad.gazetteer.mentions import Cue
from marsad.gazetteer.tables import PlaceRow

_NAME_LEADS = frozenset("بن ابن ابو ابي عبد ال بنت".split())
_LIST_JOINTS = frozenset(("،", "و"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row a name may mean; ``needs_cue`` where the name is also an everyday word, ``needs_type`` a very common one."""

    row: PlaceRow
    needs_cue: bool
    needs_type: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Tokens ``first`` to ``last`` with everything they may mean; ``typed`` is the type word that holds for them."""

    first: int
    last: int
    prefix: str
    candidates: tuple[Candidate, ...]
    typed: Cue | None
    bearing: bool


def find_spots(
    gazetteer: Gazetteer, tokens: Tokens, cue_ending: dict[int, Cue], blocked: list[tuple[int, int]]
) -> list[Spot]:
    """Every stretch that may name a place, none inside a longer one or in ``blocked``, in text order."""
    groups: dict[tuple[int, int], dict[int, Hit]] = defaultdict(dict)
    for hit in gazetteer.find(tokens):
        groups[hit.first, hit.last].setdefault(hit.key, hit)
    spans = _longest(list(groups), blocked)
    typed_lists = _typed_lists(tokens, cue_ending, spans)
    out = []
    for first, last in spans:
        hits = groups[first, last]
        prefix = min((hit.prefix for hit in hits.values()), key=len)
        cue = cue_ending.get(first - 1) if not prefix else None
        if cue and cue.refuses or _part_of_person(tokens, first, prefix):
            continue
        # «باريس» is Paris, not «ب» before Arris.
        candidates = tuple(
            Candidate(gazetteer.rows[key], bool(hit.flags & NEEDS_CUE), bool(hit.flags & NEEDS_TYPE))
            for key, hit in hits.items()
            if len(hit.prefix) == len(prefix)
        )
        typed = cue if cue and cue.kind else typed_lists.get(first)
        out.append(Spot(first, last, prefix, candidates, typed, bool(cue and cue.bearing)))
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


def _typed_lists(tokens: Tokens, cue_ending: dict[int, Cue], spans: Sequence[tuple[int, int]]) -> dict[int, Cue]:
    """«محافظتي ديالى وكركوك»: the type word of the first name holds for the names joined to it."""
    out: dict[int, Cue] = {}
    previous: tuple[int, Cue] | None = None
    for first, last in spans:
        cue = cue_ending.get(first - 1)
        if cue and cue.kind:
            previous = (last, cue)
            continue
        joined = first - (previous[0] if previous else -9)
        if previous and previous[1].plural and (joined == 1 or joined == 2 and tokens.words[first - 1] in _LIST_JOINTS):
            out[first] = previous[1]
            previous = (last, previous[1])
        else:
            previous = None
    return out


def _part_of_person(tokens: Tokens, first: int, prefix: str) -> bool:
    return first > 0 and not prefix and tokens.words[first - 1] in _NAME_LEADS
