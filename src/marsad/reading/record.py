"""Freeze drafts and reports into the shapes of the reading, and link claims to the events they speak of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from marsad.gazetteer import Gazetteer, PlaceMention
from marsad.reading.claims import Report
from marsad.reading.dates import DateMention
from marsad.reading.drafts import Draft
from marsad.reading.kinship import HARMFUL
from marsad.reading.layers import Layers
from marsad.reading.participants import as_event_actor
from marsad.reading.places import nested, place_shape, specific
from marsad.reading.tolls import Toll
from marsad.shapes import (
    ActorKind,
    Date,
    Event,
    EventActor,
    Evidence,
    HarmKind,
    Place,
    Range,
    Role,
    Span,
    Status,
    VictimGroup,
    Victims,
)

# Places joined in a list stand this near (tokens).
LIST_TOKENS = 4


def denied_only(drafts: Sequence[Draft], reports: Sequence[Report]) -> dict[int, Status]:
    """Events that stand only in what somebody denies, and nobody in the article asserts."""
    asserted = ("new", "background", "hypothetical")
    denied = {token for report in reports if report.stance == "deny" for token in range(report.first, report.last + 1)}
    out: dict[int, Status] = {}
    for index, draft in enumerate(drafts):
        firsts = {first for _, first, _ in draft.rules}
        outcome = not draft.denials and any(rule.startswith("status/denied") for rule, _, _ in draft.rules)
        if not outcome and draft.status in asserted and denied.union(draft.denials).issuperset(firsts):
            out[index] = "denied"
    return out


def freeze(layers: Layers, gazetteer: Gazetteer, draft: Draft, status: Status, home: PlaceMention | None) -> Event:
    """A draft as an event of the reading."""
    places = _places(gazetteer, draft, home)
    shapes = tuple(place_shape(layers, place) for place in places)
    page = layers.page
    return Event(
        type=draft.type, trigger=page.span(draft.first, draft.last), status=status,
        actors=tuple(sorted(_with_victims(layers, draft), key=lambda actor: _ROLES.index(actor.role))),
        place=shapes[0] if shapes else None, places=shapes if len(shapes) > 1 else (),
        date=date_shape(layers, draft.date) if draft.date else None,
        killed=_range(draft, "killed"), wounded=_range(draft, "wounded"), abducted=_range(draft, "abducted"),
        arrested=_range(draft, "arrested"), missing=_range(draft, "missing"), victims=_victims(layers, draft),
        weapon=draft.weapon, confidence=_confidence(draft),
        evidence=tuple(Evidence(rule=rule, span=page.span(first, last)) for rule, first, last in draft.rules),
    )  # fmt: skip


_ROLES: tuple[Role, ...] = ("initiator", "target", "party", "claimed_by", "blamed")


def _with_victims(layers: Layers, draft: Draft) -> list[EventActor]:
    """Who is in a role; where nobody is named a target, those the first toll counts are it."""
    if any(actor.role in ("target", "party") for actor in draft.actors) or draft.type not in (*HARMFUL, "arrest"):
        return draft.actors
    counted = (quantity for toll in draft.tolls if not toll.none for quantity in toll.quantities)
    quantity = next((q for q in counted if q.group != "unknown" or not q.harm and (q.last > q.first or q.bare)), None)
    if quantity is None:
        return draft.actors
    span = layers.page.core(quantity.first, quantity.last)
    if any(actor.name == span.text for actor in draft.actors):
        return draft.actors
    return [*draft.actors, EventActor(role="target", name=span.text, kind=_VICTIM_KINDS[quantity.group], span=span)]


_VICTIM_KINDS: dict[VictimGroup, ActorKind] = {
    "civilians": "civilians", "security_forces": "state_forces", "militants": "armed_group", "unknown": "unknown",
}  # fmt: skip


def date_shape(layers: Layers, mention: DateMention) -> Date:
    """A date mention as it goes into the reading."""
    span = layers.page.core(mention.first, mention.last)
    return Date(
        field=span.field, start=span.start, end=span.end, text=span.text, earliest=mention.earliest,
        latest=mention.latest, precision=mention.precision, anchored_to=mention.anchored_to,
    )  # fmt: skip


def _places(gazetteer: Gazetteer, draft: Draft, home: PlaceMention | None) -> list[PlaceMention]:
    """The event's place first: the first-named, made more specific by a later single one that lies in it; then the
    others. An event without a place lies in the one governorate the whole article speaks of, if there is but one."""
    if not draft.places:
        return [home] if home else []
    best = draft.places[0]
    for place in draft.places[1:]:
        inside = nested(gazetteer, place, best) or (place.adm1 and best.adm1 and place.adm1.id == best.adm1.id)
        if specific(place) < specific(best) and inside and not _in_list(draft, place):
            best = place
    out = [best]
    for place in draft.places:
        if all(place.name != other.name for other in out) and not nested(gazetteer, best, place):
            out.append(place)
    return out


def _in_list(draft: Draft, place: PlaceMention) -> bool:
    """One of several places of a kind beside each other: none of them alone is where it happened."""
    return any(
        other.name != place.name and other.kind == place.kind and abs(other.first - place.first) <= LIST_TOKENS
        for other in draft.places
    )


def _confidence(draft: Draft) -> float:
    """How sure the reader is that this is an event: more mentions, place and toll add to it. Not yet calibrated."""
    score = 0.5 + 0.1 * min(3, len(draft.sentences)) + 0.1 * bool(draft.places) + 0.1 * bool(draft.tolls)
    return round(min(0.95, score - 0.15 * draft.harm_only), 2)


def _range(draft: Draft, harm: HarmKind) -> Range | None:
    """The toll of one kind: counts of one sentence add up, counts of another sentence are other accounts of it."""
    accounts = [(low, high) for low, high in _accounts(draft, harm)]
    if not accounts:
        return None
    low = min(low for low, _ in accounts)
    highs = [high for _, high in accounts]
    return Range(min=low, max=None if len(accounts) == 1 and highs[0] is None else max(h or low for h in highs))


def _accounts(draft: Draft, harm: HarmKind) -> list[tuple[int, int | None]]:
    by_sentence: dict[tuple[int, int], list[Toll]] = {}
    groups: set[VictimGroup] = set()
    for toll in draft.tolls:
        stands_for = toll.harm == harm or toll.none and harm == "wounded"
        if not stands_for or toll.low is None:
            continue
        first = next(iter(by_sentence), (toll.sentence, 0))
        # Soldiers first, gunmen later: two sides of one fight, whose dead add up.
        added = toll.group != "unknown" and "unknown" not in groups and toll.group not in groups
        here = (toll.sentence, toll.first if toll.revised else 0)
        by_sentence.setdefault(first if added and not toll.revised else here, []).append(toll)
        groups.add(toll.group)
    sums = []
    for tolls in by_sentence.values():
        distinct = list({(toll.low, toll.group): toll for toll in tolls}.values())
        high = None if any(t.high is None for t in distinct) else sum(t.high or 0 for t in distinct)
        sums.append((sum(t.low or 0 for t in distinct), high))
    return sums[:1] if _plain_repeat(sums) else sums


def _plain_repeat(sums: list[tuple[int, int | None]]) -> bool:
    """A later smaller count is a part of the first, not another account."""
    return all(low <= sums[0][0] for low, _ in sums)


def _victims(layers: Layers, draft: Draft) -> tuple[Victims, ...]:
    out: dict[tuple[int | None, str, str, str | None], Victims] = {}
    for toll in draft.tolls:
        for quantity in toll.quantities:
            if quantity.low is None and quantity.group == "unknown":
                continue
            count = None if quantity.low is None else Range(min=quantity.low, max=quantity.high)
            span = layers.page.core(quantity.first, quantity.last)
            key = (quantity.low, toll.harm, quantity.group, quantity.detail)
            out.setdefault(
                key, Victims(count=count, kind=toll.harm, group=quantity.group, detail=quantity.detail, span=span)
            )
    return tuple(out.values())


def mention_index(drafts: Sequence[Draft]) -> list[tuple[int, int, int]]:
    """(first token, last token, event) of every mention, sorted."""
    return sorted((first, last, index) for index, draft in enumerate(drafts) for _, first, last in draft.rules)


def about(report: Report, mentions: Sequence[tuple[int, int, int]]) -> tuple[int, ...]:
    """The events a claim speaks of: those whose words it reports."""
    start, end = bisect_left(mentions, (report.first,)), bisect_left(mentions, (report.last + 1,))
    return tuple(sorted({event for _, last, event in mentions[start:end] if last <= report.last}))


def responsibility(layers: Layers, report: Report, events: list[Event], indexes: Sequence[int]) -> None:
    """«تبنى التنظيم الهجوم»: the speaker claims the events his claim is about; «اتهم الجيش الحوثيين بقصف»: who is accused
    is blamed for them."""
    for actor in _answerable(layers, report):
        for index in indexes:
            event = events[index]
            if all(other.role != actor.role for other in event.actors):
                events[index] = msgspec.structs.replace(event, actors=(*event.actors, actor))


def _answerable(layers: Layers, report: Report) -> Iterator[EventActor]:
    speaker = report.voice.speaker if report.voice else None
    if report.stance == "claim_responsibility" and speaker is not None:
        yield EventActor(
            role="claimed_by", name=speaker.name or speaker.text, id=speaker.id, kind="armed_group",
            span=speaker.span if isinstance(speaker.span, Span) else msgspec.UNSET,
        )  # fmt: skip
    if report.stance == "accuse" and report.accused is not None:
        yield as_event_actor(layers, "blamed", report.accused)


def first_mentions(layers: Layers) -> tuple[Place, ...]:
    """Every place mention of the page."""
    return tuple(place_shape(layers, mention) for mention in layers.places)
