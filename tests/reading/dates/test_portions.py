"""Parts of a period. The day of reading is Wednesday 2026-01-14."""

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
        ("في اليوم الخامس من الشهر", [("2026-01-05", "2026-01-05")]),
        ("في آخر يوم من آذار 2024", [("2024-03-31", "2024-03-31")]),
        ("أول أيار 2023", [("2023-05-01", "2023-05-01")]),
        ("في ثاني أيام رمضان 1445", [("2024-03-12", "2024-03-12")]),
        ("في اليوم الأخير من العام الماضي", [("2025-12-31", "2025-12-31")]),
        ("سيفتح المعبر في اليوم العشرين", [("2026-01-20", "2026-01-20")]),
    ],
)
def test_days_of_a_period(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الجمعة الثالثة من آذار 2024", [("2024-03-15", "2024-03-15")]),
        ("أول جمعة من تموز 2023", [("2023-07-07", "2023-07-07")]),
        ("آخر يوم خميس في كانون الأول 2025", [("2025-12-25", "2025-12-25")]),
    ],
)
def test_weekdays_of_a_period(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الخميس الثالث من تشرين الأول 2024", [("2024-10-03", "2024-10-03")]),
    ],
)
def test_a_masculine_number_is_that_of_the_day(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الأسبوع الثاني من آب 2024", [("2024-08-08", "2024-08-14")]),
        ("الأسبوع الأخير من شباط 2024", [("2024-02-23", "2024-02-29")]),
        ("الربع الأخير من عام 2023", [("2023-10-01", "2023-12-31")]),
        ("النصف الأول من آذار 2024", [("2024-03-01", "2024-03-15")]),
        ("النصف الثاني من العام الماضي", [("2025-07-01", "2025-12-31")]),
    ],
)
def test_weeks_quarters_and_halves(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قتل قائد في اليوم العشرين من الحرب",
        "في الأسبوع الثاني من المعارك",
        "تقدم في النصف الأول من المباراة",
        "أول قتيل في البلدة",
        "آخر موقع للفصيل",
        "الربع الخالي صحراء واسعة",
    ],
)
def test_parts_of_something_else(text: str) -> None:
    assert days(text) == []
