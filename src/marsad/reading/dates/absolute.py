"""Written dates: «9 ديسمبر 2017», «28-8-2022», «الثالث من أغسطس/آب الماضي», «عام 2014», «28 رمضان 1439هـ»."""

from __future__ import annotations

from marsad.arabic.number_cues import HIJRI_YEARS, PAST_YEARS, YEARS
from marsad.arabic.number_roles import year_at
from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.moments import Moment
from marsad.reading.dates.numeric import is_day_month_cue, numeric_date
from marsad.reading.dates.periods import Period, day, unresolved
from marsad.reading.dates.view import Piece, View

_MONTH_CUES = frozenset(
    "في وفي خلال وخلال منذ ومنذ شهر لشهر بشهر وشهر شهري حتي وحتي بين وبين الي والي ابتداء بدءا من ومن قبل بعد".split()
)
_MONTH_WORDS = frozenset(("شهر", "لشهر", "بشهر", "وشهر", "شهري"))
_YEAR_CUES = frozenset("في وفي منذ ومنذ خلال وخلال حتي وحتي بعد وبعد قبل وقبل الي".split())
_ALIAS_MARKS = frozenset("/-(\\|")
_LINKS = frozenset(("و", "الي", "حتي", "-"))
_HIJRI_MARKS = frozenset(("ه", "هجري", "هجريه", "للهجره"))
# «عام 1424» without هـ; 1453 is the fall of Constantinople.
_THIS_HIJRI_AGE = range(1400, 1451)
_SAME = frozenset(("نفسه", "ذاته", "نفسها", "ذاتها", "عينه"))
_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12)}


def read_absolute(view: View, at: int) -> Piece | None:
    """The written date that begins at ``at``."""
    number = view.numbers.get(at)
    if view.run.numeric[at]:
        piece = numeric_date(view, at)
        if piece is not None:
            return piece
    if number is not None:
        return _day_and_month(view, at, number) or _years(view, at, number) or _bare_year(view, at)
    hit = view.hits.get(at)
    if hit is None:
        return None
    if hit.kind in ("months", "hijri_months"):
        return _month(view, hit)
    if hit.kind == "seasons":
        return _season(view, hit)
    return _named_year(view, hit) if hit.kind == "units" else None


def _day_and_month(view: View, at: int, number: Number) -> Piece | None:
    if not 0 < number.low <= 31 or (number.words and not number.ordinal and not number.definite):
        return None
    linked = _linked_day(view, number)
    if linked is not None:
        piece = _month_after_day(view, at, linked.last + 1, number.low, linked.low)
        if piece is not None:
            return piece
    if number.high is None or number.high > 31:
        return None
    last_day = number.high if number.bound == "range" else None
    return _month_after_day(view, at, number.last + 1, number.low, last_day)


def _linked_day(view: View, number: Number) -> Number | None:
    """The second day of «7 و8 آذار», «من الثالث إلى العاشر من أيلول»."""
    linked = view.numbers.get(number.last + 2) if view.word(number.last + 1) in _LINKS else None
    if linked is None or number.bound != "exact" or linked.bound != "exact" or not number.low < linked.low <= 31:
        return None
    return linked if (linked.ordinal, linked.words) == (number.ordinal, number.words) else None


def _month_after_day(view: View, first: int, at: int, low: int, last_day: int | None) -> Piece | None:
    own_turn = view.turn(at)
    if own_turn is not None and is_day_month_cue(view, first):
        moment = Moment(day=low, month_turn=own_turn[0], last_day=None)
        return Piece(first, view.hits[at].last, "moment", moment=moment)
    of = view.word(at) == "من"
    if of:
        at += 1
    unit = view.hit(at, "units")
    if unit is not None and unit.word("unit") == "month":
        turn = view.turn(unit.last + 1)
        if unit.article and turn is not None:
            moment = Moment(day=low, month_turn=turn[0], last_day=last_day)
            return Piece(first, view.hits[unit.last + 1].last, "moment", moment=moment)
        if unit.article and view.word(unit.last + 1) in _SAME:
            return Piece(first, unit.last + 1, "period", period=unresolved("day", True))
        at = unit.last + 1
    month = view.hit(at, "months", "hijri_months")
    if month is None or month.prefix or (month.word("exact") and view.run.letter(at) == "إ"):
        return None
    last, moment = _after_month(view, month)
    if moment.day is not None:
        return None
    return Piece(first, last, "moment", moment=moment._replace(day=low, last_day=last_day))


