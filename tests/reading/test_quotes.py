"""Quotations of any glyph, nested, mirrored, unbalanced."""

import pytest

from marsad.reading.page import open_page
from marsad.reading.quotes import find_quotations
from marsad.shapes import Article


def quoted(text: str) -> list[str]:
    page = open_page(Article(text=text))
    return [page.span(q.first, q.last).text for q in find_quotations(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نحن هنا اليوم» ثم مضى", ["نحن هنا اليوم"]),
        ("قال “نحن هنا اليوم” ثم مضى", ["نحن هنا اليوم"]),
        ("قال ”نحن هنا اليوم“ ثم مضى", ["نحن هنا اليوم"]),
        ('قال "نحن هنا اليوم" ثم مضى', ["نحن هنا اليوم"]),
        ("قال ''نحن هنا اليوم'' ثم مضى", ["نحن هنا اليوم"]),
        ("أن «تنظيم “داعش” فشل» أمس", ["تنظيم “داعش” فشل", "داعش"]),
        ("ويسعى“داعش”بتلك", ["داعش"]),
        ("بلا علامات", []),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    assert quoted("قال «نحن هنا اليوم ونبقى\n\nفقرة أخرى") == ["نحن هنا اليوم ونبقى"]


def test_a_thousand_openings_are_taken_calmly() -> None:
    assert len(quoted("«" * 1000 + "نص")) == 1000
