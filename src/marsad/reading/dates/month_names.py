"""Months by name, with their second names, a day behind them, their year or their turn.

«شباط/فبراير», «أيلول من العام الماضي», «نيسان المقبل», «مارس 04, 2022», «تموز 17 إلى 19».
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.arabic.number_cues import HIJRI_YEARS, PAST_YEARS
from marsad.arabic.numbers import Number
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.leaning import is_future
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.view import Piece, View

_CUES = frozenset(
    "في وفي خلال وخلال منذ ومنذ شهر لشهر بشهر وشهر شهري حتي وحتي بين وبين الي والي ابتداء بدءا من ومن قبل بعد".split()
)
_MONTH_WORDS = frozenset(("شهر", "لشهر", "بشهر", "وشهر", "شهري"))
_ALIAS_MARKS = frozenset("/-(\\|")
_DAY_LINKS = frozenset(("و", "الي", "حتي", "-"))
HIJRI_MARKS = frozenset(("ه", "هجري", "هجريه", "للهجره"))
_OUR_MARKS = frozenset(("م", "ميلادي", "ميلاديه"))
# The year or month of something else.
SAME = frozenset("نفسه ذاته نفسها ذاتها عينه التالي التاليه السابق السابقه اللاحق المذكور".split())


class Days(NamedTuple):
    """Days written behind a month: the last word and the numbers, with the year that may follow them."""

    last: int
    first_day: int
    last_day: int | None
    year: int | None


def read_month(view: View, hit: Hit) -> Piece | None:
    """A month without a day before it: only where a cue, a day, a turn or a second name tells that it is one."""
    last, moment = after_month(view, hit)
    before = view.word(hit.first - 1)
    named = before in _MONTH_WORDS
    alias = last > hit.last and (moment.day is None or moment.year is not None)
    if not _is_month(view, hit, moment, named, alias):
        return None
    if hit.prefix == "و" and not alias and view.ends_at(hit.first - 1, "months") is None:
        return None
    first = hit.first - 1 if named else hit.first
    return Piece(first, last, "moment", moment=moment, joined=hit.prefix.startswith("و"))


def _is_month(view: View, hit: Hit, moment: Moment, named: bool, alias: bool) -> bool:
    """Whether words round it tell that «آب», «محرم» or «مارس» is the month."""
    dated = moment != Moment(month=moment.month, hijri=moment.hijri)
    if hit.word("exact") and view.run.letter(hit.first, len(hit.prefix)) != "آ" and not (named or alias and not dated):
        return False
    if hit.word("shy") and not (named or alias):
        return False
    before = view.word(hit.first - 1)
    cue = before in _CUES or hit.prefix in ("ب", "وب", "و") or view.ends_at(hit.first - 1, "phases") is not None
    return cue or alias or named or moment.day is not None or _stands_alone(view, hit)


def _stands_alone(view: View, hit: Hit) -> bool:
    """«رمضان» as a whole text, «سيغادر آذار»."""
    return is_future(view, hit.first - 1) or view.alone(hit.first, hit.last)


def after_month(view: View, hit: Hit, *, dated: bool = False) -> tuple[int, Moment]:
    """Second names of the month, its year or its turn: (last word, moment). ``dated``: its day stands before it."""
    hijri = hit.kind == "hijri_months"
    last = hit.last
    while (alias := _alias(view, last, hit.kind)) is not None:
        last = alias
    moment = Moment(month=hit.number("hijri" if hijri else "month"), hijri=hijri)
    days = None if dated else _days_behind(view, last + 1, hijri)
    if days is not None:
        return days.last, moment._replace(day=days.first_day, last_day=days.last_day, year=days.year)
    turn = view.turn(last + 1)
    if turn is not None:
        return view.hits[last + 1].last, moment._replace(turn=turn[0])
    return year_behind(view, last, moment, dated=dated)


def year_behind(view: View, last: int, moment: Moment, *, dated: bool = False) -> tuple[int, Moment]:
    """The year after word ``last``, if there is one: «2014», «من عام 2014», «من العام الماضي», «(2014)»."""
    at = last + 1
    mark = view.word(at)
    after = is_year(view, at + 1, moment.hijri)
    if mark == "من" or mark in ("،", "(") and after or dated and mark in ("/", "-") and after:
        at += 1
    unit = view.hit(at, "units")
    if unit is not None and unit.word("unit") == "year":
        turn = view.turn(unit.last + 1)
        if unit.article and turn is not None:
            return view.hits[unit.last + 1].last, moment._replace(year_turn=turn[0])
        if unit.article and view.word(unit.last + 1) in SAME:
            return unit.last + 1, moment._replace(lost=True)
        at = unit.last + 1
        number = view.numbers.get(at)
        if number is not None and number.words and not number.ordinal and number.low in PAST_YEARS:
            return number.last, moment._replace(year=number.low)
    if is_year(view, at, moment.hijri):
        return _year_closed(view, at, moment.hijri), moment._replace(year=int(view.word(at)))
    return last, moment


def _year_closed(view: View, at: int, hijri: bool) -> int:
    """The last word of a year: its «هـ» or «م» and its bracket belong to it."""
    end = at + 1 if view.word(at + 1) in (HIJRI_MARKS if hijri else _OUR_MARKS) else at
    return end + 1 if view.word(at - 1) == "(" and view.word(end + 1) == ")" else end


def _days_behind(view: View, at: int, hijri: bool) -> Days | None:
    """«مارس 04, 2022», «أيلول/ 6», «تموز 17-19», «مايو سبعة وعشرين»; «في مايو 12 قتيلا» tells no day."""
    if view.word(at) in ("/", "-"):
        at += 1
    number = view.numbers.get(at)
    if number is None or not 0 < number.low <= 31 or (number.high or 99) > 31 or number.role == "money":
        return None
    if number.bound not in ("exact", "range") or number.ordinal or not (number.words or len(view.word(at)) <= 2):
        return None
    linked = linked_day(view, number)
    end = (linked or number).last
    last_day = linked.low if linked else number.high if number.bound == "range" else None
    year_at = end + 2 if view.word(end + 1) in (",", "،") else end + 1
    if is_year(view, year_at, hijri):
        return Days(year_at, number.low, last_day, int(view.word(year_at)))
    return Days(end, number.low, last_day, None) if view.closes(end + 1) else None


def linked_day(view: View, number: Number) -> Number | None:
    """The second day of «7 و8 آذار», «من الثالث إلى العاشر من أيلول»."""
    following = view.word(number.last + 1)
    glued = number.words and following.startswith("و") and following not in _DAY_LINKS
    linked = view.numbers.get(number.last + 1 + (not glued)) if glued or following in _DAY_LINKS else None
    if linked is None or number.bound != "exact" or linked.bound != "exact" or not number.low < linked.low <= 31:
        return None
    return linked if (linked.ordinal, linked.words) == (number.ordinal, number.words) else None


def is_year(view: View, at: int, hijri: bool) -> bool:
    """Whether four digits at ``at`` can be the year of a month, and not the first part of a date in digits."""
    word = view.word(at)
    if not (len(word) == 4 and word.isdigit() and view.run.numeric[at]):
        return False
    if view.run.glued(at) and view.word(at + 1) in ("/", "-") and view.word(at + 2) and view.run.numeric[at + 2]:
        return False
    return int(word) in (HIJRI_YEARS if hijri else PAST_YEARS)


def _alias(view: View, last: int, kind: str) -> int | None:
    """«شباط/فبراير», «يوليو (تموز)», «آب - أغسطس», «آب أغسطس»: the last word of the second name."""
    at = last + 1
    mark = view.word(at)
    if mark in _ALIAS_MARKS and mark:
        at += 1
    key = "hijri" if kind == "hijri_months" else "month"
    own, other = view.ends_at(last, kind), view.hit(at, kind)
    if own is None or other is None or other.prefix or other.number(key) != own.number(key):
        return None
    if mark == "(":
        if view.word(other.last + 1) == ")":
            return other.last + 1
        # «يوليو (تموز 2015)»: the year follows inside.
        return other.last if is_year(view, other.last + 1, kind == "hijri_months") else None
    return other.last
