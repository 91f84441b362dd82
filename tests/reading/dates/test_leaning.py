"""Which way a clause looks. The day of reading is Wednesday 2026-01-14."""

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
        ("سيصل المراقبون الجمعة إلى المعبر", [("2026-01-16", "2026-01-16")]),
        ("من المقرر أن تبدأ الهدنة الاثنين", [("2026-01-19", "2026-01-19")]),
        ("لن يفتح المعبر قبل السبت", [("2026-01-17", "2026-01-17")]),
        ("ستجرى الانتخابات في 20 نيسان", [("2026-04-20", "2026-04-20")]),
        ("وفي 20 نيسان ستجرى الانتخابات", [("2026-04-20", "2026-04-20")]),
        ("سنعلن النتائج يوم الخميس", [("2026-01-15", "2026-01-15")]),
    ],
)
def test_what_is_to_come_lies_ahead(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل حارسان الجمعة عند المعبر", [("2026-01-09", "2026-01-09")]),
        ("سيطر المهاجمون على التل الجمعة", [("2026-01-09", "2026-01-09")]),
        ("عثر على سيارة مفخخة السبت", [("2026-01-10", "2026-01-10")]),
        ("قتل ستة جنود الاثنين", [("2026-01-12", "2026-01-12")]),
        ("ستتواصل العملية التي بدأت الجمعة", [("2026-01-09", "2026-01-09")]),
        ("سترد الحكومة على الهجوم بعد مقتل جنديين الأحد", [("2026-01-11", "2026-01-11")]),
        ("قال إن العملية التي أطلقت الجمعة ستتواصل", [("2026-01-09", "2026-01-09")]),
    ],
)
def test_what_was_told_lies_behind(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيشيع الأهالي القتيلين الثلاثاء", [("2026-01-13", "2026-01-13")]),
    ],
)
def test_yesterdays_name_stays_yesterday(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن أنه سيصعد هجماته في كانون الأول", [("2025-12-01", "2025-12-31")]),
    ],
)
def test_a_date_long_ago_is_not_sent_a_year_ahead(text: str, expected: Days) -> None:
    assert days(text) == expected
