"""The gazetteer as a library: text in, places out, with the reasons of every choice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.gazetteer import considered, resolve


def chosen(text: str, country: str | None = None) -> list[tuple[str, str | None]]:
    return [(place.name, place.adm1) for place in resolve(text, country=country)]


def test_a_containing_division_decides_between_namesakes() -> None:
    assert chosen("في قرية السلام التابعة لناحية العظيم")[0] == ("السلام", "ديالى")


def test_a_distance_and_a_bearing_give_a_point_near() -> None:
    (place,) = resolve("سقط الصاروخ على بعد 15 كم جنوب غربي كركوك")
    (town,) = resolve("سقط الصاروخ في كركوك")
    assert place.precision == "near"
    assert town.lat is not None
    assert place.lat is not None
    assert 0.05 < town.lat - place.lat < 0.15


def test_a_bearing_without_a_distance_keeps_the_town_s_point() -> None:
    (place,) = resolve("عثر على المقبرة غربي الموصل")
    assert place.precision == "near"


def test_an_everyday_word_without_a_cue_is_no_place() -> None:
    assert chosen("عقد الطرفان السلام بعد سنوات") == []


@pytest.mark.parametrize("text", ["تغلب نادي الرمادي على ضيفه", "كتبت صحيفة الفرات مقالا", ""])
def test_names_of_others_are_no_places(text: str) -> None:
    assert chosen(text) == []


def test_every_meaning_is_weighed_with_its_reasons() -> None:
    verdicts = [verdict for _, verdict in considered("في ناحية العظيم بديالى")]
    assert any(verdict.chosen and verdict.row.id == "IQ-DI/khalis/udhaim" for verdict in verdicts)
    assert all(verdict.reasons and verdict.why for verdict in verdicts)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئؤأإآ 0123456789كم()،.\n", max_size=80))
def test_spans_slice_to_their_words_whatever_the_text(text: str) -> None:
    for place in resolve(text):
        assert text[place.start : place.end] == place.text
