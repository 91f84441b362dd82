from __future__ import annotations

import pytest

from marsad.cli.formats.figures import count_ar, count_en, day_ar, days_ar, iso_days
from marsad.shapes import Date, DatePrecision, Range


def when(earliest: str | None, latest: str | None, precision: DatePrecision = "range") -> Date:
    return Date(
        field="text",
        start=0,
        end=1,
        text="x",
        earliest=earliest,
        latest=latest,
        precision=precision,
        anchored_to="text",
    )


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (None, "", ""),
        (Range(min=0, max=0), "0", "0"),
        (Range(min=3, max=5), "3–5", "من 3 إلى 5"),
        (Range(min=3, max=None), "≥3", "3 على الأقل"),
        (Range(min=None, max=5), "≤5", "5 على الأكثر"),
        (Range(min=None, max=None), "?", "عدد غير محدد"),
    ],
)
def test_counts_say_what_is_known(count: Range | None, english: str, arabic: str) -> None:
    assert (count_en(count), count_ar(count)) == (english, arabic)


@pytest.mark.parametrize(
    ("date", "days"),
    [
        (None, ""),
        (when(None, None, "unknown"), ""),
        (when("2021-09-06", "2021-09-06", "day"), "2021-09-06"),
        (when("2021-09-01", "2021-09-30", "month"), "2021-09"),
        (when("2017-01-01", "2017-12-31", "year"), "2017"),
        (when("2020-01-01", "2020-03-31"), "2020-01-01/2020-03-31"),
        (when("2020-01-01", None), "2020-01-01/.."),
        (when(None, "2020-01-01"), "../2020-01-01"),
    ],
)
def test_days_are_no_finer_than_the_precision(date: Date | None, days: str) -> None:
    assert iso_days(date) == days


def test_a_period_is_told_in_words_so_that_its_direction_is_clear() -> None:
    assert days_ar(when("2020-01-01", "2020-03-31")) == [("من", "2020-01-01"), ("حتى", "2020-03-31")]
    assert days_ar(when("2020-01-01", None)) == [("من", "2020-01-01")]
    assert days_ar(when("2021-09-06", "2021-09-06", "day")) == [("", "2021-09-06")]
    assert days_ar(when(None, None, "unknown")) == []


def test_a_publication_day_carries_both_month_names_and_other_words_stay() -> None:
    assert day_ar("2021-09-06T21:40:00+03:00") == "6 أيلول/سبتمبر 2021"
    assert day_ar("last week") == "last week"
    assert day_ar(None) == ""
