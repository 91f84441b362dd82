"""Feasts and commemorations. The day of reading is Wednesday 2026-01-14."""

from __future__ import annotations

import pytest

from marsad.reading.dates import find_dates

WEDNESDAY = "2026-01-14"
Days = list[tuple[str | None, str | None]]


def days(text: str) -> Days:
    return [(found.earliest, found.latest) for found in find_dates(text, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هدوء في عيد الأضحى", [("2025-06-06", "2025-06-09")]),
        ("هدوء في عيد الأضحى 2024", [("2024-06-16", "2024-06-19")]),
        ("هدوء في عيد الأضحى 1445", [("2024-06-16", "2024-06-19")]),
        ("اشتباك في أول أيام عيد الفطر 2024", [("2024-04-10", "2024-04-10")]),
        ("اشتباك عشية رأس السنة", [("2025-12-31", "2025-12-31")]),
        ("ستخرج مسيرات في يوم الأرض", [("2026-03-30", "2026-03-30")]),
        ("عيد العمال الماضي", [("2025-05-01", "2025-05-01")]),
    ],
)
def test_with_and_without_a_year(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقع الاتفاق قبل عيد الفطر", [(None, None)]),
        ("عادوا بعد عيد الأضحى", [(None, None)]),
    ],
)
def test_around_a_feast_no_day_is_told(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "عيد ميلاده السابع",
        "حفر رأس البئر",
        "احتفلوا بالعيد في البيت",
    ],
)
def test_what_is_no_feast(text: str) -> None:
    assert days(text) == []


def test_a_feast_a_few_days_ahead_is_this_years() -> None:
    found = find_dates("تستعد الأسواق للعيد وتزدحم عشية عيد الفطر", "2025-03-28")
    assert [(date.earliest, date.latest) for date in found] == [("2025-03-29", "2025-03-29")]
