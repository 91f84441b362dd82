"""A clause in pieces: noun phrases in order, each with its preposition."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.clean import clean_text
from marsad.gazetteer import load_gazetteer
from marsad.lexicon.load import load_lexicon
from marsad.reading.constituents import pieces
from marsad.reading.layers import lay_out
from marsad.reading.page import open_page


def cut(text: str, first: int = 1) -> list[tuple[str, str]]:
    layers = lay_out(open_page(clean_text(text)), load_lexicon(), load_gazetteer(), date(2026, 1, 14))
    words = layers.words
    return [
        (piece.prep, " ".join(words[piece.first : piece.last + 1])) for piece in pieces(layers, first, len(words) - 1)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت القوات مواقع في حلب", [("", "القوات"), ("", "مواقع"), ("في", "حلب")]),
        ("قتل ثلاثة من عناصر داعش في حمرين", [("", "ثلاثه من عناصر داعش"), ("في", "حمرين")]),
        (
            "استهدف الطيران سيارة مدنية، أمس الخميس، قرب البوكمال",
            [("", "الطيران"), ("", "سياره مدنيه"), ("قرب", "البوكمال")],
        ),
        ("هاجم مسلحون نقطة للجيش العراقي بقذائف", [("", "مسلحون"), ("", "نقطه للجيش العراقي")]),
        ("داهمت القوة منزلا بعد أن تلقت معلومات", [("", "القوه"), ("", "منزلا")]),
    ],
)
def test_pieces(text: str, expected: list[tuple[str, str]]) -> None:
    assert cut(text)[: len(expected)] == expected


def test_a_second_member_is_marked_as_joined() -> None:
    layers = lay_out(open_page(clean_text("بين الجيش والمسلحين")), load_lexicon(), load_gazetteer(), None)
    assert [piece.joined for piece in pieces(layers, 0, 2)] == [False, True]
