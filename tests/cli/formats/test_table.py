from __future__ import annotations

from rich.console import Console

from marsad.cli.formats.table import render_overview
from marsad.shapes import Reading

from .factory import reading, story


def shown(*readings: Reading, width: int = 120) -> str:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(render_overview(readings))
    return capture.get()


def test_each_article_is_followed_by_its_events_and_claims() -> None:
    seen = shown(story())
    order = [seen.index(words) for words in ("هجوم في السعدية", "هاجم، السعدية، ديالى", "مصدر طبي: القتلى خمسة")]
    assert order == sorted(order)
    assert "3–5 killed" in seen


def test_totals_count_articles_events_and_claims() -> None:
    assert "2 articles, 1 relevant, 1 events, 1 claims" in shown(story(), reading("خبر", relevant=False))


def test_an_article_without_title_is_known_by_its_first_words() -> None:
    assert "خبر قصير بلا عنوان" in shown(reading("خبر قصير\nبلا عنوان"))


def test_no_readings_give_an_empty_table() -> None:
    assert "0 articles" in shown()
