"""Who did it to whom: initiator, target and parties from word order, prepositions, light verbs and adjectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.constituents import Piece, before_verb, is_lead, pieces
from marsad.reading.frames_noun import MUTUAL, around_noun, takes_object
from marsad.reading.frames_verb import around_verb
from marsad.reading.layers import Layers, within
from marsad.reading.participants import Found, armed, as_event_actor, first_in_role, head_actor, is_thing
from marsad.reading.triggers import Trigger
from marsad.shapes import EventActor, EventType, Role

_TARGET_BEFORE = closed_class("before_target")
_INITIATOR_BEFORE = closed_class("before_initiator")
_ARMS = closed_class("arms")
# How far behind a trigger a participant may stand (tokens); in the dev articles nine in ten stand within these.
REACH_AFTER = 16
# «international» are coalitions and missions in arms.
_FIGHTING = frozenset(
    ("state_forces", "armed_group", "militia", "police", "tribe", "protesters", "international", "unknown")
)
_OF_AUTHORITY: frozenset[EventType] = frozenset(
    (
        "arrest",
        "execution",
        "operation",
        "weapons_seizure",
        "repression",
        "foiled_attack",
        "territory_change",
        "protest",
    )
)
# A fight has two sides.
SIDES = 2
# An adjective of nation follows its noun, with at most one other adjective between (tokens): «قصف مدفعي تركي».
ADJECTIVE_REACH = 2
# What falls beside something was aimed at it, as far as the text tells: «سقط صاروخ قرب القاعدة».
_FALLING: frozenset[EventType] = frozenset(("shelling_rocket", "air_strike", "bombing"))
_BESIDE = frozenset("قرب بجوار بالقرب محيط".split())


def actors_of(layers: Layers, trigger: Trigger) -> tuple[EventActor, ...]:
    """Everyone one trigger's own clause gives a role, each role once, two parties at most."""
    found: dict[str, EventActor] = {}
    for role, actor in _able(trigger, _placeless(trigger, _roles(layers, trigger))):
        if role == "party":
            sides = [key for key in found if key.startswith("party")]
            if len(sides) < SIDES and all(found[key].name != actor.name for key in sides):
                found[f"party {len(sides)}"] = actor
        elif all(other.span != actor.span for other in found.values()):
            found.setdefault(role, actor)
    if not found and trigger.type in MUTUAL:
        return tuple(_two_sides(layers, trigger))
    return tuple(found.values())


def _roles(layers: Layers, trigger: Trigger) -> Found:
    sentence = layers.page.sentences[trigger.sentence]
    after = list(pieces(layers, trigger.last + 1, min(sentence.last, trigger.last + REACH_AFTER)))
    if trigger.type == "weapons_seizure":
        seized = _seized(layers, trigger, after)
        after = [piece for piece in after if piece is not seized]
        yield from _as_target(layers, seized)
    yield from _adjective(layers, trigger)
    yield from _inside(layers, trigger)
    yield from _led(layers, trigger, after)
    if trigger.noun:
        yield from around_noun(layers, trigger, after, sentence.first)
    else:
        yield from around_verb(layers, trigger, after, sentence.first)
    yield from _of_the_crowd(layers, trigger)
    if trigger.type in MUTUAL:
        yield from _between(layers, sentence.first, sentence.last)


def _seized(layers: Layers, trigger: Trigger, after: Sequence[Piece]) -> Piece | None:
    """«عثرت على ثلاثة أحزمة ناسفة», «ضبط … أسلحة»: the arms found are what it was done to."""
    inside = list(pieces(layers, trigger.match.head + 1, trigger.last))
    return next((piece for piece in (*inside, *after) if _holds_arms(layers, piece)), None)


def _holds_arms(layers: Layers, piece: Piece) -> bool:
    tokens = range(piece.first, piece.last + 1)
    return any(token in layers.weapon_starts or layers.words[token].removeprefix("ال") in _ARMS for token in tokens)


def _as_target(layers: Layers, piece: Piece | None) -> Found:
    if piece is not None:
        span = layers.page.core(piece.first, piece.last, piece.prefix)
        yield "target", EventActor(role="target", name=span.text, kind="unknown", span=span)


def _able(trigger: Trigger, found: Found) -> Found:
    """Governments, parties, media and rescuers by name arrest, search and put down, but shell and bomb nobody."""
    for role, actor in found:
        unarmed = actor.id is not None and actor.kind not in _FIGHTING
        if not (role == "initiator" and unarmed and trigger.type not in _OF_AUTHORITY):
            yield role, actor


