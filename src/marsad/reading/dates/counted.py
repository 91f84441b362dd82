"""So many units before or after today: «قبل ثلاثة أيام», «منذ نحو شهرين», «بعد أسبوعين من الآن», «في غضون 3 أيام».

«بعد ثلاثة أيام» in a story is counted from what was told before; it is a date of its own only where the clause speaks
of what is to come, or where «من الآن» says so.
"""

from __future__ import annotations

from marsad.arabic.number_vocabulary import PARTICLES
from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.leaning import looks_ahead, opens_in_present
from marsad.reading.dates.periods import Period, Unit, ago, before, since, unresolved
from marsad.reading.dates.view import Piece, View

AGO = frozenset(("قبل", "وقبل", "فقبل", "منذ", "ومنذ"))
_SINCE = frozenset(("منذ", "ومنذ"))
LATER = frozenset(("بعد", "وبعد"))
WITHIN = frozenset(("خلال", "وخلال", "غضون"))
_APPROXIMATE = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "بنحو", "بحوالي"))
_MORE = frozenset(("اكثر", "ازيد", "اقل"))
_FROM_NOW = frozenset(("الان", "اليوم"))
# «بعد يومين من الهجوم», «على الهجوم», «أن بدأ»: counted from something else.
_FROM_ELSEWHERE = frozenset(("من", "علي", "ان", "عن", "ذلك", "فقط"))


def read_counted(view: View, at: int) -> Piece | None:
    """The counted date whose «قبل», «منذ», «بعد», «خلال» or «غضون» stands at ``at``."""
    word = view.word(at)
    if word in AGO:
        return _ago(view, at)
    if word in LATER:
        return _later(view, at)
    return _within(view, at) if word in WITHIN else None


def _counted(view: View, at: int) -> tuple[Number | None, Hit, bool] | None:
    """The number, the unit and whether only a bound is told, from word ``at`` on."""
    start, vague = _skip_bounds(view, at)
    number = view.numbers.get(start)
    hit = view.hit(start if number is None else number.last + 1, "units")
    if hit is None or hit.prefix or (number is not None and (number.ordinal or number.bound == "range")):
        return None
    if hit.word("unit") in ("period", "century"):
        return None
    if number is None and not hit.flags & (PLURAL | DUAL) and _is_a_name(view, hit):
        return None
    return number, hit, vague


def _ago(view: View, at: int) -> Piece | None:
    """«قبل ثلاثة أيام», «منذ نحو شهرين», «قبل أكثر من عام», «منذ أيام»."""
    found = _counted(view, at + 1)
    if found is None:
        return None
    number, hit, vague = found
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    open_start = view.word(at) in _SINCE
    if _is_from_now(view, hit) and not open_start:
        return _from_now(view, at, hit, _count(number, hit), vague)
    if not open_start and view.word(hit.last + 1) in ("من", "ان"):
        return None
    if unit == "hour" and number is None and hit.flags & PLURAL:
        part = view.hit(hit.last + 1, "day_parts")
        if part is not None and part.article and view.reference is not None:
            return Piece(at, part.last, "period", period=Period(view.reference, view.reference, "day"))
    if number is not None and number.bound == "vague" or number is None and hit.flags & PLURAL:
        return _piece(view, at, hit, unresolved("unknown", unit in ("week", "month", "year", "decade")))
    return _piece(view, at, hit, _ago_period(view, unit, _count(number, hit), vague, open_start))


def _ago_period(view: View, unit: Unit, count: int, vague: bool, open_start: bool) -> Period:
    period = ago(unit, count, view.reference)
    if vague or unit == "decade":
        return unresolved("unknown", period.judged(view.reference).past or unit == "decade")
    if open_start:
        there = None if view.reference is None else before(view.reference, unit, count)
        return since(Period(there, there, "day") if there else period, view.reference)
    return period.judged(view.reference)


