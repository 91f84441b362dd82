"""Weekdays: «يوم الخميس», «الجمعة من الأسبوع المقبل», «السبت السابع عشر»; which week is decided where days are joined."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.reading.dates.absolute import day_and_month
from marsad.reading.dates.calendar_words import Hit, calendar_words
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.periods import Period, unresolved, week_of
from marsad.reading.dates.view import Piece, View

_THIS = frozenset(("هذا", "هذه", "وهذا", "لهذا", "بهذا", "لهذه"))
DAY_WORDS = frozenset(("يوم", "ويوم", "ليوم", "بيوم", "فيوم", "يومي", "يوما"))
_PLACE_BEFORE = frozenset("سوق مسجد جامع حي قريه ناحيه مدينه بلده وادي عزبه ساحه".split())
_OFFICE_BEFORE = frozenset("خطيب خطبه صلاه امام خطباء وصلاه بصلاه جمعه كل ايام ال عايله سعد محمد احمد".split())
_EVERY = frozenset(("كل", "وكل"))
# The nearest «السبت السابع عشر» lies within so many days either way: a month name is missed no longer than that.
_MONTHS_ROUND = 100


def read_weekday(view: View, hit: Hit) -> Piece | None:
    """The weekday at ``hit`` with its turn, its week or its number in the month."""
    before = view.word(hit.first - 1)
    if before in _PLACE_BEFORE or before in _OFFICE_BEFORE or hit.prefix not in ("", "و", "ف", "ل", "ب", "ول"):
        return None
    tens = view.numbers.get(hit.last + 1)
    if tens is not None and tens.definite and view.word(tens.first).startswith("وال") and tens.low % 10 == 0:
        return None  # «ذات الاثنين والعشرين عاما»
    first = hit.first - 1 if before in DAY_WORDS else hit.first
    if view.word(first - 1) in _EVERY or _is_habit(view, hit.last):
        return None
    joined = hit.prefix.startswith("و") or view.word(first) == "ويوم"
    if view.word(first - 1) in _THIS:
        first -= 1
    found = _in_week(view, hit) or _numbered(view, hit)
    if found is not None:
        return Piece(first, found[0], "period", period=found[1], joined=joined)
    turn = view.turn(hit.last + 1)
    last = hit.last if turn is None else view.hits[hit.last + 1].last
    return Piece(first, last, "weekday", hit.number("weekday"), None if turn is None else turn[0], joined=joined)


def bare_weekday(view: View, hit: Hit) -> Piece | None:
    """«يوم خميس»: without the article only after «يوم»."""
    if view.word(hit.first) not in DAY_WORDS or view.word(hit.first - 1) in _EVERY:
        return None
    found = next((s for s in calendar_words().get("ال" + view.word(hit.last + 1), ()) if s.kind == "weekdays"), None)
    if found is None or found.prefix:
        return None
    return Piece(hit.first, hit.last + 1, "weekday", int(found.gives["weekday"] or 0))


def weekday_after_week(view: View, last: int, turn: int) -> tuple[int, Period] | None:
    """«الأسبوع المقبل يوم الجمعة»: the weekday behind a week that ends at word ``last``."""
    at = last + 1 + (view.word(last + 1) in DAY_WORDS)
    hit = view.hit(at, "weekdays")
    if hit is None or hit.prefix or view.turn(hit.last + 1) is not None:
        return None
    return hit.last, _of_week(view, turn, hit.number("weekday"))


def _is_habit(view: View, last: int) -> bool:
    """«الجمعة من كل أسبوع»."""
    return view.word(last + 1) == "من" and view.word(last + 2) in _EVERY


def _in_week(view: View, hit: Hit) -> tuple[int, Period] | None:
    """«الجمعة من الأسبوع المقبل», «الأحد من هذا الأسبوع»."""
    if view.word(hit.last + 1) not in ("من", "في"):
        return None
    this = view.word(hit.last + 2) in _THIS
    unit = view.hit(hit.last + 2 + this, "units")
    if unit is None or unit.word("unit") != "week" or not unit.article:
        return None
    turn = (0, False) if this else view.turn(unit.last + 1)
    if turn is None:
        return None
    return unit.last if this else view.hits[unit.last + 1].last, _of_week(view, turn[0], hit.number("weekday"))


def _of_week(view: View, turn: int, weekday: int) -> Period:
    sunday = None if view.reference is None else week_of(view.reference, turn).earliest
    if sunday is None:
        return unresolved("day", turn < -1)
    there = sunday + timedelta(days=(weekday + 1) % 7)
    return Period(there, there, "day").judged(view.reference)


def _numbered(view: View, hit: Hit) -> tuple[int, Period] | None:
    """«السبت السابع عشر», «الجمعة 11»: the nearest day of the month that is such a weekday."""
    number = view.numbers.get(hit.last + 1)
    if number is None or not 0 < number.low <= 31 or number.bound != "exact" or not view.closes(number.last + 1):
        return None
    if view.word(number.first).startswith("و") or view.ends_at(hit.first - 1, "relative_days"):
        return None
    if number.words and not number.ordinal or view.hit(number.last + 1, "day_parts"):
        return None
    if view.word(number.last + 1) in ("/", "-", ":") or day_and_month(view, number.first, number) is not None:
        return None
    there = None if view.reference is None else _nearest(view.reference, hit.number("weekday"), number.low)
    if there is None:
        return (number.last, unresolved("day")) if view.reference is None else None
    return number.last, Period(there, there, "day").judged(view.reference)


def _nearest(reference: date, weekday: int, number: int) -> date | None:
    back = (reference.weekday() - weekday) % 7
    days = [reference - timedelta(days=back + 7 * weeks) for weeks in range(-_MONTHS_ROUND // 7, _MONTHS_ROUND // 7)]
    return min((d for d in days if d.day == number), key=lambda d: abs(d - reference), default=None)


def named_day(view: View, weekday: Piece) -> Period:
    """The last such day up to the reference, the next where the clause looks ahead; «الماضي» before, «المقبل» after."""
    turn = weekday.turn
    if view.reference is None:
        return unresolved("day", turn == -2)
    back = (view.reference.weekday() - weekday.value) % 7
    if turn is not None and turn < 0:
        back = (back or 7) + (7 if turn == -2 else 0)
    elif turn is not None and turn > 0:
        back -= 7 * turn
    elif back > 1 and looks_ahead(view, weekday.first, weekday.last):
        back -= 7  # but of yesterday's name «سيصل الأربعاء» was written a day before it was published
    there = view.reference - timedelta(days=back)
    return Period(there, there, "day").judged(view.reference)
