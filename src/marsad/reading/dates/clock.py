"""The hour behind a day belongs to its span: «غدا الساعة الثامنة», «أمس عند الساعة 8:30 صباحا». Its value stays the day."""

from __future__ import annotations

from marsad.reading.dates.view import View

_HOUR = frozenset(("الساعه", "ساعه"))
_AT = frozenset(("في", "عند", "علي", "نحو", "حوالي", "قرابه", "بحدود", "،"))
_HOURS = 24
_DAY_HALF = frozenset("صباحا مساء ليلا فجرا ظهرا عصرا مساءا ضحي ص م".split())


def clock_behind(view: View, last: int) -> int:
    """The last word of the clock time behind word ``last``, else ``last``."""
    at = last + 1
    while view.word(at) in _AT and at - last <= 2:
        at += 1
    named = view.word(at) in _HOUR
    number = view.numbers.get(at + named)
    if number is None or number.high is None or number.high > _HOURS:
        return last
    hour = number.ordinal and view.word(at - 1) == "عند"
    if not named and not hour and (at != last + 1 or view.word(number.last + 1) != ":"):
        return last
    end = number.last
    while view.word(end + 1) == ":" and view.word(end + 2).isdigit():
        end += 2
    return end + 1 if view.word(end + 1) in _DAY_HALF else end
