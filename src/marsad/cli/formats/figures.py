"""Counts and dates of a reading in words short enough for a cell, in English and in Arabic."""

from __future__ import annotations

from datetime import date
from typing import Final

from marsad.shapes import Date, Event, HarmKind, Range

# Both month vocabularies of the Arab East: a reader of Baghdad and one of Cairo each find their own.
MONTHS: Final = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)


def count_en(count: Range | None) -> str:
    """A count as ``3``, ``3–5``, ``≥3``, ``≤5``; ``?`` for people of unknown number, empty where nothing is said."""
    if count is None:
        return ""
    if count.min is None:
        return "?" if count.max is None else f"≤{count.max}"
    if count.max is None:
        return f"≥{count.min}"
    return str(count.min) if count.min == count.max else f"{count.min}–{count.max}"


def count_ar(count: Range | None) -> str:
    """The same in words, since a dash between numbers is read in either direction in a right-to-left line."""
    if count is None:
        return ""
    if count.min is None:
        return "عدد غير محدد" if count.max is None else f"{count.max} على الأكثر"
    if count.max is None:
        return f"{count.min} على الأقل"
    return str(count.min) if count.min == count.max else f"من {count.min} إلى {count.max}"


def tolls(event: Event) -> list[tuple[HarmKind, Range]]:
    """What the event did to people, killed first; harms the article says nothing about are left out."""
    counts: list[tuple[HarmKind, Range | None]] = [
        ("killed", event.killed),
        ("wounded", event.wounded),
        ("abducted", event.abducted),
        ("arrested", event.arrested),
        ("missing", event.missing),
    ]
    return [(harm, count) for harm, count in counts if count is not None]


def iso_days(when: Date | None) -> str:
    """The days of a date no finer than its precision: ``2021-09-06``, ``2021-09``, ``2020-01-01/2020-03-31``.

    Empty when no day is known. An open side is written ``..`` as in ISO 8601-2: ``2020-01-01/..``.
    """
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    if when.precision in ("month", "year") and _same_period(when):
        return (when.earliest or "")[: 7 if when.precision == "month" else 4]
    if when.earliest == when.latest:
        return when.earliest or ""
    return f"{when.earliest or '..'}/{when.latest or '..'}"


def _same_period(when: Date) -> bool:
    letters = 7 if when.precision == "month" else 4
    return (when.earliest or "")[:letters] == (when.latest or "")[:letters]


def day_ar(iso: str | None) -> str:
    """``2021-09-06T08:00`` as a newspaper prints the day; anything that is no ISO day comes back unchanged."""
    if not iso:
        return ""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_ar(when: Date) -> list[tuple[str, str]]:
    """The days of a date as pairs of word and ISO day: one day, from and until, or one of them; empty when unknown.

    Pairs, since an ISO day needs its own left-to-right run: after an Arabic word its parts would be set in reverse.
    """
    first, _, last = iso_days(when).partition("/")
    if not last:
        return [("", first)] if first else []
    return [(word, day) for word, day in (("من", first), ("حتى", last)) if day != ".."]
