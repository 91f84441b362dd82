"""Years, decades and centuries: «عام 2014», «بين 2003 و2011», «عام 67», «ثمانينيات القرن الماضي», «القرن التاسع عشر»."""

from __future__ import annotations

from marsad.arabic.number_cues import HIJRI_YEARS, PAST_YEARS, ROLE_AFTER, YEARS
from marsad.arabic.number_roles import year_at
from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.month_names import HIJRI_MARKS
from marsad.reading.dates.periods import Period, day
from marsad.reading.dates.view import Piece, View

_CUES = frozenset("في وفي منذ ومنذ خلال وخلال حتي وحتي بعد وبعد قبل وقبل الي حرب احداث".split())
_LINKS = frozenset(("و", "الي", "حتي", "-"))
# «عام 1424» without هـ; 1453 is the fall of Constantinople.
_THIS_HIJRI_AGE = range(1400, 1451)
# «عام 48», «عام 67» against «عام 14»: two digits up to this are of our century.
_OUR_CENTURY = 40
# «القرن السادس قبل الميلاد», «القرن الرابع الهجري».
_OTHER_ERAS = frozenset(("الميلاد", "الهجري", "للهجره", "هجري"))
# «رجل في الأربعينيات من عمره».
_AGED = frozenset("رجل الرجل شاب الشاب امراه سيده شخص وهو وهي عمره عمرها كان".split())
_OF_AGE = frozenset("عمره عمرها عمرهم العمر عمر اعمارهم".split())


def read_years(view: View, at: int, number: Number) -> Piece | None:
    """«2003-2011», «بين 2014 و2017»."""
    if number.bound != "range" or number.words or number.high is None or number.high not in YEARS:
        return None
    if number.low not in YEARS or len(view.word(number.last)) != 4 or not year_at(view.run, number.last, cued=False):
        return None
    return _year_range(view, at, number.last, number.low, number.high)


def _year_range(view: View, first: int, last: int, low: int, high: int) -> Piece:
    period = Period(day(low, 1, 1), day(high, 12, 31), "range", "text", True).judged(view.reference)
    return Piece(first, last, "period", period=period)


def bare_year(view: View, at: int) -> Piece | None:
    """«في 2014», «منذ 2003», «صيف 2014», «(2014)»."""
    before = view.word(at - 1)
    phase = view.ends_at(at - 1, "phases") is not None
    if before in _CUES or phase:
        found = year_at(view.run, at, cued=phase)
    elif before == "و" and view.word(at - 2).isdigit() and len(view.word(at - 2)) == 4:
        found = year_at(view.run, at - 2, cued=True) and year_at(view.run, at, cued=False)
    else:
        return None
    return Piece(at, at, "moment", moment=Moment(year=int(view.word(at)))) if found else None


def named_year(view: View, hit: Hit) -> Piece | None:
    """«عام 2014», «عام 1439هـ», «عامي 2014 و2015», «عام ألفين وأربعة عشر», «عام 67»."""
    if hit.word("unit") != "year" or hit.flags & PLURAL:
        return None
    number = view.numbers.get(hit.last + 1)
    if number is None or number.ordinal:
        return None
    if hit.flags & DUAL:
        return _two_years(view, hit, number)
    if number.bound == "range" and number.low in YEARS and number.high in YEARS and number.high is not None:
        return _year_range(view, hit.first, number.last, number.low, number.high)
    return _one_year(view, hit, number) if number.bound in ("exact", "about") else None


def _two_years(view: View, hit: Hit, number: Number) -> Piece | None:
    second = view.numbers.get(number.last + 2) if view.word(number.last + 1) in _LINKS else None
    if number.bound == "range" and number.high is not None and number.low in YEARS:
        return _year_range(view, hit.first, number.last, number.low, number.high)
    if second is not None and number.low in YEARS and second.low in YEARS and number.low < second.low:
        return _year_range(view, hit.first, second.last, number.low, second.low)
    return None


def _one_year(view: View, hit: Hit, number: Number) -> Piece | None:
    joined = hit.prefix.startswith("و")
    following = view.word(number.last + 1)
    digits = 0 if number.words else len(view.word(number.first))
    if digits == 2 and number.first == number.last and not _counts(following) and following not in HIJRI_MARKS:
        moment = Moment(year=number.low + (2000 if number.low <= _OUR_CENTURY else 1900))
        return Piece(hit.first, number.last, "moment", moment=moment, joined=joined)
    if digits not in (0, 4) and number.last == number.first:
        return None
    marked = following in HIJRI_MARKS
    if number.low in HIJRI_YEARS and (marked or (number.low in _THIS_HIJRI_AGE and following != "م")):
        moment = Moment(year=number.low, hijri=True)
        return Piece(hit.first, number.last + marked, "moment", moment=moment, joined=joined)
    if number.low in PAST_YEARS:
        return Piece(hit.first, number.last, "moment", moment=Moment(year=number.low), joined=joined)
    return None


def _counts(following: str) -> bool:
    """Whether the word is a thing counted: «منذ سنة 30 قتيلا»."""
    return following in ROLE_AFTER or (
        following.endswith("ا") and not following.startswith("ال") and len(following) > 3
    )


def numbered_century(view: View, hit: Hit) -> Piece | None:
    """«القرن التاسع عشر»."""
    number = view.numbers.get(hit.last + 1)
    if hit.word("unit") != "century" or not hit.article or number is None or not number.ordinal:
        return None
    if not 0 < number.low <= 21 or _OTHER_ERAS.intersection((view.word(number.last + 1), view.word(number.last + 2))):
        return None
    period = Period(day(number.low * 100 - 99, 1, 1), day(number.low * 100, 12, 31), "range", "text", True)
    return Piece(hit.first, number.last, "period", period=period, joined=hit.prefix.startswith("و"))


def read_decade(view: View, hit: Hit) -> Piece | None:
    """«التسعينيات», «ثمانينيات القرن الماضي», «ستينيات القرن التاسع عشر»; no one's age."""
    if _AGED.intersection((view.word(hit.first - 2), view.word(hit.first - 3))):
        return None
    at = hit.last + 1 + (view.word(hit.last + 1) == "من")
    if view.word(at) in _OF_AGE:
        return None
    last, century = _century_behind(view, at) or (hit.last, 1900)
    if last == hit.last and not hit.article:
        return None
    first_year = century + hit.number("decade")
    period = Period(day(first_year, 1, 1), day(first_year + 9, 12, 31), "range", "text", True)
    return Piece(hit.first, last, "period", period=period, joined=hit.prefix.startswith("و"))


def _century_behind(view: View, at: int) -> tuple[int, int] | None:
    unit = view.hit(at, "units")
    if unit is None or unit.word("unit") != "century" or not unit.article:
        return None
    number, turn = view.numbers.get(unit.last + 1), view.turn(unit.last + 1)
    if turn is not None and turn[0] <= 0:
        this = (view.reference.year if view.reference else 2000) // 100 * 100
        return view.hits[unit.last + 1].last, this + 100 * turn[0]
    if number is not None and number.ordinal and 0 < number.low <= 21:
        return number.last, number.low * 100 - 100
    return None
