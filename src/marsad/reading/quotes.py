"""Which stretches stand in quotation marks, whatever glyphs the writer used and whether or not he closed them.

A mark opens when a word follows it closely and none precedes it so, and closes in the reverse case; guillemets say so
themselves; what both rules leave open opens outside a quotation and closes inside one.
"""

from __future__ import annotations

from dataclasses import dataclass

from marsad.arabic.tokens import LINE, PARAGRAPH
from marsad.reading.page import Page

# Up to this many words in marks are scare quotes, a name or a term, not speech («التنظيم» , «تطهير جيوب المتمردين»).
SCARE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``first`` to ``last`` in marks; ``closed`` is False where the closing mark is missing."""

    first: int
    last: int
    closed: bool

    @property
    def speech(self) -> bool:
        """Long enough to be speech."""
        return self.last - self.first + 1 > SCARE_WORDS


def find_quotations(page: Page) -> list[Quotation]:
    """All quotations, outer and inner, in text order of their openings. Linear: the stack is bounded by the marks."""
    out: list[Quotation] = []
    stack: list[int] = []
    marks = page.tokens.quotes
    breaks = [i for i, word in enumerate(page.tokens.words) if word == PARAGRAPH]
    at_break = 0
    for mark in marks:
        while at_break < len(breaks) and breaks[at_break] < mark.before:
            out += [Quotation(first, breaks[at_break] - 1, False) for first in stack if first < breaks[at_break]]
            stack.clear()
            at_break += 1
        if _opens(page, mark.start, mark.end, bool(stack)):
            stack.append(mark.before)
        elif stack:
            first = stack.pop()
            if first < mark.before:
                out.append(Quotation(first, mark.before - 1, True))
    end = breaks[at_break] if at_break < len(breaks) else len(page.tokens)
    out += [Quotation(first, end - 1, False) for first in stack if first < end]
    return sorted(out, key=lambda quotation: (quotation.first, -quotation.last))


def _opens(page: Page, start: int, end: int, inside: bool) -> bool:
    folded = page.tokens.folded
    glyph = page.joined[int(folded.origin[start])]
    if glyph in "«»":
        return glyph == "«"
    before = folded.text[start - 1] if start else " "
    after = folded.text[end] if end < len(folded.text) else " "
    before_free = not (before.isalnum() or before in "؟!.،)")
    after_free = not (after.isalnum() or after in "(")
    if before_free != after_free:
        return before_free
    return not inside


def quotation_at(quotations: list[Quotation], token: int) -> Quotation | None:
    """The outermost quotation that opens right before ``token``."""
    return next((q for q in quotations if q.first == token), None)


def line_end(page: Page, token: int) -> int:
    """The last token of the line that holds ``token``."""
    words = page.tokens.words
    while token + 1 < len(words) and words[token + 1] not in (LINE, PARAGRAPH):
        token += 1
    return token
