from __future__ import annotations

import pytest
from rich.console import Console

from marsad.cli.formats.text import render_text
from marsad.shapes import Reading

from .factory import claim, event, reading, span, story


def shown(made: Reading, *, width: int = 100, isolates: bool = False) -> str:
    console = Console(width=width, record=True, quiet=False, force_terminal=False, color_system=None)
    with console.capture() as capture:
        console.print(render_text(made, width=width, isolates=isolates))
    return capture.get()


def test_a_reading_shows_heading_event_claim_place_and_furniture() -> None:
    seen = shown(story())
    for words in ("هجوم في السعدية", "وكالة سهيل", "2021-09-06", "relevant", "3–5", "≥1", "السعدية، ديالى"):
        assert words in seen
    assert "الفاعل: مسلحون" in seen
    assert "«القتلى خمسة والجرحى كثر»" in seen
    assert "1 passage, 15 characters" in seen


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert all(len(line) <= width for line in shown(story(), width=width).splitlines())


def test_a_narrow_terminal_still_shows_the_toll() -> None:
    seen = shown(story(), width=60)
    assert "killed 3–5" in seen
    assert "wounded ≥1" in seen


def test_isolates_stand_in_pairs_and_only_when_asked_for() -> None:
    assert "\u2068" not in shown(story())
    seen = shown(story(), width=160, isolates=True)
    assert seen.count("\u2068") == seen.count("\u2069") > 0


def test_a_row_has_its_arabic_in_the_last_column() -> None:
    for line in shown(story()).splitlines():
        arabic = [at for at, letter in enumerate(line) if "\u0621" <= letter <= "\u064a"]
        latin = [at for at, letter in enumerate(line) if letter.isascii() and letter.isalpha()]
        assert not arabic or not latin or max(latin) < min(arabic)


def test_an_article_cannot_steer_the_terminal_nor_use_rich_markup() -> None:
    text = "\x1b[31mأحمر [red]لا[/red] \u202eمقلوب"
    whole = span(text, text)
    seen = shown(reading(text, title=text, claims=(claim(whole, whole, speaker=text),), events=(event(whole),)))
    assert "\x1b" not in seen
    assert "\u202e" not in seen
    assert "[red]لا[/red]" in seen


def test_an_empty_reading_says_that_there_is_nothing() -> None:
    seen = shown(reading("", relevant=False))
    for words in ("(untitled)", "no date", "not relevant", "Events (0)", "Claims (0)"):
        assert words in seen
