"""Written dates: «9 ديسمبر 2017», «28-8-2022», «الثالث من أغسطس/آب الماضي», «3 و4 و7 أيار», «28 رمضان 1439هـ»."""

from __future__ import annotations

from itertools import pairwise

from marsad.arabic.numbers import Number
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.month_names import SAME, after_month, linked_day, read_month
from marsad.reading.dates.numeric import is_day_month_cue, numeric_date
from marsad.reading.dates.periods import unresolved
from marsad.reading.dates.seasons import read_season
from marsad.reading.dates.view import Piece, View
from marsad.reading.dates.years import bare_year, named_year, numbered_century, read_decade, read_years

_FROM = frozenset(("من", "ومن"))
_LIST_LINKS = frozenset(("و", "،", ","))


def read_absolute(view: View, at: int) -> Piece | None:
    """The written date that begins at ``at``."""
    number = view.numbers.get(at)
    if view.run.numeric[at]:
        piece = numeric_date(view, at)
        if piece is not None:
            return piece
    if number is not None:
        return day_and_month(view, at, number) or read_years(view, at, number) or bare_year(view, at)
    hit = view.hits.get(at)
    return None if hit is None else _by_word(view, hit)


def _by_word(view: View, hit: Hit) -> Piece | None:
    if hit.kind in ("months", "hijri_months"):
        return read_month(view, hit)
    if hit.kind == "seasons":
        return read_season(view, hit)
    if hit.kind == "decades":
        return read_decade(view, hit)
    return named_year(view, hit) or numbered_century(view, hit) if hit.kind == "units" else None


def day_and_month(view: View, at: int, number: Number) -> Piece | None:
    """The number as a day with its month behind it."""
    if not 0 < number.low <= 31:
        return None
    if number.words and not number.ordinal and not number.definite and not _is_before_month(view, number):
        return None
    listed = _listed(view, at, number)
    if listed is not None:
        return listed
    linked = linked_day(view, number)
    if linked is not None:
        piece = _month_after(view, at, linked.last + 1, number.low, linked.low)
        if piece is not None:
            return piece
    if number.high is None or number.high > 31:
        return None
    last_day = number.high if number.bound == "range" else None
    return _month_after(view, at, number.last + 1, number.low, last_day)


def _is_before_month(view: View, number: Number) -> bool:
    """«خمسة حزيران»: a number in words takes a month without «من» that is no everyday word."""
    month = view.hit(number.last + 1, "months")
    return month is not None and not month.prefix and not month.word("exact") and not month.word("shy")


def _listed(view: View, at: int, number: Number) -> Piece | None:
    """The first of «3 و4 و7 أيار»: days in a row are one range, others each a date of their own."""
    days = [number]
    while view.word(days[-1].last + 1) in _LIST_LINKS:
        following = view.numbers.get(days[-1].last + 2)
        if following is None or following.bound != "exact" or not days[-1].low < following.low <= 31:
            break
        days.append(following)
    if len(days) < 2 or number.bound != "exact" or view.word(days[-2].last + 1) != "و" or any(d.words for d in days):
        return None
    end = days[-1].last + 1
    if all(b.low - a.low == 1 for a, b in pairwise(days)):
        return _month_after(view, at, end, number.low, days[-1].low)
    piece = _month_after(view, at, end, number.low, None)
    return None if piece is None else piece._replace(last=number.last)


def _month_after(view: View, first: int, at: int, low: int, last_day: int | None) -> Piece | None:
    own_turn = view.turn(at)
    if own_turn is not None and is_day_month_cue(view, first):
        moment = Moment(day=low, month_turn=own_turn[0], last_day=None)
        return Piece(first, view.hits[at].last, "moment", moment=moment)
    marked = _is_day_mark(view, first, at)
    at += marked
    of = view.word(at)
    in_month = of == "في" and last_day is not None and view.word(first - 1) in _FROM
    at += of == "من" or in_month
    unit = view.hit(at + (view.word(at) == "هذا"), "units")
    if unit is not None and unit.word("unit") == "month":
        piece = _day_of_turned_month(view, first, unit, Moment(day=low, last_day=last_day))
        if piece is not None:
            return piece
        at = unit.last + 1
    month = view.hit(at, "months", "hijri_months")
    if month is None or month.prefix or in_month or (month.word("exact") and view.run.letter(at) == "إ"):
        return None
    last, moment = after_month(view, month, dated=True)
    if marked and month.word("shy") and moment.year is None:
        return None  # «فاز 1/صفر»
    return Piece(first, last, "moment", moment=moment._replace(day=low, last_day=last_day))


def _is_day_mark(view: View, first: int, at: int) -> bool:
    """The mark of «2/أكتوبر», «يوم 5. أيلول»; not that of a list («1- أكتوبر») or a sentence."""
    mark = view.word(at)
    if mark not in ("/", "-", ".") or not view.run.glued(at - 1):
        return False
    return mark == "/" or is_day_month_cue(view, first) or (mark == "-" and view.run.glued(at))


def _day_of_turned_month(view: View, first: int, unit: Hit, moment: Moment) -> Piece | None:
    """«12 من الشهر الماضي», «من 4 إلى 22 هذا الشهر», «الخامس من الشهر», «من الشهر نفسه»."""
    if not unit.article:
        return None
    turn = view.turn(unit.last + 1)
    if turn is not None:
        return Piece(first, view.hits[unit.last + 1].last, "moment", moment=moment._replace(month_turn=turn[0]))
    if view.word(unit.last + 1) in SAME:
        return Piece(first, unit.last + 1, "period", period=unresolved("day", True))
    of, before = view.word(unit.first - 1), view.word(first - 1)
    this = of == "هذا" and (view.word(unit.first - 2) == "من" or before in _FROM or looks_ahead(view, first, unit.last))
    named = of == "من" and not view.run.numeric[first] and view.closes(unit.last + 1)
    if this or named:
        return Piece(first, unit.last, "moment", moment=moment._replace(month_turn=0))
    return None
