"""What the readers of dates look at: the words, their numbers and calendar words, and the day they are read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from marsad.arabic.number_vocabulary import PARTICLES
from marsad.arabic.numbers import Number
from marsad.arabic.wrapping import Run
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.periods import Period

_FEW_WORDS = 6
PieceKind = Literal["part", "shift", "weekday", "moment", "period"]


class Piece(NamedTuple):
    """One part of a date expression at words ``first`` to ``last``.

    ``shift`` counts days from the reference, ``weekday`` is 0 for Monday with ``turn`` (-1 الماضي, 1 المقبل), a
    ``moment`` is a written date, a ``period`` is already resolved. ``joined``: «و» is glued before it.
    """

    first: int
    last: int
    kind: PieceKind
    value: int = 0
    turn: int | None = None
    moment: Moment = Moment()
    period: Period | None = None
    joined: bool = False
    night: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names one day, so that other names of the day may join it."""
        if self.kind == "moment":
            return self.moment.day is not None and self.moment.last_day is None
        return self.kind != "period"


@dataclass(frozen=True)
class View:
    """A run of words with everything that was found in it."""

    run: Run
    numbers: dict[int, Number]
    hits: dict[int, Hit]
    reference: date | None

    def word(self, at: int) -> str:
        """The word at ``at``, "" outside."""
        return self.run.words[at] if 0 <= at < len(self.run.words) else ""

    def hit(self, at: int, *kinds: str) -> Hit | None:
        """The calendar word at ``at`` if it is of one of ``kinds``."""
        found = self.hits.get(at)
        return found if found is not None and found.kind in kinds else None

    def ends_at(self, at: int, *kinds: str) -> Hit | None:
        """The calendar word whose last word is ``at``."""
        for first in (at, at - 1, at - 2):
            found = self.hit(first, *kinds)
            if found is not None and found.last == at:
                return found
        return None

    def turn(self, at: int) -> tuple[int, bool] | None:
        """«الماضي» -1, «الجاري» 0, «المقبل» 1, «قبل الماضي» -2 at ``at``; the flag tells the vague «الأخيرة»."""
        found = self.hit(at, "turns")
        if found is None or found.prefix != ("" if found.last > found.first else "ال"):
            return None
        recent = found.word("turn") == "recent"
        return (-1 if recent else found.number("turn")), recent

    def closes(self, at: int) -> bool:
        """Whether nothing at ``at`` could be counted by a number before it: a mark, a particle, a part of the day."""
        word = self.word(at)
        if not word or word.startswith("\n"):
            return True
        if word == "من" or word[0].isdigit() or word in "%٪$€":
            return False
        return not word[0].isalpha() or word in PARTICLES or self.hit(at, "day_parts") is not None

    def alone(self, first: int, last: int) -> bool:
        """Whether the text is nothing but words ``first`` to ``last``: then they need no cue beside them."""
        words = self.run.words
        beside = words[:first] + words[last + 1 :] if first + len(words) - last < _FEW_WORDS else words
        return all(word == "في" or not word.isalnum() for word in beside)
