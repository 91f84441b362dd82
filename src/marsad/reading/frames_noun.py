"""Who did it to whom around a verbal noun: its genitive, its «ل», the subject of the light verb before it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.lexicon.closed import closed_class
from marsad.reading.constituents import REACH_BEFORE, Piece, before_verb, pieces
from marsad.reading.layers import Layers, within
from marsad.reading.participants import Found, armed, as_event_actor, first_in_role, head_actor
from marsad.reading.triggers import Trigger
from marsad.shapes import EventType, Role

_OBJECT_MASDARS = closed_class("object_masdars")
_SUFFERING = closed_class("suffering_verbs")
_LENDING = closed_class("light_verbs") | _SUFFERING
_OPENERS = closed_class("clause_openers")
# Types whose two sides fight one another: no one is the target.
MUTUAL: frozenset[EventType] = frozenset(("armed_clash", "tribal_clash"))
# Types whose verbal noun is done to the noun in its genitive.
_DONE_TO: frozenset[EventType] = frozenset(("arrest", "abduction", "assassination", "execution", "weapons_seizure"))


def around_noun(layers: Layers, trigger: Trigger, after: Sequence[Piece], start: int) -> Found:
    """«قصف القوات مواقع», «اعتقال شاب», «هجوم لداعش»; and the subject of the light verb before."""
    own = [piece for piece in after if piece.first == trigger.last + 1 and piece.prep in ("", "ل")]
    # «استهداف مباشر لسيارة»: an adjective may stand between.
    own = [piece for piece in after[1:2] if piece.prep == "ل" and own and piece.first == own[0].last + 1] or own
    own = own[:0] if own and _is_adjective(layers, own[0]) else own
    bare = [piece for piece in after if not piece.prep and not piece.joined]
    head = head_actor(layers, own[0]) if own else None
    if own and own[0].prep == "ل":
        yield from first_in_role(layers, "initiator" if armed(head) else "target", own[0])
        yield from first_in_role(layers, "target", *(bare if takes_object(layers, trigger) else ()))
    elif own and not trigger.definite and (head is not None or takes_object(layers, trigger)):
        objects = [piece for piece in bare if piece is not own[0]]
        able = armed(head) and head is not None and (head.id or head.plural or head.article)
        suffers = bool(trigger.match.entry.give("harm")) or not (able and (objects or _agentive(trigger)))
        if takes_object(layers, trigger) and suffers:
            yield from first_in_role(layers, "target", own[0])
        else:
            yield from first_in_role(layers, "party" if trigger.type in MUTUAL else "initiator", own[0])
            yield from first_in_role(layers, "target", *(objects if takes_object(layers, trigger) else ()))
    if any(m.last == trigger.first - 1 for m in within(layers.harm_words, trigger.first - 2, trigger.first)):
        yield from first_in_role(layers, "target", *bare)
    yield from light_subject(layers, trigger, start)
    yield from _of_pronoun(layers, trigger)


def _is_adjective(layers: Layers, piece: Piece) -> bool:
    """«هجوم مسلح», «نزاع عشائري مسلح»: people in the singular without an article right behind an event word tell its kind."""
    head = head_actor(layers, piece)
    known = head is not None and head.people and head.first == head.last == piece.last
    return (
        known
        and not piece.prep
        and head is not None
        and head.group == "militants"
        and not (head.plural or head.article)
    )


def _of_pronoun(layers: Layers, trigger: Trigger) -> Found:
    """«سيطرته على», «هجومهم»: the armed actor named last before did it."""
    if not trigger.match.suffix or takes_object(layers, trigger):
        return
    sentence = layers.page.sentences[max(0, trigger.sentence - 1)]
    before = [actor for actor in within(layers.actors, sentence.first, trigger.first - 1) if actor.armed]
    yield from (("initiator", as_event_actor(layers, "initiator", actor)) for actor in before[-1:])


def takes_object(layers: Layers, trigger: Trigger) -> bool:
    """Is the verbal noun one whose genitive suffers it («اغتيال ضابط»)?"""
    if trigger.type in _DONE_TO or trigger.match.entry.give("harm"):
        return True
    words = layers.words[trigger.first : trigger.last + 1]
    return any(_stem(word) in _OBJECT_MASDARS for word in (words[0], words[-1]))


def _stem(word: str) -> str:
    for clitic in ("وبال", "وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(clitic) and word[len(clitic) :] in _OBJECT_MASDARS:
            return word[len(clitic) :]
    return word


def _agentive(trigger: Trigger) -> bool:
    """«قصف القوات», «استهداف المسلحين»: of someone armed alone these say who did it; «اعتقال مسلح» says to whom."""
    return trigger.type in ("shelling_rocket", "air_strike", "territory_change") and not trigger.match.entry.give(
        "harm"
    )


def light_subject(layers: Layers, trigger: Trigger, start: int) -> Found:
    """«شنت القوات هجوما», «أقدم مسلحون على خطف», «القوات تواصل عملياتها»."""
    words = layers.words
    low = max(start, trigger.first - REACH_BEFORE)
    at = next((i for i in range(trigger.first - 1, low - 1, -1) if _plain(words[i]) in _LENDING), None)
    if at is None or any(words[i] in _OPENERS or words[i] in ("؛", ":") for i in range(at + 1, trigger.first)):
        return
    role: Role = "target" if _plain(words[at]) in _SUFFERING else "initiator"
    subject = next((piece for piece in pieces(layers, at + 1, trigger.first - 1) if not piece.prep), None)
    yield from first_in_role(layers, role, subject or before_verb(layers, at, start))


def _plain(word: str) -> str:
    return word[1:] if word[:1] in "وف" and word[1:] in _LENDING else word
