"""Numbers in words and digits, their bounds, what they count, and what only looks like a number."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.arabic.fold import fold_plain
from marsad.arabic.number_cues import MONTH_WORDS
from marsad.arabic.numbers import Number, find_numbers
from marsad.arabic.tokens import tokenise
from marsad.lexicon.load import ROOM
from marsad.lexicon.schema import read_concept

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمائة", "خمسمئة", "ستمئة", "سبعمائة", "ثمانمئة", "تسعمئة"]


def one(text: str) -> Number:
    numbers = find_numbers(tokenise(text))
    assert len(numbers) == 1, numbers
    return numbers[0]


def counts(text: str) -> list[int]:
    return [n.low for n in find_numbers(tokenise(text)) if n.role == "count" and not n.ordinal]


def spell_below_thousand(n: int) -> str:
    parts = [HUNDREDS[n // 100]] if n >= 100 else []
    rest = n % 100
    if rest in (11, 12):
        parts.append({11: "أحد عشر", 12: "اثنا عشر"}[rest])
    elif 13 <= rest <= 19:
        parts.append(f"{UNITS[rest - 10]} عشر")
    elif rest == 10:
        parts.append("عشرة")
    elif rest:
        parts += [word for word in (UNITS[rest % 10], TENS[rest // 10]) if word]
    return " و".join(parts)


def spell(n: int) -> str:
    parts = []
    for scale, single, double, plural, accusative in (
        (1_000_000, "مليون", "مليونان", "ملايين", "مليونا"),
        (1_000, "ألف", "ألفان", "آلاف", "ألفا"),
    ):
        group, n = divmod(n, scale)
        if group == 1:
            parts.append(single)
        elif group == 2:
            parts.append(double)
        elif group:
            noun = plural if group % 100 in range(3, 11) else single if group % 100 in (0, 1, 2) else accusative
            parts.append(f"{spell_below_thousand(group)} {noun}")
    if n:
        parts.append(spell_below_thousand(n))
    return " و".join(parts)


@given(st.integers(min_value=1, max_value=999_999_999))
def test_every_number_spelled_out_is_read_back(n: int) -> None:
    text = f"بلغ عددهم {spell(n)} نازحا"
    assert [(m.low, m.high) for m in find_numbers(tokenise(text)) if m.low != 1 or n == 1] == [(n, n)]


@given(st.integers(min_value=0, max_value=999_999_999))
def test_digits_with_thousands_separators_are_read_back(n: int) -> None:
    for written in (str(n), f"{n:,}", f"{n:,}".replace(",", "."), f"{n:,}".replace(",", "٬")):
        assert one(f"وصل {written} نازحا").low == n


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاث عشرة امرأة", 13),
        ("ثلاثة عشر رجلا", 13),
        ("اثني عشر طفلا", 12),
        ("إحدى وعشرون طالبة", 21),
        ("وأحد عشر حارسا", 11),
        ("خمسةعشر حارسا", 15),
        ("ثلاث مئة خيمة", 300),
        ("ثلاثمائة خيمة", 300),
        ("مئتي خيمة", 200),
        ("ألفا خيمة", 2000),
        ("ثلاث آلاف خيمة", 3000),
        ("مئة وخمسة وعشرين ألفا", 125_000),
        ("المائة ألف نازح", 100_000),
        ("٣٥ شخصا", 35),
        ("۳۵ شخصا", 35),
        ("18 ألفا و500 نازح", 18_500),
        ("3 آلاف نازح", 3_000),
        ("2,5 مليون نازح", 2_500_000),
        ("12 000 نازح", 12_000),
        ("خمستاشر واحد من الحارة", 15),
    ],
)
def test_spellings(text: str, value: int) -> None:
    assert find_numbers(tokenise(text))[0].low == value


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("ما لا يقل عن 7 قتلى", 7, None, "at_least"),
        ("بما لا يقل عددهم عن سبعة", 7, None, "at_least"),
        ("أكثر من عشرين جريحا", 20, None, "at_least"),
        ("ما يزيد على 40 أسرة", 40, None, "at_least"),
        ("أزيد من 40 أسرة", 40, None, "at_least"),
        ("فوق المئتين من الأسر", 200, None, "at_least"),
        ("43 من حراس المنشأة على الأقل", 43, None, "at_least"),
        ("5 قتلى أو أكثر", 5, None, "at_least"),
        ("لا يتجاوز عددهم الـ30 مسلحا", 1, 30, "at_most"),
        ("أقل من 10 جنود", 1, 10, "at_most"),
        ("6 مسلحين على الأكثر", 1, 6, "at_most"),
        ("نحو 90 أسرة", 90, 90, "about"),
        ("قرابة ستين أسرة", 60, 60, "about"),
        ("ما يقرب من 60 أسرة", 60, 60, "about"),
        ("60 أسرة تقريبا", 60, 60, "about"),
        ("بين 10 و15 مسلحا", 10, 15, "range"),
        ("ما بين عشرين وثلاثين مسلحا", 20, 30, "range"),
        ("10-15 مسلحا", 10, 15, "range"),
        ("من 10 إلى 15 مسلحا", 10, 15, "range"),
        ("ثلاثة أو أربعة مسلحين", 3, 4, "range"),
        ("ثلاث أو أربع قذائف", 3, 4, "range"),
        ("بين 10 و15 ألف نازح", 10_000, 15_000, "range"),
        ("عشرات الجرحى", 20, None, "vague"),
        ("مئات الأسر", 200, None, "vague"),
        ("عشرات الآلاف من الأسر", 20_000, None, "vague"),
        ("بضعة مسلحين", 3, None, "vague"),
        ("عدد كبير من الحراس", 2, None, "vague"),
    ],
)
def test_bounds(text: str, low: int, high: int | None, bound: str) -> None:
    number = one(text)
    assert (number.low, number.high, number.bound, number.role) == (low, high, bound, "count")


def test_a_rise_from_one_number_to_another_is_no_range() -> None:
    assert counts("ارتفعت حصيلة القتلى من 10 إلى 15") == [10, 15]


def test_the_bounding_words_stay_outside_but_are_known() -> None:
    number = one("قتل ما لا يقل عن سبعة حراس")
    assert (number.opens, number.first, number.last) == (1, 5, 5)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("على بعد 30 كلم من البلدة", "distance"),
        ("نحو عشرة كيلومترات", "distance"),
        ("اللواء 19 مشاة", "unit"),
        ("الفوج (3) حرس", "unit"),
        ("شارع الستين", "unit"),
        ("المادة (140) من الدستور", "article"),
        ("القرار رقم 2254", "article"),
        ("صرف 4 مليارات", "money"),
        ("فدية قدرها 50 ألف دولار", "money"),
        ("الطفل (12 عاما)", "age"),
        ("يبلغ من العمر 20 عاما", "age"),
        ("شاب في العشرين من عمره", "age"),
        ("بعد ثلاث سنوات من الحصار", "time"),
        ("في ليلة واحدة", "time"),
        ("الساعة 10 صباحا", "time"),
        ("نسبة 35 في المئة", "percent"),
        ("نسبة 35%", "percent"),
        ("مقاتلة F-16", "measure"),
        ("مدفع عيار (120)", "measure"),
        ("يوم 22 تموز", "date"),
        ("عام 2014", "date"),
        ("في 2014 سقطت المدينة", "date"),
        ("0 replies", "measure"),
    ],
)
def test_distractors_are_marked(text: str, role: str) -> None:
    assert {n.role for n in find_numbers(tokenise(text))} == {role}


def test_a_score_is_no_toll() -> None:
    assert {n.role for n in find_numbers(tokenise("انتهت المباراة بفوز الضيوف 2-1"))} == {"score"}


def test_the_parts_of_a_numeric_date_are_dates() -> None:
    assert {n.role for n in find_numbers(tokenise("بتاريخ 28-8-2022"))} == {"date"}


def test_a_round_number_of_fighters_is_no_year() -> None:
    assert counts("شارك 2000 مقاتل في الحملة") == [2000]


@pytest.mark.parametrize(
    "text",
    [
        "قتل أحد الجنود",
        "يوم الأحد الماضي",
        "واحد من أبرز القادة",
        "في بئر السبع",
        "قالت ست البيت",
        "في كانون الثاني وتشرين الأول",
        "عثروا عليه ميتا في المزرعة",
        "أثنى الرئيس على الجنود",
        "وصل بعده بساعة رجل وعده بالمساعدة",
        "نقلت كميات من العتاد",
        "بلغت الحرارة 35.9 درجة",
    ],
)
def test_homographs_stay_out(text: str) -> None:
    assert [n for n in find_numbers(tokenise(text)) if not n.ordinal] == []


def test_one_counts_as_an_adjective() -> None:
    assert counts("قتل جندي واحد وأصيب ثلاثة") == [1, 3]


def test_ordinals_are_kept_apart() -> None:
    third = one("الثالث من آب")
    assert (third.low, third.ordinal, third.role) == (3, True, "date")
    assert one("الحادي والعشرين من آذار").low == 21
    assert one("الفرقة الثانية عشرة").ordinal


def test_the_article_makes_a_number_definite() -> None:
    assert one("شيع القتلى الثلاثة").definite
    assert one("شيع القتلى الـ36").definite
    assert not one("ثلاثة قتلى").definite


def test_dual_numbers_say_so() -> None:
    assert one("قتل اثنان من الحراس").dual
    assert one("مئتا أسرة").dual


def test_two_tolls_stay_two() -> None:
    assert counts("ثلاثة قتلى وخمسة جرحى") == [3, 5]


def test_a_wrapped_line_does_not_break_a_number() -> None:
    line = "قالت الشرطة في بيان لها صباح اليوم إن الهجوم الذي استهدف السوق الشعبي القديم وسط البلدة أسفر عن مقتل خمسة"
    assert one(f"{line}\nوعشرين شخصا").low == 25


def test_list_items_on_short_lines_stay_apart() -> None:
    assert counts("قتلى: 3\nجرحى: 5") == [3, 5]


def test_four_hundred_digits_are_stepped_over() -> None:
    assert counts("9" * 400 + " ثم 3 قتلى") == [3]


@pytest.mark.parametrize("unit", ["3 ", "خمسة و", "مئة ", "10-", "بين 3 و", "ألف و"])
def test_reading_takes_linear_time(unit: str) -> None:
    tokens = tokenise(unit * 20_000)
    start = time.process_time()
    find_numbers(tokens)
    assert time.process_time() - start < 3


@given(st.text(alphabet="0123456789 .,-/():وبينألفمئةخمسعشرنىال\n%", max_size=80))
def test_never_raises_and_never_overlaps(text: str) -> None:
    tokens = tokenise(text)
    numbers = find_numbers(tokens)
    assert all(0 <= n.opens <= n.first <= n.last < len(tokens) for n in numbers)
    assert all(a.last < b.first for a, b in pairwise(numbers))


def test_month_words_are_those_of_the_lexicon() -> None:
    room: Path = ROOM / "calendar"
    concepts = [read_concept(room / f"{name}.yml") for name in ("months", "hijri_months")]
    assert {fold_plain(p.text).split()[0] for concept in concepts for p in concept.phrases} == MONTH_WORDS
