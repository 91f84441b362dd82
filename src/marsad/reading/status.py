"""Has it happened: new, background, denied, planned or hypothetical, from the words around a trigger and its date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from marsad.arabic.phrases import PAST, PRESENT
from marsad.arabic.sentences import Sentence
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.lexicon.matches import inside
from marsad.reading.dates import DateMention
from marsad.reading.layers import Layers, within
from marsad.reading.triggers import Trigger
from marsad.shapes import EventType, Status

# News tells of the last days; what is older than this in a report is its background (days; in the dev articles every
# dated new event lies within 4 days of publication, every dated background one is older than 5).
NEWS_DAYS = 7
# A sentence that opens «وكان … قد» looks back; قد stands within this many tokens of the opening.
PLUPERFECT_REACH = 12
# A negation word negates the event word this near after it (tokens): «عدم وقوع أي هجوم».
NEGATION_REACH = 3
# A status phrase of clause scope colours what follows within this many tokens («يعتزم شن هجوم», «متهم بقتل»).
CLAUSE_REACH = 7
# What somebody is charged with follows the word right away (tokens): «المتهم الأول باغتيال».
CHARGE_REACH = 3
# «تعرض … لهجوم»: who suffers stands between within so many tokens.
SUFFERED_REACH = 8
_SUFFERING = closed_class("suffering_verbs")
_MEANT: frozenset[EventType] = frozenset(("arrest", "abduction", "assassination", "territory_change", "execution"))
_WAS = frozenset("كان كانت وكان وكانت كانوا وكانوا".split())
_PARTICLES = frozenset("لم لن لا".split())
_NEGATIONS = _PARTICLES | {"و" + word for word in _PARTICLES}
_HAPPEN = closed_class("happening")
_ANY = frozenset("اي ايه باي لاي واي".split())
_FAILED = closed_class("failed")


def status_of(layers: Layers, trigger: Trigger) -> tuple[Status, str]:
    """The status of one mention and the rule that gave it."""
    sentence = layers.page.sentences[trigger.sentence]
    given = trigger.match.entry.give("status")
    if given:
        return given, trigger.match.entry.id  # type: ignore[return-value]
    marked = _marked(layers, trigger, sentence)
    if (marked is None or marked[0] == "hypothetical") and _negated(layers, trigger, sentence):
        return "denied", "status:negated"
    if trigger.match.prefix.endswith("س") and trigger.match.flags & PRESENT:
        return "planned", "status:future"
    if marked:
        return marked
    if _purpose(layers, trigger, sentence):
        return "planned", "status:purpose"
    if not trigger.definite and trigger.first > 0 and layers.words[trigger.first - 1] in _ANY:
        return "hypothetical", "status:any"
    if _dated_back(layers, trigger, sentence):
        return "background", "status:date"
    if _pluperfect(layers, sentence, trigger):
        return "background", "status:pluperfect"
    if _habitual(layers, trigger, sentence):
        return "background", "status:habit"
    return "new", "status:default"


def _negated(layers: Layers, trigger: Trigger, sentence: Sentence) -> bool:
    """«لم يتعرض المطار لهجوم», «أي قصف لم يحصل»; «لم يسفر الهجوم عن ضحايا» negates its outcome only."""
    words = layers.words
    if not trigger.noun and trigger.first > 0 and words[trigger.first - 1] in _NEGATIONS:
        return True
    first, last = max(sentence.first, trigger.first - 8), min(sentence.last, trigger.last + 8)
    for index in range(first, last):
        if index in layers.outcome_starts:
            continue
        if words[index] in _NEGATIONS and words[index + 1] in _HAPPEN and not trigger.definite:
            return not _break_between(words, index, trigger)
    return False


def _purpose(layers: Layers, trigger: Trigger, sentence: Sentence) -> bool:
    """«أمر قواته باعتقال»: meant, not done yet: «لاعتقال القتلة», «لاستعادة المدينة»; «تعرض لاعتقال» was done."""
    if not trigger.noun or trigger.definite or trigger.type not in _MEANT or not trigger.match.prefix.endswith("ل"):
        return False
    before = layers.words[max(sentence.first, trigger.first - SUFFERED_REACH) : trigger.first]
    return not _SUFFERING.intersection(before)


def _break_between(words: list[str], index: int, trigger: Trigger) -> bool:
    low, high = sorted((index, trigger.first))
    return any(word in ("،", "؛", "فيما", "بينما", "ان", "بعد") for word in words[low + 1 : high])


def _marked(layers: Layers, trigger: Trigger, sentence: Sentence) -> tuple[Status, str] | None:
    """A status phrase before the trigger in its clause, or one that colours the whole sentence."""
    named = [(a.first, a.last) for a in within(layers.actors, sentence.first, sentence.last) if not a.people]
    for match in reversed(within(layers.matches.part("status"), sentence.first, trigger.first)):
        if inside(match, named):
            continue
        if "negates" in match.entry.gives:
            if _negates(layers, match, trigger):
                return ("denied" if match.entry.gives["negates"] else "new"), match.entry.id
        elif _colours(layers, match, trigger, sentence):
            return (match.entry.give("status") or "new"), match.entry.id  # type: ignore[return-value]
    return None


def _colours(layers: Layers, match: Match, trigger: Trigger, sentence: Sentence) -> bool:
    """Does the phrase reach the trigger? ``opening`` ones must open their sentence; a habit («تتكرر») tells of plurals;
    a ``charge`` is what stands behind its «ب» («متهم باغتيال»); ``earlier`` is told of by what is new («بعد أيام على هجوم»)."""
    scope = match.entry.give("scope")
    if scope == "sentence":
        return True
    if scope == "charge":
        return trigger.match.prefix.endswith("ب") and trigger.first - match.last <= CHARGE_REACH
    if scope == "earlier" and trigger.definite:
        return False
    if scope == "opening":
        habit = bool(match.flags & (PAST | PRESENT))
        return match.first - sentence.first <= 1 and (not habit or trigger.plural)
    return match.first >= layers.clause_of(trigger.first)[0] and trigger.first - match.last <= CLAUSE_REACH


def _negates(layers: Layers, match: Match, trigger: Trigger) -> bool:
    """«لم» negates the verb right after it; «عدم», «دون» the noun near them."""
    distance = trigger.first - match.last
    if layers.words[match.last].lstrip("وف") in _PARTICLES:
        return not trigger.noun and distance == 1
    return 0 < distance <= NEGATION_REACH


def _dated_back(layers: Layers, trigger: Trigger, sentence: Sentence) -> bool:
    mention = date_beside(layers, trigger, sentence)
    return mention is not None and looks_back(mention, layers.news_day)


def looks_back(mention: DateMention, reference: date | None) -> bool:
    """Does the date lie before the news?"""
    if mention.past_cue:
        return True
    if reference is None or mention.latest is None:
        return False
    return date.fromisoformat(mention.latest) < reference - timedelta(days=NEWS_DAYS)


def date_beside(layers: Layers, trigger: Trigger, sentence: Sentence) -> DateMention | None:
    """The date of the trigger's clause, the nearest one; else the nearest of its sentence."""
    clause = layers.clause_of(trigger.first)
    here = within(layers.dates, clause[0], clause[1])
    if not here:
        here = within(layers.dates, sentence.first, sentence.last)
    return min(here, key=lambda d: (abs(d.first - trigger.last), d.first), default=None)


def _pluperfect(layers: Layers, sentence: Sentence, trigger: Trigger) -> bool:
    opening = layers.words[sentence.first : sentence.first + 2]
    if not _WAS.intersection(opening):
        return False
    reach = layers.words[sentence.first : sentence.first + PLUPERFECT_REACH]
    return "قد" in reach or any(match.flags & 2 for match in _verbs(layers, sentence))


def _verbs(layers: Layers, sentence: Sentence) -> Sequence[Match]:
    return within(layers.matches.part("events"), sentence.first, sentence.first + PLUPERFECT_REACH)


def _habitual(layers: Layers, trigger: Trigger, sentence: Sentence) -> bool:
    """A verb in the present that opens its sentence tells what happens again and again, unless the sentence is dated."""
    if trigger.match.flags & PRESENT and trigger.first - sentence.first <= 1 and trigger.sentence > 0:
        return not within(layers.dates, sentence.first, sentence.last)
    return False


def failed(layers: Layers, trigger: Trigger) -> bool:
    """Did the attempt fail: «محاولة … باءت بالفشل», «فشل هجوم»?"""
    clause = layers.clause_of(trigger.first)
    return bool(_FAILED.intersection(layers.words[clause[0] : clause[1] + 1]))
