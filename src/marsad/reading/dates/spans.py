"""Counted spans that end or begin today: «الأيام الثلاثة الماضية», «الـ24 ساعة الأخيرة», «آخر أسبوعين», «الشهرين القادمين»."""

from __future__ import annotations

from datetime import timedelta

from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL
from marsad.reading.dates.calendar_words import Hit
from marsad.reading.dates.periods import Period, Unit, before, unresolved
from marsad.reading.dates.view import Piece, View

_FEW = frozenset(("القليله", "القلائل", "المعدوده", "القلايل"))
_WITHIN = frozenset(("خلال", "وخلال"))


def number_between(view: View, at: int) -> tuple[Number | None, int]:
    """The number in «الأيام الثلاثة الماضية» or «الساعات الـ24 الماضية» and where its turn is looked for."""
    start = at + 1 if view.word(at) == "ال" else at
    number = view.numbers.get(start)
    if number is not None and not number.ordinal:
        return number, number.last + 1
    return None, at + 1 if view.word(at) in _FEW else at


def counted_span(view: View, at: int, number: Number) -> Piece | None:
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
    return Piece(first, view.hits[hit.last + 1].last, "period", period=span(view, unit, number.low, turn[0]))


def last_units(view: View, rank: Hit) -> Piece | None:
    """«آخر ثلاثة أيام», «آخر 24 ساعة», «آخر شهرين»."""
    number = view.numbers.get(rank.last + 1)
    hit = view.hit(rank.last + 1 if number is None else number.last + 1, "units")
    if hit is None or hit.prefix or number is not None and (number.ordinal or number.bound != "exact"):
        return None
    if number is None and not hit.flags & DUAL:
        return None
    unit: Unit = hit.word("unit")  # type: ignore[assignment]
    first = rank.first - 1 if view.word(rank.first - 1) in _WITHIN else rank.first
    return Piece(first, hit.last, "period", period=span(view, unit, 2 if number is None else number.low, -1))


def span(view: View, unit: Unit, count: int | None, turn: int) -> Period:
    """The last or next ``count`` units; without a number only the words remain. What is to come begins tomorrow."""
    past = turn < 0 and unit in ("week", "month", "year", "decade", "century") and (unit != "week" or count != 1)
    if unit == "hour" and turn < 0 and count is None:
        count = 24
    if count is None or not turn or view.reference is None:
        return unresolved("range", past)
    there = before(view.reference, unit, count if turn < 0 else -count)
    if there is None:
        return unresolved("range", past)
    if turn > 0:
        tomorrow = view.reference + timedelta(days=unit != "hour")
        return Period(min(tomorrow, there), there, "range")
    return Period(there, view.reference, "range").judged(view.reference)
