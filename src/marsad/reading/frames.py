"""Who did it to whom: initiator, target and parties from word order, prepositions, light verbs and adjectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from marsad.arabic.tokens import PARAGRAPH
from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.constituents import Piece, is_lead, is_verb, pieces
from marsad.reading.layers import Layers, within
from marsad.reading.participants import armed, as_event_actor, head_actor, is_thing, participant
from marsad.reading.triggers import Trigger
from marsad.shapes import EventActor, EventType, Role

_TARGET_BEFORE = closed_class("before_target")
_INITIATOR_BEFORE = closed_class("before_initiator")
_OBJECT_MASDARS = closed_class("object_masdars")
_LIGHT = closed_class("light_verbs")
_SUFFERING = closed_class("suffering_verbs")
_LENDING = _LIGHT | _SUFFERING
_OPENERS = closed_class("clause_openers")
# How far from a trigger a participant may stand (tokens); in the dev articles nine in ten stand within these.
REACH_AFTER, REACH_BEFORE = 16, 12
# An adjective of nation follows its noun, with at most one other adjective between (tokens): «قصف مدفعي تركي».
ADJECTIVE_REACH = 2
# Types whose two sides fight one another: no one is the target.
_MUTUAL: frozenset[EventType] = frozenset(("armed_clash", "tribal_clash"))
# Types whose verbal noun is done to the noun in its genitive.
_DONE_TO: frozenset[EventType] = frozenset(("arrest", "abduction", "assassination", "execution", "weapons_seizure"))
_OF_PEOPLE: frozenset[EventType] = frozenset(("arrest", "abduction", "execution"))
# What falls beside something was aimed at it, as far as the text tells: «سقط صاروخ قرب القاعدة».
_FALLING: frozenset[EventType] = frozenset(("shelling_rocket", "air_strike", "bombing"))
_BESIDE = frozenset("قرب بجوار بالقرب محيط".split())
_BARS = frozenset("؛ : . ،".split())

Found = Iterator[tuple[Role, EventActor]]


def actors_of(layers: Layers, trigger: Trigger) -> tuple[EventActor, ...]:
    """Everyone one trigger's own clause gives a role, each role once, two parties at most."""
    found: dict[str, EventActor] = {}
    for role, actor in _placeless(trigger, _roles(layers, trigger)):
        if role == "party":
            sides = [key for key in found if key.startswith("party")]
            if len(sides) < 2 and all(found[key].name != actor.name for key in sides):
                found[f"party {len(sides)}"] = actor
        elif all(other.span != actor.span for other in found.values()):
            found.setdefault(role, actor)
    return tuple(found.values())


def _roles(layers: Layers, trigger: Trigger) -> Found:
    sentence = layers.page.sentences[trigger.sentence]
    after = list(pieces(layers, trigger.last + 1, min(sentence.last, trigger.last + REACH_AFTER)))
    yield from _adjective(layers, trigger)
    yield from _inside(layers, trigger)
    yield from _led(layers, trigger, after)
    if trigger.noun:
        yield from _around_noun(layers, trigger, after, sentence.first)
    else:
        yield from _around_verb(layers, trigger, after, sentence.first)
    yield from _of_the_crowd(layers, trigger)
    if trigger.type in _MUTUAL:
        yield from _between(layers, sentence.first, sentence.last)


def _between(layers: Layers, first: int, last: int) -> Found:
    """«بين آل فلان وآل فلان» anywhere in the sentence names the sides of a fight."""
    for index in range(first, last):
        if layers.words[index] == "بين":
            sides = list(pieces(layers, index, min(last, index + REACH_AFTER)))[:2]
            if len(sides) > 1 and sides[1].joined:
                yield from (found for side in sides for found in _role(layers, "party", side))


def _of_the_crowd(layers: Layers, trigger: Trigger) -> Found:
    """Protesters of the sentence march, or suffer repression by its policemen or soldiers, whatever the grammar."""
    sentence = layers.page.sentences[trigger.sentence]
    here = within(layers.actors, sentence.first, sentence.last)
    crowd: Role | None = {"protest": "initiator", "repression": "target"}.get(trigger.type)  # type: ignore[assignment]
    if crowd is None:
        return
    yield from ((crowd, as_event_actor(layers, crowd, actor)) for actor in here if actor.kind == "protesters")
    if trigger.type == "repression":
        forces = (actor for actor in here if actor.kind in ("police", "state_forces"))
        yield from (("initiator", as_event_actor(layers, "initiator", actor)) for actor in forces)


def _role(layers: Layers, role: Role, *candidates: Piece | None) -> Found:
    """The first of the phrases that can have the role."""
    found = (participant(layers, role, piece) for piece in candidates if piece is not None)
    yield from ((role, actor) for actor in islice(filter(None, found), 1))


