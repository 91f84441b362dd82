"""An event while it is being read: one draft per real-world event, gathering the mentions that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.gazetteer import PlaceMention
from marsad.reading.dates import DateMention
from marsad.reading.tolls import Toll
from marsad.reading.triggers import Trigger
from marsad.shapes import EventActor, EventType, Status

# Mentions of one event that are kept as its evidence; no article of shared/data comes near.
MOST_MENTIONS = 40
# The sides of a fight.
MOST_PARTIES = 2


@dataclass(slots=True)
class Draft:
    """What is known so far of one event. ``sentences`` are the sentences that speak of it, the first one first;
    ``neutral`` drafts tell a toll whose means another mention will name; ``denials`` are the first tokens of the mentions
    whose own words deny them."""

    type: EventType
    first: int
    last: int
    sentence: int
    status: Status
    rules: list[tuple[str, int, int]]
    definite: bool = False
    generic: bool = False
    plural: bool = False
    other: bool = False
    pronominal: bool = False
    harm_only: bool = False
    neutral: bool = False
    in_title: bool = False
    present: bool = False
    placeless: bool = False
    circumstance: bool = False
    places: list[PlaceMention] = field(default_factory=list)
    date: DateMention | None = None
    tolls: list[Toll] = field(default_factory=list)
    actors: list[EventActor] = field(default_factory=list)
    weapon: str | None = None
    sentences: list[int] = field(default_factory=list)
    denials: list[int] = field(default_factory=list)

    @property
    def place(self) -> PlaceMention | None:
        """The first-named, most specific place."""
        return self.places[0] if self.places else None

    def total(self, harm: str) -> int | None:
        """The toll of this harm as its first sentence counts it: «مقتل سبعة … بالإضافة إلى مقتل خمسة» is twelve."""
        counted = [toll for toll in self.tolls if toll.harm == harm and toll.low is not None]
        return sum(toll.low or 0 for toll in counted if toll.sentence == counted[0].sentence) if counted else None


def from_trigger(trigger: Trigger, status: Status, rule: str) -> Draft:
    """A draft of one mention."""
    match = trigger.match
    return Draft(
        trigger.type, trigger.first, trigger.last, trigger.sentence, status,
        [(match.entry.id, match.first, match.last), (rule, match.first, match.last)],
        trigger.definite, trigger.generic, trigger.plural, trigger.other, trigger.pronominal,
        sentences=[trigger.sentence], denials=[trigger.first] if status == "denied" else [],
    )  # fmt: skip


def stands(draft: Draft) -> bool:
    """Is there enough to record? A change of territory needs a place; a mere circumstance («منذ انطلاق الاحتجاجات»), a
    habit, a threat, something definite that nothing introduced or a plural needs place, toll or date, or who did it."""
    bare = not (draft.places or draft.tolls)
    known = not bare or draft.date is not None and draft.date.precision != "year"
    if draft.type == "territory_change":
        return bool(draft.places) or draft.placeless
    if draft.circumstance:
        return not bare and (len(draft.sentences) > 1 or any(toll.low for toll in draft.tolls))
    if draft.status == "denied":
        return True
    if draft.status in ("hypothetical", "planned"):
        return known or any(actor.role == "initiator" and actor.id for actor in draft.actors)
    if draft.present or draft.definite:
        return known
    return known or bool(draft.actors) or not draft.plural


def absorb(kept: Draft, other: Draft, joint: EventType) -> None:
    """Make ``kept`` hold what ``other`` knows too. The body's words outrank the title's, a specific word a general one."""
    replaces = (
        kept.in_title
        and not other.in_title
        or kept.harm_only
        and not other.harm_only
        and kept.sentence == other.sentence
    )
    if replaces or (kept.type != joint == other.type and kept.sentence == other.sentence and kept.generic):
        kept.first, kept.last = other.first, other.last
    told_better = kept.in_title and not other.in_title
    if told_better:
        kept.status, kept.sentence, kept.in_title = other.status, other.sentence, False
    kept.type = joint
    kept.generic = kept.generic and other.generic
    kept.harm_only = kept.harm_only and other.harm_only
    kept.neutral = kept.neutral and other.neutral
    kept.present = kept.present and other.present
    kept.circumstance = kept.circumstance and other.circumstance
    kept.rules = list(dict.fromkeys([*kept.rules, *other.rules]))[:MOST_MENTIONS]
    kept.places = [*kept.places, *other.places][:MOST_MENTIONS]
    kept.date = sharper(kept.date, other.date)
    kept.tolls = [*kept.tolls, *other.tolls][:MOST_MENTIONS]
    kept.weapon = kept.weapon or other.weapon
    kept.sentences = [*kept.sentences[:1], *kept.sentences[1:][-1:], *other.sentences[-1:]]
    kept.denials = [*kept.denials, *other.denials]
    kept.actors = merged(other.actors, kept.actors) if told_better else merged(kept.actors, other.actors)


_GRAIN = ("time", "day", "range", "week", "month", "year", "unknown")


def sharper(one: DateMention | None, other: DateMention | None) -> DateMention | None:
    """Of two dates of one event the first, unless the other says more exactly when («حزيران 2014», «12 حزيران 2014»)."""
    if one is None or other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return one if one is not None and one.earliest is not None else other or one
    within_it = str(one.earliest) <= str(other.earliest) and str(other.latest) <= str(one.latest)
    finer = _GRAIN.index(other.precision) < _GRAIN.index(one.precision)
    return other if within_it and finer else one


def merged(known: list[EventActor], others: list[EventActor]) -> list[EventActor]:
    """Everyone in a role, each role once and two parties at most; a name outranks a description."""
    out = list(known)
    for actor in others:
        if any(other.role != actor.role and other.name == actor.name for other in out):
            continue
        same = [other for other in out if other.role == actor.role]
        if not same or actor.role == "party" and len(same) < MOST_PARTIES and all(o.name != actor.name for o in same):
            out.append(actor)
        elif actor.role != "party" and actor.id and not same[0].id and same[0].kind == "unknown":
            out[out.index(same[0])] = actor
    return out
