"""Input no editor would print: read or refused, never a crash, and the time grows with the length alone."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import marsad
from marsad.clean import UnreadableInput
from marsad.shapes import Reading, to_json

ATTACK = "قتل ثلاثة جنود في هجوم شنه مسلحون على نقطة تفتيش في كركوك أمس"
# Seconds a character. An article of 1,200 characters costs 5 ms at most, 4 µs a character; the bound leaves room for
# a slow and busy machine and still catches what grows with the square of the length.
SLOWEST_CHARACTER = 60e-6
# Characters: far above any article (the longest of 250 real pages has 31,000), short enough to run in every test.
LENGTH = 200_000
TEN_MEGABYTES = 10 * 2**20
# Seconds after which a reading is given up, so that a loop without end fails and does not hang.
PATIENCE = 60


def read(text: str) -> Reading:
    reading = marsad.read(text, published="2026-01-14")
    assert json.loads(to_json(reading))["id"] == reading.id
    return reading


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise TimeoutError(f"no reading after {seconds} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def seconds_a_character(text: str) -> float:
    started = time.process_time()
    with patience(PATIENCE):
        read(text)
    return (time.process_time() - started) / len(text)


REPEATED = {
    "one sentence without an end": f"{ATTACK} و",
    "letters without a space": "ا",
    "spaces": " ",
    "line breaks": "\n",
    "commas": "، ",
    "opening quotation marks": "«",
    "quotation marks and verbs": "قال «",
    "digits": "12 ",
    "reporting verbs": "قال إن ",
    "event words": "قصف ",
    "vowel marks": "\u064e",
    "full stops": ". ",
    "short lines": "اقرأ أيضا\n",
    "places": "كركوك، ",
    "dates": "يوم الاثنين 9 ديسمبر 2017 ",
    "whole attacks": f"{ATTACK}.\n",
}


@pytest.mark.parametrize("name", REPEATED)
def test_time_grows_with_the_length_alone(name: str) -> None:
    read(ATTACK)
    piece = REPEATED[name]
    assert seconds_a_character(piece * (LENGTH // len(piece))) < SLOWEST_CHARACTER


def test_ten_megabytes_of_one_line_come_to_an_end() -> None:
    line = f"{ATTACK} و" * (TEN_MEGABYTES // len(ATTACK.encode()))
    with patience(2 * PATIENCE):
        assert read(line).article.text == line


@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”", '""', "''", "»«", "«“", "(("])
def test_a_thousand_nested_quotation_marks_are_read(opening: str, closing: str) -> None:
    reading = read(f"قال المصدر إن {opening * 1000}{ATTACK}{closing * 1000}.")
    assert reading.relevant


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\0", "\0" * 1000, "\ud800", "\udfff" * 10, "\u202e" * 100, "\ufeff", "🔴" * 50, "ـ" * 50]
)
def test_text_without_words_is_an_empty_reading(text: str) -> None:
    reading = read(text)
    assert not reading.relevant
    assert (reading.events, reading.claims, reading.places) == ((), (), ())


@pytest.mark.parametrize(
    "between", ["\0", "\u202b", "\u200f", "\u2067", "\ufeff", "\u00a0"], ids=["nul", "rle", "rlm", "rli", "bom", "nbsp"]
)
def test_controls_between_the_words_hide_nothing(between: str) -> None:
    assert read(ATTACK.replace(" ", f" {between}")).relevant


def test_a_lone_surrogate_is_read_past_and_can_be_written() -> None:
    assert read(f"\ud83d {ATTACK} \udd34").relevant


def test_a_text_in_another_language_is_not_relevant() -> None:
    english = "Three soldiers were killed in an attack on a checkpoint in Kirkuk on Monday, a police source said."
    reading = read(english)
    assert not reading.relevant
    assert reading.article.language == "en"


@pytest.mark.parametrize("data", [b"%PDF-1.4 x", b"\x89PNG\r\n\x1a\n0000", b"\xff\xd8\xff\xe0", b"PK\x03\x04xx", b""])
def test_a_page_that_is_none_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        marsad.read_page(data, url="https://example.org/x")
    assert "\n" not in str(refusal.value)
    assert "; " in str(refusal.value)


@pytest.mark.parametrize("published", ["yesterday", "2026-02-30", "1"])
def test_a_published_that_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="not a date; write it as"):
        marsad.read(ATTACK, published=published)
