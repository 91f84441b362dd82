"""«صيف 2014», «خريف عام 2017», «الصيف الماضي», «هذا الصيف»; the winter of a year may lie at either end of it."""

from __future__ import annotations

from datetime import date

from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.month_names import is_year
from marsad.reading.dates.periods import Period, day, unresolved
from marsad.reading.dates.view import Piece, View

_MONTHS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12)}
_THIS = frozenset(("هذا", "لهذا", "وهذا"))


def read_season(view: View, hit: Hit) -> Piece | None:
    """The season at ``hit`` with its year or its turn; a season alone is no date."""
    at = hit.last + 1
    turn = view.turn(at)
    if hit.article and turn is not None:
        period = _turned(hit.word("season"), turn[0], view.reference)
        return Piece(hit.first, view.hits[at].last, "period", period=period)
    if hit.article:
        if view.word(hit.first - 1) not in _THIS:
            return None
        return Piece(hit.first - 1, hit.last, "period", period=_turned(hit.word("season"), 0, view.reference))
    return _with_year(view, hit)


def _with_year(view: View, hit: Hit) -> Piece | None:
    at = hit.last + 1
    unit = view.hit(at, "units")
    if unit is not None and unit.word("unit") == "year":
        turn = view.turn(unit.last + 1)
        if turn is not None and unit.article:
            end = view.hits[unit.last + 1].last
            return Piece(hit.first, end, "period", period=_of_turned_year(hit, turn[0], view.reference))
        at = unit.last + 1
    if not is_year(view, at, False):
        return None
    period = _season_of(hit.word("season"), int(view.word(at))).judged(view.reference)
    return Piece(hit.first, at, "period", period=period)


def _of_turned_year(hit: Hit, turn: int, reference: date | None) -> Period:
    if reference is None:
        return unresolved("range", turn < 0)
    period = _season_of(hit.word("season"), reference.year + turn)
    return period._replace(anchor="published").judged(reference)


def _turned(season: str, turn: int, reference: date | None) -> Period:
    """The last that is over, this year's, or the next that has not begun; nobody can say which winter is «الماضي»."""
    if reference is None or season not in _MONTHS:
        return unresolved("range", turn < 0)
    years = [_season_of(season, year) for year in range(reference.year - 2, reference.year + 3)]
    if turn < 0:
        over = [p for p in years if p.latest and p.latest < reference]
        chosen = over[turn]
    elif turn > 0:
        chosen = next(p for p in years if p.earliest and p.earliest > reference)
    else:
        chosen = years[2]
    return chosen._replace(anchor="published").judged(reference)


def _season_of(season: str, year: int) -> Period:
    first, last = _MONTHS.get(season, (1, 12))
    end = day(year, last, 31) or day(year, last, 30)
    return Period(day(year, first, 1), end, "range" if season in _MONTHS else "year", "text", True)
