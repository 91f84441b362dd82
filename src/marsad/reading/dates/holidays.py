"""Feasts and fixed commemorations: «عيد الفطر», «عاشوراء», «عيد العمال», «ذكرى النكبة», with and without their year.

Hijri feasts are reckoned by the Umm al-Qura calendar; where the moon is sighted they may fall a day later.
"""

from __future__ import annotations

from datetime import timedelta

from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.month_names import year_behind
from marsad.reading.dates.periods import Period, day, hijri_year, unresolved
from marsad.reading.dates.view import Piece, View

# A feast at most so many days ahead is the one that is spoken of.
_SOON = 15
_EVES = frozenset(("عشيه", "ليله", "وقفه"))
_PRAISE = frozenset(("المبارك", "السعيد", "المجيد", "المجيده", "المباركه"))
_AROUND = frozenset(("قبل", "وقبل", "بعد", "وبعد", "قبيل", "عقب"))


def read_holiday(view: View, hit: Hit) -> Piece | None:
    """The feast at ``hit``; «قبل العيد» names no day."""
    last = hit.last + (view.word(hit.last + 1) in _PRAISE)
    last, moment = _with_year(view, last, _moment(hit))
    if moment.year is None and moment.turn is None:
        moment = moment._replace(ahead=looks_ahead(view, hit.first, last))
    period = _resolved(view, moment)
    first = hit.first
    if view.word(first - 1) in _AROUND:
        period = unresolved("unknown", period.past)
    elif view.word(first - 1) in _EVES:
        first, period = first - 1, _eve(period)
    return Piece(first, last, "period", period=period.judged(view.reference), joined=view.word(first).startswith("و"))


def _moment(hit: Hit) -> Moment:
    """The feast as the lexicon gives it: its month, its first day, how many days it lasts."""
    hijri = bool(hit.word("hijri"))
    first, count = hit.number("day"), hit.number("days") if hit.word("days") else 1
    month = hit.number("hijri" if hijri else "month")
    return Moment(month=month, day=first, hijri=hijri, last_day=first + count - 1 if count > 1 else None, soon=_SOON)


def _with_year(view: View, last: int, moment: Moment) -> tuple[int, Moment]:
    turn = view.turn(last + 1)
    if turn is not None:
        return view.hits[last + 1].last, moment._replace(turn=turn[0])
    if view.word(last + 1) == "هذا" and view.hit(last + 2, "units"):
        return view.hits[last + 2].last, moment._replace(year_turn=0)
    ours = year_behind(view, last, moment._replace(hijri=False))
    if ours[1].year is not None or ours[1].year_turn is not None:
        return ours[0], ours[1]._replace(hijri=moment.hijri)
    return year_behind(view, last, moment)


def _resolved(view: View, moment: Moment) -> Period:
    """A Hijri feast of one of our years is the one that falls into it."""
    year = moment.year
    if year is None and moment.year_turn is not None and view.reference is not None:
        year = view.reference.year + moment.year_turn
    if not moment.hijri or year is None or year < 1600:
        return moment.resolve(view.reference)
    start = day(year, 1, 1)
    base = hijri_year(start) if start else None
    for there in (base, base + 1) if base else ():
        period = moment._replace(year=there, year_turn=None).resolve(view.reference)
        if period.earliest is not None and period.earliest.year == year:
            return period
    return unresolved("unknown")


def _eve(period: Period) -> Period:
    if period.earliest is None:
        return period
    there = period.earliest - timedelta(days=1)
    return period._replace(earliest=there, latest=there, precision="day")
