"""Calendar arithmetic: what days «الشهر الماضي» or «7 آذار» cover, seen from a reference day.

Every function answers None or an unknown period where the calendar has no such day (31 شباط) or the range of Python's
or of the Umm al-Qura calendar (1343–1500 AH) ends.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from marsad.shapes import Anchor, DatePrecision

Unit = Literal["hour", "day", "week", "month", "year", "decade", "century", "period"]

# News is about the last days; wording that reaches further back than this names the past (days).
RECENT = 7
HIJRI = range(1343, 1501)


class Period(NamedTuple):
    """Days from ``earliest`` to ``latest``, both included. ``past``: the wording looks back beyond the news."""

    earliest: date | None
    latest: date | None
    precision: DatePrecision
    anchor: Anchor = "published"
    past: bool = False

    def judged(self, reference: date | None) -> Period:
        """With ``past`` decided from the days where they are known."""
        if reference is None or self.latest is None:
            return self
        oldest = self.earliest if self.latest == reference and self.earliest is not None else self.latest
        return self._replace(past=oldest < reference - timedelta(days=RECENT))


def unresolved(precision: DatePrecision, past: bool = False) -> Period:
    """A period whose days the text does not tell."""
    return Period(None, None, precision, "none", past)


def day(year: int, month: int, number: int) -> date | None:
    """The day, if there is one."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_of(year: int, month: int, anchor: Anchor) -> Period:
    """All days of a month."""
    first = day(year, month, 1)
    if first is None:
        return unresolved("unknown")
    after = day(year + month // 12, month % 12 + 1, 1)
    return Period(first, after - timedelta(days=1) if after else first.replace(day=31), "month", anchor)


def year_of(year: int, anchor: Anchor) -> Period:
    """All days of a year."""
    first = day(year, 1, 1)
    return unresolved("unknown") if first is None else Period(first, date(year, 12, 31), "year", anchor)


def months_before(reference: date, months: int) -> date:
    """The same day some months earlier (negative: later), or the last day of a shorter month."""
    count = reference.year * 12 + reference.month - 1 - months
    number = reference.day
    while (found := day(count // 12, count % 12 + 1, number)) is None and number > 28:
        number -= 1
    return found or reference


def before(reference: date, unit: Unit, count: int) -> date | None:
    """``count`` units before the reference day; None beyond the calendar."""
    if count > 3000:
        return None
    if unit in ("day", "week", "hour"):
        whole_days = max(1, -(-abs(count) // 24)) * (1 if count > 0 else -1)
        days = {"day": count, "week": 7 * count, "hour": whole_days}[unit]
        return reference - timedelta(days=days)
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None or months * count > 12 * 1000:
        return None
    return months_before(reference, months * count)


def week_of(reference: date, turn: int) -> Period:
    """The week from Sunday, the first working day of most Arab countries, ``turn`` weeks on."""
    sunday = reference - timedelta(days=(reference.weekday() + 1) % 7) + timedelta(days=7 * turn)
    return Period(sunday, sunday + timedelta(days=6), "week")


def weekend_of(reference: date, turn: int) -> Period:
    """Friday and Saturday, the weekend of most Arab countries, of the week ``turn`` weeks on."""
    saturday = week_of(reference, turn).latest
    return Period(saturday - timedelta(days=1) if saturday else None, saturday, "range")


def calendar_period(unit: Unit, turn: int, reference: date | None) -> Period:
    """«الأسبوع الماضي», «الشهر الجاري», «العام المقبل»: the calendar unit ``turn`` units on."""
    precision: dict[Unit, DatePrecision] = {
        "day": "day",
        "hour": "day",
        "week": "week",
        "month": "month",
        "year": "year",
    }
    past = turn < 0 and unit not in ("hour", "day", "week", "period")
    if reference is None or unit not in precision and unit != "century":
        return unresolved(precision.get(unit, "range"), past or turn < -1 and unit == "week")
    if unit == "week":
        return week_of(reference, turn)
    if unit == "month":
        there = months_before(reference.replace(day=1), -turn)
        return month_of(there.year, there.month, "published")
    if unit == "year":
        return year_of(reference.year + turn, "published")
    if unit == "century":
        first = (reference.year - 1) // 100 * 100 + 1 + 100 * turn
        return Period(day(first, 1, 1), day(first + 99, 12, 31), "range")
    there = reference + timedelta(days=turn if unit == "day" else 0)
    return Period(there, there, "day")


def ago(unit: Unit, count: int, reference: date | None) -> Period:
    """«قبل أسبوعين»: no more precise than its unit, so a week round the day, a calendar month or year."""
    precision: dict[Unit, DatePrecision] = {
        "day": "day",
        "hour": "range",
        "week": "week",
        "month": "month",
        "year": "year",
    }
    there = None if reference is None else before(reference, unit, count)
    if reference is None or there is None or unit not in precision:
        span = {"day": count, "week": 7 * count}.get(unit, 0 if unit == "hour" else 30)
        return unresolved(precision.get(unit, "unknown"), span > RECENT)
    if unit == "day":
        return Period(there, there, "day")
    if unit == "hour":
        return Period(there, reference, "range")
    if unit == "week":
        return Period(there - timedelta(days=3), there + timedelta(days=3), "week")
    return month_of(there.year, there.month, "published") if unit == "month" else year_of(there.year, "published")


def since(start: Period, reference: date | None) -> Period:
    """From ``start`` up to the reference day: «منذ 2003»."""
    if start.earliest is None:
        return start._replace(precision="range" if start.precision != "unknown" else "unknown")
    if reference is not None and start.earliest >= reference:
        return start
    past = start.past if reference is None else start.earliest < reference - timedelta(days=RECENT)
    return Period(start.earliest, reference, "range", start.anchor, past)


def hijri_days(year: int, month: int | None, number: int | None) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri day, month or year."""
    from hijridate import Hijri  # noqa: PLC0415 - 20 ms that few articles need

    if year not in HIJRI:
        return None
    try:
        first = Hijri(year, month or 1, number or 1)
        last = first if number else Hijri(year, month or 12, Hijri(year, month or 12, 1).month_length())
        return date(*first.to_gregorian().datetuple()), date(*last.to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_year(reference: date) -> int | None:
    """The Hijri year of a day."""
    from hijridate import Gregorian  # noqa: PLC0415 - as above

    try:
        return int(Gregorian(reference.year, reference.month, reference.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None
