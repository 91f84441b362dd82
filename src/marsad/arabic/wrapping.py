"""The words of a text without its line wraps, for the layers that read short runs of words.

Pages copied from PDF break a line inside «اليوم / الأحد» or «خمسة / وعشرون». A newline that ends a long line is taken
for such a wrap; one after a short line (a heading, a list item of a Telegram post) stays and parts the words.
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.arabic.fold import Folded
from marsad.arabic.sentences import WRAPPED_LINE
from marsad.arabic.tokens import LINE, Tokens


class Run(NamedTuple):
    """Words as they follow each other; ``at[i]`` is the token that ``words[i]`` came from."""

    words: list[str]
    numeric: list[bool]
    at: range | list[int]
    starts: list[int]
    ends: list[int]
    folded: Folded

    def letter(self, index: int, offset: int = 0) -> str:
        """The letter of a word as written, before folding; a negative offset counts from its end."""
        return self.folded.letter((self.starts[index] if offset >= 0 else self.ends[index]) + offset)

    def glued(self, index: int) -> bool:
        """Whether no blank stands between this word and the next («في2013», «10-15»)."""
        return index + 1 < len(self.words) and self.ends[index] == self.starts[index + 1]


def unwrap(tokens: Tokens) -> Run:
    """The run of all words of ``tokens``; the lists are shared with it where nothing was wrapped."""
    words = tokens.words
    if LINE not in words:
        return Run(words, tokens.numeric, range(len(words)), tokens.starts, tokens.ends, tokens.folded)
    kept, line_start = [], 0
    for index, word in enumerate(words):
        if word == LINE:
            wrapped = tokens.starts[index] - line_start > WRAPPED_LINE
            line_start = tokens.ends[index]
            if wrapped:
                continue
        kept.append(index)
    return Run(
        [words[i] for i in kept],
        [tokens.numeric[i] for i in kept],
        kept,
        [tokens.starts[i] for i in kept],
        [tokens.ends[i] for i in kept],
        tokens.folded,
    )
