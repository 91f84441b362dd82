"""Which triggers were taken or rejected, and which events and claims came of them by which rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.cli.explanation import Row, Sight
from marsad.lexicon.load import Match
from marsad.reading.claims import Report, find_reports
from marsad.reading.drafts import Draft
from marsad.reading.events import find_drafts
from marsad.reading.layers import within
from marsad.reading.ranges import Ranged
from marsad.reading.record import about, denied_only, mention_index
from marsad.reading.triggers import find_triggers


def trigger_rows(sight: Sight) -> Iterator[Row]:
    """Every event word, taken or rejected."""
    taken = {(trigger.first, trigger.last) for trigger in find_triggers(sight.layers)}
    for match in sight.layers.matches.part("events"):
        if (match.first, match.last) in taken:
            yield Row(f"{match.entry.give('type')}", match.entry.id, sight.words(match))
        else:
            why = f"rejected: {_why_rejected(sight, match)}"
            yield Row(match.entry.give("type") or match.entry.id, why, sight.words(match), rejected=True)


def _why_rejected(sight: Sight, match: Match) -> str:
    """The reason in the order in which triggers are sorted out."""
    layers = sight.layers
    if not match.entry.give("type"):
        return "the entry gives no type"
    for look_alike in layers.matches.part("lookalikes"):
        if look_alike.entry.give("blocks") and _covers(look_alike, match):
            return f"look-alike {look_alike.entry.id}"
    if any(_covers(actor, match) for actor in layers.actors if not actor.people):
        return "part of an actor's name"
    if any(_covers(place, match) for place in layers.places):
        return "part of a place's name"
    if any(_covers(title, match) for title in layers.matches.part("titles")):
        return "part of an office or rank"
    sentence = layers.sentence_of(match.first)
    if sentence is None:
        return "stands in page furniture"
    beside = within(layers.matches.part("lookalikes"), sentence.first, sentence.last)
    contexts = [m for m in beside if m.entry.give("context")]
    if contexts:
        return f"beside {contexts[0].entry.id}, and no armed actor or weapon in the sentence"
    if match.entry.gives.get("needs"):
        return f"needs {match.entry.gives['needs']}: no armed actor, weapon, harm or stronger trigger in the sentence"
    return "the company of its sentence or article is too peaceful"


def _covers(outer: Ranged, inner: Ranged) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def event_rows(sight: Sight) -> Iterator[Row]:
    """Events with all rules; more than one trigger under an event means that mentions were merged."""
    drafts, reports = find_drafts(sight.layers, sight.gazetteer), find_reports(sight.layers)
    denied = denied_only(drafts, reports)
    for number, draft in enumerate(drafts):
        status = denied.get(number, draft.status)
        overruled = f" (was {draft.status}: told only inside a denial)" if status != draft.status else ""
        yield Row(f"event {number}: {draft.type}", f"{status}{overruled}", sight.at(draft.first, draft.last))
        yield from _event_parts(sight, draft)
    if not drafts:
        yield from _loose_harm(sight)


def _event_parts(sight: Sight, draft: Draft) -> Iterator[Row]:
    for rule, first, last in draft.rules:
        merged = "merged from" if (first, last) != (draft.first, draft.last) and "#" in rule else "rule"
        yield Row(f"  {merged}", rule, sight.at(first, last))
    for actor in draft.actors:
        yield Row(f"  {actor.role}", actor.id or actor.kind, actor.name)
    for place in draft.places:
        yield Row("  place", place.rule, sight.words(place))
    if draft.date:
        yield Row("  date", f"{draft.date.earliest} to {draft.date.latest}", sight.words(draft.date))
    for toll in draft.tolls:
        amount = "none" if toll.none else "uncounted" if toll.low is None else str(toll.low)
        yield Row(f"  {toll.harm} {amount}", toll.trigger.entry.id, sight.words(toll))
    if draft.weapon:
        yield Row(f"  weapon {draft.weapon}", "", "")


def _loose_harm(sight: Sight) -> Iterator[Row]:
    for match in sight.layers.matches.part("harm"):
        why = "rejected: harm without an event, weapon or armed actor beside it (an accident or an illness harms too)"
        yield Row("harm alone", why, sight.words(match), rejected=True)


def claim_rows(sight: Sight) -> Iterator[Row]:
    """Claims with cue, speaker, stance and content; then reporting cues from which no claim came."""
    drafts, reports = find_drafts(sight.layers, sight.gazetteer), find_reports(sight.layers)
    mentions = mention_index(drafts)
    for report in reports:
        yield from _claim(sight, report, about(report, mentions))
    used = {report.cue[0] for report in reports}
    for cue in sight.layers.matches.part("reporting"):
        if cue.first not in used:
            why = "rejected: no speaker or no reported words found beside it"
            yield Row(cue.entry.id, why, sight.words(cue), rejected=True)


def _claim(sight: Sight, report: Report, events: tuple[int, ...]) -> Iterator[Row]:
    manner = "direct" if report.direct else "indirect"
    linked = f", about event {', '.join(map(str, events))}" if events else ""
    yield Row(f"{report.stance}, {manner}", f"{report.rule}{linked}", sight.at(report.cue[0], report.cue[1]))
    speaker = report.voice.speaker if report.voice else None
    if speaker:
        named = [speaker.id, speaker.role and "with a role", speaker.name and "named"]
        yield Row("  speaker", ", ".join(fact for fact in named if fact), speaker.text)
    else:
        yield Row("  speaker", "none found", "")
    carried = f"carried by {'، '.join(report.via)}" if report.via else ""
    yield Row("  says", carried, sight.at(report.first, report.last))


JUDGEMENTS: tuple[tuple[str, Callable[[Sight], Iterator[Row]]], ...] = (
    ("Event words", trigger_rows), ("Events", event_rows), ("Claims", claim_rows),
)  # fmt: skip
