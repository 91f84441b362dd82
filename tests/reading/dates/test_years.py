"""Years, decades, centuries. The day of reading is Wednesday 2026-01-14."""

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
        ("في التسعينيات", [("1990-01-01", "1999-12-31")]),
        ("ثمانينات القرن الماضي", [("1980-01-01", "1989-12-31")]),
        ("ستينيات القرن التاسع عشر", [("1860-01-01", "1869-12-31")]),
        ("القرن التاسع عشر", [("1801-01-01", "1900-12-31")]),
        ("هزيمة عام 67", [("1967-01-01", "1967-12-31")]),
        ("عام 14", [("2014-01-01", "2014-12-31")]),
        ("منذ السبعينيات", [("1970-01-01", "2026-01-14")]),
    ],
)
def test_periods_of_years(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "رجل في الأربعينيات",
        "امرأة في الخمسينيات من العمر",
        "القرن السادس قبل الميلاد",
        "سنة 40 هجرية",
        "خلال سنة 30 قتيلا",
        "عام 0",
    ],
)
def test_what_is_no_year(text: str) -> None:
    assert days(text) == []
