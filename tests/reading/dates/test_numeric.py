"""Dates in digits. The day of reading is Wednesday 2026-01-14."""

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
        ("4/22/2016", [("2016-04-22", "2016-04-22")]),
        ("2015/10/1", [("2015-10-01", "2015-10-01")]),
        ("٢٠١٥/١٠/١", [("2015-10-01", "2015-10-01")]),
        ("12/2/24", [("2024-02-12", "2024-02-12")]),
        ("يوم 4/12", [("2025-12-04", "2025-12-04")]),
        ("يوم 12/24", [("2025-12-24", "2025-12-24")]),
        ("بتاريخ 24-12", [("2025-12-24", "2025-12-24")]),
        ("بتاريخ 24.12", [("2025-12-24", "2025-12-24")]),
        ("في 24/12، 2020", [("2020-12-24", "2020-12-24")]),
        ("2015/3", [("2015-03-01", "2015-03-31")]),
        ("3-2015", [("2015-03-01", "2015-03-31")]),
        ("سيصل الوفد 22/01", [("2026-01-22", "2026-01-22")]),
        ("5/أيلول/2019", [("2019-09-05", "2019-09-05")]),
        ("يوم 5- أيلول 2019", [("2019-09-05", "2019-09-05")]),
    ],
)
def test_days_and_months(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "فاز 3-2",
        "في 12-3 هدفا",
        "بلغ 4.22 مليون",
        "القرار 22/4",
        "بيان رقم 4/2015",
        "هاتف 0123-456-789",
        "موسم 2010-11",
        "نقص بنسبة 4.22",
        "غرفة 22/4",
        "فاز 1/صفر",
        "تعادلا صفر - 1",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert days(text) == []
