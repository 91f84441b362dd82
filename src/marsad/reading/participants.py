"""A noun phrase as an actor of an event: by the name or the people it holds, else by its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.constituents import Piece, is_struck
from marsad.reading.layers import Layers
from marsad.shapes import EventActor, Role

Found = Iterator[tuple[Role, EventActor]]

_COUNTING = closed_class("quantity_heads")
_UNNAMED = closed_class("unnamed_agents")
# Places that can be struck as such; a town without a type word («قرية …») is only where it happened.
_STRIKABLE = frozenset(("site",))
# An actor this near the beginning of a phrase is its head: «ثلاثة من عناصر داعش» (tokens).
HEAD_REACH = 3


def participant(layers: Layers, role: Role, piece: Piece) -> EventActor | None:
    """The phrase in a role; None where it names nobody and nothing that could have it."""
    head = head_actor(layers, piece)
    if head is not None:
        return as_event_actor(layers, role, head, piece)
    if piece.first in layers.weapon_starts:
        return None
    if role == "target" and is_thing(layers, piece):
        owner = next((actor for actor in mentions_in(layers, piece) if actor.id and actor.armed), None)
        span = layers.page.core(piece.first, piece.last, piece.prefix)
        return EventActor(
            role=role,
            name=span.text,
            id=owner.id if owner else None,
            kind=owner.kind if owner else "unknown",
            span=span,
        )
    if role in ("initiator", "party") and _unnamed(layers, piece):
        span = layers.page.core(piece.first, piece.last, piece.prefix)
        return EventActor(role=role, name=span.text, kind="unknown", span=span)
    return None


def first_in_role(layers: Layers, role: Role, *candidates: Piece | None) -> Found:
    """The first of the phrases that can have the role."""
    found = (participant(layers, role, piece) for piece in candidates if piece is not None)
    yield from ((role, actor) for actor in islice(filter(None, found), 1))


def as_event_actor(layers: Layers, role: Role, actor: ActorMention, piece: Piece | None = None) -> EventActor:
    """An actor mention in a role, with the words of its whole phrase."""
    if piece is None:
        span = layers.page.core(actor.first, actor.last, actor.prefix)
    else:
        span = layers.page.core(piece.first, max(piece.last, actor.last), piece.prefix)
    name = span.text if actor.people and actor.id is None else actor.name
    return EventActor(role=role, name=name, id=actor.id, kind=actor.kind, span=span)


def mentions_in(layers: Layers, piece: Piece) -> Iterable[ActorMention]:
    """The actors named or described inside a phrase, in order."""
    return (layers.actor_at[token] for token in range(piece.first, piece.last + 1) if token in layers.actor_at)


def head_actor(layers: Layers, piece: Piece) -> ActorMention | None:
    """Who the phrase is about: the actor at its head, or the one its counting word counts."""
    if is_struck(layers.words[piece.first].removeprefix(piece.prefix)):
        return None
    found = next(iter(mentions_in(layers, piece)), None)
    if found is None or found.first - piece.first > HEAD_REACH:
        return None
    between = range(piece.first, found.first)
    if (
        all(_counts(layers, token) for token in between)
        or found.prefix[:1] not in ("ل", "ب")
        and found.first - piece.first <= 1
    ):
        return found
    return None


def _counts(layers: Layers, token: int) -> bool:
    word = layers.words[token]
    return token in layers.tokens_of_numbers or word == "من" or word in _COUNTING or word.lstrip("و") in _COUNTING


def is_thing(layers: Layers, piece: Piece) -> bool:
    """A vehicle, a building, a position, a named site or village that can be struck, or people no noun of ours knows."""
    word = layers.words[piece.first].removeprefix(piece.prefix).removeprefix("ال")
    if is_struck(word) or piece.first in layers.tokens_of_numbers:
        return True
    title = layers.title_at.get(piece.first)
    if title is not None and title.entry.give("title") in ("rank", "profession", "honorific", "office"):
        return True
    place = next((place for place in layers.places if place.first == piece.first), None)
    return place is not None and place.kind in _STRIKABLE


def _unnamed(layers: Layers, piece: Piece) -> bool:
    """«مجهولون», «منفذ الهجوم», «السلطات»: agents without a name."""
    return layers.words[piece.first].removeprefix(piece.prefix).removeprefix("ال") in _UNNAMED


def armed(actor: ActorMention | None) -> bool:
    """Can this actor be the one who does it: arms, or the power to arrest?"""
    return actor is not None and (actor.armed or actor.kind in ("government", "protesters", "tribe"))
