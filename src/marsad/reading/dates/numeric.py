"""Dates in digits alone: «28-8-2022», «2017/12/09», «28.8.2022», «15/1/1445هـ», after «يوم» also «28/8»."""

from __future__ import annotations

from marsad.arabic.number_cues import HIJRI_YEARS, YEARS
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.view import Piece, View

_MARKS = frozenset("/-\\")
_DAY_CUES = frozenset("يوم ويوم ليوم بتاريخ تاريخ بتأريخ الموافق في".split())
_HIJRI_MARKS = frozenset(("ه", "هجري", "هجريه"))


def is_day_month_cue(view: View, at: int) -> bool:
    """Whether the word before ``at`` lets a bare day or «28/8» follow."""
    before = view.word(at - 1)
    return before in _DAY_CUES or view.ends_at(at - 1, "weekdays", "day_parts") is not None


def numeric_date(view: View, at: int) -> Piece | None:
    """The date whose digits begin at ``at``; day before month where both could be."""
    word = view.word(at)
    if "." in word:
        parts = word.split(".")
        return _whole(view, at, at, parts) if len(parts) == 3 else None
    mark = view.word(at + 1)
    if mark not in _MARKS or not view.word(at + 2).isdigit() or not view.run.numeric[at + 2]:
        return None
    if view.word(at - 1) in _MARKS and at > 1 and view.run.numeric[at - 2]:
        return None
    if view.word(at + 3) == mark and view.word(at + 4).isdigit():
        if view.word(at + 5) == mark and view.word(at + 6).isdigit():
            return None
        return _whole(view, at, at + 4, [word, view.word(at + 2), view.word(at + 4)])
    return _partial(view, at, word, view.word(at + 2), mark)


def _whole(view: View, first: int, last: int, parts: list[str]) -> Piece | None:
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    year, month, day = _ordered([int(part) for part in parts], parts)
    if 0 < day <= 12 < month <= 31:
        day, month = month, day
    if not (0 < month <= 12 and 0 < day <= 31):
        return None
    marked = view.word(last + 1) in _HIJRI_MARKS
    if year in HIJRI_YEARS:
        moment = Moment(year, month, day, hijri=True)
    elif year in YEARS:
        moment = Moment(year, month, day)
    else:
        return None
    return Piece(first, last + marked, "moment", moment=moment)


def _ordered(numbers: list[int], parts: list[str]) -> tuple[int, int, int]:
    if len(parts[0]) == 4:
        return numbers[0], numbers[1], numbers[2]
    year = numbers[2] + 2000 if len(parts[2]) == 2 else numbers[2]
    return year, numbers[1], numbers[0]


def _partial(view: View, at: int, one: str, other: str, mark: str) -> Piece | None:
    """«8/2022» is a month; «يوم 28/8» a day of the nearest past year."""
    low, high = int(one[:5]), int(other[:5])
    if len(one) <= 2 and len(other) == 4 and 0 < low <= 12 and high in YEARS and mark == "/":
        return Piece(at, at + 2, "moment", moment=Moment(high, low))
    if mark != "/" or len(one) > 2 or len(other) > 2 or not (0 < low <= 31 and 0 < high <= 12):
        return None
    if is_day_month_cue(view, at) and view.run.glued(at) and view.run.glued(at + 1):
        return Piece(at, at + 2, "moment", moment=Moment(month=high, day=low))
    return None
