"""Spans between dates and open ones. The day of reading is Wednesday 2026-01-14."""

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
        ("من الجمعة إلى الأحد", [("2026-01-09", "2026-01-11")]),
        ("اليوم حتى الغد", [("2026-01-14", "2026-01-15")]),
        ("3 أيلول إلى 9 أيلول", [("2025-09-03", "2025-09-09")]),
        ("14 آذار 2019 - 18/3/2019", [("2019-03-14", "2019-03-18")]),
        ("من 30 كانون الأول إلى 2 كانون الثاني", [("2025-12-30", "2026-01-02")]),
    ],
)
def test_spans(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استمر حتى نهاية العام", [(None, "2026-12-31")]),
        ("ظل جنديا حتى عام 2011", [(None, "2011-12-31")]),
        ("منذ مطلع 2020", [("2020-01-01", "2026-01-14")]),
    ],
)
def test_open_spans(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الجمعة في بغداد، والأحد في أربيل", [("2026-01-09", "2026-01-09"), ("2026-01-11", "2026-01-11")]),
    ],
)
def test_days_apart_stay_apart(text: str, expected: Days) -> None:
    assert days(text) == expected
