"""Who did it to whom around a verb: subject and object by order, passives, verbs whose subject suffers."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.constituents import Piece, before_verb, pieces
from marsad.reading.frames_noun import light_subject
from marsad.reading.layers import Layers, within
from marsad.reading.participants import Found, armed, as_event_actor, first_in_role, head_actor
from marsad.reading.triggers import Trigger
from marsad.shapes import EventType

_AIMING = closed_class("before_target")
_OPENERS = closed_class("clause_openers")
_PREPOSITIONS = closed_class("prepositions")
_FEMININE_BODIES = closed_class("feminine_bodies")
_UNNAMED = closed_class("unnamed_agents")
# Types whose verb is as often passive as active («اعتقل»): done to people.
_OF_PEOPLE: frozenset[EventType] = frozenset(("arrest", "abduction", "execution"))
_DONE_TO: frozenset[EventType] = _OF_PEOPLE | {
    "assassination",
    "attack",
    "air_strike",
    "shelling_rocket",
    "weapons_seizure",
}


def around_verb(layers: Layers, trigger: Trigger, after: Sequence[Piece], start: int) -> Found:
    """Verb, subject, object; or subject before its verb. «تعرض», «سقط» make their subject suffer; a verb of harm with one
    noun phrase is passive unless somebody armed stands there."""
    bare = [piece for piece in after if not piece.prep and not piece.joined]
    before = before_verb(layers, trigger.first, start)
    if trigger.match.entry.give("subject") == "target":
        yield from first_in_role(layers, "target", before, *bare[:1])
        yield from first_in_role(
            layers, "initiator", next((p for p in after if p.prep in ("من", "ل") and _can(layers, p)), None)
        )
        return
    if trigger.match.suffix and before is None:
        yield from _named_before(layers, trigger, start)
    if trigger.match.suffix and not (before is not None and _agrees(layers, before, bare)):
        yield from first_in_role(layers, "target", before)
        yield from first_in_role(layers, "initiator", *bare[:1])
        return
    has_subject = _subject_inside(layers, trigger)
    if not has_subject and before is None and len(bare) == 1 and _aims(layers, trigger):
        yield from first_in_role(layers, "target", bare[0])
        yield from light_subject(layers, trigger, start)
        return
    if not has_subject and before is None and len(bare) == 1 and _passive(layers, trigger, bare[0]):
        yield from first_in_role(layers, "target", bare[0])
    elif not has_subject and before is not None and not bare and _passive(layers, trigger, before):
        yield from first_in_role(layers, "target", before)
    else:
        subject = None if has_subject else before or (bare[0] if bare else None)
        objects = [piece for piece in bare if piece is not subject]
        yield from first_in_role(
            layers, "initiator", subject, None if has_subject else _of_series(layers, trigger, start)
        )
        yield from first_in_role(layers, "target", *objects)


def _of_series(layers: Layers, trigger: Trigger, start: int) -> Piece | None:
    """«نزلت قوة من المغاوير إلى المكان وعثرت على»: a verb joined by «و» or «ف» without a noun of its own goes on with the
    first in its clause who is in arms and agrees with it."""
    words = layers.words
    if not words[trigger.first].startswith(("و", "ف")):
        return None
    opener = next((i for i in range(trigger.first - 1, start, -1) if words[i] in _OPENERS), start - 1)
    for index in range(max(start, opener + 1), trigger.first):
        if index and (words[index - 1] in _PREPOSITIONS or words[index] in _PREPOSITIONS):
            continue
        known = layers.actor_at.get(index)
        if (armed(known) or words[index].removeprefix("ال") in _UNNAMED) and _agree(words[index], words[trigger.first]):
            return next(iter(pieces(layers, index, trigger.first - 1)), None)
    return None


def _agree(noun: str, verb: str) -> bool:
    """Do subject and verb agree in gender and number, as far as their endings show?"""
    noun = noun.removeprefix("و").removeprefix("ال")
    feminine = noun.endswith(("ه", "ات")) or noun in _FEMININE_BODIES
    if verb.endswith("ت"):
        return feminine
    if verb.endswith("وا"):
        return noun.endswith(("ون", "ين", "و")) or noun in _FEMININE_BODIES
    return not feminine and not noun.endswith(("ون", "ين", "ان"))


def _aims(layers: Layers, trigger: Trigger) -> bool:
    """«…عمليات، استهدفت القوات»: a verb of aiming with one noun phrase takes it for its object."""
    return layers.words[trigger.last].removeprefix("و") in _AIMING


def _named_before(layers: Layers, trigger: Trigger, start: int) -> Found:
    """«سيطر التنظيم … ثم حاربته القوات»: the pronoun is the armed actor named last before the verb."""
    named = [actor for actor in within(layers.actors, start, trigger.first - 1) if actor.armed and actor.id]
    yield from (("target", as_event_actor(layers, "target", actor)) for actor in named[-1:])


def _can(layers: Layers, piece: Piece) -> bool:
    return armed(head_actor(layers, piece))


def _agrees(layers: Layers, before: Piece, bare: Sequence[Piece]) -> bool:
    """Is the noun phrase before the verb the one that acts, although the verb has a pronoun?"""
    return not bare and _can(layers, before)


def _subject_inside(layers: Layers, trigger: Trigger) -> bool:
    """«قصفت طائرات», «هاجم مسلحون»: the subject is part of the trigger."""
    return trigger.match.last > trigger.match.first and any(
        actor
        for actor in (
            *within(layers.actors, trigger.first, trigger.last),
            *within(layers.matches.part("weapons"), trigger.first, trigger.last),
        )
    )


def _passive(layers: Layers, trigger: Trigger, piece: Piece) -> bool:
    """One noun phrase beside a verb that does something to people: the sufferer, unless it is someone armed who arrests."""
    harmful = trigger.match.entry.give("harm") or trigger.type in _DONE_TO
    actor: ActorMention | None = head_actor(layers, piece)
    if not harmful:
        return False
    if trigger.type in _OF_PEOPLE:
        return not armed(actor) or actor is not None and actor.group == "militants" and trigger.type == "arrest"
    return not armed(actor) or bool(trigger.match.entry.give("harm"))
