"""The lexicon's calendar words (`lexicon/ar/calendar/`) as a table from a token to what it may begin.

They are read apart from the rest of the lexicon: dates need them alone and before anything else, a token lookup is
faster than a second pass of the matcher, and `find_dates` starts without compiling the whole lexicon.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.arabic.clitics import PREFIXES
from marsad.arabic.phrases import DUAL, NEEDS_SUFFIX
from marsad.arabic.wrapping import Run
from marsad.lexicon import inflect
from marsad.lexicon.inflect import forms_of
from marsad.lexicon.load import ROOM, cached, source_hash
from marsad.lexicon.schema import read_concept

# «اليوم» is today before it is a day with its article.
_ORDER = tuple(
    "holidays relative_days turns hijri_months months weekdays day_parts phases units seasons decades fractions ranks".split()
)


class Spelling(msgspec.Struct, frozen=True, array_like=True):
    """A phrase by its first token; ``rest`` are the tokens that must follow."""

    rest: tuple[str, ...]
    kind: str
    gives: dict[str, str | int | bool | None]
    phrase: str
    prefix: str
    article: bool
    flags: int


class Hit(NamedTuple):
    """A calendar word at ``first`` to ``last`` of a run."""

    first: int
    last: int
    spelling: Spelling

    @property
    def kind(self) -> str:
        """The concept: months, weekdays, units …"""
        return self.spelling.kind

    @property
    def prefix(self) -> str:
        """The clitics glued before it."""
        return self.spelling.prefix

    @property
    def article(self) -> bool:
        """Whether it has the article."""
        return self.spelling.article

    @property
    def flags(self) -> int:
        """Inflection flags of `marsad.arabic.phrases`; the lexicon tells the construct dual by ``dual``."""
        return self.spelling.flags | (DUAL if self.spelling.gives.get("dual") else 0)

    def number(self, key: str) -> int:
        """What the phrase gives under ``key``, as a number."""
        return int(self.spelling.gives[key] or 0)

    def word(self, key: str) -> str:
        """What the phrase gives under ``key``."""
        return str(self.spelling.gives.get(key, ""))


@lru_cache(maxsize=1)
def calendar_words() -> dict[str, list[Spelling]]:
    """The table, longest phrase first under each token; cached on disk under the hash of its sources."""
    paths = sorted((ROOM / "calendar").glob("*.yml"))
    version = source_hash([*paths, Path(inflect.__file__), Path(__file__)])
    data = cached(f"calendar-{version}", lambda: msgspec.msgpack.encode(_compile()))
    return msgspec.msgpack.decode(data, type=dict[str, list[Spelling]])


def _compile() -> dict[str, list[Spelling]]:
    table: dict[str, list[Spelling]] = {}
    for path in sorted((ROOM / "calendar").glob("*.yml"), key=lambda path: _ORDER.index(path.stem)):
        concept = read_concept(path)
        for phrase in concept.phrases:
            for form in forms_of(phrase, 0):
                if form.flags & NEEDS_SUFFIX:
                    continue
                first, *rest = form.text.split()
                for prefix, article in PREFIXES[form.word_class].items():
                    spelling = Spelling(
                        tuple(rest), concept.concept, phrase.gives, phrase.text, prefix, article, form.flags
                    )
                    table.setdefault(prefix + first, []).append(spelling)
    for spellings in table.values():
        spellings.sort(key=lambda spelling: (-len(spelling.rest), _ORDER.index(spelling.kind), len(spelling.prefix)))
    return table


def find_calendar_words(run: Run) -> dict[int, Hit]:
    """Every calendar word of ``run`` by its position, the longest where several begin; none overlap."""
    table, words = calendar_words(), run.words
    found: dict[int, Hit] = {}
    free = 0
    for at in [index for index, word in enumerate(words) if word in table]:
        if at < free:
            continue
        for spelling in table[words[at]]:
            size = len(spelling.rest)
            if not size or tuple(words[at + 1 : at + 1 + size]) == spelling.rest:
                found[at] = Hit(at, at + size, spelling)
                free = at + size + 1
                break
    return found
