"""Which words speak of an event: lexicon triggers, less the look-alikes and those whose company is too peaceful."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from marsad.arabic.fold import fold_plain
from marsad.arabic.phrases import DUAL, PAST, PLURAL, PRESENT
from marsad.arabic.sentences import Sentence
from marsad.gazetteer import PlaceMention
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.reading.layers import Layers, within
from marsad.shapes import EventType

_TYPES_IN_NAMES = closed_class("types_in_names")
_PREPOSITIONS = closed_class("governing_prepositions")
_ARMED = closed_class("armed_words")
_OTHER = closed_class("other_event")
_POINTING = frozenset("هذا هذه ذلك تلك وهذا وهذه لهذا لهذه بهذا بهذه".split())
# A verb done to a pronoun speaks of somebody an event before told of: «أعدمهم», «أطلقوا عليه».
_PRONOUNS = frozenset("ه ها هم هما هن".split())
_ON_THEM = frozenset("عليه عليهم عليها عليهما".split())
_SAME = frozenset("نفسه نفسها ذاته ذاتها المذكور المذكوره".split())
# Look-alike contexts in one sentence that outweigh a trigger without arms beside it, and in the whole article.
SENTENCE_CONTEXTS, ARTICLE_CONTEXTS = 1, 3
# So many words of drills or of fiction make the whole article one.
PRETENDED_ARTICLE = 3
# A weapon found, seized or cleared stands in the clause of its verb, this near after it (tokens): «عثرت الفرقة الخامسة في
# الشرطة الاتحادية على مضافة لداعش في وادي زغيتون تضم 22 عبوة» has 13 between in our own articles.
WEAPON_REACH = 14


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that speaks of an event."""

    match: Match
    type: EventType
    sentence: int
    noun: bool
    definite: bool
    plural: bool
    other: bool
    generic: bool
    pronominal: bool

    @property
    def first(self) -> int:
        """First token."""
        return self.match.first

    @property
    def last(self) -> int:
        """Last token, included."""
        return self.match.last


def find_triggers(layers: Layers) -> list[Trigger]:
    """Every trigger that stands after look-alikes and peaceful company are sorted out, in text order."""
    barred = [(m.first, m.last) for m in layers.matches.part("lookalikes") if m.entry.give("blocks")]
    barred += [(a.first, a.last) for a in layers.actors if not a.people]
    barred += [(p.first, p.last) for p in layers.places if p.row is not None or _typed_name(p)]
    barred += [(m.first, m.last) for m in layers.matches.part("titles") if m.last > m.first]
    covered = {index for first, last in barred for index in range(first, last + 1)}
    candidates = [
        m
        for m in layers.matches.part("events")
        if m.entry.give("type") and not covered.issuperset(range(m.first, m.last + 1))
    ]
    company = _Company(layers, candidates)
    out = []
    for match in candidates:
        index = layers.sentence_index(match.first)
        if index is not None and company.accepts(match, index):
            out.append(_trigger(layers, match, index))
    return out


def _typed_name(place: PlaceMention) -> bool:
    """«ميدان التحرير»: a name that holds its type word is no event word."""
    return place.last > place.first and fold_plain(place.name).split()[0] in _TYPES_IN_NAMES


def _trigger(layers: Layers, match: Match, sentence: int) -> Trigger:
    words = layers.words
    after = words[match.last + 1 : match.last + 3]
    before = words[match.first - 1] if match.first else ""
    pointed = before in _POINTING or bool(_SAME.intersection(after))
    noun = not match.flags & (PAST | PRESENT) or before in _PREPOSITIONS and not match.flags & PRESENT
    return Trigger(
        match, match.entry.give("type"), sentence, noun,  # type: ignore[arg-type]
        definite=noun and (match.article or bool(match.suffix) or pointed),
        plural=bool(match.flags & (PLURAL | DUAL)),
        other=bool(_OTHER.intersection(after)) and not pointed,
        generic=bool(match.entry.gives.get("generic")),
        pronominal=not noun and (match.suffix in _PRONOUNS or _to_pronoun(words, match)),
    )  # fmt: skip


def _to_pronoun(words: list[str], match: Match) -> bool:
    """«أطلقوا عليه النار»: done to a pronoun behind its preposition."""
    return bool(_ON_THEM.intersection(words[match.first + 1 : match.last + 2]))


class _Company:
    """What stands beside a trigger: arms, harm, armed actors, and words of sport, accidents, markets."""

    def __init__(self, layers: Layers, candidates: list[Match]) -> None:
        self._layers = layers
        self._contexts = layers.contexts
        self._pretended = [m for m in layers.contexts if m.entry.gives.get("pretended")]
        self._strong = [m for m in candidates if not m.entry.gives.get("needs")]
        self._armed_at: dict[int, list[int]] = {}
        self._weapons = layers.matches.part("weapons")
        self._armed = [a for a in layers.actors if a.armed]
        self._harm = [m for m in layers.matches.part("harm") if m.entry.give("harm") in ("killed", "wounded")]

    def accepts(self, match: Match, index: int) -> bool:
        """Is the company of this trigger violent enough for it, and not that of a look-alike?"""
        sentence = self._layers.page.sentences[index]
        if len(self._pretended) >= PRETENDED_ARTICLE or within(self._pretended, sentence.first, sentence.last):
            return False
        if match.entry.gives.get("needs") == "weapon":
            reach = min(self._layers.clause_of(match.first)[1], match.last + WEAPON_REACH)
            return any(m.entry.give("weapon") for m in within(self._weapons, match.last + 1, reach))
        armed = self._armed_beside(match, sentence)
        contexts = len(within(self._contexts, sentence.first, sentence.last))
        weak = match.entry.gives.get("needs") or match.entry.gives.get("generic")
        if not armed and (contexts >= SENTENCE_CONTEXTS or weak and len(self._contexts) >= ARTICLE_CONTEXTS):
            return False
        if match.entry.gives.get("needs"):
            harmed = within(self._harm, sentence.first, sentence.last) and not contexts
            return armed or bool(harmed) or self._strong_beside(match, sentence)
        return True

    def _armed_beside(self, match: Match, sentence: Sentence) -> bool:
        if within(self._armed, sentence.first, sentence.last):
            return True
        if within(self._weapons, sentence.first, sentence.last):
            return True
        armed = self._armed_words(sentence)
        inside = bisect_left(armed, match.last + 1) - bisect_left(armed, match.first)
        return len(armed) > inside

    def _armed_words(self, sentence: Sentence) -> list[int]:
        """The tokens of a sentence that are armed words, found once a sentence."""
        if sentence.first not in self._armed_at:
            tokens = range(sentence.first, sentence.last + 1)
            self._armed_at[sentence.first] = [t for t in tokens if _stripped(self._layers.words[t]) in _ARMED]
        return self._armed_at[sentence.first]

    def _strong_beside(self, match: Match, sentence: Sentence) -> bool:
        return any(strong is not match for strong in within(self._strong, sentence.first, sentence.last))


def _stripped(word: str) -> str:
    """The word without a glued و, ف, ب or ل, where an armed word is left."""
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[0] in "وفبل" and word[1:] in _ARMED else word


def is_present(trigger: Trigger) -> bool:
    """A verb in the present: habit, plan or statement."""
    return bool(trigger.match.flags & PRESENT)
