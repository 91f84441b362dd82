"""From triggers to events: read each mention, join those of one sentence, then those of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from marsad.arabic.sentences import Sentence
from marsad.gazetteer import Gazetteer
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.reading.actors import ActorMention
from marsad.reading.coreference import joint, points_back, same_in_article, same_in_sentence
from marsad.reading.drafts import Draft, absorb, from_trigger, stands
from marsad.reading.frames import actors_of
from marsad.reading.harm import harm_draft
from marsad.reading.layers import Layers, within
from marsad.reading.places import places_of
from marsad.reading.status import date_beside, failed, status_of
from marsad.reading.tolls import Toll, find_tolls
from marsad.reading.triggers import Trigger, find_triggers, is_present

# A sentence takes up one of at most this many events told last: the longest round-up of shared/data tells fourteen.
MOST_OPEN = 30
# A phrase with a gap may hold other triggers; more than these never do.
OVERLAPPING = 8
_WHEN = closed_class("circumstances")
# Before these an event is named as the subject of something else.
_WHY = frozenset("تغطيه متابعه احياء".split())
# A sentence at most so far behind an event goes on about its place; its first words tell whether it turns away (tokens).
CARRIED, TURNING_REACH = 2, 3
_TURNING = frozenset("سياق صعيد جهه اخر اخري مكان قاطع محافظه مدينه السياق غضون منفصل متصل".split())
# The rule that reads «تحرير» of people as a rescue.
FREED = "event:people-freed"
# Those set free stand right after the word (tokens): «تحرير ثلاثة مواطنين».
FREED_REACH = 2
# A weapon this near after a general word of attack is its means (tokens; «هجوم … بسيارة مفخخة» in the dev articles).
WEAPON_REACH = 7


def find_drafts(layers: Layers, gazetteer: Gazetteer) -> list[Draft]:
    """One draft per real-world event of the article, in order of first mention."""
    triggers = find_triggers(layers)
    article: list[Draft] = []
    titles = layers.matches.part("titles")
    for index, sentence in enumerate(layers.page.sentences):
        here = within(triggers, sentence.first, sentence.last)
        tolls = find_tolls(layers.page, layers.harm_words, titles, layers.quantities, index)
        for draft in _sentence_drafts(layers, gazetteer, sentence, index, here, tolls, bool(article)):
            _join(layers, gazetteer, article, draft)
    _recall_abductions(article)
    standing = [draft for draft in article if stands(draft)]
    _carry_places(layers, standing)
    return standing


def _recall_abductions(article: Sequence[Draft]) -> None:
    """«تحرير ثلاثة مواطنين خطفوا في …»: where people are freed, their abduction is what went before."""
    freed = [draft for draft in article if any(rule == FREED for rule, _, _ in draft.rules)]
    for draft in article:
        if freed and draft.type == "abduction" and draft.status == "new":
            draft.status = "background"
            draft.rules.append(("status:freed", draft.first, draft.last))


def _sentence_drafts(
    layers: Layers, gazetteer: Gazetteer, sentence: Sentence, index: int, triggers: Sequence[Trigger],
    tolls: Sequence[Toll], following: bool,
) -> list[Draft]:  # fmt: skip
    mentions = [_mention(layers, sentence, trigger, triggers) for trigger in triggers]
    drafts: list[Draft] = []
    for mention in mentions:
        earlier = next((d for d in reversed(drafts) if same_in_sentence(layers, gazetteer, d, mention)), None)
        if earlier is None:
            drafts.append(mention)
        else:
            _absorb(earlier, mention)
    loose = _share_out(layers, drafts, tolls)
    told = [
        harm_draft(layers, span, index, part, following or bool(drafts))
        for span, part in _by_date(layers, sentence, loose)
    ]
    return [*drafts, *(draft for draft in told if draft)]


def _carry_places(layers: Layers, article: Sequence[Draft]) -> None:
    """«…في ريف جبلة. وعلى الأثر اعتقلت دورياتها»: what is told right after an event, and names no place in its sentence,
    happened there, unless its sentence turns to something else («وفي سياق منفصل»)."""
    for earlier, later in pairwise(article):
        sentence = layers.page.sentences[later.sentence]
        near = later.sentence - max(earlier.sentences) <= CARRIED
        told_on = near and later.status == earlier.status == "new" and not earlier.in_title
        if told_on and earlier.places and not later.places and not _turns_away(layers, sentence):
            later.places = earlier.places[:1]


def _turns_away(layers: Layers, sentence: Sentence) -> bool:
    """Does the sentence name a place of its own, or open with words that leave what was told?"""
    opening = layers.words[sentence.first : sentence.first + TURNING_REACH]
    return bool(within(layers.places, sentence.first, sentence.last)) or not _TURNING.isdisjoint(opening)


def _by_date(layers: Layers, sentence: Sentence, tolls: Sequence[Toll]) -> list[tuple[Sentence, list[Toll]]]:
    """Loose tolls in groups that share a date: «18 قتيلا في 7 آذار، وخمسة قتلوا في 27 شباط» tells two events."""
    groups: list[tuple[Sentence, list[Toll]]] = []
    dates: list[int] = []
    for toll in tolls:
        clause = layers.clause_of(toll.trigger.first)
        dated = [date.first for date in within(layers.dates, *clause)]
        if groups and (not dated or not dates or dated == dates):
            groups[-1][1].append(toll)
        else:
            groups.append((sentence if not groups else sentence._replace(first=clause[0], last=clause[1]), [toll]))
        dates = dated or dates
    if len(groups) > 1:
        groups[0] = (sentence._replace(last=groups[1][0].first - 1), groups[0][1])
    return groups


def _mention(layers: Layers, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> Draft:
    """One trigger with everything its own words say."""
    status, rule = status_of(layers, trigger)
    draft = from_trigger(trigger, status, rule)
    bounds = _bounds(sentence, trigger, triggers)
    draft.present = is_present(trigger)
    draft.placeless = bool(trigger.match.entry.gives.get("placeless"))
    draft.circumstance = _circumstance(layers, trigger)
    draft.in_title = sentence.last < layers.page.title_tokens
    # What has not happened, or is known already («الضربة الجوية»), lies only where its own words say.
    own = trigger.definite or status in ("hypothetical", "planned")
    draft.places = places_of(layers, trigger.first, trigger.last, sentence, bounds, own=own)
    draft.date = date_beside(layers, trigger, sentence)
    draft.actors = list(actors_of(layers, trigger))
    weapons = within(layers.matches.part("weapons"), bounds[0], bounds[1])
    draft.weapon = weapons[0].entry.give("weapon") if weapons else None
    _refine(draft, trigger, weapons, within(layers.actors, trigger.last + 1, bounds[1]))
    if draft.type in ("attack", "armed_clash") and failed(layers, trigger):
        draft.rules.append(("event:failed", trigger.first, trigger.last))
    return draft


def _circumstance(layers: Layers, trigger: Trigger) -> bool:
    """«منذ انطلاق الاحتجاجات», «لتغطية احتجاجات»: named only to say when or why something else happened."""
    before = layers.words[trigger.first - 1] if trigger.first else ""
    return before in _WHEN and trigger.definite or before.removeprefix("ل") in _WHY


def _refine(draft: Draft, trigger: Trigger, weapons: Sequence[Match], people: Sequence[ActorMention]) -> None:
    """«استهداف بمسيرة مفخخة»: a weapon beside a general word of attack tells the type; «تحرير رهائن» frees no place."""
    freed = draft.type == "territory_change" and trigger.match.entry.gives.get("frees")
    persons = trigger.match.suffix in ("هم", "هما", "هن")
    if freed and (persons or any(p.people and not p.armed and p.first - trigger.last <= FREED_REACH for p in people)):
        draft.type = "operation"
        draft.rules.append((FREED, trigger.first, trigger.last))
    if draft.type != "attack":
        return
    for weapon in weapons:
        means = weapon.entry.give("means")
        if means and means != "attack" and -3 <= weapon.first - trigger.last <= WEAPON_REACH:
            draft.type = means  # type: ignore[assignment]
            draft.rules.append((weapon.entry.id, weapon.first, weapon.last))
            return


def _bounds(sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> tuple[int, int]:
    """From the end of the trigger before to the beginning of the one after."""
    at = bisect_left(triggers, trigger.first, key=lambda t: t.first)
    before = [t.last for t in triggers[max(0, at - OVERLAPPING) : at] if t.last < trigger.first]
    after = [t.first for t in triggers[at : at + OVERLAPPING] if t.first > trigger.last]
    return max(before, default=sentence.first - 1) + 1, min(after, default=sentence.last + 1) - 1


def _share_out(layers: Layers, drafts: list[Draft], tolls: Sequence[Toll]) -> list[Toll]:
    """Give each toll to the event of its own word, of its clause, else to the nearest before or after it; return the
    loose ones, and those whose clause has a date that no event of the sentence can have."""
    loose = []
    for toll in tolls:
        own = [d for d in drafts if any(first <= toll.trigger.first <= last for _, first, last in d.rules)]
        if toll.harm in ("arrested", "abducted", "missing") and not own:
            own = [d for d in drafts if d.type in ("arrest", "abduction", "operation", "attack", "armed_clash")]
        target = own or _beside(layers, drafts, toll)
        if target and (own or not _dated_apart(layers, target[0], toll)):
            target[0].tolls.append(toll)
        else:
            loose.append(toll)
    return loose


def _beside(layers: Layers, drafts: list[Draft], toll: Toll) -> list[Draft]:
    """The event of the toll's clause, else the nearest one before it, else the first after."""
    clause = layers.clause_of(toll.trigger.first)
    near = [d for d in drafts if clause[0] <= d.first <= clause[1]]
    before = [d for d in drafts if d.first < toll.first]
    return near[:1] or before[-1:] or drafts[:1]


def _dated_apart(layers: Layers, draft: Draft, toll: Toll) -> bool:
    """Does the toll stand in another clause with a date of its own?"""
    clause = layers.clause_of(toll.trigger.first)
    if clause[0] <= draft.first <= clause[1]:
        return False
    dates = within(layers.dates, *clause)
    return bool(dates) and draft.date is not None and dates[0].first != draft.date.first


def _join(layers: Layers, gazetteer: Gazetteer, article: list[Draft], draft: Draft) -> None:
    open_events = article[-MOST_OPEN:][::-1]
    for earlier in open_events:
        if same_in_article(layers, gazetteer, earlier, draft):
            _absorb(earlier, draft)
            return
    back = next((earlier for earlier in open_events if points_back(earlier, draft)), None)
    if back is not None:
        _absorb(back, draft)
        return
    article.append(draft)


def _absorb(earlier: Draft, draft: Draft) -> None:
    absorb(earlier, draft, joint(earlier, draft) or earlier.type)