def _placeless(trigger: Trigger, found: Found) -> Found:
    """A place changes hands; it is no actor of the change."""
    if trigger.type != "territory_change":
        return found
    return ((role, actor) for role, actor in found if role != "target" or actor.kind != "unknown")


def _adjective(layers: Layers, trigger: Trigger) -> Found:
    """«غارة إسرائيلية», «قصفت طائرات تركية»: the nation's forces did it."""
    for match in within(layers.matches.part("actors"), trigger.first, trigger.last + ADJECTIVE_REACH):
        gives = match.entry.gives
        if not gives.get("adjective") or match.prefix.strip("ال") or match.article and not trigger.definite:
            continue
        if any(is_lead(layers.words, token) for token in range(trigger.last + 1, match.first)):
            continue
        span = layers.page.core(match.first, match.last, match.prefix)
        kind = match.entry.give("kind") or "unknown"
        yield "initiator", EventActor(
            role="initiator", name=str(gives.get("name")), id=match.entry.concept, kind=kind, span=span,  # type: ignore[arg-type]
        )  # fmt: skip


def _inside(layers: Layers, trigger: Trigger) -> Found:
    """Someone named within the trigger's own words: «هاجم مسلحون», «فتح مسلحون النار», «تعرض الجيش لهجوم»."""
    suffers = trigger.match.entry.give("subject") == "target"
    for actor in within(layers.actors, trigger.first, trigger.last):
        struck = trigger.type == "repression" and actor.kind in ("protesters", "civilians")
        role: Role = "target" if suffers or struck or _led_by(layers, actor.first) == "target" else "initiator"
        yield role, as_event_actor(layers, role, actor)
        return
    if trigger.match.head < trigger.match.last - 1:
        gap = pieces(layers, trigger.match.head + 1, trigger.match.last - 1)
        yield from _role(layers, "target" if suffers else "initiator", next((p for p in gap if not p.prep), None))


def _led_by(layers: Layers, token: int) -> Role | None:
    word = layers.words[token - 1] if token else ""
    if word in _TARGET_BEFORE:
        return "target"
    return "initiator" if word in _INITIATOR_BEFORE else None


def _led(layers: Layers, trigger: Trigger, after: Sequence[Piece]) -> Found:
    """Participants behind a preposition or a verb that leads to them: «على», «ضد», «من قبل», «نفذه», «بين … و…»."""
    mutual = trigger.type in _MUTUAL
    between = False
    for piece in after:
        word = piece.prep.split()[-1] if piece.prep else ""
        if word == "بين" and mutual or between and piece.joined:
            between = True
            yield from _role(layers, "party", piece)
        elif word == "مع" and mutual:
            yield from _role(layers, "party", piece)
        elif word == "من" and trigger.type == "territory_change" and armed(head_actor(layers, piece)):
            yield from _role(layers, "target", piece)
        elif word in _INITIATOR_BEFORE and _leads_agent(piece.prep):
            yield from _role(layers, "initiator", piece)
        elif word in _TARGET_BEFORE or word in _BESIDE and trigger.type in _FALLING or word == "ب" and is_thing(layers, piece) and trigger.type == "bombing":
            yield from _role(layers, "target", piece)


def _leads_agent(prep: str) -> bool:
    """«قبل», «يد», «جانب» lead to an agent only behind «من» or «على»; «قبل» alone is a time."""
    words = prep.split()
    return words[-1] not in ("قبل", "يد", "جانب", "الي") or len(words) > 1


def _around_noun(layers: Layers, trigger: Trigger, after: Sequence[Piece], start: int) -> Found:
    """«قصف القوات مواقع», «اعتقال شاب», «هجوم لداعش»; and the subject of the light verb before."""
    own = [piece for piece in after if piece.first == trigger.last + 1 and piece.prep in ("", "ل")]
    bare = [piece for piece in after if not piece.prep and not piece.joined]
    head = head_actor(layers, own[0]) if own else None
    if own and own[0].prep == "ل":
        yield from _role(layers, "initiator" if armed(head) else "target", own[0])
        yield from _role(layers, "target", *(bare if takes_object(layers, trigger) else ()))
    elif own and not trigger.definite and (head is not None or takes_object(layers, trigger)):
        objects = [piece for piece in bare if piece is not own[0]]
        if takes_object(layers, trigger) and not (armed(head) and (objects or _agentive(trigger))):
            yield from _role(layers, "target", own[0])
        else:
            yield from _role(layers, "party" if trigger.type in _MUTUAL else "initiator", own[0])
            yield from _role(layers, "target", *(objects if takes_object(layers, trigger) else ()))
    if any(m.last == trigger.first - 1 for m in within(layers.harm_words, trigger.first - 2, trigger.first)):
        yield from _role(layers, "target", *bare)
    yield from _light_subject(layers, trigger, start)
    yield from _of_pronoun(layers, trigger)


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
    return trigger.type in ("shelling_rocket", "air_strike", "territory_change") and not trigger.match.entry.give("harm")


