"""The shapes every stage hands to the next: frozen, typed, and equal to `reading.schema.json` once written as JSON.

Offsets count Unicode code points, half open ``[start, end)``, in the field that ``field`` names; ``text[start:end]``
always equals the span's own ``text``. Unknown is ``None``, never a guess. Fields without a default are always written;
fields with one are left out of the JSON while they hold it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

SCHEMA = "marsad.reading/1"

Field = Literal["title", "text"]
PlaceKind = Literal["country", "adm1", "adm2", "adm3", "settlement", "site", "area"]
PlacePrecision = Literal["exact", "near", "adm3", "adm2", "adm1", "country"]
DatePrecision = Literal["time", "day", "range", "week", "month", "year", "unknown"]
Anchor = Literal["text", "published", "none"]
ActorKind = Literal[
    "person", "state_forces", "armed_group", "militia", "police", "government", "parliament", "party",
    "civilians", "protesters", "tribe", "media", "international", "unknown",
]  # fmt: skip
EventType = Literal[
    "armed_clash", "attack", "bombing", "shelling_rocket", "air_strike", "assassination", "abduction", "arrest",
    "operation", "weapons_seizure", "foiled_attack", "territory_change", "protest", "repression", "tribal_clash",
    "execution", "other_violence",
]  # fmt: skip
Status = Literal["new", "background", "denied", "planned", "hypothetical"]
Role = Literal["initiator", "target", "party", "claimed_by", "blamed"]
HarmKind = Literal["killed", "wounded", "abducted", "arrested", "missing", "displaced"]
VictimGroup = Literal["civilians", "security_forces", "militants", "unknown"]
Stance = Literal["assert", "confirm", "deny", "accuse", "warn", "announce", "claim_responsibility", "promise"]


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A frozen record; equal records hash alike."""


class Span(Shape, frozen=True):
    """A stretch of the article: the evidence that a field was read from."""

    field: Field
    start: int
    end: int
    text: str


class Article(Shape, frozen=True):
    """One article as it reaches the reader.

    ``text`` is the input unchanged for plain text, the main text for a page. ``furniture`` marks the parts of ``text``
    (newsletter calls, teasers, share bars) from which nothing is read.
    """

    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    author: str | None = None
    furniture: tuple[Span, ...] = ()


class Place(Span, frozen=True):
    """A named place where it stands in the article, resolved as far as is certain. Coordinates are WGS 84 degrees."""

    name: str
    kind: PlaceKind
    adm1: str | None
    country: str | None
    precision: PlacePrecision
    id: str | None = None
    name_en: str | None = None
    adm1_code: str | None = None
    lat: float | None = None
    lon: float | None = None
    confidence: float | None = None


class Date(Span, frozen=True):
    """A date expression: ISO days, both inclusive; ``None`` when relative to an unknown publication date."""

    earliest: str | None
    latest: str | None
    precision: DatePrecision
    anchored_to: Anchor


class Actor(Span, frozen=True):
    """An organisation, force, group or speaker where it stands in the article."""

    name: str
    kind: ActorKind
    id: str | None = None
    name_en: str | None = None
    country: str | None = None
    role: str | None = None


class Range(Shape, frozen=True):
    """A count of people. ``max`` equals ``min`` unless sources differ; ``max`` is ``None`` for «at least»."""

    min: int | None
    max: int | None


class Victims(Shape, frozen=True):
    """A part of a toll: how many, harmed how, of which group."""

    count: Range | None
    kind: HarmKind
    group: VictimGroup
    detail: str | None = None
    span: Span | msgspec.UnsetType = msgspec.UNSET


class EventActor(Shape, frozen=True):
    """Who did it, to whom it was done, who claims it or is blamed for it."""

    role: Role
    name: str
    id: str | None = None
    kind: ActorKind = "unknown"
    span: Span | msgspec.UnsetType = msgspec.UNSET


class Evidence(Shape, frozen=True):
    """The lexicon entry or rule that made a decision, and the words it fired on."""

    rule: str
    span: Span | msgspec.UnsetType = msgspec.UNSET


class Event(Shape, frozen=True):
    """One real-world event as this article reports it."""

    type: EventType
    trigger: Span
    status: Status
    actors: tuple[EventActor, ...]
    place: Place | None
    date: Date | None
    killed: Range | None
    wounded: Range | None
    victims: tuple[Victims, ...]
    evidence: tuple[Evidence, ...]
    places: tuple[Place, ...] = ()
    abducted: Range | None = None
    arrested: Range | None = None
    missing: Range | None = None
    weapon: str | None = None
    confidence: float | None = None


class Speaker(Shape, frozen=True):
    """Who says it. ``text`` is as written; for an elided subject, the last full mention."""

    text: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    id: str | None = None
    span: Span | msgspec.UnsetType = msgspec.UNSET


class Claim(Shape, frozen=True):
    """A reported statement: cue and content as spans, the stance of its speaker, the chain that carried it."""

    speaker: Speaker | None
    cue: Span
    stance: Stance
    content: Span
    direct: bool
    via: tuple[str, ...] = ()
    about: tuple[int, ...] = ()


class Reader(Shape, frozen=True):
    """What made a reading, so that it can be made again."""

    version: str
    lexicon: str


class Reading(Shape, frozen=True):
    """What the reader takes from one article."""

    schema: str
    id: str
    reader: Reader
    article: Article
    relevant: bool
    places: tuple[Place, ...]
    dates: tuple[Date, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]


def to_json(reading: Reading) -> bytes:
    """The reading as one line of JSON (UTF-8, no newline), valid against `reading.schema.json`."""
    return msgspec.json.encode(reading)
