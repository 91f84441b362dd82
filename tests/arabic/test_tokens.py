"""Tokens are words of one script; quotation marks are set aside."""

from hypothesis import given
from hypothesis import strategies as st

from marsad.arabic.tokens import tokenise


def test_quotation_marks_do_not_come_between_words() -> None:
    tokens = tokenise("ويسعى“داعش”بتلك")
    assert tokens.words == ["ويسعي", "داعش", "بتلك"]
    assert [quote.before for quote in tokens.quotes] == [1, 2]


def test_scripts_and_digits_part() -> None:
    assert tokenise("18شخصا في2013").words == ["18", "شخصا", "في", "2013"]


def test_escaped_quotation_marks_are_quotation_marks() -> None:
    tokens = tokenise("quot;معارك جديدةquot;")
    assert tokens.words == ["معارك", "جديده"]
    assert len(tokens.quotes) == 2


def test_grouped_digits_stay_together() -> None:
    assert tokenise("قتل 1,200 شخص").words == ["قتل", "1,200", "شخص"]


def test_lines_and_paragraphs_are_told_apart() -> None:
    assert tokenise("أ\nب\n\nج").words == ["ا", "\n", "ب", "\n\n", "ج"]


def test_the_preposition_on_is_not_the_name_ali() -> None:
    tokens = tokenise("على علي")
    assert [tokens.is_on(0), tokens.is_on(1)] == [True, False]


@given(st.text())
def test_offsets_slice_the_original(text: str) -> None:
    tokens = tokenise(text)
    for index in range(len(tokens)):
        start, end = tokens.offsets(index, index)
        assert 0 <= start < end <= len(text)
