"""Where an event happened: the named place nearest to its words, the most specific of a chain of containment."""

from __future__ import annotations

from marsad.arabic.sentences import Sentence
from marsad.gazetteer import Gazetteer, PlaceMention
from marsad.gazetteer.lookup import shape_of
from marsad.lexicon.closed import closed_class
from marsad.reading.layers import Layers, within
from marsad.shapes import Place

_RANK = {"site": 0, "settlement": 1, "adm3": 2, "adm2": 3, "area": 4, "adm1": 5, "country": 6}
# Words that only lead from a place to the one it lies in.
_CHAIN = closed_class("place_chain")
# An agency's name in brackets may stand between the dateline's town and its dash (tokens).
DATELINE_REACH = 6
_LOCATING = closed_class("locating_words")
_LIST = frozenset(("،", "و"))


def places_of(
    layers: Layers, first: int, last: int, sentence: Sentence, bounds: tuple[int, int], *, own: bool = False
) -> list[PlaceMention]:
    """The places of the event whose trigger stands at ``first``–``last``, the best first; ``bounds`` end where the next
    event begins. Without a place of its own an event lies where the one told before it in the sentence does, unless only
    ``own`` places are asked for."""
    named = within(layers.places, sentence.first, sentence.last)
    here = [p for p in named if not is_dateline(layers, p, sentence) and _located(layers, p)]
    inner = [p for p in here if bounds[0] <= p.first <= bounds[1]]
    inside = [p for p in inner if first < p.first and p.last < last]
    after = [p for p in inner if p.first > last]
    before = [p for p in (inner if own else here) if p.last < first]
    alone = here if len(here) == 1 and not own else []
    head = next(iter((*inside, *after, *before[-1:], *alone)), None)
    return [] if head is None else _most_specific_first(_chain(layers, here if head not in inner else inner, head))


def _located(layers: Layers, place: PlaceMention) -> bool:
    """Countries act as often as they are places («قصف النظام وروسيا»): one is a place only behind «في» and its like."""
    if place.kind != "country" or place.prefix.endswith("ب"):
        return True
    before = layers.words[place.first - 1].removeprefix("و") if place.first else ""
    return (
        before in _LOCATING
        or place.prefix == "و"
        and bool(_LOCATING & set(layers.words[place.first - 4 : place.first]))
    )


def is_dateline(layers: Layers, place: PlaceMention, sentence: Sentence) -> bool:
    """«أربيل (كوردستان 24) -», «بغداد - الزمان»: where it was written, not where it happened."""
    if place.first - sentence.first > 1:
        return False
    after = layers.words[place.last + 1 : place.last + 2 + DATELINE_REACH]
    if not after or after[0] not in ("-", "(", "/", ":", "—"):
        return False
    return after[0] in ("-", "/") or ":" in after or "-" in after


def home_of(layers: Layers) -> PlaceMention | None:
    """The one governorate in which all the article's places lie, by its widest mention; None where they lie in more."""
    placed = [p for p in layers.places if p.adm1 and not _leads_line(layers, p)]
    if len({p.adm1.code or p.adm1.name for p in placed if p.adm1}) != 1:
        return None
    return max(placed, key=lambda p: (_RANK[p.kind], -p.first))


def _leads_line(layers: Layers, place: PlaceMention) -> bool:
    sentence = layers.sentence_of(place.first)
    return sentence is None or is_dateline(layers, place, sentence)


def _chain(layers: Layers, places: list[PlaceMention], head: PlaceMention) -> list[PlaceMention]:
    """``head`` and the places joined to it by containment or by و."""
    out = [head]
    for place in places:
        if place.first > out[-1].last:
            between = layers.words[out[-1].last + 1 : place.first]
            joined = place.prefix.startswith("و") or set(between) & _LIST
            if len(between) <= 5 and (all(word in _CHAIN for word in between) or joined and len(between) <= 2):
                out.append(place)
    return out


def _most_specific_first(places: list[PlaceMention]) -> list[PlaceMention]:
    """Stable: in a list of equals the first-named stays first."""
    return sorted(places, key=lambda place: _RANK[place.kind])


def specific(place: PlaceMention) -> int:
    """Smaller is more specific."""
    return _RANK[place.kind]


def nested(gazetteer: Gazetteer, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Does ``inner`` lie in ``outer`` (or equal it), as far as the gazetteer knows?"""
    if inner.name == outer.name:
        return True
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.row is None:
        return False
    if inner.row is not None:
        return outer.row.id in gazetteer.lineage(inner.row.id)
    return inner.adm1 is not None and outer.row.id in gazetteer.lineage(inner.adm1.id)


def place_shape(layers: Layers, mention: PlaceMention) -> Place:
    """A place mention as it goes into the reading. Coordinates are given only for a point that is meant."""
    span = layers.page.core(mention.first, mention.last, mention.prefix)
    return shape_of(mention, span.field, span.start, span.end, span.text)
