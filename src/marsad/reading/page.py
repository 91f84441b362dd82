"""The article as one token stream: title first, then text, furniture stepped over; and the way back to spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from marsad.arabic.sentences import Sentence, sentences
from marsad.arabic.tokens import Tokens, tokenise
from marsad.shapes import Article, Span

_BREAK = "\n\n"


@dataclass(frozen=True)
class Page:
    """Title and text joined by a blank line, tokenised. ``shift`` is where the text begins in the joined string."""

    article: Article
    joined: str
    shift: int
    tokens: Tokens

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Sentences that are no furniture, in order."""
        return [sentence for sentence in sentences(self.tokens) if not self._is_furniture(sentence)]

    @cached_property
    def title_tokens(self) -> int:
        """How many tokens belong to the title."""
        starts = self.tokens.folded.origin
        return sum(1 for start in self.tokens.starts if starts[start] < self.shift) if self.shift else 0

    def span(self, first: int, last: int) -> Span:
        """The words from token ``first`` to ``last`` as a span of the field they stand in."""
        return self.span_of(*self.tokens.offsets(first, last))

    def span_of(self, start: int, end: int) -> Span:
        """A span from offsets of the joined string."""
        words = self.joined[start:end]
        if start < self.shift:
            return Span(field="title", start=start, end=end, text=words)
        return Span(field="text", start=start - self.shift, end=end - self.shift, text=words)

    def core(self, first: int, last: int, prefix: str = "", suffix: str = "") -> Span:
        """Like :meth:`span`, without the clitics glued before the first and after the last word."""
        start, end = self.tokens.starts[first] + len(prefix), self.tokens.ends[last] - len(suffix)
        return self.span_of(*self.tokens.folded.span(start, max(end, start + 1)))

    def _is_furniture(self, sentence: Sentence) -> bool:
        start, _ = self.tokens.offsets(sentence.first, sentence.first)
        start -= self.shift
        return any(span.start <= start < span.end for span in self.article.furniture)


def open_page(article: Article) -> Page:
    """Tokenise an article's title and text together."""
    title = article.title or ""
    joined = f"{title}{_BREAK}{article.text}" if title else article.text
    return Page(article, joined, len(title) + len(_BREAK) if title else 0, tokenise(joined))


def covering(spans: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Does one of the token ranges hold ``first`` to ``last`` and more?"""
    return any(a <= first and last <= b and (b - a) > (last - first) for a, b in spans)
