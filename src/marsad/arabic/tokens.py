"""Words, numbers and punctuation of folded text, with quotation marks set aside.

Quotation marks in Arabic news are mirrored, doubled, unbalanced, glued to words (ويسعى“داعش”بتلك): phrases must match
across them, so they are no tokens. Each is remembered as standing before a token.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from marsad.arabic.fold import Folded, fold

# A run of one script is a word: «18شخصا», «جديدةquot», «في2013» are two tokens each.
_TOKEN = re.compile(
    r"(?P<quote>\"|quot;|'')"
    r"|(?P<word>[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]+|[a-z\u00df-\u024f]+|[^\W\d_a-z\u0600-\u06ff]+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>[^\s\w]|_)"
    r"|(?P<line>\n[\s]*)"
)
LINE = "\n"
PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation mark: it stands before token ``before``; ``start``/``end`` are folded offsets."""

    before: int
    start: int
    end: int


@dataclass(frozen=True)
class Tokens:
    """The tokens of one text. ``starts`` and ``ends`` are folded offsets; ``stream`` joins the words for matching."""

    folded: Folded
    words: list[str]
    starts: list[int]
    ends: list[int]
    quotes: list[Quote]
    numeric: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.words)

    @cached_property
    def stream(self) -> str:
        """All tokens joined by one blank, a blank at both ends."""
        return " " + " ".join(self.words) + " "

    @cached_property
    def stream_starts(self) -> list[int]:
        """Where each token starts in ``stream``."""
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    @cached_property
    def stream_owners(self) -> list[int]:
        """For each character of ``stream``, the token it belongs to; a blank belongs to the token after it."""
        owner = [0]
        for index, word in enumerate(self.words):
            owner += [index] * (len(word) + 1)
        return owner

    def token_at(self, position: int) -> int:
        """The token that covers ``position`` of ``stream``."""
        at = bisect_left(self.stream_starts, position + 1) - 1
        return max(at, 0)

    def is_on(self, index: int) -> bool:
        """Is the token the preposition «على»? Folding makes it equal to the name «علي»."""
        if self.words[index] != "علي":
            return False
        return self.folded.letter(self.ends[index] - 1) != "ي"

    def ends_in_marbuta(self, index: int) -> bool:
        """Does the token end in ة as written? No verb and no pronoun does, and folding makes it ه."""
        return self.words[index].endswith("ه") and self.folded.letter(self.ends[index] - 1) == "ة"

    def accusative(self, index: int) -> bool:
        """Does the token end in ا with the marks of an indefinite accusative («احتجاجاً»)?"""
        start, end = self.folded.span(self.starts[index], self.ends[index])
        return "\u064b" in self.folded.source[max(start, end - 2) : end + 1]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The original span of the tokens ``first`` to ``last``, both included."""
        return self.folded.span(self.starts[first], self.ends[last])


def tokenise(text: str) -> Tokens:
    """Fold and tokenise; linear in the length of ``text``."""
    folded = fold(text)
    tokens = Tokens(folded, [], [], [], [])
    words, starts, ends, numeric = tokens.words, tokens.starts, tokens.ends, tokens.numeric
    for hit in _TOKEN.finditer(folded.text):
        kind = hit.lastgroup
        if kind == "quote":
            tokens.quotes.append(Quote(len(words), hit.start(), hit.end()))
            continue
        word = hit.group()
        if kind == "line":
            word = PARAGRAPH if word.count("\n") > 1 else LINE
        words.append(word)
        starts.append(hit.start())
        ends.append(hit.end())
        numeric.append(kind == "number")
    return tokens
