"""Months with what stands behind them. The day of reading is Wednesday 2026-01-14."""

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
        ("أكتوبر 2، 2016", [("2016-10-02", "2016-10-02")]),
        ("قتل حارس في أيار 12.", [("2025-05-12", "2025-05-12")]),
        ("تموز 17 إلى 19", [("2025-07-17", "2025-07-19")]),
        ("مايو سبعة وعشرين", [("2025-05-27", "2025-05-27")]),
        ("خمسة حزيران 1967", [("1967-06-05", "1967-06-05")]),
        ("الخامس من حزيران عام ألف وتسعمئة وسبعة وستين", [("1967-06-05", "1967-06-05")]),
        ("الأحد (10/شوال / 1446هـ)", [("2025-04-08", "2025-04-08")]),
    ],
)
def test_days_behind_a_month(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 3 و4 و7 أيار", [("2025-05-03", "2025-05-03"), ("2025-05-04", "2025-05-04"), ("2025-05-07", "2025-05-07")]),
        ("في 3 و4 و5 أيار", [("2025-05-03", "2025-05-05")]),
        ("يومي 14 و17 من الشهر الماضي", [("2025-12-14", "2025-12-14"), ("2025-12-17", "2025-12-17")]),
        ("السابع والثامن من تموز", [("2025-07-07", "2025-07-08")]),
    ],
)
def test_lists_of_days(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("من 4 إلى 22 من هذا الشهر", [("2026-01-04", "2026-01-22")]),
        ("من 4 إلى 22 الشهر المقبل", [("2026-02-04", "2026-02-22")]),
        ("في الخامس من الشهر", [("2026-01-05", "2026-01-05")]),
    ],
)
def test_days_of_this_month(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في أيار 12 قتيلا", [("2025-05-01", "2025-05-31")]),
        ("قتل 3 في الشهر الماضي", [("2025-12-01", "2025-12-31")]),
    ],
)
def test_a_counted_thing_is_no_day(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حتى آب من العام التالي", [(None, None)]),
        ("في آب من العام نفسه", [(None, None)]),
    ],
)
def test_the_year_of_something_else(text: str, expected: Days) -> None:
    assert days(text) == expected
