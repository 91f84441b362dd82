"""Dates in digits alone: «28-8-2022», «2017/12/09», «28.8.2022», «15/1/1445هـ», «2015/3», after «يوم» also «28/8»."""

from __future__ import annotations

from marsad.arabic.number_cues import HIJRI_YEARS, YEARS
from marsad.reading.dates.leaning import is_future, looks_ahead
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.view import Piece, View

_MARKS = frozenset("/-\\")
_DAY_CUES = frozenset("يوم ويوم ليوم بتاريخ تاريخ بتأريخ الموافق في".split())
# «بيان رقم 4/2015», «المادة 3/2015».
_LABELS = frozenset("رقم برقم ماده الماده قرار القرار قانون القانون مرسوم المرسوم".split())
_RANGE_CUES = frozenset(("من", "ومن", "بين", "وبين"))
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
        if len(parts) == 2 and max(map(len, parts)) <= 2 and all(part.isdigit() for part in parts):
            return _dotted(view, at, *parts)
        return _whole(view, at, at, parts) if len(parts) == 3 else None
    mark = view.word(at + 1)
    if mark not in _MARKS or not view.word(at + 2).isdigit() or not view.run.numeric[at + 2]:
        return None
    if at > 1 and view.word(at - 1) in _MARKS and view.run.numeric[at - 2] and view.run.glued(at - 1):
        return None
    if view.word(at + 3) == mark and view.word(at + 4).isdigit():
        if view.word(at + 5) == mark and view.word(at + 6).isdigit():
            return None
        return _whole(view, at, at + 4, [word, view.word(at + 2), view.word(at + 4)])
    return _partial(view, at, word, view.word(at + 2), mark)


def _dotted(view: View, at: int, one: str, other: str) -> Piece | None:
    """«بتاريخ 22.4»; a decimal stays one."""
    before = view.word(at - 1)
    cued = (
        before in _DAY_CUES - {"في"} or (before in _DAY_CUES or is_future(view, at - 1)) and looks_ahead(view, at, at)
    )
    return _day_month(int(one), int(other), at, at, None) if cued and view.closes(at + 1) else None


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
    """«8/2022» and «2022/8» are a month; «يوم 28/8» a day of the nearest past year."""
    if len(one) > 4 or len(other) > 4 or view.word(at - 1) in _LABELS:
        return None
    glued = view.run.glued(at) and view.run.glued(at + 1)
    month = _month(int(one), int(other), len(one), len(other), mark)
    if month is not None and (mark == "/" or (glued and view.closes(at + 3))):
        return Piece(at, at + 2, "moment", moment=month)
    if not glued or mark == "\\" or len(one) > 2 or len(other) > 2 or view.word(at - 1) in _RANGE_CUES:
        return None
    cued = is_day_month_cue(view, at) if mark == "/" else _is_plain_day_cue(view, at)
    if not cued and not (looks_ahead(view, at, at + 2) and view.closes(at + 3)):
        return None
    last, year = _year_apart(view, at + 2)
    return _day_month(int(one), int(other), at, last, year)


def _month(low: int, high: int, one: int, other: int, mark: str) -> Moment | None:
    """«8/2022», «3-2015», «2015/3»; «2010-11» is a span of years or a season of sports."""
    if one <= 2 and other == 4 and 0 < low <= 12 and high in YEARS:
        return Moment(high, low)
    if one == 4 and other <= 2 and 0 < high <= 12 and low in YEARS and (mark == "/" or high < 10):
        return Moment(low, high)
    return None


def _is_plain_day_cue(view: View, at: int) -> bool:
    """«يوم 22-4», «بتاريخ 22.4»: with these marks «في» is not enough, for it may be a score or a decimal."""
    ahead = view.word(at - 1) == "في" and looks_ahead(view, at, at)
    return view.closes(at + 3) and (ahead or view.word(at - 1) in _DAY_CUES - {"في"})


def _year_apart(view: View, last: int) -> tuple[int, int | None]:
    """«12/8, 2015»."""
    word = view.word(last + 2)
    if view.word(last + 1) in (",", "،") and len(word) == 4 and word.isdigit() and int(word) in YEARS:
        return last + 2, int(word)
    return last, None


def _day_month(day: int, month: int, first: int, last: int, year: int | None) -> Piece | None:
    """Day before month; «4/22» can only be the other way round."""
    if 0 < day <= 12 < month <= 31:
        day, month = month, day
    if not (0 < day <= 31 and 0 < month <= 12):
        return None
    return Piece(first, last, "moment", moment=Moment(year, month, day))