def _two_sides(layers: Layers, trigger: Trigger) -> Iterator[EventActor]:
    """Where nothing else tells the sides of a fight: the two armed actors of its sentence, if there are but two."""
    sentence = layers.page.sentences[trigger.sentence]
    armed_here = {a.id: a for a in within(layers.actors, sentence.first, sentence.last) if a.armed and a.id}
    if len(armed_here) == SIDES:
        yield from (as_event_actor(layers, "party", actor) for actor in armed_here.values())


def _between(layers: Layers, first: int, last: int) -> Found:
    """«بين آل فلان وآل فلان» anywhere in the sentence names the sides of a fight."""
    for index in range(first, last):
        if layers.words[index] == "بين":
            sides = list(pieces(layers, index, min(last, index + REACH_AFTER)))[:2]
            if len(sides) > 1 and sides[1].joined:
                yield from (found for side in sides for found in first_in_role(layers, "party", side))


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


def _placeless(trigger: Trigger, found: Found) -> Found:
    """A place changes hands, or sees a march; it is no actor of that."""
    if trigger.type not in ("territory_change", "protest"):
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
    """Someone named within the trigger's own words: «هاجم مسلحون», «طرد الجيش المسلحين من», «تعرض الجيش لهجوم»."""
    suffers = trigger.match.entry.give("subject") == "target"
    inner = [
        actor for actor in within(layers.actors, trigger.first, trigger.last) if not _mere_adjective(layers, actor)
    ]
    gapped = trigger.match.head < trigger.match.last
    if gapped and not suffers and not trigger.noun and inner:
        yield from _in_the_gap(layers, trigger, inner)
    elif inner:
        struck = trigger.type == "repression" and inner[0].kind in ("protesters", "civilians")
        role: Role = "target" if suffers or struck or _led_by(layers, inner[0].first) == "target" else "initiator"
        yield role, as_event_actor(layers, role, inner[0])
    elif trigger.match.head < trigger.match.last - 1:
        suffers = suffers or trigger.noun and takes_object(layers, trigger)
        gap = pieces(layers, trigger.match.head + 1, trigger.match.last - 1)
        yield from first_in_role(
            layers, "target" if suffers else "initiator", next((p for p in gap if not p.prep), None)
        )


def _mere_adjective(layers: Layers, actor: ActorMention) -> bool:
    """«هجوم إرهابي» names nobody."""
    return (
        actor.people and actor.first == actor.last and layers.words[actor.first].removeprefix("ال").startswith("ارهابي")
    )


def _in_the_gap(layers: Layers, trigger: Trigger, inner: Sequence[ActorMention]) -> Found:
    """Subject and object between the two ends of a verb; one alone is the object where a subject stands before it, and
    where the verb throws somebody out («القوات طردت المسلحين من»)."""
    sentence = layers.page.sentences[trigger.sentence]
    if len(inner) > 1:
        yield "initiator", as_event_actor(layers, "initiator", inner[0])
        yield "target", as_event_actor(layers, "target", inner[1])
        return
    before = before_verb(layers, trigger.first, sentence.first)
    role: Role = "target" if before is not None or _led_by(layers, inner[0].first) == "target" else "initiator"
    yield from first_in_role(layers, "initiator", before)
    yield role, as_event_actor(layers, role, inner[0])


def _led_by(layers: Layers, token: int) -> Role | None:
    word = layers.words[token - 1] if token else ""
    if word in _TARGET_BEFORE:
        return "target"
    return "initiator" if word in _INITIATOR_BEFORE else None


def _led(layers: Layers, trigger: Trigger, after: Sequence[Piece]) -> Found:
    """Participants behind a preposition or a verb that leads to them: «على», «ضد», «من قبل», «نفذه», «بين … و…»."""
    mutual = trigger.type in MUTUAL
    between = False
    for piece in after:
        word = piece.prep.split()[-1] if piece.prep else ""
        if word == "بين" and mutual or between and piece.joined:
            between = True
            yield from first_in_role(layers, "party", piece)
        elif word == "مع" and mutual:
            yield from first_in_role(layers, "party", piece)
        elif word == "من" and trigger.type == "territory_change" and armed(head_actor(layers, piece)):
            yield from first_in_role(layers, "target", piece)
        elif word in _INITIATOR_BEFORE and _leads_agent(piece.prep):
            yield from first_in_role(layers, "initiator", piece)
        elif (
            word in _TARGET_BEFORE
            or word in _BESIDE
            and trigger.type in _FALLING
            or word == "ب"
            and is_thing(layers, piece)
            and trigger.type == "bombing"
        ):
            yield from first_in_role(layers, "target", piece)


def _leads_agent(prep: str) -> bool:
    """«قبل», «يد», «جانب» lead to an agent only behind «من» or «على»; «قبل» alone is a time."""
    words = prep.split()
    return words[-1] not in ("قبل", "يد", "جانب", "الي") or len(words) > 1
