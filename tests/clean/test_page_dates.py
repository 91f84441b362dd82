from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from marsad.clean.page_dates import date_in_url, iso_date, published_on


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2021-03-15", "2021-03-15"),
        ("2021/3/5", "2021-03-05"),
        ("2021-03-15 10:20", "2021-03-15T10:20"),
        ("2021-03-15T10:20:30.000Z", "2021-03-15T10:20:30+00:00"),
        ("2021-03-15T10:20:30+0300", "2021-03-15T10:20:30+0300"),
        ("٢٠٢١-٠٣-١٥", "2021-03-15"),
        ("Mon, 15 Mar 2021 10:20:00 +0300", "2021-03-15T10:20:00+03:00"),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_written(raw: str, iso: str) -> None:
    assert iso_date(raw) == iso


@pytest.mark.parametrize(
    "raw", ["", "15/03/2021", "2021-13-01", "2021-02-30", "1970-01-01", "0001-01-01", "قبل يومين", "1615803600"]
)
def test_what_is_not_certainly_a_date_is_none(raw: str) -> None:
    assert iso_date(raw) is None


def test_only_a_whole_day_in_the_address_counts() -> None:
    assert date_in_url("https://a.example/2021/03/15/4711") == "2021-03-15"
    assert date_in_url("https://a.example/2021/03/4711") is None
    assert date_in_url("https://a.example/20210315/x") is None
    assert date_in_url(None) is None


def test_times_of_teasers_are_not_the_articles() -> None:
    page = '<aside><time datetime="2020-01-02"></time><time datetime="2020-01-03"></time></aside><p>x</p>'
    assert published_on(LexborHTMLParser(page), [], {}, None) is None


def test_the_declared_date_goes_before_the_one_in_the_page() -> None:
    page = LexborHTMLParser('<article><time datetime="2020-01-02"></time></article>')
    assert published_on(page, ["2020-05-06"], {"date": "2020-03-04"}, None) == "2020-05-06"
    assert published_on(page, [], {}, "https://a.example/2019/01/01/") == "2020-01-02"
