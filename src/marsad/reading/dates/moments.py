"""A date as written, with or without its year, and the days it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from marsad.reading.dates.periods import (
    Period,
    calendar_period,
    day,
    hijri_days,
    hijri_year,
    month_of,
    unresolved,
    year_of,
)
from marsad.shapes import DatePrecision

Days = tuple[date, date]
# «الجمعة 16 يناير»: the weekday may look ahead, but does not reach back over years (it may be a slip).
_A_YEAR = timedelta(days=366)


class Moment(NamedTuple):
    """What is written of a date. ``turn`` is «الماضي» (-1), «الجاري» (0) or «المقبل» (1) behind day and month.

    ``year_turn`` and ``month_turn`` stand for «من العام الماضي» and «من الشهر الجاري»; ``lost``: the year is that of
    something else («من العام نفسه»). ``last_day`` makes a range of days. ``ahead``: the clause speaks of what is to come;
    ``soon``: so many days ahead still count as the nearest, for nobody names last year's feast a week before this year's.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    turn: int | None = None
    year_turn: int | None = None
    month_turn: int | None = None
    last_day: int | None = None
    lost: bool = False
    ahead: bool = False
    soon: int = 0

    def resolve(self, reference: date | None, weekday: int | None = None) -> Period:
        """The days meant. ``weekday`` (Monday 0) helps to find a missing year."""
        if self.last_day is not None:
            return self._days_resolved(reference)
        if self.month_turn is not None:
            return self._in_month(reference)
        if self.year_turn is not None and self.year is None:
            if reference is None:
                return unresolved(self._precision(), self.year_turn < 0)
            moment = self._replace(year=reference.year + self.year_turn, year_turn=None)
            return moment.resolve(reference)._replace(anchor="published").judged(reference)
        if self.year is not None:
            return self._complete(self.year).judged(reference)._replace(anchor="text")
        return self._without_year(reference, weekday).judged(reference)

    def _precision(self) -> DatePrecision:
        return "day" if self.day else "month" if self.month else "year"

    def _in_month(self, reference: date | None) -> Period:
        month = calendar_period("month", self.month_turn or 0, reference)
        if month.earliest is None or self.day is None:
            return unresolved("day", (self.month_turn or 0) < 0)
        there = day(month.earliest.year, month.earliest.month, self.day)
        return unresolved("unknown") if there is None else Period(there, there, "day").judged(reference)

    def _days_resolved(self, reference: date | None) -> Period:
        """«10-15 آذار»: the last day decides the year."""
        last = self._replace(day=self.last_day, last_day=None).resolve(reference)
        if last.latest is None:
            return last._replace(precision="range")
        first = self._replace(last_day=None)
        if not self.hijri and self.day is not None:
            start = day(last.latest.year, last.latest.month, self.day)
            return last._replace(earliest=start, precision="range") if start else unresolved("unknown")
        start_period = first.resolve(reference)
        return last._replace(earliest=start_period.earliest, precision="range")

    def _complete(self, year: int) -> Period:
        """The period once the year is known."""
        past = not self.day
        if self.hijri:
            days = hijri_days(year, self.month, self.day)
            if days is None:
                return unresolved("unknown")
            precision = "day" if self.day else "range" if self.month else "year"
            return Period(*days, precision, "text", past)  # type: ignore[arg-type]
        if self.month is None:
            return year_of(year, "text")._replace(past=past)
        if self.day is None:
            return month_of(year, self.month, "text")._replace(past=past)
        there = day(year, self.month, self.day)
        return unresolved("unknown") if there is None else Period(there, there, "day", "text")

    def _without_year(self, reference: date | None, weekday: int | None) -> Period:
        if self.day is not None and not self._exists():
            return unresolved("unknown")
        if reference is None or self.lost:
            return unresolved("day" if self.day else "month", self.turn is not None and self.turn < 0 or self.lost)
        options = list(self._options(reference))
        same = [days for days in options if days[0].weekday() == weekday and _distance(days, reference) <= _A_YEAR]
        chosen = same[0] if len(same) == 1 else self._choose(options, reference)
        if chosen is None:
            return unresolved("day" if self.day else "month")
        return Period(*chosen, "day" if self.day else "range" if self.hijri else "month")

    def _exists(self) -> bool:
        """Whether any year has this day."""
        if self.hijri:
            return 0 < (self.day or 0) <= 30
        return day(2000, self.month or 0, self.day or 0) is not None

    def _options(self, reference: date) -> Iterator[Days]:
        """The same day or month in the years round the reference, latest first."""
        base = hijri_year(reference) if self.hijri else reference.year
        for year in range(base + 1, base - 9, -1) if base else ():
            period = self._complete(year)
            if period.earliest and period.latest:
                yield period.earliest, period.latest

    def _choose(self, options: list[Days], reference: date) -> Days | None:
        """The nearest past, or the nearest of all («الجاري», and where the clause looks ahead); «المقبل» is to come.

        A month just begun is not yet «الماضي».
        """
        if self.turn is None and self.ahead:
            return min(options, key=lambda days: _distance(days, reference), default=None)
        if self.turn == 1:
            return next((days for days in reversed(options) if days[0] > reference), None)
        if self.turn == 0:
            return min(options, key=lambda days: _distance(days, reference), default=None)
        passed: Callable[[Days], bool] = lambda days: days[0] <= reference + timedelta(days=self.soon)  # noqa: E731
        if self.turn is not None and not self.day:
            passed = lambda days: days[1] < reference  # noqa: E731
        found = [days for days in options if passed(days)]
        skip = 1 if self.turn == -2 else 0
        return found[skip] if len(found) > skip else None


def _distance(days: Days, reference: date) -> timedelta:
    if days[0] <= reference <= days[1]:
        return timedelta(0)
    return min(abs(days[0] - reference), abs(days[1] - reference))
