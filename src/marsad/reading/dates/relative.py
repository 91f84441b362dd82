"""Dates seen from the day of writing: اليوم، أمس، الخميس الماضي، قبل أسبوعين، الشهر الجاري، الأيام الأخيرة."""

from __future__ import annotations

from marsad.arabic.number_vocabulary import PARTICLES
from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL, PLURAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.periods import Period, Unit, ago, before, calendar_period, since, unresolved
from marsad.reading.dates.view import Piece, View

_AGO = frozenset(("قبل", "وقبل", "فقبل", "منذ", "ومنذ"))
_SINCE = frozenset(("منذ", "ومنذ"))
_WITHIN = frozenset(("خلال", "وخلال"))
_THIS = frozenset(("هذا", "هذه", "وهذا", "لهذا", "بهذا", "لهذه"))
_DAY = frozenset(("يوم", "ويوم", "ليوم", "بيوم", "فيوم", "يومي", "يوما"))
_FEW = frozenset(("القليله", "القلائل", "المعدوده", "القلايل"))
_APPROXIMATE = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "بنحو", "بحوالي"))
_MORE = frozenset(("اكثر", "ازيد", "اقل"))
# «اليوم» is no today before these, nor after «المصري».
_NOT_TODAY_BEFORE = frozenset(
    "التالي السابق نفسه ذاته العالمي الوطني الدولي الواحد عينه السابع الاول الثاني الثالث الرابع الخامس السادس الثامن "
    "التاسع العاشر الاخير المذكور الاسود المشهود المفتوح الدراسي الحادي الذي".split()
)
_NOT_TODAY_AFTER = frozenset(("المصري", "روسيا", "عين", "ذلك", "نفس", "ذات", "جريده", "مجله"))
# «مرتين في اليوم» is a rate, «في اليوم الخميس» is not.
_RATE = frozenset(("في", "وفي", "خلال"))
_PLACE_BEFORE = frozenset("سوق مسجد جامع حي قريه ناحيه مدينه بلده وادي عزبه ساحه".split())
_OFFICE_BEFORE = frozenset("خطيب خطبه صلاه امام خطباء وصلاه بصلاه جمعه كل ايام ال عايله سعد محمد احمد".split())
_PUBLIC = frozenset(
    "القايد الامين المدير المدعي المفتش النايب المراقب القطاع الراي الامن السكرتير القنصل الموتمر المجلس الاضراب العفو "
    "المستشفي الحاكم الوضع الشان المال النفع الموظف المستشار المنسق الاتحاد الرييس الحرس التحالف الطريق".split()
)


def read_relative(view: View, at: int) -> Piece | None:
    """The relative date that begins at ``at``."""
    hit = view.hits.get(at)
    if hit is None and view.word(at) in _AGO:
        return _ago(view, at)
    if hit is None:
        number = view.numbers.get(at)
        return None if number is None else _counted_span(view, at, number)
    if hit.kind == "relative_days":
        return _day(view, hit)
    if hit.kind == "weekdays":
        return _weekday(view, hit)
    if hit.kind == "day_parts":
        return _part(view, hit)
    if hit.kind == "units":
        return _bare_weekday(view, hit) or _unit(view, hit)
    return None


def _day(view: View, hit: Hit) -> Piece | None:
    shift = hit.number("shift")
    before_it = view.word(hit.first - 1)
    if view.word(hit.first).endswith("اليوم"):
        if view.word(hit.last + 1) in _NOT_TODAY_BEFORE or before_it in _NOT_TODAY_AFTER:
            return None
        if before_it in _RATE and not view.hit(hit.last + 1, "weekdays"):
            return None
    if view.word(hit.first).endswith("الامس") and before_it not in _DAY and view.word(hit.first) == "الامس":
        return None
    first = hit.first - 1 if before_it in _DAY or before_it in _THIS else hit.first
    joined = view.word(first).startswith("و") and view.word(first) != "وقت"
    return Piece(first, hit.last, "shift", shift, joined=joined)


def _weekday(view: View, hit: Hit) -> Piece | None:
    before_it = view.word(hit.first - 1)
    if before_it in _PLACE_BEFORE or before_it in _OFFICE_BEFORE or hit.prefix not in ("", "و", "ف", "ل", "ب", "ول"):
        return None
    first = hit.first
    if before_it in _DAY:
        if view.word(first - 2) in ("كل", "وكل"):
            return None
        first -= 1
    turn = view.turn(hit.last + 1)
    last = hit.last if turn is None else view.hits[hit.last + 1].last
    joined = hit.prefix.startswith("و") or view.word(first) == "ويوم"
    return Piece(first, last, "weekday", hit.number("weekday"), None if turn is None else turn[0], joined=joined)


def _bare_weekday(view: View, hit: Hit) -> Piece | None:
    """«يوم خميس»: without the article only after «يوم»."""
    if view.word(hit.first) not in _DAY or view.word(hit.first - 1) == "كل":
        return None
    from marsad.reading.dates.calendar_words import calendar_words  # noqa: PLC0415 - a plain table look-up

    found = next((s for s in calendar_words().get("ال" + view.word(hit.last + 1), ()) if s.kind == "weekdays"), None)
    if found is None or found.prefix:
        return None
    return Piece(hit.first, hit.last + 1, "weekday", int(found.gives["weekday"] or 0))