def _light_subject(layers: Layers, trigger: Trigger, start: int) -> Found:
    """«شنت القوات هجوما», «أقدم مسلحون على خطف», «القوات تواصل عملياتها»."""
    words = layers.words
    low = max(start, trigger.first - REACH_BEFORE)
    at = next((i for i in range(trigger.first - 1, low - 1, -1) if _plain(words[i]) in _LENDING), None)
    if at is None or any(words[i] in _OPENERS or words[i] in ("؛", ":") for i in range(at + 1, trigger.first)):
        return
    role: Role = "target" if _plain(words[at]) in _SUFFERING else "initiator"
    subject = next((piece for piece in pieces(layers, at + 1, trigger.first - 1) if not piece.prep), None)
    yield from _role(layers, role, subject or _before(layers, at, start))


def _plain(word: str) -> str:
    return word[1:] if word[:1] in "وف" and word[1:] in _LENDING else word


def _before(layers: Layers, verb: int, start: int) -> Piece | None:
    """The bare noun phrase that opens the clause of a verb: «القوات … تقصف»; none before «وقصفت»."""
    words = layers.words
    if words[verb].startswith(("و", "ف")) and verb not in layers.prefix_at and is_verb(layers, verb):
        prefix = next((m.prefix for m in layers.matches.part("events") if m.first == verb), words[verb][:1])
        if prefix:
            return None
    low = verb
    while low > start and verb - low < REACH_BEFORE and not _bounds(layers, low - 1):
        low -= 1
    first = next(iter(pieces(layers, low, verb - 1)), None)
    return first if first is not None and not first.prep else None


def _bounds(layers: Layers, token: int) -> bool:
    word = layers.words[token]
    return word in _BARS or word in _OPENERS or word == PARAGRAPH or is_verb(layers, token)


def _around_verb(layers: Layers, trigger: Trigger, after: Sequence[Piece], start: int) -> Found:
    """Verb, subject, object; or subject before its verb. «تعرض», «سقط» make their subject suffer; a verb of harm with one
    noun phrase is passive unless somebody armed stands there."""
    bare = [piece for piece in after if not piece.prep and not piece.joined]
    before = _before(layers, trigger.first, start)
    if trigger.match.entry.give("subject") == "target":
        yield from _role(layers, "target", before, *bare[:1])
        yield from _role(layers, "initiator", next((p for p in after if p.prep in ("من", "ل") and _can(layers, p)), None))
        return
    if trigger.match.suffix and not (before is not None and _agrees(layers, before, bare)):
        yield from _role(layers, "target", before)
        yield from _role(layers, "initiator", *bare[:1])
        return
    has_subject = _subject_inside(layers, trigger)
    if not has_subject and before is None and len(bare) == 1 and _passive(layers, trigger, bare[0]):
        yield from _role(layers, "target", bare[0])
    elif not has_subject and before is not None and not bare and _passive(layers, trigger, before):
        yield from _role(layers, "target", before)
    else:
        subject = None if has_subject else before or (bare[0] if bare else None)
        objects = [piece for piece in bare if piece is not subject]
        yield from _role(layers, "initiator", subject)
        yield from _role(layers, "target", *objects)


def _can(layers: Layers, piece: Piece) -> bool:
    return armed(head_actor(layers, piece))


def _agrees(layers: Layers, before: Piece, bare: Sequence[Piece]) -> bool:
    """Is the noun phrase before the verb the one that acts, although the verb has a pronoun?"""
    return not bare and _can(layers, before)


def _subject_inside(layers: Layers, trigger: Trigger) -> bool:
    """«قصفت طائرات», «هاجم مسلحون»: the subject is part of the trigger."""
    return trigger.match.last > trigger.match.first and any(
        actor for actor in (*within(layers.actors, trigger.first, trigger.last), *within(layers.matches.part("weapons"), trigger.first, trigger.last))
    )


def _passive(layers: Layers, trigger: Trigger, piece: Piece) -> bool:
    """One noun phrase beside a verb that does something to people: the sufferer, unless it is someone armed who arrests."""
    harmful = trigger.match.entry.give("harm") or trigger.type in (*_DONE_TO, "attack", "air_strike", "shelling_rocket")
    actor: ActorMention | None = head_actor(layers, piece)
    if not harmful:
        return False
    if trigger.type in _OF_PEOPLE:
        return not armed(actor) or actor is not None and actor.group == "militants" and trigger.type == "arrest"
    return not armed(actor) or bool(trigger.match.entry.give("harm"))
