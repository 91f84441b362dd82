"""Who did it to whom: initiator and target from word order, prepositions, responsibility and blame."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.layers import Layers, within
from marsad.reading.triggers import Trigger
from marsad.shapes import EventActor, Role

_TARGET_BEFORE = closed_class("before_target")
_INITIATOR_BEFORE = closed_class("before_initiator")
# How far from a trigger an actor may stand and still belong to it (tokens); subjects stand nearer than objects.
REACH_AFTER, REACH_BEFORE = 14, 6
_BETWEEN_BARS = frozenset("؛ . : فيما بينما".split())


def actors_of(layers: Layers, trigger: Trigger) -> tuple[EventActor, ...]:
    """Initiator and target of one trigger, as far as the words around it tell; each role at most once."""
    found: dict[Role, EventActor] = {}
    for role, actor in _roles(layers, trigger):
        found.setdefault(role, as_event_actor(layers, role, actor))
    return tuple(found.values())


def as_event_actor(layers: Layers, role: Role, actor: ActorMention) -> EventActor:
    """An actor mention in a role."""
    span = layers.page.core(actor.first, actor.last, actor.prefix)
    return EventActor(role=role, name=actor.name, id=actor.id, kind=actor.kind, span=span)


def _roles(layers: Layers, trigger: Trigger) -> Iterator[tuple[Role, ActorMention]]:
    sentence = layers.page.sentences[trigger.sentence]
    suffers = trigger.match.entry.give("subject") == "target"
    after = [
        a
        for a in within(layers.actors, trigger.last + 1, min(sentence.last, trigger.last + REACH_AFTER))
        if _open(layers, trigger.last, a.first)
    ]
    inner = within(layers.actors, trigger.first, trigger.last)
    before = [
        a
        for a in within(layers.actors, max(sentence.first, trigger.first - REACH_BEFORE), trigger.first - 1)
        if _open(layers, a.last, trigger.first)
    ]
    for actor in [*inner, *after]:
        cued = _cued(layers, actor)
        if cued:
            yield cued, actor
    free = [a for a in inner if not _cued(layers, a) and not a.prefix.strip("و")] if not trigger.noun else []
    free += [a for a in after if not _cued(layers, a) and a.prefix.strip("و") not in ("ب", "ل")]
    if trigger.noun:
        yield from _around_noun(trigger, free, before, after)
    else:
        yield from _around_verb(trigger, free, before, suffers, after)


def _open(layers: Layers, low: int, high: int) -> bool:
    return not _BETWEEN_BARS.intersection(layers.words[low + 1 : high])


def _cued(layers: Layers, actor: ActorMention) -> Role | None:
    word = layers.words[actor.first - 1] if actor.first else ""
    if word in _TARGET_BEFORE:
        return "target"
    return "initiator" if word in _INITIATOR_BEFORE else None


def _around_noun(
    trigger: Trigger, free: list[ActorMention], before: list[ActorMention], after: list[ActorMention]
) -> Iterator[tuple[Role, ActorMention]]:
    """«قصف القوات», «هجوم لداعش على», «نفذت القوات عملية»."""
    owner = [a for a in after if a.first - trigger.last <= 2 and a.prefix.strip("و") in ("", "ل")]
    role: Role = "target" if trigger.match.entry.give("harm") else "initiator"
    if owner:
        yield role, owner[0]
    if before and role != "target" or before:
        yield "initiator", before[-1]
    if free and free[0] not in owner[:1]:
        yield "target", free[0]


def _around_verb(
    trigger: Trigger, free: list[ActorMention], before: list[ActorMention], suffers: bool, after: list[ActorMention]
) -> Iterator[tuple[Role, ActorMention]]:
    """Verb, subject, object; or subject before its verb. «تعرض» and «سقط» make their subject suffer."""
    subject_first = bool(before) and trigger.first - before[-1].last <= 2 and not before[-1].prefix.strip("وف")
    subject = before[-1] if subject_first else (free[0] if free else None)
    rest = free if subject_first else free[1:]
    if subject is None:
        return
    if suffers:
        yield "target", subject
        yield from (
            ("initiator", actor) for actor in after if actor is not subject and actor.prefix.strip("و") in ("ل", "ب")
        )
        return
    if subject.people and subject.group == "civilians" and not subject_first:
        yield "target", subject
        return
    yield "initiator", subject
    if rest:
        yield "target", rest[0]
