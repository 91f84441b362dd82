"""Weekdays and the week they are in. The day of reading is Wednesday 2026-01-14."""

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
        ("الجمعة من الأسبوع المقبل", [("2026-01-23", "2026-01-23")]),
        ("الأسبوع الماضي يوم الاثنين", [("2026-01-05", "2026-01-05")]),
        ("الأحد من هذا الأسبوع", [("2026-01-11", "2026-01-11")]),
        ("السبت السابع عشر", [("2026-01-17", "2026-01-17")]),
        ("الجمعة 9", [("2026-01-09", "2026-01-09")]),
        ("الأسبوع بعد المقبل", [("2026-01-25", "2026-01-31")]),
        ("هذا الاثنين", [("2026-01-12", "2026-01-12")]),
    ],
)
def test_weekdays(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل في نهاية الأسبوع", [("2026-01-09", "2026-01-10")]),
        ("نهاية الأسبوع المقبل", [("2026-01-23", "2026-01-24")]),
        ("سيعودون في عطلة نهاية الأسبوع", [("2026-01-16", "2026-01-17")]),
        ("أواخر الأسبوع الماضي", [("2026-01-04", "2026-01-10")]),
    ],
)
def test_weekends_are_friday_and_saturday(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بقية الشهر", [("2026-01-14", "2026-01-31")]),
        ("باقي العام", [("2026-01-14", "2026-12-31")]),
    ],
)
def test_the_rest_begins_today(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "الجمعة من كل أسبوع",
        "كل يوم سبت",
        "فتاة عمرها الاثنين والعشرين عاما",
    ],
)
def test_habits_and_ages(text: str) -> None:
    assert days(text) == []
