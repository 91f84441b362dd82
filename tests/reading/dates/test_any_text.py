"""Whatever the text, reading its dates never raises, and every span is the words it came from."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.arabic.tokens import tokenise
from marsad.reading.dates import dates_in, find_dates

WORDS = st.sampled_from(
    "سيبدأ ستصل لن المقرر بعد قبل منذ حتى خلال غضون بقية باقي نهاية عطلة طوال كل من في إلى بين و ، . ( ) / - : هذا الآن "
    "اليوم أمس الغد غد بكرة أول ثاني آخر الأول الثاني الثالثة الأخير الحادي والعشرين الربع النصف الثلث يوم أيام الأسبوع "
    "أسبوعين الشهر شهر العام عام سنة القرن التسعينيات الصيف صيف الجمعة جمعة السبت والأحد آذار صفر رمضان شوال كانون الثاني "
    "عيد الفطر الأضحى رأس السنة الماضي المقبل المقبلين 0 1 3 12 22 31 48 99 1445 2014 2026 9999 4.22 4/22 22-4 2015/3 ٢٢ ۲۲ "
    "ألف تسعة وعشرين الساعة الثامنة صباحا هـ م نفسه 28/8/2022 12.2.2024 1. 99999999999999999999".split()
)
ANY = st.text("آذارسيمتوبعد0123456789٠١٢٣۴۵/.-:()«» \n\u0640\u064b\u200f", max_size=60)


@given(st.lists(WORDS, max_size=16).map(" ".join) | ANY, st.none() | st.dates())
def test_never_raises_and_spans_slice(text: str, reference: date | None) -> None:
    found = find_dates(text, reference)
    assert all(text[d.start : d.end] == d.text for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(d.earliest <= d.latest for d in found if d.earliest and d.latest)
    assert all(d.earliest == d.latest for d in found if d.precision == "day")


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_without_a_reference_only_written_dates_have_days(text: str) -> None:
    assert all(d.anchored_to == "text" for d in find_dates(text) if d.earliest or d.latest)


@pytest.mark.parametrize(
    "unit", ["بعد ", "سيصل الجمعة ", "أول ", "3 و", "السبت 3 ", "آذار 3 إلى ", "عيد الفطر ", "من الربع "]
)
def test_reading_takes_linear_time(unit: str) -> None:
    tokens = tokenise(unit * 5_000)
    start = time.process_time()
    dates_in(tokens, date(2026, 1, 14))
    assert time.process_time() - start < 3
