"""Seasons. The day of reading is Wednesday 2026-01-14."""

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
        ("الصيف الماضي", [("2025-06-01", "2025-09-30")]),
        ("الخريف المقبل", [("2026-09-01", "2026-12-31")]),
        ("هذا الربيع", [("2026-03-01", "2026-06-30")]),
        ("صيف العام الماضي", [("2025-06-01", "2025-09-30")]),
        ("الشتاء الماضي", [(None, None)]),
    ],
)
def test_seasons(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ثورات الربيع العربي",
        "ارتدى الصبي معطف الشتاء",
    ],
)
def test_no_season(text: str) -> None:
    assert days(text) == []