def _part(view: View, hit: Hit) -> Piece | None:
    """«فجر» waits for its day; «هذا المساء» is today."""
    night = hit.word("part") in ("night", "evening")
    if hit.article:
        if view.word(hit.first - 1) in _THIS and not hit.prefix.startswith(("ب", "ل")):
            return Piece(hit.first - 1, hit.last, "shift", 0)
        return None
    return Piece(hit.first, hit.last, "part", night=night, joined=hit.prefix.startswith("و"))


def _unit(view: View, hit: Hit) -> Piece | None:
    """«الشهر الماضي», «هذا العام», «الأيام الثلاثة الماضية», «خلال أسبوع»."""
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    first = hit.first - 1 if view.word(hit.first - 1) in (_WITHIN | _THIS) else hit.first
    joined = hit.prefix.startswith("و")
    if not hit.article:
        return _within(view, hit, unit) if view.word(hit.first - 1) in _WITHIN else None
    number, after = _number_between(view, hit.last + 1)
    turn = view.turn(after)
    many = bool(hit.flags & (PLURAL | DUAL)) or number is not None
    if turn is None:
        if view.word(hit.first - 1) in _THIS and not many and unit in ("week", "month", "year"):
            return Piece(first, hit.last, "period", period=_current(view, unit))
        return _after_phase(view, hit, unit)
    if view.word(hit.first - 1) in _PUBLIC and unit == "year":
        return None
    period: Period | None
    if many:
        count = 2 if hit.flags & DUAL else None if number is None else number.low
        period = _span(view, unit, count, turn[0])
    else:
        period = _turned(view, unit, *turn)
    return None if period is None else Piece(first, view.hits[after].last, "period", period=period, joined=joined)


def _number_between(view: View, at: int) -> tuple[Number | None, int]:
    """The number in «الأيام الثلاثة الماضية» or «الساعات الـ24 الماضية» and where its turn is looked for."""
    start = at + 1 if view.word(at) == "ال" else at
    number = view.numbers.get(start)
    if number is not None and not number.ordinal:
        return number, number.last + 1
    return None, at + 1 if view.word(at) in _FEW else at


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
    """«نهاية العام» is this year's; «نهاية الأسبوع» may be either week's."""
    if view.ends_at(hit.first - 1, "phases") is None or hit.flags & (PLURAL | DUAL):
        return None
    if unit in ("month", "year") and view.word(hit.last + 1) not in ("نفسه", "ذاته", "الدراسي"):
        return Piece(hit.first, hit.last, "period", period=_current(view, unit))
    return Piece(hit.first, hit.last, "period", period=unresolved("week")) if unit == "week" else None


def _counted_span(view: View, at: int, number: Number) -> Piece | None:
    """«الـ24 ساعة الماضية», «48 ساعة الأخيرة»."""
    hit = view.hit(number.last + 1, "units")
    if hit is None or hit.prefix or number.high is None:
        return None
    turn = view.turn(hit.last + 1)
    if turn is None:
        return None
    first = at - 1 if view.word(at - 1) == "ال" else at
    first = first - 1 if view.word(first - 1) in _WITHIN else first
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    return Piece(first, view.hits[hit.last + 1].last, "period", period=_span(view, unit, number.low, turn[0]))


def _span(view: View, unit: Unit, count: int | None, turn: int) -> Period:
    """The last or next ``count`` units; without a number only the words remain."""
    past = turn < 0 and unit in ("week", "month", "year", "decade", "century") and (unit != "week" or count != 1)
    if unit == "hour" and turn < 0 and count is None:
        count = 24
    if count is None or not turn or view.reference is None:
        return unresolved("range", past)
    there = before(view.reference, unit, count if turn < 0 else -count)
    if there is None:
        return unresolved("range", past)
    if turn > 0:
        return Period(view.reference, there, "range")
    return Period(there, view.reference, "range").judged(view.reference)


def _ago(view: View, at: int) -> Piece | None:
    """«قبل ثلاثة أيام», «منذ نحو شهرين», «قبل أكثر من عام», «منذ أيام»."""
    open_start = view.word(at) in _SINCE
    start, vague = _skip_bounds(view, at + 1)
    number = view.numbers.get(start)
    hit = view.hit(start if number is None else number.last + 1, "units")
    if hit is None or hit.prefix or (number is not None and (number.ordinal or number.bound == "range")):
        return None
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    if unit in ("period", "century"):
        return None
    if number is None and not hit.flags & (PLURAL | DUAL) and _is_a_name(view, hit):
        return None
    if not open_start and view.word(hit.last + 1) in ("من", "ان"):
        return None
    if unit == "hour" and number is None and hit.flags & PLURAL:
        part = view.hit(hit.last + 1, "day_parts")
        if part is not None and part.article and view.reference is not None:
            return Piece(at, part.last, "period", period=Period(view.reference, view.reference, "day"))
    if number is not None and number.bound == "vague" or number is None and hit.flags & PLURAL:
        return _piece(view, at, hit, unresolved("unknown", unit in ("week", "month", "year", "decade")))
    count = number.low if number is not None else 2 if hit.flags & DUAL else 1
    period = ago(unit, count, view.reference)
    if vague or unit == "decade":
        return _piece(view, at, hit, unresolved("unknown", period.judged(view.reference).past or unit == "decade"))
    if open_start:
        there = None if view.reference is None else before(view.reference, unit, count)
        started = Period(there, there, "day") if there else period
        return _piece(view, at, hit, since(started, view.reference))
    return _piece(view, at, hit, period.judged(view.reference))


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
    if following in view.numbers or view.hit(following, "weekdays", "months", "hijri_months", "relative_days"):
        return True
    word = view.word(following)
    return word.startswith("ال") and word not in PARTICLES and hit.word("unit") == "day"
