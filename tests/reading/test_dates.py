"""Dates as Arabic news writes them, read on Wednesday 2026-01-14 unless a test says otherwise."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.arabic.tokens import tokenise
from marsad.reading.dates import DateMention, dates_in, find_dates
from marsad.shapes import Date

WEDNESDAY = "2026-01-14"
Days = tuple[str | None, str | None, str]


def only(text: str, reference: str | None = WEDNESDAY) -> Date:
    found = find_dates(text, reference)
    assert len(found) == 1, found
    return found[0]


def mention(text: str, reference: date | None = date(2026, 1, 14)) -> DateMention:
    found = dates_in(tokenise(text), reference)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("22 كانون الثاني/يناير 2015", "2015-01-22"),
        ("26 فبراير/ شباط 2017", "2017-02-26"),
        ("9 ديسمبر 2017", "2017-12-09"),
        ("14 جانفي 2020", "2020-01-14"),
        ("28-8-2022", "2022-08-28"),
        ("28/8/2022", "2022-08-28"),
        ("28.8.2022", "2022-08-28"),
        ("٢٨/٨/٢٠٢٢", "2022-08-28"),
        ("2017-12-09", "2017-12-09"),
        ("2017/12/9", "2017-12-09"),
        ("3/4/2022", "2022-04-03"),
        ("8/28/2022", "2022-08-28"),
        ("الثاني من أغسطس (آب) 1990", "1990-08-02"),
        ("العاشر من أيلول 2019", "2019-09-10"),
        ("الحادي والعشرين من آذار 2019", "2019-03-21"),
        ("مارس 04, 2022", "2022-03-04"),
        ("28 رمضان 1439ه", "2018-06-12"),
        ("15 محرم 1445", "2023-08-02"),
        ("15/1/1445", "2023-08-02"),
        ("اليوم الأربعاء 18 شباط 2026", "2026-02-18"),
        ("صباح يوم الأحد الموافق 3/4/2022", "2022-04-03"),
        ("الأربعاء 28 رمضان 1439هـ الموافق 13 يونيو 2018", "2018-06-13"),
    ],
)
def test_a_complete_date_needs_no_reference(phrase: str, day: str) -> None:
    for reference in (None, WEDNESDAY):
        found = only(f"وقع الهجوم {phrase} قرب الجسر", reference)
        assert (found.earliest, found.latest, found.precision, found.anchored_to) == (day, day, "day", "text")
        assert found.text == phrase


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("عام 2014", ("2014-01-01", "2014-12-31", "year")),
        ("حزيران 2014", ("2014-06-01", "2014-06-30", "month")),
        ("مارس (آذار) عام 1973", ("1973-03-01", "1973-03-31", "month")),
        ("منتصف 2014", ("2014-01-01", "2014-12-31", "year")),
        ("صيف 2014", ("2014-06-01", "2014-09-30", "range")),
        ("عامي 2014 و2015", ("2014-01-01", "2015-12-31", "range")),
        ("10-15 آذار 2020", ("2020-03-10", "2020-03-15", "range")),
        ("عام ألفين وأربعة عشر", ("2014-01-01", "2014-12-31", "year")),
    ],
)
def test_a_period_is_no_more_precise_than_written(phrase: str, days: Days) -> None:
    found = only(f"وقع ذلك في {phrase} على الحدود", None)
    assert (found.earliest, found.latest, found.precision) == days
    assert found.anchored_to == "text"


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("اليوم", "2026-01-14"),
        ("أمس", "2026-01-13"),
        ("يوم أمس", "2026-01-13"),
        ("أول من أمس", "2026-01-12"),
        ("أمس الأول", "2026-01-12"),
        ("أول أمس", "2026-01-12"),
        ("غدا", "2026-01-15"),
        ("فجر أمس", "2026-01-13"),
        ("ليلة أمس", "2026-01-13"),
        ("الليلة الماضية", "2026-01-13"),
        ("الليلة قبل الماضية", "2026-01-12"),
        ("اليوم (أمس)", "2026-01-13"),
        ("أمس (الثلاثاء)", "2026-01-13"),
        ("أمس الثلاثاء", "2026-01-13"),
        ("الخميس", "2026-01-08"),
        ("يوم الخميس", "2026-01-08"),
        ("يوم خميس", "2026-01-08"),
        ("الخميس الماضي", "2026-01-08"),
        ("الخميس المقبل", "2026-01-15"),
        ("الأربعاء", "2026-01-14"),
        ("الأربعاء الماضي", "2026-01-07"),
        ("الأربعاء المقبل", "2026-01-21"),
        ("اليوم الجمعة", "2026-01-09"),
        ("فجر السبت", "2026-01-10"),
        ("مساء الثلاثاء", "2026-01-13"),
        ("الخميس ليلا", "2026-01-08"),
        ("منتصف ليل الجمعة", "2026-01-09"),
        ("وقت متأخر من مساء الجمعة", "2026-01-09"),
        ("هذا المساء", "2026-01-14"),
        ("قبل ثلاثة أيام", "2026-01-11"),
        ("قبل يومين", "2026-01-12"),
        ("22 كانون الثاني/يناير", "2025-01-22"),
        ("الثالث من أغسطس/آب الماضي", "2025-08-03"),
        ("7 كانون الثاني الجاري", "2026-01-07"),
        ("20 آذار المقبل", "2026-03-20"),
        ("الخامس من الشهر الجاري", "2026-01-05"),
        ("12 من الشهر الماضي", "2025-12-12"),
        ("يوم الثلاثاء 23/12", "2025-12-23"),
    ],
)
def test_days_seen_from_the_reference(phrase: str, day: str) -> None:
    found = only(f"انفجرت عبوة {phrase} قرب الجسر")
    assert (found.earliest, found.latest, found.precision, found.anchored_to) == (day, day, "day", "published")


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("الأسبوع الماضي", ("2026-01-04", "2026-01-10", "week")),
        ("هذا الأسبوع", ("2026-01-11", "2026-01-17", "week")),
        ("قبل أسبوعين", ("2025-12-28", "2026-01-03", "week")),
        ("قبل شهرين", ("2025-11-01", "2025-11-30", "month")),
        ("الشهر الجاري", ("2026-01-01", "2026-01-31", "month")),
        ("مطلع الشهر الجاري", ("2026-01-01", "2026-01-31", "month")),
        ("العام الفائت", ("2025-01-01", "2025-12-31", "year")),
        ("نهاية العام", ("2026-01-01", "2026-12-31", "year")),
        ("مطلع مارس", ("2025-03-01", "2025-03-31", "month")),
        ("يناير الماضي", ("2025-01-01", "2025-01-31", "month")),
        ("نيسان/أبريل من العام الماضي", ("2025-04-01", "2025-04-30", "month")),
        ("ليل الخميس الجمعة", ("2026-01-08", "2026-01-09", "range")),
        ("ليلة الجمعة على السبت", ("2026-01-09", "2026-01-10", "range")),
        ("الخميس والجمعة", ("2026-01-08", "2026-01-09", "range")),
        ("منذ مطلع 2020", ("2020-01-01", "2026-01-14", "range")),
        ("منذ 2003", ("2003-01-01", "2026-01-14", "range")),
        ("منذ يومين", ("2026-01-12", "2026-01-14", "range")),
        ("منذ أربع سنوات", ("2022-01-14", "2026-01-14", "range")),
        ("الأيام الثلاثة الماضية", ("2026-01-11", "2026-01-14", "range")),
        ("خلال الـ24 ساعة الماضية", ("2026-01-13", "2026-01-14", "range")),
        ("7 و8 آذار", ("2025-03-07", "2025-03-08", "range")),
    ],
)
def test_periods_seen_from_the_reference(phrase: str, days: Days) -> None:
    found = only(f"سجلت هجمات {phrase} على الطريق")
    assert (found.earliest, found.latest, found.precision) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("من 30 آب/أغسطس إلى العاشر من أيلول", ("2025-08-30", "2025-09-10", "range")),
        ("بين 2014 و2017", ("2014-01-01", "2017-12-31", "range")),
        ("الحرب (2003-2011)", ("2003-01-01", "2011-12-31", "range")),
        ("شهري يونيو ويوليو الماضيين", ("2025-06-01", "2025-07-31", "range")),
        ("بين آذار وحزيران 2014", ("2014-03-01", "2014-06-30", "range")),
        ("من الثالث إلى العاشر من أيلول", ("2025-09-03", "2025-09-10", "range")),
    ],
)
def test_ranges_lend_their_month_and_year(text: str, days: Days) -> None:
    found = only(text)
    assert (found.earliest, found.latest, found.precision) == days


@pytest.mark.parametrize(
    ("phrase", "precision"),
    [("منذ أيام", "unknown"), ("قبل أشهر", "unknown"), ("خلال الأيام الماضية", "range"), ("السنوات الأخيرة", "range")],
)
def test_vague_wording_has_no_days(phrase: str, precision: str) -> None:
    found = only(f"تكررت السرقات {phrase} في الحي")
    assert (found.earliest, found.latest, found.precision, found.anchored_to) == (None, None, precision, "none")


@pytest.mark.parametrize("phrase", ["أمس", "اليوم الأحد", "الخميس الماضي", "قبل شهرين", "22 كانون الثاني"])
def test_without_a_reference_the_words_remain(phrase: str) -> None:
    found = only(f"انفجرت عبوة {phrase} قرب الجسر", None)
    assert (found.text, found.earliest, found.latest, found.anchored_to) == (phrase, None, None, "none")


@pytest.mark.parametrize("text", ["31 شباط", "31 شباط 2020", "45/13/2020", "0000-00-00", "عام 0", "9" * 400])
def test_a_day_that_does_not_exist_has_no_value(text: str) -> None:
    assert all(found.earliest is None for found in find_dates(f"وقع الهجوم {text} هنا", WEDNESDAY))


@pytest.mark.parametrize(
    "text",
    [
        "شارك 2000 مقاتل في الحملة",
        "تقدم اللواء 2017 نحو التل",
        "طفل في العاشرة وعمره 10 سنوات",
        "الساعة 10:30 صباحا",
        "قتل أحد الحراس",
        "في اليوم التالي للهجوم",
        "تضخ المضخة 20 ساعة في اليوم",
        "كتبت المصري اليوم عن الحادث",
        "سيارة نيسان بيضاء",
        "محافظة إب الجبلية",
        "في إب 2014",
        "قال أب لطفلين",
        "سوق الخميس الشعبي",
        "قال سعد الخميس للصحافيين",
        "كل يوم جمعة",
        "القائد العام الحالي للقوات",
        "نتيجة المباراة 2-1",
        "قبل يومين من الهجوم",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, WEDNESDAY) == []


def test_ab_is_a_month_with_its_madda() -> None:
    assert only("في آب").earliest == "2025-08-01"


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("العام الماضي", True),
        ("في 2014", True),
        ("منذ 2003", True),
        ("قبل شهرين", True),
        ("منذ سنوات", True),
        ("أمس", False),
        ("الخميس الماضي", False),
        ("قبل ثلاثة أيام", False),
        ("الشهر الجاري", False),
        ("الخميس المقبل", False),
    ],
)
def test_wording_that_looks_back(text: str, past: bool) -> None:
    assert mention(text).past_cue is past
    assert mention(text, None).past_cue is past


def test_a_weekday_helps_to_find_the_year() -> None:
    assert only("الجمعة 16 كانون الثاني").earliest == "2026-01-16"


def test_the_span_joins_what_names_one_day() -> None:
    text = "قتل حارس مساء اليوم الأربعاء (14 كانون الثاني/ يناير 2026) في المرفأ"
    assert only(text).text == "مساء اليوم الأربعاء (14 كانون الثاني/ يناير 2026)"


def test_dates_of_two_days_stay_two() -> None:
    found = find_dates("قتل حارس أمس، وأصيب آخر فجر السبت", WEDNESDAY)
    assert [date.earliest for date in found] == ["2026-01-13", "2026-01-10"]


def test_a_reference_may_be_a_date_or_a_time() -> None:
    for reference in (date(2026, 1, 14), datetime(2026, 1, 14, 9, tzinfo=UTC), "2026-01-14T09:30+03:00", WEDNESDAY):
        assert find_dates("أمس", reference)[0].earliest == "2026-01-13"


def test_a_reference_without_its_day_fixes_none() -> None:
    assert only("أمس", "2009-10").earliest is None


@pytest.mark.parametrize("reference", ["yesterday", "2026-13-40", "", "14/01/2026"])
def test_an_invalid_reference_is_named_in_one_line(reference: str) -> None:
    with pytest.raises(ValueError, match="write it like 2026-01-14") as error:
        find_dates("أمس", reference)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("unit", ["اليوم ", "الخميس ", "12 آذار ", "قبل ", "بين 3 و", "من أمس إلى "])
def test_reading_takes_linear_time(unit: str) -> None:
    tokens = tokenise(unit * 5_000)
    start = time.process_time()
    dates_in(tokens, date(2026, 1, 14))
    assert time.process_time() - start < 3


WORDS = st.sampled_from(
    "اليوم أمس الخميس والجمعة قبل منذ يومين أيام الماضي المقبل آذار آب 12 31 2014 2020 / - ( ) من إلى بين و فجر ليل "
    "العام عام الشهر رمضان 1445 هـ الثالث مطلع خلال صيف 0 99999 شهر ثلاثة الأيام ساعة 28/8/2022 القرن قرون آلاف".split()
)


@given(st.lists(WORDS, max_size=14), st.none() | st.dates())
def test_never_raises_and_spans_slice(words: list[str], reference: date | None) -> None:
    text = " ".join(words)
    found = find_dates(text, reference)
    assert all(text[d.start : d.end] == d.text for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(d.earliest <= d.latest for d in found if d.earliest and d.latest)
