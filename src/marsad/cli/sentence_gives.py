"""What ``gives`` of a lexicon sentence asks for, held against a reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from marsad.arabic.fold import fold_plain
from marsad.lexicon.load import Match
from marsad.shapes import Actor, Claim, Event, Place, Range, Reading

Value = str | int | bool | None
Gives = Mapping[str, Value]
Test = Callable[[Any, Value], bool]

_HARMS = ("killed", "wounded", "abducted", "arrested", "missing")
_BY = frozenset(("initiator", "party", "claimed_by", "blamed"))
_TO = frozenset(("target", "party"))


def _contains(*texts: str | None) -> Callable[[Value], bool]:
    """Is the wanted text in one of these, spelling variants forgiven? Wanting None is wanting none of them."""
    return lambda want: (
        not any(texts) if want is None else any(fold_plain(str(want)) in fold_plain(text) for text in texts if text)
    )


def _actor(roles: frozenset[str]) -> Test:
    def has(event: Event, want: Value) -> bool:
        actors = [actor for actor in event.actors if actor.role in roles]
        if want is None:
            return not actors
        spans = [getattr(actor.span, "text", None) for actor in actors]
        return any(actor.id == want for actor in actors) or _contains(*(a.name for a in actors), *spans)(want)

    return has


def _toll(harm: str) -> Test:
    def has(event: Event, want: Value) -> bool:
        toll: Range | None = getattr(event, harm)
        return toll is None if want is None else toll is not None and toll.min == want

    return has


def _places(event: Event) -> tuple[Place, ...]:
    return event.places or ((event.place,) if event.place else ())


def _event_place(event: Event, want: Value) -> bool:
    return _contains(*(text for place in _places(event) for text in (place.name, place.text)))(want)


def _event_adm1(event: Event, want: Value) -> bool:
    return _contains(*(place.adm1 for place in _places(event)))(want)


def _field(name: str) -> Test:
    return lambda thing, want: bool(getattr(thing, name) == want)


def _speaker(claim: Claim, want: Value) -> bool:
    return _contains(claim.speaker.text, claim.speaker.name)(want) if claim.speaker else want is None


def _speaker_field(name: str) -> Test:
    return lambda claim, want: _contains(getattr(claim.speaker, name, None))(want)


_EVENT: dict[str, Test] = {
    "type": _field("type"), "status": _field("status"), "weapon": _field("weapon"),
    **{harm: _toll(harm) for harm in _HARMS},
    "place": _event_place, "adm1": _event_adm1, "initiator": _actor(_BY), "target": _actor(_TO),
    "group": lambda event, want: any(victims.group == want for victims in event.victims),
    "detail": lambda event, want: any(_contains(victims.detail)(want) for victims in event.victims),
    "date": lambda event, want: (event.date.earliest if event.date else None) == want,
}  # fmt: skip
_CLAIM: dict[str, Test] = {
    "stance": _field("stance"), "direct": _field("direct"), "speaker": _speaker, "role": _speaker_field("role"),
    "organisation": _speaker_field("organisation"),
    "content": lambda claim, want: _contains(claim.content.text)(want),
    "via": lambda claim, want: _contains(*claim.via)(want),
}  # fmt: skip
_ACTOR: dict[str, Test] = {
    "actor": _field("id"), "kind": _field("kind"), "country": _field("country"), "name_en": _field("name_en"),
    "name": lambda actor, want: _contains(actor.name, actor.text)(want),
}  # fmt: skip
_DATE: dict[str, Test] = {key: _field(key) for key in ("earliest", "latest", "precision", "anchored_to")}
_PLACE: dict[str, Test] = {
    "place": lambda place, want: _contains(place.name, place.text)(want),
    "name": lambda place, want: _contains(place.name, place.text)(want),
    "adm1": lambda place, want: _contains(place.adm1)(want),
    "kind": _field("kind"), "precision": _field("precision"), "country": _field("country"),
}  # fmt: skip
_COUNTS = ("events", "claims", "places", "dates", "actors")


def unmet(gives: Gives, reading: Reading, part: str, matches: Sequence[Match]) -> str | None:
    """What of ``gives`` the reading lacks, in words; None when it holds. One thing must have all values of its kind."""
    rest = dict(gives)
    for key in [key for key in rest if key in _COUNTS]:
        want, have = rest.pop(key), len(getattr(reading, key))
        if want != have:
            return f"{key}: {want} (read: {have})"
    if "furniture" in rest and rest.pop("furniture") != _is_furniture(reading):
        return "furniture: the sentence marked as a line of its own"
    if "title" in rest and (want := rest.pop("title")) not in {match.entry.give("title") for match in matches}:
        return f"title: {want}"
    if part == "place_cues" and rest.get("place", "") is None:
        return None if not reading.places else "place: null"
    for tests, things in _kinds(part, reading):
        own = {key: rest.pop(key) for key in list(rest) if key in tests}
        if own and not any(all(tests[key](thing, want) for key, want in own.items()) for thing in things):
            return ", ".join(f"{key}: {_written(want)}" for key, want in own.items())
    return f"{', '.join(rest)}: not a field that gives may name here" if rest else None


def _kinds(part: str, reading: Reading) -> Iterator[tuple[dict[str, Test], Sequence[object]]]:
    """The fields that may be named and the things that may have them; the part decides where a name is shared."""
    actors = [*reading.actors, *(_as_actor(a.id, a.name, a.kind) for event in reading.events for a in event.actors)]
    if part == "place_cues":
        yield _PLACE, reading.places
    if part == "calendar":
        yield _DATE, reading.dates
    yield _CLAIM, reading.claims
    yield _EVENT, reading.events
    yield _ACTOR, actors
    yield _DATE, reading.dates


def _as_actor(actor_id: str | None, name: str, kind: Any) -> Actor:
    return Actor(field="text", start=0, end=0, text="", name=name, kind=kind, id=actor_id)


def _is_furniture(reading: Reading) -> bool:
    """Is the whole text one piece of furniture?"""
    return any(span.text.strip() == reading.article.text.strip() for span in reading.article.furniture)


def _written(want: Value) -> str:
    """A value as the YAML file has it."""
    return "null" if want is None else str(want).lower() if isinstance(want, bool) else str(want)


def told(reading: Reading) -> Iterator[str]:
    """What was read, a line a thing; the article's words stand alone on the line after it."""
    for event in reading.events:
        tolls = [f"{harm} {toll.min}" for harm in _HARMS if (toll := getattr(event, harm))]
        rules = [evidence.rule for evidence in event.evidence]
        yield ", ".join([f"event {event.type}", event.status, *tolls, *rules])
        yield from _lines(event.trigger.text, *(p.name for p in _places(event)), *(a.name for a in event.actors))
    for claim in reading.claims:
        yield f"claim {claim.stance}, {'direct' if claim.direct else 'indirect'}"
        yield from _lines(claim.cue.text, claim.speaker.text if claim.speaker else "", claim.content.text)
    named_things: list[Place | Actor] = [*reading.places, *reading.actors]
    for named in named_things:
        yield " ".join(filter(None, (type(named).__name__.lower(), named.kind, named.id)))
        yield from _lines(named.text)
    for span in reading.article.furniture:
        yield "furniture"
        yield from _lines(span.text)
    for when in reading.dates:
        yield f"date {when.earliest} to {when.latest}, {when.precision}"
        yield from _lines(when.text)


def _lines(*texts: str) -> Iterator[str]:
    return (f"    {text}" for text in texts if text)
