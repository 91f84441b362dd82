"""The hour behind a day belongs to its span; the day of reading is Wednesday 2026-01-14."""

from __future__ import annotations

import pytest

from marsad.reading.dates import find_dates


@pytest.mark.parametrize(
    "phrase",
    [
        "بعد غد الساعة 8",
        "أمس عند الساعة 8:30 صباحا",
        "غدا 8:00",
        "أمس عند الثامنة مساء",
        "3 آذار 2024، الساعة 10:15 ليلا",
    ],
)
def test_the_hour_is_in_the_span(phrase: str) -> None:
    found = find_dates(f"يبدأ الحظر {phrase} في المدينة", "2026-01-14")
    assert [date.text for date in found] == [phrase]


@pytest.mark.parametrize("text", ["شن الطيران اليوم أربع غارات", "قتل اليوم 3 جنود", "سقطت اليوم 8 قذائف"])
def test_a_count_is_no_hour(text: str) -> None:
    assert [date.text for date in find_dates(text, "2026-01-14")] == ["اليوم"]
