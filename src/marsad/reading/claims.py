"""Who said what: each reporting cue with its speaker, its stance and the words it reports."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.arabic.phrases import DUAL, FIRST_PERSON
from marsad.arabic.sentences import Sentence
from marsad.arabic.tokens import LINE, PARAGRAPH
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.reading.actors import ActorMention
from marsad.reading.headings import heading_voices
from marsad.reading.layers import Layers, within
from marsad.reading.quotes import find_quotations
from marsad.reading.speakers import Voice, known_speaker, silent_subject, voice
from marsad.shapes import Claim, Stance

_THAT = closed_class("that")
_LEADS = frozenset("الي عن علي من ب انه".split())
# From a cue to its «أن» at most this many tokens: the longest speaker and the time and place of his speech.
THAT_REACH = 28
_SHIFTS = frozenset("فيما بينما".split())
_HAPPEN = closed_class("happening_negated")
_HAPPENINGS = closed_class("happenings")
_STATEMENTS = closed_class("statement_nouns")
_BLAME = closed_class("blame")
_UNSAID = frozenset("لم ولم لن ولن".split())
# «بعد أن», «قبل أن», «رغم أن» … introduce no speech.
_NOT_THAT = closed_class("not_that")
# Reports that a new one may lie in or repeat: those heard last.
RECENT = 20
# Between a participle and its «أن» stands at most its object (tokens).
OBJECT_REACH = 4
# A content shorter than this says nothing (tokens).
SHORTEST = 1


@dataclass(frozen=True, slots=True)
class Report:
    """A claim in tokens: the cue, its speaker, the reported words from ``first`` to ``last``; ``accused`` is blamed."""

    cue: tuple[int, int, str, str]
    voice: Voice | None
    stance: Stance
    first: int
    last: int
    direct: bool
    via: tuple[str, ...]
    rule: str
    accused: ActorMention | None = None

    def shape(self, layers: Layers, about: tuple[int, ...]) -> Claim:
        """As it goes into the reading."""
        first, last, prefix, suffix = self.cue
        return Claim(
            speaker=self.voice.speaker if self.voice else None, cue=layers.page.core(first, last, prefix, suffix),
            stance=self.stance, content=layers.page.span(self.first, self.last), direct=self.direct, via=self.via,
            about=about,
        )  # fmt: skip


class _Hearing:
    """One pass over the cues of a page, remembering who spoke last."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.words = layers.words
        self.cues = [m for m in layers.matches.part("reporting") if layers.sentence_index(m.first) is not None]
        self.quotations = {q.first: q for q in reversed(find_quotations(layers.page))}
        self.speeches = {first for first, quotation in self.quotations.items() if quotation.speech}
        self.heard: list[Voice] = []
        self.reports: list[Report] = []
        self.spent: set[int] = set()


def find_reports(layers: Layers) -> list[Report]:
    """Every claim of the page in text order."""
    hearing = _Hearing(layers)
    headings = heading_voices(layers)
    for index, sentence in enumerate(layers.page.sentences):
        if heading := headings.get(sentence.first):
            _hear_heading(hearing, heading, sentence)
        for cue in within(hearing.cues, sentence.first, sentence.last):
            if cue.first not in hearing.spent and not _inside_speech(hearing, cue.first):
                _hear(hearing, cue, sentence, index)
    return sorted(hearing.reports, key=lambda report: (report.cue[0], report.first))


def _inside_speech(hearing: _Hearing, token: int) -> bool:
    return any(report.direct and report.first <= token <= report.last for report in hearing.reports[-RECENT:])


def _hear(hearing: _Hearing, cue: Match, sentence: Sentence, index: int) -> None:
    kind = cue.entry.give("cue")
    if kind == "none" or _unsaid(hearing, cue, sentence):
        return
    if kind == "preposition":
        _hear_preposition(hearing, cue, sentence)
    elif kind == "participle":
        _hear_with_content(hearing, cue, sentence, silent_subject(hearing.heard), _after_object(hearing, cue, sentence))
    else:
        _hear_verb(hearing, cue, sentence)


def _after_object(hearing: _Hearing, cue: Match, sentence: Sentence) -> int:
    """«مستكملا حديثه بأن»: a word or two may stand between a participle and its «أن»."""
    that = _that(hearing, cue, sentence)
    return that if that is not None and that - cue.last <= OBJECT_REACH else cue.head + 1


