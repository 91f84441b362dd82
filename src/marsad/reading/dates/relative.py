"""Dates seen from the day of writing: اليوم، أمس، صباح الغد، الشهر الجاري، نهاية الأسبوع، الأيام الأخيرة."""

from __future__ import annotations

from datetime import date

from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.counted import read_counted
from marsad.reading.dates.leaning import looks_ahead
from marsad.reading.dates.periods import Period, Unit, calendar_period, unresolved, weekend_of
from marsad.reading.dates.spans import counted_span, number_between, span
from marsad.reading.dates.view import Piece, View
from marsad.reading.dates.weekdays import DAY_WORDS, bare_weekday, read_weekday, weekday_after_week

_WITHIN = frozenset(("خلال", "وخلال"))
_THIS = frozenset(("هذا", "هذه", "وهذا", "لهذا", "بهذا", "لهذه"))
# «طوال اليوم», «كل يوم» tell how long or how often.
_LASTING = frozenset(("طوال", "طيله", "طول", "كل", "مدار"))
# «الغد» alone is also a newspaper and a party.
_BEFORE_TOMORROW = frozenset("حتي الي منذ من نهايه قبل بدايه".split())
# «اليوم» is no today before these, nor after «المصري».
_NOT_TODAY_BEFORE = frozenset(
    "التالي السابق نفسه ذاته العالمي الوطني الدولي الواحد عينه السابع الاول الثاني الثالث الرابع الخامس السادس الثامن "
    "التاسع العاشر الاخير المذكور الاسود المشهود المفتوح الدراسي الحادي الذي".split()
)
_NOT_TODAY_AFTER = frozenset(("المصري", "روسيا", "عين", "ذلك", "نفس", "ذات", "جريده", "مجله"))
# «مرتين في اليوم» is a rate, «في اليوم الخميس» is not.
_RATE = frozenset(("في", "وفي", "خلال"))
_PUBLIC = frozenset(
    "القايد الامين المدير المدعي المفتش النايب المراقب القطاع الراي الامن السكرتير القنصل الموتمر المجلس الاضراب العفو "
    "المستشفي الحاكم الوضع الشان المال النفع الموظف المستشار المنسق الاتحاد الرييس الحرس التحالف الطريق".split()
)


def read_relative(view: View, at: int) -> Piece | None:
    """The relative date that begins at ``at``."""
    hit = view.hits.get(at)
    if hit is None:
        number = view.numbers.get(at)
        return read_counted(view, at) if number is None else counted_span(view, at, number)
    if hit.kind == "relative_days":
        return _day(view, hit)
    if hit.kind == "weekdays":
        return read_weekday(view, hit)
    if hit.kind == "day_parts":
        return _part(view, hit)
    return bare_weekday(view, hit) or _unit(view, hit) if hit.kind == "units" else None


def _day(view: View, hit: Hit) -> Piece | None:
    before_it = view.word(hit.first - 1)
    if not _is_a_day(view, hit, before_it):
        return None
    first = hit.first - 1 if before_it in DAY_WORDS or before_it in _THIS else hit.first
    joined = view.word(first).startswith("و") and view.word(first) != "وقت"
    return Piece(first, hit.last, "shift", hit.number("shift"), joined=joined)


def _is_a_day(view: View, hit: Hit, before_it: str) -> bool:
    """Whether «اليوم», «الأمس», «الغد» and «بكرة» are days here."""
    word = view.word(hit.first)
    if word.endswith("اليوم"):
        if view.word(hit.last + 1) in _NOT_TODAY_BEFORE or before_it in _NOT_TODAY_AFTER or before_it in _LASTING:
            return False
        return before_it not in _RATE or view.hit(hit.last + 1, "weekdays") is not None
    if word == "الامس":
        return before_it in DAY_WORDS
    if hit.word("shy"):
        led = before_it in DAY_WORDS or before_it in _BEFORE_TOMORROW or view.ends_at(hit.first - 1, "day_parts")
        return bool(led) or looks_ahead(view, hit.first, hit.last)
    return not hit.word("end") or view.closes(hit.last + 1)


def _part(view: View, hit: Hit) -> Piece | None:
    """«فجر» waits for its day; «هذا المساء» is today."""
    night = hit.word("part") in ("night", "evening")
    if hit.article:
        if view.word(hit.first - 1) in _THIS and not hit.prefix.startswith(("ب", "ل")):
            return Piece(hit.first - 1, hit.last, "shift", 0)
        return None
    return Piece(hit.first, hit.last, "part", night=night, joined=hit.prefix.startswith("و"))


