"""A sentence that tells a toll and no means: an event of its own only where the words around are violent."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.arabic.phrases import PAST, PRESENT
from marsad.arabic.sentences import Sentence
from marsad.lexicon.closed import closed_class
from marsad.reading.actors import ActorMention
from marsad.reading.drafts import Draft, from_trigger
from marsad.reading.frames import actors_of
from marsad.reading.layers import Layers, within
from marsad.reading.places import places_of
from marsad.reading.status import looks_back, status_of
from marsad.reading.tolls import Toll
from marsad.reading.triggers import Trigger
from marsad.shapes import EventType

# A reporting cue stands this near its speaker (tokens).
SPEAKER_REACH = 3
_LETHAL = ("killed", "wounded")
_PEACEFUL_CAUSES = closed_class("peaceful_causes")


def harm_draft(layers: Layers, sentence: Sentence, index: int, tolls: Sequence[Toll], following: bool) -> Draft | None:
    """A draft made of tolls alone; ``following``: an event stands before, so that it may only continue that one."""
    counted = [toll for toll in tolls if toll.harm in _LETHAL and not toll.none and not _spoken_of(toll)]
    if not counted or _peaceful(layers, sentence):
        return _outcome_only(layers, sentence, index, tolls) if following else None
    means, rule, weapon = _means(layers, sentence, counted, following)
    if means is None and not following:
        return None
    lead = counted[0]
    trigger = _as_trigger(lead, means or "attack", index)
    status, status_rule = status_of(layers, trigger)
    date = next(iter(within(layers.dates, sentence.first, sentence.last)), None)
    if status == "new" and date and looks_back(date, layers.news_day):
        status, status_rule = "background", "status:date"
    draft = from_trigger(trigger, status, status_rule)
    draft.rules.append((rule, trigger.first, trigger.last))
    draft.generic = draft.harm_only = True
    draft.definite = means is None
    draft.neutral = means in (None, "attack")
    draft.in_title = sentence.last < layers.page.title_tokens
    draft.places = places_of(layers, lead.first, lead.last, sentence, (sentence.first, sentence.last))
    draft.date = date
    draft.actors = list(actors_of(layers, trigger))
    draft.weapon = weapon
    draft.tolls = list(tolls)
    return draft


def _spoken_of(toll: Toll) -> bool:
    """«عوائل الضحايا», «الجرحى»: the victims as known, no news of harm."""
    match = toll.trigger
    return toll.low is None and match.entry.give("noun") == "victim" and match.article


def _as_trigger(toll: Toll, means: EventType, index: int) -> Trigger:
    """The harm word in the place of an event word."""
    match = toll.trigger
    noun = not match.flags & (PAST | PRESENT)
    return Trigger(match, means, index, noun, definite=False, plural=False, other=False, generic=True, pronominal=False)


def _outcome_only(layers: Layers, sentence: Sentence, index: int, tolls: Sequence[Toll]) -> Draft | None:
    """«ولم يسفر ذلك عن ضحايا»: nothing but an outcome, kept for the event before it."""
    toll = next((toll for toll in tolls if toll.none), None)
    if toll is None:
        return None
    return Draft(
        "attack", toll.first, toll.last, index, "new", [(toll.trigger.entry.id, toll.first, toll.last)], definite=True,
        generic=True, harm_only=True, sentences=[index], tolls=[toll],
    )  # fmt: skip


def _peaceful(layers: Layers, sentence: Sentence) -> bool:
    near = within(layers.contexts, sentence.first, sentence.last)
    return bool(near) or len(layers.contexts) >= 2 and not any(a.armed for a in layers.actors)


def _means(
    layers: Layers, sentence: Sentence, tolls: Sequence[Toll], following: bool
) -> tuple[EventType | None, str, str | None]:
    """The type that the weapon of the sentence implies, with the weapon, else an armed actor's attack, else a killing at a
    known place that no accident explains, else None."""
    for match in within(layers.matches.part("weapons"), sentence.first, sentence.last):
        if means := match.entry.give("means"):
            return means, match.entry.id, match.entry.give("weapon")  # type: ignore[return-value]
    if any(a.armed and not _speaks(layers, a) for a in within(layers.actors, sentence.first, sentence.last)):
        return "attack", "harm:armed-actor", None
    killed = any(toll.low and toll.trigger.entry.gives.get("violent") for toll in tolls)
    placed = within(layers.places, sentence.first, sentence.last)
    if not following and killed and placed and not _by_accident(layers, sentence):
        return "attack", "harm:killing", None
    return None, "harm:continues", None


def _by_accident(layers: Layers, sentence: Sentence) -> bool:
    """«قتل خمسة في حريق»: does the sentence name a cause that is nobody's deed?"""
    words = (word.lstrip("وبل").removeprefix("ال") for word in layers.words[sentence.first : sentence.last + 1])
    return not _PEACEFUL_CAUSES.isdisjoint(words)


def _speaks(layers: Layers, actor: ActorMention) -> bool:
    """«أكدت الشرطة أن», «بحسب الجيش»: who tells of the dead did not kill them."""
    return any(
        -SPEAKER_REACH <= actor.first - cue.last <= SPEAKER_REACH
        for cue in within(layers.matches.part("reporting"), actor.first - SPEAKER_REACH, actor.last + SPEAKER_REACH)
    )
