"""Does every sentence of the lexicon read as its linguist says? Used by `marsad lexicon check` and by the tests.

A ``says`` sentence holds when its phrase matches in it and one event, claim, place … of its reading has every value
that ``gives`` names. A ``silent`` sentence holds when nothing of its concept is read from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from marsad.arabic.tokens import Tokens, tokenise
from marsad.clean import clean_text
from marsad.cli.sentence_gives import Gives, told, unmet
from marsad.lexicon.load import UNINDEXED, Lexicon, Match
from marsad.lexicon.schema import Concept
from marsad.reading.reader import read_article
from marsad.shapes import Reading, Span

# The clock of all sentences: a Wednesday.
CLOCK = "2026-01-14"


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of one file. ``phrase`` is None for a silent one; ``because`` then says why it must be silent."""

    file: Path
    concept: Concept
    sentence: str
    phrase: str | None
    gives: Gives = field(default_factory=dict)
    because: str = ""
    published: str | None = None
    gap: str | None = None

    @property
    def name(self) -> str:
        """`part/concept#phrase`, or `part/concept silent`, as tests and messages name it."""
        where = f"{self.concept.part}/{self.concept.concept}"
        return f"{where}#{self.phrase}" if self.phrase else f"{where} silent"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a phrase or its sentence; ``read`` says what was read, a line a thing; None: it was not."""

    file: Path
    name: str
    sentence: str
    expected: str
    read: tuple[str, ...] | None = None


def cases_of(file: Path, concept: Concept) -> Iterator[Case]:
    """Every sentence of one file."""
    for says in concept.says:
        yield Case(file, concept, says.sentence, says.phrase, says.gives, published=says.published, gap=says.gap)
    for silent in concept.silent:
        yield Case(file, concept, silent.sentence, None, because=silent.because, gap=silent.gap)


def faults_of_form(file: Path, concept: Concept) -> Iterator[Fault]:
    """Phrases without a sentence, and sentences that name no phrase of their file."""
    where = f"{concept.part}/{concept.concept}"
    known = {phrase.id for phrase in concept.phrases}
    proven = {says.phrase for says in concept.says}
    for phrase in concept.phrases:
        if phrase.id not in proven:
            yield Fault(file, f"{where}#{phrase.id}", phrase.text, "a sentence in says that names this phrase")
    for says in concept.says:
        if says.phrase not in known:
            yield Fault(file, f"{where}#{says.phrase}", says.sentence, "the id of a phrase of this file")
        if not says.gives:
            yield Fault(file, f"{where}#{says.phrase}", says.sentence, "gives that name what must be read")


def check(case: Case, lexicon: Lexicon) -> Fault | None:
    """Read one sentence; None when it reads as it should, or is marked as a gap and does not."""
    fault = _fault(case, lexicon)
    if case.gap is None:
        return fault
    closed = "to be misread, as its `gap` says; it reads well now: take the mark away"
    return None if fault else Fault(case.file, case.name, case.sentence, closed)


def _fault(case: Case, lexicon: Lexicon) -> Fault | None:
    day = case.published or CLOCK
    article = clean_text(case.sentence, published=day)
    reading = read_article(article, reference=date.fromisoformat(day[:10]), lexicon=lexicon)
    matches = _own_matches(case, lexicon)
    wrong = _says_wrong(case, reading, matches) if case.phrase else _silent_wrong(case, reading, matches)
    if wrong is None:
        return None
    return Fault(case.file, case.name, case.sentence, wrong, tuple(told(reading)))


def check_all(cases: Iterable[Case], lexicon: Lexicon) -> Iterator[Fault]:
    """The faults of many sentences, in order."""
    return (fault for case in cases if (fault := check(case, lexicon)))


def _own_matches(case: Case, lexicon: Lexicon) -> list[tuple[Match, Span]]:
    """Where phrases of the sentence's own concept stand."""
    tokens = tokenise(case.sentence)
    home = (case.concept.part, case.concept.concept)
    own = [match for match in lexicon.find(tokens) if (match.entry.part, match.entry.concept) == home]
    return [(match, _span(tokens, match, case.sentence)) for match in own]


def _span(tokens: Tokens, match: Match, sentence: str) -> Span:
    start, end = tokens.offsets(match.first, match.last)
    return Span(field="text", start=start, end=end, text=sentence[start:end])


def _says_wrong(case: Case, reading: Reading, matches: list[tuple[Match, Span]]) -> str | None:
    if not _phrase_stands(case, matches):
        return f"the phrase {case.phrase} to match in its sentence (form, present, plural or gap may be missing)"
    missing = unmet(case.gives, reading, case.concept.part, [match for match, _ in matches])
    return f"gives {missing}" if missing else None


def _phrase_stands(case: Case, matches: list[tuple[Match, Span]]) -> bool:
    if case.concept.part in UNINDEXED:
        text = next(phrase.text for phrase in case.concept.phrases if phrase.id == case.phrase)
        return " ".join(_words(text)) in " ".join(_words(case.sentence))
    return any(match.entry.id.endswith(f"#{case.phrase}") for match, _ in matches)


def _words(text: str) -> list[str]:
    return [word for word in tokenise(text).words if word.isalnum()]


def _silent_wrong(case: Case, reading: Reading, matches: list[tuple[Match, Span]]) -> str | None:
    """What was read although the sentence must be silent; None when it is."""
    part, concept = case.concept.part, case.concept.concept
    spans = [span for _, span in matches]
    if part in ("events", "harm", "status"):
        own = f"{part}/{concept}#"
        loud = any(evidence.rule.startswith(own) for event in reading.events for evidence in event.evidence)
    elif part == "reporting":
        loud = any(_meets(claim.cue, span) for claim in reading.claims for span in spans)
    elif part == "actors":
        loud = concept in _actor_ids(reading)
    elif part == "titles":
        speakers = [claim.speaker.span for claim in reading.claims if claim.speaker]
        loud = any(isinstance(span, Span) and _meets(span, own_span) for span in speakers for own_span in spans)
    elif part == "lookalikes":
        return None if reading.events else f"an event, since this is no look-alike: {case.because}"
    else:
        loud = _loud_elsewhere(case, reading)
    return f"nothing of {part}/{concept}, because: {case.because}" if loud else None


def _loud_elsewhere(case: Case, reading: Reading) -> bool:
    part = case.concept.part
    if part == "people":
        return any(event.victims for event in reading.events)
    if part == "weapons":
        weapon = case.concept.gives.get("weapon", case.concept.concept)
        return any(event.weapon == weapon for event in reading.events)
    things = {"place_cues": reading.places, "calendar": reading.dates, "furniture": reading.article.furniture}
    return bool(things.get(part))


def _actor_ids(reading: Reading) -> set[str | None]:
    return {actor.id for actor in reading.actors} | {actor.id for event in reading.events for actor in event.actors}


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