def _unit(view: View, hit: Hit) -> Piece | None:
    """«الشهر الماضي», «هذا العام», «الأيام الثلاثة الماضية», «خلال أسبوع», «بقية الشهر»."""
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    before_it = view.word(hit.first - 1)
    if not hit.article:
        return _within(view, hit, unit) if before_it in _WITHIN else None
    number, after = number_between(view, hit.last + 1)
    turn = view.turn(after)
    many = bool(hit.flags & (PLURAL | DUAL)) or number is not None
    if turn is None:
        if before_it in _LASTING:
            return None
        if before_it in _THIS and not many and unit in ("week", "month", "year"):
            return _one_unit(view, hit, hit.last, unit, (0, False))
        return _after_phase(view, hit, unit)
    if before_it in _PUBLIC and unit == "year":
        return None
    last = view.hits[after].last
    if not many:
        return _one_unit(view, hit, last, unit, turn)
    count = 2 if hit.flags & DUAL else None if number is None else number.low
    first = hit.first - 1 if before_it in _WITHIN or before_it in _THIS else hit.first
    return Piece(first, last, "period", period=span(view, unit, count, turn[0]), joined=hit.prefix.startswith("و"))


def _one_unit(view: View, hit: Hit, last: int, unit: Unit, turn: tuple[int, bool]) -> Piece | None:
    """«الشهر الماضي», «هذا الأسبوع», «الأسبوع المقبل يوم الجمعة», «نهاية الأسبوع الماضي»."""
    first = hit.first - 1 if view.word(hit.first - 1) in (_WITHIN | _THIS) else hit.first
    joined = hit.prefix.startswith("و")
    weekday = weekday_after_week(view, last, turn[0]) if unit == "week" and not turn[1] else None
    if weekday is not None:
        return Piece(first, weekday[0], "period", period=weekday[1], joined=joined)
    period = _turned(view, unit, *turn)
    if period is None:
        return None
    return Piece(first, last, "period", period=_phased(view, first, unit, turn[0], period), joined=joined)


def _phased(view: View, first: int, unit: Unit, turn: int, period: Period) -> Period:
    """The end of a week is its weekend, the rest of a period begins today; other parts have no bounds of their own."""
    phase = view.ends_at(first - 1, "phases")
    if phase is None or view.reference is None:
        return period
    if unit == "week" and phase.word("week"):
        return weekend_of(view.reference, turn).judged(view.reference)
    if phase.word("phase") == "rest" and period.latest is not None and period.latest >= view.reference:
        return Period(view.reference, period.latest, "range")
    return period


def _turned(view: View, unit: Unit, turn: int, recent: bool) -> Period | None:
    """One unit with its turn: «الشهر الماضي»; «الفترة الأخيرة» has no days."""
    if recent or unit == "period":
        return unresolved("range", unit in ("decade", "century", "year"))
    return None if unit in ("hour", "day") else calendar_period(unit, turn, view.reference).judged(view.reference)


def _current(view: View, unit: Unit) -> Period:
    return calendar_period(unit, 0, view.reference).judged(view.reference)


def _within(view: View, hit: Hit, unit: Unit) -> Piece | None:
    """«خلال أسبوع», «خلال شهر»: a length of time, its place unknown."""
    following = view.word(hit.last + 1)
    if hit.flags & PLURAL or unit in ("hour", "period") or following.isdigit() or view.hit(hit.last + 1, "months"):
        return None
    if view.hit(hit.last + 1, "hijri_months", "weekdays", "relative_days") or view.turn(hit.last + 1):
        return None
    return Piece(hit.first - 1, hit.last, "period", period=unresolved("range"))


def _after_phase(view: View, hit: Hit, unit: Unit) -> Piece | None:
    """«نهاية العام», «بقية الشهر» are this year's and month's; «نهاية الأسبوع» is the last weekend, or the next."""
    phase = view.ends_at(hit.first - 1, "phases")
    if phase is None or hit.flags & (PLURAL | DUAL) or view.word(hit.last + 1) in ("نفسه", "ذاته", "الدراسي"):
        return None
    if unit in ("month", "year"):
        period = _phased(view, hit.first, unit, 0, _current(view, unit))
        return Piece(hit.first, hit.last, "period", period=period)
    if unit != "week":
        return None
    rest = phase.word("phase") == "rest"
    if view.reference is None or not (rest or phase.word("week")):
        return Piece(hit.first, hit.last, "period", period=unresolved("week"))
    turn = 0 if rest or looks_ahead(view, phase.first, hit.last) else _last_weekend(view.reference)
    period = _phased(view, hit.first, unit, turn, _current(view, unit))
    return Piece(hit.first, hit.last, "period", period=period)


def _last_weekend(reference: date) -> int:
    """0 on a weekend, else -1."""
    begins = weekend_of(reference, 0).earliest
    return 0 if begins is not None and begins <= reference else -1
