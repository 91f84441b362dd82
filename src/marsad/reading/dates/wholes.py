"""The period that something is a part of: «… من آب», «… في الشهر الماضي», «… من عام 2016», «… هذا الشهر», «… عيد الفطر»."""

from __future__ import annotations

from marsad.arabic.number_roles import year_at
from marsad.reading.dates.absolute import read_absolute
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.holidays import read_holiday
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.month_names import SAME, after_month
from marsad.reading.dates.periods import Period, Unit, calendar_period
from marsad.reading.dates.relative import read_relative
from marsad.reading.dates.view import Piece, View

_OF = frozenset(("من", "في", "خلال"))
_THIS = frozenset(("هذا", "هذه"))
# «اليوم الخامس من الأسبوع الدراسي», «من العام نفسه» are reckoned otherwise.
_OTHER = SAME | {"الدراسي", "الدراسيه", "المالي", "الماليه", "الهجري"}
Whole = tuple[int, Period]


def whole_behind(view: View, at: int) -> Whole | None:
    """The last word and the days of the period named from ``at`` on, with or without «من»."""
    at += view.word(at) in _OF
    this = view.word(at) in _THIS
    hit = view.hits.get(at + this)
    if hit is None:
        if view.word(at) and year_at(view.run, at, cued=True):
            return at, Moment(year=int(view.word(at))).resolve(view.reference)
        return None
    if hit.kind == "units":
        return _unit(view, hit, this)
    piece = _named(view, hit)
    if piece is None or piece.is_day:
        return None
    return piece.last, piece.period or aimed(view, piece).resolve(view.reference)


def _unit(view: View, hit: Hit, this: bool) -> Whole | None:
    following = view.word(hit.last + 1)
    if following in _OTHER:
        return None
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    bare = hit.article and view.turn(hit.last + 1) is None and hit.last + 1 not in view.numbers
    if (this or bare) and unit in ("week", "month", "year"):
        return hit.last, calendar_period(unit, 0, view.reference).judged(view.reference)
    month = view.hit(hit.last + 1, "months", "hijri_months") if unit == "month" else None
    piece = _month(view, month) if month else read_relative(view, hit.first) or read_absolute(view, hit.first)
    if piece is None or piece.is_day:
        return None
    return piece.last, piece.period or aimed(view, piece).resolve(view.reference)


def _named(view: View, hit: Hit) -> Piece | None:
    if hit.kind in ("months", "hijri_months"):
        return _month(view, hit)
    return read_holiday(view, hit) if hit.kind == "holidays" else read_absolute(view, hit.first)


def _month(view: View, hit: Hit) -> Piece:
    last, moment = after_month(view, hit, dated=True)
    return Piece(hit.first, last, "moment", moment=moment)


def aimed(view: View, piece: Piece) -> Moment:
    """The moment of ``piece``, looking ahead where its clause does."""
    moment = piece.moment
    if moment.year is not None or moment.turn is not None or view.reference is None:
        return moment
    return moment._replace(ahead=looks_ahead(view, piece.first, piece.last))
