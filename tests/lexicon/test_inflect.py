"""The forms a linguist need not type."""

import pytest

from marsad.lexicon.inflect import forms_of
from marsad.lexicon.schema import Phrase


def spellings(**fields: str | tuple[str, ...]) -> set[str]:
    phrase = Phrase(id="x", source="test", **fields)  # type: ignore[arg-type]
    return {form.text for form in forms_of(phrase, 0)}


def test_a_noun_with_its_adjective() -> None:
    forms = spellings(text="قصف جوي")
    assert {"قصف جوي", "قصف الجوي", "قصفا جويا", "قصفين جوي"} <= forms


def test_a_feminine_noun() -> None:
    forms = spellings(text="غارة", plural="feminine")
    assert {"غاره", "غارت", "غارتان", "غارتين", "غارتي", "غارات"} <= forms


def test_a_sound_plural_before_another_noun() -> None:
    assert {"مسلحون", "مسلحين", "مسلحو", "مسلحي"} <= spellings(text="مسلح", plural="sound")


@pytest.mark.parametrize(
    ("past", "present", "expected"),
    [
        ("قتل", "يقتل", {"قتلت", "قتلوا", "قتلو", "تقتل", "يقتلون"}),
        ("نفى", "ينفي", {"نفت", "نفوا", "ينفون", "ينف"}),
        ("قال", "يقول", {"قالت", "قالوا", "تقول", "يقولون", "يقل"}),
        ("لقي", "يلقى", {"لقيت", "لقوا", "يلقون"}),
        ("تبنى", "يتبنى", {"تبنت", "تبنوا", "تتبني"}),
    ],
)
def test_a_verb_is_conjugated(past: str, present: str, expected: set[str]) -> None:
    assert expected <= spellings(text=past, form="verb", present=present)


def test_a_name_with_the_article_takes_lil() -> None:
    assert "للتحالف الدولي" in spellings(text="التحالف الدولي", form="name")


def test_a_gap_parts_head_and_tail() -> None:
    phrase = Phrase(id="x", source="test", text="ألقى … القبض", form="verb", present="يلقي")
    heads = {form.text for form in forms_of(phrase, 0, 1) if form.key == 0}
    tails = {form.text for form in forms_of(phrase, 0, 1) if form.key == 1}
    assert "القت" in heads
    assert "القبض" in tails
