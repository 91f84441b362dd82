"""Sentences and clauses of a token stream; they survive missing full stops, wrapped lines and nested quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.arabic.tokens import LINE, PARAGRAPH, Tokens

_ENDS = frozenset((".", "!", "؟", "?", "…", PARAGRAPH))
_CLAUSE_MARKS = frozenset(("،", ",", "؛", ";", ":", "(", ")", "-"))
_OPENERS = frozenset(
    "فيما بينما حين حينما عندما بعدما قبلما كما حيث اذ ثم لكن غير بيد الا ولكن وفيما وبينما وكما وحيث واذ".split()
)
# A line this long that ends without a mark was wrapped by a mail program or a PDF, not ended by its writer: headlines in
# the 2015 newspapers of shared/data stay under 95 characters (characters, folded).
WRAPPED_LINE = 100
# No sentence of the 2,281 real texts of shared/data has more tokens; a longer one is a text without full stops, cut here.
LONGEST_SENTENCE = 400
_DANGLING = frozenset("علي في من الي عن مع و او ان بين ضد خلال بعد قبل حتي ،".split())


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last``, both included; ``paragraph`` counts blank lines, ``line`` all line breaks before it."""

    first: int
    last: int
    paragraph: int
    line: int


def sentences(tokens: Tokens) -> list[Sentence]:
    """Split at full stops, question marks, blank lines, and at line breaks that do not merely wrap a line."""
    out: list[Sentence] = []
    first = paragraph = line = line_start = 0
    for index, word in enumerate(tokens.words):
        if index - first >= LONGEST_SENTENCE:
            out.append(Sentence(first, index - 1, paragraph, line))
            first = index
        if word == LINE and _wrapped(tokens, line_start, index):
            continue
        if word not in _ENDS and word != LINE or _inside_word(tokens, index):
            continue
        if index > first:
            out.append(Sentence(first, index - 1, paragraph, line))
        first = index + 1
        if word in (LINE, PARAGRAPH):
            line += 1
            line_start = first
            paragraph += word == PARAGRAPH
    if first < len(tokens):
        out.append(Sentence(first, len(tokens) - 1, paragraph, line))
    return out


def _wrapped(tokens: Tokens, line_start: int, index: int) -> bool:
    """Is the line break at ``index`` only the edge of the page?"""
    if index == line_start or index + 1 == len(tokens):
        return False
    if tokens.words[index - 1] in _DANGLING:
        return True
    last = tokens.words[index - 1]
    return last.isalnum() and tokens.ends[index - 1] - tokens.starts[line_start] > WRAPPED_LINE


def _inside_word(tokens: Tokens, index: int) -> bool:
    """A full stop glued to single letters on both sides is an abbreviation: «آر.بي.جي», «د.»."""
    if tokens.words[index] != "." or not 0 < index < len(tokens) - 1:
        return False
    glued_left = tokens.ends[index - 1] == tokens.starts[index]
    glued_right = tokens.starts[index + 1] == tokens.ends[index]
    short = len(tokens.words[index - 1]) <= 2 and tokens.words[index - 1].isalpha()
    return glued_left and short and (glued_right or len(tokens.words[index - 1]) == 1)


def clauses(tokens: Tokens, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Stretches of a sentence between commas, brackets and the conjunctions that open a new statement."""
    first = sentence.first
    for index in range(sentence.first, sentence.last + 1):
        word = tokens.words[index]
        if word in _CLAUSE_MARKS:
            if index > first:
                yield first, index - 1
            first = index + 1
        elif word in _OPENERS and index > first:
            yield first, index - 1
            first = index
    if first <= sentence.last:
        yield first, sentence.last
