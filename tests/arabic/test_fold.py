"""Folding makes spellings equal and always finds the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.arabic.fold import fold, fold_plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أربيل", "اربيل"),
        ("مستشفى", "مستشفي"),
        ("القاعدة", "القاعده"),
        ("مسؤول", "مسوول"),
        ("كَرْكُوك", "كركوك"),
        ("العـــراق", "العراق"),
        ("کركوك", "كركوك"),
        ("٢٠٢٦", "2026"),
        ("۲۰۲۶", "2026"),
        ("ﻻ", "لا"),
        ("اليوم األحد", "اليوم الأحد"),
        ("االتحادية", "الاتحادية"),
        ("DAESH", "daesh"),
        ("«نعم»", '"نعم"'),
        ("بغداد\u00a0اليوم", "بغداد اليوم"),
    ],
)
def test_spellings_that_mean_the_same_fold_alike(one: str, other: str) -> None:
    assert fold_plain(one) == fold_plain(other)


def test_different_words_stay_different() -> None:
    assert fold_plain("قتل") != fold_plain("قاتل")


def test_marks_inside_a_word_lead_back_to_the_whole_word() -> None:
    text = "قال: تحدَّثَ طويلا"
    folded = fold(text)
    start = folded.text.index("تحدث")
    first, last = folded.span(start, start + 4)
    assert text[first:last] == "تحدَّثَ"


def test_both_letters_of_a_ligature_point_at_it() -> None:
    folded = fold("ﻻ")
    assert folded.text == "لا"
    assert folded.span(0, 2) == (0, 1)


@given(st.text())
def test_every_folded_character_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert all(0 <= origin <= len(text) for origin in folded.origin)
    assert list(folded.origin) == sorted(folded.origin)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_plain(text)
    assert fold_plain(once) == once