def _month(view: View, hit: Hit) -> Piece | None:
    """A month without a day: only where a cue, a year, a turn or a second name tells that it is one."""
    last, moment = _after_month(view, hit)
    before = view.word(hit.first - 1)
    dated = moment.year is not None or moment.turn is not None or moment.year_turn is not None or moment.lost
    phase = view.ends_at(hit.first - 1, "phases") is not None
    named = before in _MONTH_WORDS
    cue = before in _MONTH_CUES or hit.prefix in ("ب", "وب") or phase or hit.prefix == "و"
    alias = last > hit.last
    if hit.word("exact") and view.run.letter(hit.first, len(hit.prefix)) != "آ" and not (named or alias and not dated):
        return None
    if hit.word("shy") and not (named or alias):
        return None
    if not (cue or alias or named):
        return None
    if hit.prefix == "و" and not alias and view.ends_at(hit.first - 1, "months") is None:
        return None
    first = hit.first - 1 if named else hit.first
    return Piece(first, last, "moment", moment=moment, joined=hit.prefix.startswith("و"))


def _after_month(view: View, hit: Hit) -> tuple[int, Moment]:
    """Second names of the month, its year or its turn: (last word, moment)."""
    hijri = hit.kind == "hijri_months"
    key = "hijri" if hijri else "month"
    number = hit.number(key)
    last = hit.last
    while (alias := _alias(view, last, hit.kind, key, number)) is not None:
        last = alias
    moment = Moment(month=number, hijri=hijri)
    at = last + 1
    day = _day_after_month(view, at, hijri)
    if day is not None:
        return day[0], moment._replace(day=day[1], year=day[2])
    turn = view.turn(at)
    if turn is not None:
        return view.hits[at].last, moment._replace(turn=turn[0])
    if view.word(at) in ("من", "،", "(") and (view.word(at) == "من" or _is_year(view, at + 1, hijri)):
        at += 1
    unit = view.hit(at, "units")
    if unit is not None and unit.word("unit") == "year":
        turn = view.turn(unit.last + 1)
        if unit.article and turn is not None:
            return view.hits[unit.last + 1].last, moment._replace(year_turn=turn[0])
        if unit.article and view.word(unit.last + 1) in _SAME:
            return unit.last + 1, moment._replace(lost=True)
        at = unit.last + 1
    if _is_year(view, at, hijri):
        end = at + 1 if view.word(at + 1) in (_HIJRI_MARKS if hijri else ("م", "ميلادي")) else at
        if view.word(at - 1) == "(" and view.word(end + 1) == ")":
            end += 1
        return end, moment._replace(year=int(view.word(at)))
    return last, moment


def _day_after_month(view: View, at: int, hijri: bool) -> tuple[int, int, int] | None:
    """«مارس 04, 2022», as some pages print their date: (last word, day, year)."""
    word = view.word(at)
    if not (word.isdigit() and len(word) <= 2 and view.word(at + 1) in (",", "،") and 0 < int(word) <= 31):
        return None
    return (at + 2, int(word), int(view.word(at + 2))) if _is_year(view, at + 2, hijri) else None


def _is_year(view: View, at: int, hijri: bool) -> bool:
    word = view.word(at)
    if not (len(word) == 4 and word.isdigit() and view.run.numeric[at]):
        return False
    if view.word(at + 1) in "/-" and view.word(at + 1) and at + 2 < len(view.run.words) and view.run.numeric[at + 2]:
        return False
    return int(word) in (HIJRI_YEARS if hijri else PAST_YEARS)


def _alias(view: View, last: int, kind: str, key: str, number: int) -> int | None:
    """«شباط/فبراير», «يوليو (تموز)», «آب - أغسطس», «آب أغسطس»: the last word of the second name."""
    at = last + 1
    mark = view.word(at)
    if mark in _ALIAS_MARKS and mark:
        at += 1
    other = view.hit(at, kind)
    if other is None or other.prefix or other.number(key) != number:
        return None
    if mark == "(":
        if view.word(other.last + 1) == ")":
            return other.last + 1
        # «يوليو (تموز 2015)»: the year follows inside.
        return other.last if _is_year(view, other.last + 1, kind == "hijri_months") else None
    return other.last


