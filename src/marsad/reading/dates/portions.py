"""A counted part of a period: «الأسبوع الثاني من آب», «آخر يوم في الشهر», «أول جمعة من تموز», «الربع الثالث من عام 2016».

The weeks of a month are counted as speakers count them: the first is its days 1 to 7.
"""

from __future__ import annotations

from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit, calendar_words
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.parts import day_in, fraction_of, week_in, weekday_in
from marsad.reading.dates.periods import Period, calendar_period
from marsad.reading.dates.spans import last_units
from marsad.reading.dates.view import Piece, View
from marsad.reading.dates.wholes import whole_behind

_TODAY = frozenset(("اليوم", "لليوم", "واليوم", "باليوم"))
_WITHIN = frozenset(("في", "خلال", "وفي", "وخلال"))
_OF_LINK = frozenset(("من", "في"))


def read_portion(view: View, at: int) -> Piece | None:
    """The part of a period whose first word stands at ``at``."""
    hit = view.hits.get(at)
    if hit is None:
        return None
    if hit.kind == "ranks":
        return _ranked(view, hit)
    if hit.kind == "fractions" and hit.article:
        return _fraction(view, hit)
    if view.word(at) in _TODAY or hit.kind in ("units", "weekdays"):
        return _numbered(view, hit)
    return None


def _rank_behind(view: View, hit: Hit) -> tuple[int, int] | None:
    """«الثاني», «الأخير» behind the unit: its last word and the rank."""
    number = view.numbers.get(hit.last + 1)
    if number is not None:
        return (number.last, number.low) if number.ordinal and number.low > 0 else None
    turn = view.turn(hit.last + 1)
    return (view.hits[hit.last + 1].last, -1) if turn is not None and turn[1] else None


def _numbered(view: View, hit: Hit) -> Piece | None:
    """«اليوم الخامس من الشهر», «الأسبوع الأخير من تموز», «الجمعة الثالثة من آذار»."""
    rank = _rank_behind(view, hit)
    if rank is None or hit.flags & (PLURAL | DUAL) or not (hit.article or hit.kind in ("weekdays", "relative_days")):
        return None
    last, number = rank
    if hit.kind == "weekdays" and not view.word(hit.last + 1).endswith(("ه", "ي")):
        return None  # «الخميس الثالث من آذار» is the third of March
    whole = whole_behind(view, last + 1) if view.word(last + 1) in _OF_LINK else None
    if whole is None:
        return _day_of_month(view, hit, last, number)
    period = _part(hit, number, whole[1])
    return None if period is None else _piece(view, hit.first, whole[0], period)


def _part(hit: Hit, rank: int, whole: Period) -> Period | None:
    if hit.kind == "weekdays":
        return weekday_in(whole, rank, hit.number("weekday"))
    if hit.kind == "relative_days" or hit.word("unit") == "day":
        return day_in(whole, rank)
    return week_in(whole, rank) if hit.word("unit") == "week" else None


def _day_of_month(view: View, hit: Hit, last: int, number: int) -> Piece | None:
    """«سيعود في اليوم الحادي والعشرين»: only of what is to come, for a war counts its days too."""
    is_day = hit.kind == "relative_days" or hit.word("unit") == "day"
    if not is_day or not 0 < number <= 31 or view.word(last + 1).isalpha():
        return None
    if not looks_ahead(view, hit.first, last) and not view.alone(hit.first, last):
        return None
    month = calendar_period("month", 0, view.reference)
    return _piece(view, hit.first, last, day_in(month, number))


def _ranked(view: View, hit: Hit) -> Piece | None:
    """«أول جمعة من تموز», «آخر يوم في الشهر», «ثاني أيام العيد», «أول أيار», «آخر 24 ساعة»."""
    rank, at = hit.number("rank"), hit.last + 1
    month = view.hit(at, "months", "hijri_months")
    if rank == 1 and month is not None and not month.prefix and not month.word("exact"):
        whole = whole_behind(view, at)
        return None if whole is None else _piece(view, hit.first, whole[0], day_in(whole[1], 1))
    weekday = _weekday_at(view, at)
    if weekday is not None:
        whole = whole_behind(view, weekday[0] + 1) if view.word(weekday[0] + 1) in _OF_LINK else None
        return None if whole is None else _piece(view, hit.first, whole[0], weekday_in(whole[1], rank, weekday[1]))
    unit = view.hit(at, "units")
    if unit is not None and not unit.prefix and unit.word("unit") in ("day", "week"):
        whole = whole_behind(view, unit.last + 1)
        period = None if whole is None else _part(unit, rank, whole[1])
        if whole is not None and period is not None:
            return _piece(view, hit.first, whole[0], period)
    return last_units(view, hit) if rank < 0 else None


def _weekday_at(view: View, at: int) -> tuple[int, int] | None:
    """«جمعة», «يوم جمعة», «يوم الجمعة» behind a rank: the last word and the weekday."""
    at += view.word(at) in ("يوم", "ايام")
    word = view.word(at)
    for spelling in calendar_words().get(word if word.startswith("ال") else "ال" + word, ()):
        if spelling.kind == "weekdays" and not spelling.prefix and not spelling.rest:
            return at, int(spelling.gives["weekday"] or 0)
    return None


def _fraction(view: View, hit: Hit) -> Piece | None:
    """«الربع الثالث من عام 2016», «النصف الأول من آذار», «خلال الربع الأول»."""
    rank = _rank_behind(view, hit)
    if rank is None:
        return None
    last, number = rank
    parts = hit.number("parts")
    whole = whole_behind(view, last + 1)
    if whole is not None:
        period = fraction_of(whole[1], number, parts)
        return None if period.precision == "unknown" else _piece(view, hit.first, whole[0], period)
    cued = view.word(hit.first - 1) in _WITHIN or view.alone(hit.first, last)
    if parts != 4 or not cued or view.word(last + 1) == "من" or not view.closes(last + 1):
        return None
    this = calendar_period("year", 0, view.reference)
    return _piece(view, hit.first, last, fraction_of(this, number, parts))


def _piece(view: View, first: int, last: int, period: Period) -> Piece:
    joined = view.word(first).startswith("و")
    return Piece(first, last, "period", period=period.judged(view.reference), joined=joined)
