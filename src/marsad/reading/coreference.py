"""Do two mentions speak of one event: within a sentence, and across the sentences of an article."""

from __future__ import annotations

from itertools import product

from marsad.gazetteer import Gazetteer, PlaceMention
from marsad.reading.dates import DateMention
from marsad.reading.drafts import Draft
from marsad.reading.kinship import HARMFUL, joint_type
from marsad.reading.layers import Layers
from marsad.reading.places import nested
from marsad.shapes import EventType

# Words that set a second incident against the first in one sentence.
_CONTRAST = frozenset("فيما بينما كما كذلك ايضا وكذلك وايضا اخري".split())
# Words that tell one event after another: «سيطر التنظيم … ثم حاربته القوات حتى أعلن النصر».
_SEQUENCE = frozenset("ثم حتي".split())
# Two triggers this close (tokens) that may be one event are one: «هجوم بسيارة مفخخة انفجرت».
CLOSE = 6
# An event over so many governorates is a campaign, none of its incidents.
SPREAD = 3
# A mention without article or pronoun continues an event told at most this many sentences before.
RECENT = 3


def joint(earlier: Draft, later: Draft) -> EventType | None:
    """The type both drafts have together; a toll told apart from its means takes the other's type."""
    if later.neutral and earlier.type in HARMFUL:
        return earlier.type
    if earlier.neutral and later.type in HARMFUL:
        return later.type
    return joint_type(earlier.type, later.type, earlier.generic or later.generic or later.definite)


def points_back(earlier: Draft, later: Draft) -> bool:
    """«العملية», «الحادث», «الهجوم» without a place of their own take up any violent event told just before."""
    pointing = later.generic and later.definite and not later.plural and not later.places and not later.other
    recalled = later.status == "background" and earlier.status != "background"
    return pointing and not recalled and earlier.type in HARMFUL and not earlier.in_title


def same_in_sentence(layers: Layers, gazetteer: Gazetteer, earlier: Draft, later: Draft) -> bool:
    """One sentence names an event twice, or names two events."""
    if joint(earlier, later) is None or later.other:
        return False
    if earlier.status != later.status and not (later.definite or later.pronominal) or _doers_clash(earlier, later):
        return False
    if _places_clash(gazetteer, earlier.places, later.places) or _dates_clash(earlier.date, later.date):
        return False
    between = layers.words[earlier.last + 1 : later.first]
    if _SEQUENCE.intersection(between) and not (later.definite or later.generic):
        return False
    if len(between) <= CLOSE or later.definite or later.pronominal or earlier.generic or later.generic:
        return True
    return not (_CONTRAST.intersection(between) and later.places)


def same_in_article(layers: Layers, gazetteer: Gazetteer, earlier: Draft, later: Draft) -> bool:
    """A later sentence takes up an event told before, or tells another."""
    if joint(earlier, later) is None or later.other or _doers_clash(earlier, later):
        return False
    if _places_clash(gazetteer, earlier.places, later.places) or _dates_clash(earlier.date, later.date):
        return False
    if {earlier.type, later.type} == {"attack", "operation"} and (later.plural or not later.definite):
        return False
    if later.status in ("hypothetical", "planned") and earlier.type != later.type and not later.definite:
        return False
    if earlier.in_title:
        told_otherwise = earlier.status == "new" and later.status in ("planned", "hypothetical")
        return not told_otherwise and not _tolls_clash(earlier, later)
    if later.status == "denied" and earlier.status == "new":
        return True
    if earlier.status != later.status:
        return later.definite and not later.plural and later.status != "background"
    return _continues(earlier, later)


def _continues(earlier: Draft, later: Draft) -> bool:
    """Of two mentions that may be one event: does the later one go on telling it?"""
    if later.sentence == earlier.sentence and not later.definite:
        # Within a sentence the two were told apart already.
        return False
    if later.definite and not later.plural:
        return True
    if later.pronominal and later.sentence - max(earlier.sentences) == 1:
        return not _tolls_clash(earlier, later)
    if later.status == "background" and not (earlier.places and later.places):
        return False
    recent = later.sentence - max(earlier.sentences) <= RECENT
    if later.harm_only:
        return recent and not _tolls_clash(earlier, later)
    same_place = bool(earlier.places and later.places)
    return (same_place or recent or not later.places) and not _tolls_clash(earlier, later)


def _places_clash(gazetteer: Gazetteer, one: list[PlaceMention], other: list[PlaceMention]) -> bool:
    """Both have places that are known, and none of the one lies in one of the other; or one is in a single governorate and
    the other is spread over several («في كركوك», then «في كركوك وصلاح الدين ونينوى»)."""
    one, other = [place for place in one if place.row], [place for place in other if place.row]
    if not one or not other:
        return False
    fewer, more = sorted((_governorates(one), _governorates(other)), key=len)
    if len(fewer) == 1 and len(more) >= SPREAD:
        return True
    return not any(nested(gazetteer, a, b) or nested(gazetteer, b, a) for a, b in product(one, other))


def _governorates(places: list[PlaceMention]) -> set[str]:
    return {place.adm1.id for place in places if place.adm1 is not None}


def _dates_clash(one: DateMention | None, other: DateMention | None) -> bool:
    """Both are dated and the dates exclude each other."""
    if one is None or other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return one is not None and other is not None and one.past_cue != other.past_cue
    return str(one.latest) < str(other.earliest) or str(other.latest) < str(one.earliest)


def _doers_clash(one: Draft, other: Draft) -> bool:
    """Two named initiators did two things («قصف شنه الحوثيون … في وقت شن طيران التحالف غارات»)."""
    doers = [{actor.id for actor in draft.actors if actor.role == "initiator" and actor.id} for draft in (one, other)]
    return all(doers) and doers[0].isdisjoint(doers[1])


def _tolls_clash(one: Draft, other: Draft) -> bool:
    """Both count the dead (or the wounded) and differ."""
    for harm in ("killed", "wounded"):
        a, b = one.total(harm), other.total(harm)
        if a is not None and b is not None and a != b:
            return True
    return False