def _unsaid(hearing: _Hearing, cue: Match, sentence: Sentence) -> bool:
    """«لم يعلن», «دون أن يذكر» say that it was not said; «بين» reports only at the head of its clause."""
    before = hearing.words[cue.first - 1] if cue.first > sentence.first else ""
    if cue.entry.give("cue") == "verb" and before in _UNSAID:
        return True
    head = cue.first == sentence.first or before in ("،", "؛", "-", "حيث", "فيما", "كما")
    if cue.entry.give("needs") == "after-comma":
        return before not in ("،", "")
    return cue.entry.give("needs") == "opening" and not head


# --- verbs and nouns -------------------------------------------------------------------------------------------------


def _hear_verb(hearing: _Hearing, cue: Match, sentence: Sentence) -> None:
    """«قال فلان إن», «فلان قال إن», «وأضاف أن», «نقلت رويترز عن مصدر أن», «أعلنت الوزارة مقتل»."""
    layers = hearing.layers
    that = _that(hearing, cue, sentence)
    via: tuple[str, ...] = ()
    subject = None
    if cue.flags & FIRST_PERSON and cue.entry.give("stance") == "accuse":
        # «ونحمل الحكومة المسؤولية»: who speaks goes on speaking.
        subject, that = silent_subject(hearing.heard), that or cue.last
    elif cue.entry.gives.get("via"):
        subject, via = _carried(hearing, cue, sentence, that)
    elif that is not None:
        led = bool(_STATEMENTS.intersection(hearing.words[cue.first : cue.last + 1]))
        subject = voice(layers, cue.head + 1, that - 1, hearing.heard, led=led) if that > cue.head + 1 else None
    elif cue.entry.give("complement") in ("object", "either") and cue.entry.give("needs") in (None, "speaker"):
        subject, that = _object_frame(hearing, cue, sentence)
        if that is None:
            return
    if that is None or not _firm(hearing, cue, that):
        return
    if subject is None and not via:
        subject = _subject_before(hearing, cue, sentence) or silent_subject(hearing.heard)
    _hear_with_content(hearing, cue, sentence, subject, that, via)


def _firm(hearing: _Hearing, cue: Match, that: int) -> bool:
    """A cue that is also another word («بين», «تابعا») reports only with its «أن» at hand or a speaker between."""
    if not (cue.entry.gives.get("needs") or cue.flags & DUAL):
        return True
    return that - cue.head <= 2 or known_speaker(hearing.layers, cue.head + 1, that - 1)


def _that(hearing: _Hearing, cue: Match, sentence: Sentence) -> int | None:
    """The token of «أن», the colon or the opening mark that introduces what is said; None when there is none."""
    limit = min(sentence.last, cue.head + THAT_REACH)
    next_cues = within(hearing.cues, cue.head + 1, limit)
    following = [c.first for c in next_cues if c.entry.give("cue") in ("verb", "participle")]
    limit = min(limit, *(first for first in following[:1])) if following else limit
    marks = hearing.speeches
    for index in range(cue.head + 1, limit + 1):
        word = hearing.words[index]
        if word in _THAT and not _subordinate(hearing, cue, index):
            return index
        if word == ":" or index in marks and index - cue.head <= 14:
            return index
    return None


def _subordinate(hearing: _Hearing, cue: Match, index: int) -> bool:
    """«بعد أن», «رغم أن» introduce no speech; «أشار إلى أن» does."""
    before = hearing.words[index - 1]
    if before == "الي" and cue.entry.give("preposition"):
        return False
    return hearing.words[index] == "ان" and before in _NOT_THAT


def _carried(
    hearing: _Hearing, cue: Match, sentence: Sentence, that: int | None
) -> tuple[Voice | None, tuple[str, ...]]:
    """«نقلت الأناضول عن مراسلها أن»: who carried it, and whom they quote."""
    end = (that or sentence.last + 1) - 1
    about = next((i for i in range(cue.head + 1, end) if hearing.words[i] == "عن"), None)
    if about is None:
        return voice(hearing.layers, cue.head + 1, end, hearing.heard), ()
    carrier = voice(hearing.layers, cue.head + 1, about - 1, hearing.heard)
    return voice(hearing.layers, about + 1, end, hearing.heard), (carrier.speaker.text,) if carrier else ()


