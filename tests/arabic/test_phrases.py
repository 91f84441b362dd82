"""A form counts only between legal clitics."""

import pytest

from marsad.arabic.phrases import Form, PhraseIndex
from marsad.arabic.tokens import tokenise

INDEX = PhraseIndex.build(
    [Form("هجمات", "noun", 0), Form("وقع", "verb", 1), Form("تنظيم داعش", "name", 2), Form("زاره", "noun", 3)]
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("وبالهجمات", [0]),
        ("للهجمات", [0]),
        ("هجماتهم", [0]),
        ("الهجماتهم", []),
        ("وقع انفجار", [1]),
        ("توقع انفجار", []),
        ("سيوقعه", []),
        ("وقعه", [1]),
        ("وقعة", []),
        ("تنظيم “داعش”", [2]),
        ("وزارة الداخلية", [3]),
    ],
)
def test_hits_stand_between_legal_clitics(text: str, keys: list[int]) -> None:
    assert [hit.key for hit in INDEX.find(tokenise(text))] == keys


def test_an_index_survives_being_stored() -> None:
    again = PhraseIndex.load(INDEX.dump())
    tokens = tokenise("استهدف تنظيم داعش وبالهجمات")
    assert again.find(tokens) == INDEX.find(tokens)


def test_an_empty_index_finds_nothing() -> None:
    assert PhraseIndex.build([]).find(tokenise("قصف")) == []
