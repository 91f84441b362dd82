"""So many units from today. The day of reading is Wednesday 2026-01-14."""

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
        ("ينتهي الإنذار بعد أسبوعين من الآن", [("2026-01-28", "2026-01-28")]),
        ("وقع الانفجار قبل شهر من اليوم", [("2025-12-14", "2025-12-14")]),
        ("ستبدأ المحادثات بعد ثلاثة أيام", [("2026-01-17", "2026-01-17")]),
        ("تبدأ المحادثات بعد أسبوعين", [("2026-01-25", "2026-01-31")]),
        ("ستنسحب القوة في غضون خمسة أيام", [("2026-01-14", "2026-01-19")]),
        ("سيعود النازحون خلال شهرين", [("2026-01-14", "2026-03-14")]),
        ("سيعود النازحون بعد أيام", [(None, None)]),
    ],
)
def test_counted_from_now(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "توفي الجريح بعد ثلاثة أيام",
        "انسحبوا بعد يومين من القتال",
        "قتل عشرون في غضون أسبوع",
        "يسوء الوضع يوما بعد يوم",
        "لن يفتح المعبر إلا بعد يومين من الهدوء",
        "استمر الحصار ثلاثة أشهر",
        "هدنة لمدة أسبوعين",
        "عمل المسعفون طوال الشهر",
    ],
)
def test_a_length_of_time_or_a_count_from_elsewhere(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سجلت غارات في الأيام الثلاثة المقبلة", [("2026-01-15", "2026-01-17")]),
        ("قتل عشرة في آخر 48 ساعة", [("2026-01-12", "2026-01-14")]),
        ("أغلقت الطرق طوال اليومين الماضيين", [("2026-01-12", "2026-01-14")]),
        ("تراجعت الهجمات في آخر أسبوعين", [("2025-12-31", "2026-01-14")]),
    ],
)
def test_counted_spans(text: str, expected: Days) -> None:
    assert days(text) == expected