def _later(view: View, at: int) -> Piece | None:
    """«بعد أسبوعين» where the clause looks ahead, «بعد شهر من الآن» anywhere."""
    found = _counted(view, at + 1)
    if found is None or view.hit(at - 1, "units") or view.word(at - 1) == "الا":
        return None  # «عاما بعد عام», «لم يصل إلا بعد يومين»
    number, hit, vague = found
    if _is_from_now(view, hit):
        return _from_now(view, at, hit, -_count(number, hit), vague)
    ahead = view.alone(at, hit.last) or looks_ahead(view, at, hit.last) or opens_in_present(view, at)
    if not ahead or view.word(hit.last + 1) in _FROM_ELSEWHERE:
        return None
    if vague or number is not None and number.bound == "vague" or number is None and hit.flags & PLURAL:
        return _piece(view, at, hit, unresolved("unknown"))
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    if unit == "hour":
        return _piece(view, at, hit, _until(view, unit, _count(number, hit)))
    return _piece(view, at, hit, ago(unit, -_count(number, hit), view.reference))


def _within(view: View, at: int) -> Piece | None:
    """«في غضون 3 أيام», «خلال شهرين» where the clause looks ahead; in a story it is a length of time."""
    found = _counted(view, at + 1)
    if found is None or found[0] is None and not found[1].flags & DUAL:
        return None
    number, hit, vague = found
    if (
        not (looks_ahead(view, at, hit.last) or view.alone(at, hit.last))
        or view.turn(hit.last + 1)
        or view.word(hit.last + 1) in _FROM_ELSEWHERE
    ):
        return None
    first = at - 1 if view.word(at - 1) in ("في", "وفي") else at
    vague = vague or number is not None and number.bound == "vague"
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    period = unresolved("range") if vague else _until(view, unit, _count(number, hit))
    return Piece(first, hit.last, "period", period=period)


def _until(view: View, unit: Unit, count: int) -> Period:
    there = None if view.reference is None else before(view.reference, unit, -count)
    return unresolved("range") if there is None else Period(view.reference, there, "range")


def _count(number: Number | None, hit: Hit) -> int:
    return number.low if number is not None else 2 if hit.flags & DUAL else 1


def _is_from_now(view: View, hit: Hit) -> bool:
    return view.word(hit.last + 1) == "من" and view.word(hit.last + 2) in _FROM_NOW


def _from_now(view: View, at: int, hit: Hit, count: int, vague: bool) -> Piece:
    """Counted from today in so many words, so it is a day whatever the unit."""
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    there = None if view.reference is None or vague else before(view.reference, unit, count)
    period = unresolved("unknown" if vague else "day") if there is None else Period(there, there, "day")
    return Piece(at, hit.last + 2, "period", period=period.judged(view.reference))


def _piece(view: View, at: int, hit: Hit, period: Period) -> Piece:
    return Piece(at, hit.last, "period", period=period, joined=view.word(at).startswith("و"))


def _skip_bounds(view: View, at: int) -> tuple[int, bool]:
    """Over «نحو», «أكثر من», «ما يقارب»: the number's position, and whether only a bound is told."""
    if view.word(at) in _APPROXIMATE:
        return at + 1, False
    if view.word(at) in _MORE and view.word(at + 1) == "من":
        return at + 2, True
    number = next((view.numbers[n] for n in range(at, at + 5) if n in view.numbers), None)
    if number is not None and number.opens == at < number.first and number.bound != "range":
        return number.first, number.bound in ("at_least", "at_most")
    return at, False


def _is_a_name(view: View, hit: Hit) -> bool:
    """«قبل يوم الخميس», «منذ عام 2003», «منذ شهر آذار»: the unit introduces a name."""
    following = hit.last + 1
    if following in view.numbers or view.hit(
        following, "weekdays", "months", "hijri_months", "relative_days", "holidays"
    ):
        return True
    word = view.word(following)
    return word.startswith("ال") and word not in PARTICLES and hit.word("unit") == "day"