def _object_frame(hearing: _Hearing, cue: Match, sentence: Sentence) -> tuple[Voice | None, int | None]:
    """«نفت لجنة الأمن وجود سيطرة»: the subject ends where the known speaker ends, the rest is said."""
    layers, start = hearing.layers, cue.head + 1
    lead = (cue.entry.give("preposition") or "").split()
    if lead:
        at = _after_preposition(hearing, start, sentence, lead)
        if at is None:
            return None, None
        return (
            voice(layers, start, _before_accused(hearing, cue, start, at), hearing.heard) if at > start else None
        ), at
    end = _known_end(layers, start, sentence)
    if cue.head != cue.last and (end is None or end >= cue.last or cue.entry.give("stance") == "accuse"):
        return voice(layers, start, _before_accused(hearing, cue, start, cue.last), hearing.heard), cue.last
    if end is None:
        elided = _subject_before(hearing, cue, sentence)
        return (elided, start) if elided and start <= sentence.last else (None, None)
    subject = voice(layers, start, end, hearing.heard)
    at = _past_dates(layers, end + 1, sentence)
    return (subject, at) if subject and at <= sentence.last else (None, None)


def _past_dates(layers: Layers, at: int, sentence: Sentence) -> int:
    """«نفت القيادة، الأحد، صحة …»: when it was said, between marks or not, is no part of what was said."""
    while True:
        ahead = at + 1 if at <= sentence.last and layers.words[at] == "،" else at
        date = layers.date_at.get(ahead)
        if date is None or date.last >= sentence.last:
            return at
        at = date.last + 1


def _before_accused(hearing: _Hearing, cue: Match, start: int, at: int) -> int:
    """The last token of the speaker between ``start`` and ``at``: of «اتهم الجيش الحوثيين بقصف» the second is accused."""
    accused = _accused(hearing, cue, start, at)
    return at - 1 if accused is None else accused.first - 1


def _accused(hearing: _Hearing, cue: Match, start: int, at: int) -> ActorMention | None:
    """The one an accusation falls on: the last actor before what he is accused of, the speaker standing before him."""
    if cue.entry.give("stance") != "accuse":
        return None
    between = [a for a in within(hearing.layers.actors, start, at - 1) if a.last < at]
    speaker_known = len(between) > 1 or bool(between) and (between[0].first > start or bool(cue.flags & FIRST_PERSON))
    return between[-1] if speaker_known else None


def _after_preposition(hearing: _Hearing, start: int, sentence: Sentence, lead: list[str]) -> int | None:
    """Where the content begins when a preposition introduces it: «حذر من», «توعد باستعادتها»."""
    bound = [word for word in lead if len(word) == 1]
    free = [word for word in lead if len(word) > 1]
    for index in range(start, min(sentence.last, start + THAT_REACH) + 1):
        word = hearing.words[index]
        if word in free:
            return index
        if any(word.startswith(letter) and len(word) > 3 for letter in bound) and not _named_at(hearing.layers, index):
            return index
        if word in ("،", "؛") and index > start + 10:
            return None
    return None


def _named_at(layers: Layers, token: int) -> bool:
    near = within(layers.actors, token - 8, token)
    return any(a.first <= token <= a.last and not a.prefix.endswith("ب") for a in near)


def _known_end(layers: Layers, start: int, sentence: Sentence) -> int | None:
    """The end of the speaker that stands at ``start``: an actor, a title with what follows it, a source."""
    known = [
        (a.first, a.last)
        for a in within(layers.actors, start, start + 12)
        if not a.people or a.kind in ("protesters", "media", "unknown", "government")
    ]
    known += [(m.first, m.last) for m in within(layers.matches.part("titles"), start, start + 12)]
    at = next((last for first, last in sorted(known, key=lambda k: -k[1]) if first == start), None)
    if at is None:
        return None
    return _grown(layers, at, known, sentence)


def _grown(layers: Layers, at: int, known: list[tuple[int, int]], sentence: Sentence) -> int:
    """Let a known speaker reach over the names, offices and adjectives joined to it."""
    words = layers.words
    titled = any(m.last == at for m in within(layers.matches.part("titles"), at - 6, at))
    for index in range(at + 1, min(sentence.last, at + 10) + 1):
        if index <= at:
            continue
        chained = next((last for first, last in known if first == index), None)
        if chained is not None:
            at = chained
        elif _goes_on(layers, index, titled, known, sentence):
            at = index
        else:
            break
    while words[at] in ("في", "باسم", "من"):
        at -= 1
    return at