def _years(view: View, at: int, number: Number) -> Piece | None:
    """«2003-2011», «بين 2014 و2017»."""
    if number.bound != "range" or number.words or number.high is None or number.high not in YEARS:
        return None
    if number.low not in YEARS or len(view.word(number.last)) != 4 or not year_at(view.run, number.last, cued=False):
        return None
    return _year_range(view, at, number.last, number.low, number.high)


def _year_range(view: View, first: int, last: int, low: int, high: int) -> Piece:
    period = Period(day(low, 1, 1), day(high, 12, 31), "range", "text", True).judged(view.reference)
    return Piece(first, last, "period", period=period)


def _bare_year(view: View, at: int) -> Piece | None:
    """«في 2014», «منذ 2003», «صيف 2014», «(2014)»."""
    before = view.word(at - 1)
    phase = view.ends_at(at - 1, "phases") is not None
    if before in _YEAR_CUES or phase:
        found = year_at(view.run, at, cued=phase)
    elif before == "و" and view.word(at - 2).isdigit() and len(view.word(at - 2)) == 4:
        found = year_at(view.run, at - 2, cued=True) and year_at(view.run, at, cued=False)
    else:
        return None
    return Piece(at, at, "moment", moment=Moment(year=int(view.word(at)))) if found else None


def _named_year(view: View, hit: Hit) -> Piece | None:
    """«عام 2014», «عام 1439هـ», «عامي 2014 و2015», «عام ألفين وأربعة عشر»."""
    if hit.word("unit") != "year" or hit.flags & PLURAL:
        return None
    at = hit.last + 1
    number = view.numbers.get(at)
    if number is None or number.ordinal:
        return None
    joined = hit.prefix.startswith("و")
    if hit.flags & DUAL:
        second = view.numbers.get(number.last + 2) if view.word(number.last + 1) in _LINKS else None
        if number.bound == "range" and number.high is not None and number.low in YEARS:
            return _year_range(view, hit.first, number.last, number.low, number.high)
        if second is not None and number.low in YEARS and second.low in YEARS and number.low < second.low:
            return _year_range(view, hit.first, second.last, number.low, second.low)
        return None
    if number.bound == "range" and number.low in YEARS and number.high in YEARS and number.high is not None:
        return _year_range(view, hit.first, number.last, number.low, number.high)
    if number.bound not in ("exact", "about") or (number.last == at and not number.words and len(view.word(at)) != 4):
        return None
    marked = view.word(number.last + 1) in _HIJRI_MARKS
    if number.low in HIJRI_YEARS and (marked or (number.low in _THIS_HIJRI_AGE and view.word(number.last + 1) != "م")):
        moment = Moment(year=number.low, hijri=True)
        return Piece(hit.first, number.last + marked, "moment", moment=moment, joined=joined)
    if number.low in PAST_YEARS:
        return Piece(hit.first, number.last, "moment", moment=Moment(year=number.low), joined=joined)
    return None


def _season(view: View, hit: Hit) -> Piece | None:
    """«صيف 2014», «خريف عام 2017», «الصيف الماضي»; the winter of a year may lie at either end of it."""
    at = hit.last + 1
    year: int | None = None
    turn = view.turn(at)
    unit = view.hit(at, "units")
    if hit.article and turn is not None:
        if view.reference is None or turn[0]:
            return Piece(hit.first, view.hits[at].last, "period", period=unresolved("range", turn[0] < 0))
        return None
    if unit is not None and unit.word("unit") == "year":
        following = view.turn(unit.last + 1)
        if following is not None and unit.article:
            end = view.hits[unit.last + 1].last
            if view.reference is None:
                return Piece(hit.first, end, "period", period=unresolved("range", following[0] < 0))
            period = _season_of(hit.word("season"), view.reference.year + following[0])
            return Piece(hit.first, end, "period", period=period._replace(anchor="published").judged(view.reference))
        at = unit.last + 1
    if hit.article or not _is_year(view, at, False):
        return None
    year = int(view.word(at))
    return Piece(hit.first, at, "period", period=_season_of(hit.word("season"), year).judged(view.reference))


def _season_of(season: str, year: int) -> Period:
    first, last = _SEASONS.get(season, (1, 12))
    end = day(year, last, 31) or day(year, last, 30)
    return Period(day(year, first, 1), end, "range" if season in _SEASONS else "year", "text", True)
