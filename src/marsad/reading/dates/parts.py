"""Arithmetic of parts: the days of the second week, the last Friday or the third quarter of a period."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.reading.dates.periods import Period, day, month_of, unresolved

_MONTHS_OF_YEAR = 12


def day_in(whole: Period, rank: int) -> Period:
    """The ``rank``-th day of a period; -1 is its last."""
    if whole.earliest is None or whole.latest is None:
        return unresolved("day", whole.past)
    there = whole.latest if rank < 0 else whole.earliest + timedelta(days=rank - 1)
    return _day(whole, there)


def weekday_in(whole: Period, rank: int, weekday: int) -> Period:
    """The ``rank``-th Monday (0) to Sunday (6) of a period; -1 is the last."""
    if whole.earliest is None or whole.latest is None:
        return unresolved("day", whole.past)
    if rank < 0:
        return _day(whole, whole.latest - timedelta(days=(whole.latest.weekday() - weekday) % 7))
    first = whole.earliest + timedelta(days=(weekday - whole.earliest.weekday()) % 7)
    return _day(whole, first + timedelta(days=7 * (rank - 1)))


def week_in(whole: Period, rank: int) -> Period:
    """The ``rank``-th seven days of a period; -1 are its last seven."""
    if whole.earliest is None or whole.latest is None:
        return unresolved("week", whole.past)
    first = whole.latest - timedelta(days=6) if rank < 0 else whole.earliest + timedelta(days=7 * (rank - 1))
    if not whole.earliest <= first <= whole.latest:
        return unresolved("unknown")
    return whole._replace(earliest=first, latest=min(first + timedelta(days=6), whole.latest), precision="week")


def fraction_of(whole: Period, rank: int, parts: int) -> Period:
    """The ``rank``-th of ``parts`` equal parts of a year or a month; -1 is the last."""
    if whole.earliest is None or whole.latest is None:
        return unresolved("range", whole.past)
    rank = parts if rank < 0 else rank
    if not 0 < rank <= parts or whole.precision not in ("year", "month"):
        return unresolved("unknown")
    if whole.precision == "month":
        return _part_of_month(whole, whole.earliest, rank, parts)
    step = _MONTHS_OF_YEAR // parts
    first = day(whole.earliest.year, step * (rank - 1) + 1, 1)
    last = month_of(whole.earliest.year, step * rank, whole.anchor).latest
    return whole._replace(earliest=first, latest=last, precision="range")


def _part_of_month(whole: Period, first: date, rank: int, parts: int) -> Period:
    size = 30 // parts
    last = whole.latest if rank == parts else first + timedelta(days=size * rank - 1)
    return whole._replace(earliest=first + timedelta(days=size * (rank - 1)), latest=last, precision="range")


def _day(whole: Period, there: date) -> Period:
    inside = whole.earliest is not None and whole.latest is not None and whole.earliest <= there <= whole.latest
    return Period(there, there, "day", whole.anchor) if inside else unresolved("unknown")