def _goes_on(layers: Layers, index: int, titled: bool, known: list[tuple[int, int]], sentence: Sentence) -> bool:
    """Does the word at ``index`` still name the speaker: «لجنة الأمن في البرلمان», «العميد فلان», «الداخلية العراقية»?"""
    word = layers.words[index]
    after = layers.words[min(index + 1, sentence.last)]
    if word == "في" and any(first == index + 1 for first, _ in known):
        return True
    if titled and word in ("في", "باسم", "من"):
        return after not in ("بيان", "تصريح")
    if titled and word.isalpha() and not _masdar_like(layers, index):
        return not (index - 1 in layers.place_ends and word.startswith("ال"))
    return word.startswith("ال") and len(word) > 4 and word.endswith(("يه", "ي", "يين"))


def _masdar_like(layers: Layers, token: int) -> bool:
    """An event word, a harm word or a date ends the speaker."""
    if layers.words[token] in _HAPPENINGS:
        return True
    return token in layers.busy or token in layers.date_at


def _subject_before(hearing: _Hearing, cue: Match, sentence: Sentence) -> Voice | None:
    """«المتحدث باسم الجيش قال إن»: the words from the beginning of the clause to the verb, when they name a speaker."""
    layers = hearing.layers
    start = sentence.first
    for index in range(cue.first - 1, sentence.first - 1, -1):
        if layers.words[index] in ("،", "؛", "(", ")", "-", "فيما", "بينما", "حين") or index + 1 in hearing.spent:
            start = index + 1
            break
    topic = layers.words[start].removeprefix("و") == "اما" and cue.prefix == "ف"
    if cue.first - start < 1 or cue.first - start > 14 or cue.prefix.startswith(("و", "ف")) and not topic:
        return None
    start += topic
    named = any(not a.prefix.strip("و") for a in within(layers.actors, start, cue.first - 1) if a.kind != "civilians")
    named = named or bool(within(layers.matches.part("titles"), start, cue.first - 1))
    if not named or within(layers.matches.part("events"), start, cue.first - 1):
        return None
    return voice(layers, start, cue.first - 1, hearing.heard)


# --- prepositions ----------------------------------------------------------------------------------------------------


def _hear_preposition(hearing: _Hearing, cue: Match, sentence: Sentence) -> None:
    """«بحسب مصدر أمني»: what stands before it is said; at the head of its sentence, what follows."""
    start = cue.last + 1
    if start <= sentence.last and hearing.words[start] == "ما":
        start += 1
    inner = next((c for c in within(hearing.cues, start, start) if c.entry.give("cue") == "verb"), None)
    if inner:
        hearing.spent.add(inner.first)
        start = inner.last + 1
    end = _source_end(hearing, start, sentence)
    source = voice(hearing.layers, start, end, hearing.heard, led=True)
    if source is None:
        return
    opens = cue.first - sentence.first <= 2
    if opens:
        first, last = source.last + 1, sentence.last
    else:
        first, last = _before(hearing, sentence, cue)
    _report(hearing, cue, source, first, last, ())


def _source_end(hearing: _Hearing, start: int, sentence: Sentence) -> int:
    for index in range(start, min(sentence.last, start + 16) + 1):
        if hearing.words[index] in ("،", "؛", ":", "(", "فان", "فانه", "فانها") and index != start:
            return index - 1
    return min(sentence.last, start + 16)


def _before(hearing: _Hearing, sentence: Sentence, cue: Match) -> tuple[int, int]:
    first = sentence.first
    for report in hearing.reports[-RECENT:]:
        if sentence.first <= report.first <= cue.first and report.last >= cue.first:
            first = max(first, report.first)
    return first, cue.first - 1


# --- content ---------------------------------------------------------------------------------------------------------


def _hear_with_content(
    hearing: _Hearing, cue: Match, sentence: Sentence, subject: Voice | None, at: int, via: tuple[str, ...] = ()
) -> None:
    """Step over what introduces the content and take it to its end."""
    first = _content_start(hearing, at, sentence)
    if first is None:
        return
    if cue.entry.give("cue") == "participle" and not _introduced_content(hearing, cue, first):
        return
    last = _content_end(hearing, cue, first, sentence)
    _report(hearing, cue, subject, first, last, via)


