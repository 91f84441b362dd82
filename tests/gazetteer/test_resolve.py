"""A name means the place that the words around it ask for; without a cue an everyday word means none."""

import pytest

from marsad.arabic.tokens import tokenise
from marsad.gazetteer import Cue, PlaceMention, find_places, load_gazetteer

TYPE_WORDS = {
    "حي": "site",
    "محافظه": "adm1",
    "قضاء": "adm2",
    "ناحيه": "adm3",
    "قريه": "settlement",
    "مدينه": "settlement",
}
PLURALS = {"محافظتي": "adm1", "قري": "settlement"}


def places(text: str) -> list[PlaceMention]:
    tokens = tokenise(text)
    cues = [Cue(i, i, TYPE_WORDS[w]) for i, w in enumerate(tokens.words) if w in TYPE_WORDS]  # type: ignore[arg-type]
    cues += [Cue(i, i, PLURALS[w], plural=True) for i, w in enumerate(tokens.words) if w in PLURALS]  # type: ignore[arg-type]
    cues += [Cue(i, i, bearing=True) for i, w in enumerate(tokens.words) if w in ("شمال", "غرب")]
    return find_places(load_gazetteer(), tokens, cues)


def named(text: str) -> list[tuple[str, str | None]]:
    return [(place.name, place.adm1.name if place.adm1 else None) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد إلى الموصل", [("الموصل", "نينوى")]),
        ("وبكركوك وللموصل", [("كركوك", "كركوك"), ("الموصل", "نينوى")]),
        ("في محافظتي ديالى وكركوك", [("ديالى", "ديالى"), ("كركوك", "كركوك")]),
        ("في كركوك وصلاح الدين ونينوى", [("كركوك", "كركوك"), ("صلاح الدين", "صلاح الدين"), ("نينوى", "نينوى")]),
        ("كان السلام هدفا للجميع", []),
        ("زرت صديقي علي", []),
    ],
)
def test_names_are_resolved(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text) == expected


def test_an_unknown_village_lies_in_the_governorate_named_after_it() -> None:
    (village, governorate) = places("في قرية الزعفرانية الوهمية شمال محافظة ديالى")
    assert village.row is None
    assert village.adm1 is not None
    assert village.adm1.name == governorate.name == "ديالى"


def test_a_list_of_villages_shares_one_type_word() -> None:
    assert [place.name for place in places("في قرى شرمطة ودرمطة وخرمطة بمحافظة حلب")][:3] == ["شرمطة", "درمطة", "خرمطة"]


def test_a_type_word_and_the_countryside_belong_to_the_span() -> None:
    (place,) = places("في ريف حماة الشمالي")
    assert (place.name, place.kind, place.precision) == ("ريف حماة الشمالي", "area", "near")
    (quarter,) = [p for p in places("في حي شرمطة شمال الموصل") if p.row is None]
    assert quarter.name == "حي شرمطة"


def test_an_adjective_is_no_village() -> None:
    assert named("في قرية صغيرة غرب الموصل") == [("الموصل", "نينوى")]


def test_a_bearing_makes_a_point_near() -> None:
    (place,) = places("شمال الموصل")
    assert place.precision == "near"