def _introduced_content(hearing: _Hearing, cue: Match, first: int) -> bool:
    """A participle reports only when something introduces what is said, or when it takes a bare object."""
    if cue.entry.give("needs") == "actor":
        return first in hearing.layers.actor_at
    if first > cue.last + 1 or hearing.quotations.get(first):
        return True
    return cue.entry.give("complement") in ("object", "either")


def _content_start(hearing: _Hearing, at: int, sentence: Sentence) -> int | None:
    words = hearing.words
    while at <= sentence.last and (
        words[at] in _LEADS or words[at] in (":", "،", "ان", "بان", "وان", "(", "-") or words[at] in (LINE,)
    ):
        at += 1
        if words[at - 1] in ("ان", "بان", "وان"):
            break
    while at <= sentence.last and words[at] in (":", "،"):
        at += 1
    return at if at <= sentence.last else None


def _content_end(hearing: _Hearing, cue: Match, first: int, sentence: Sentence) -> int:
    quotation = hearing.quotations.get(first)
    if quotation is not None and quotation.speech:
        return quotation.last
    last = sentence.last
    for other in within(hearing.cues, first + 1, last):
        if other.first <= last and other.entry.give("cue") == "participle" and other.first > cue.last:
            last = other.first - 1
    for index in range(first + 1, last + 1):
        if hearing.words[index] in _SHIFTS and hearing.words[index - 1] == "،":
            last = index - 1
            break
    while last > first and not hearing.words[last].isalnum():
        last -= 1
    return last


def _report(hearing: _Hearing, cue: Match, subject: Voice | None, first: int, last: int, via: tuple[str, ...]) -> None:
    words = hearing.words
    while first <= last and not words[first].isalnum():
        first += 1
    while last > first and not words[last].isalnum():
        last -= 1
    if last - first + 1 < SHORTEST or any(abs(first - report.first) <= 1 for report in hearing.reports[-RECENT:]):
        return
    quotation = hearing.quotations.get(first)
    direct = quotation is not None and (quotation.speech or quotation.last >= last)
    if subject is not None:
        hearing.heard.append(subject)
    stance = _by_sense(words, cue.entry.give("stance") or "assert", first, last)
    via = via or _told(hearing, cue, first)
    hearing.spent.add(cue.first)
    hearing.reports.append(
        Report(
            (cue.first, cue.head, cue.prefix, cue.suffix),
            subject,
            stance,
            first,
            last,
            direct,
            via,
            cue.entry.id,
            _accused(hearing, cue, cue.head + 1, first),
        )
    )


def _told(hearing: _Hearing, cue: Match, first: int) -> tuple[str, ...]:
    """«قال المصدر لرويترز»: the medium he spoke to carried it."""
    beside = within(hearing.layers.actors, cue.last + 1, first - 1)
    return tuple(a.name for a in beside if a.kind == "media" and a.prefix.endswith("ل"))


def _by_sense(words: list[str], stance: str, first: int, last: int) -> Stance:
    """«قال إن القصف لم يحصل» denies, whatever its cue."""
    if stance in ("assert", "announce", "confirm"):
        for index in range(first, min(last, first + 8)):
            if words[index] == "لم" and words[index + 1] in _HAPPEN:
                return "deny"
        if " ".join(words[first : first + 2]) in ("لا صحه", "لا وجود"):
            return "deny"
        if stance == "assert" and _BLAME.intersection(words[first : last + 1]):
            return "accuse"
    return stance  # type: ignore[return-value]


# --- headings --------------------------------------------------------------------------------------------------------


def _hear_heading(hearing: _Hearing, heading: tuple[Voice, int, int], sentence: Sentence) -> None:
    """«الحكومة العراقية: …»"""
    speaker, colon, end = heading
    first = colon + 1
    while first <= end and hearing.words[first] in (LINE, PARAGRAPH, "-"):
        first += 1
    if first > end:
        return
    direct = hearing.quotations.get(first) is not None
    stance = _by_sense(hearing.words, "assert", first, end)
    hearing.heard.append(speaker)
    hearing.reports.append(Report((colon, colon, "", ""), speaker, stance, first, end, direct, (), "reporting:colon"))
