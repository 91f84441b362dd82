"""The article as one token stream: title first, then text, furniture stepped over; and the way back to spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
        origin = self.tokens.folded.origin
        return bisect_left(self.tokens.starts, self.shift, key=lambda start: int(origin[start])) if self.shift else 0

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
        index = bisect_right(self._furniture, (start, len(self.joined))) - 1
        return index >= 0 and self._furniture[index][0] <= start < self._furniture[index][1]

    @cached_property
    def _furniture(self) -> list[tuple[int, int]]:
        return sorted((span.start, span.end) for span in self.article.furniture)


def open_page(article: Article) -> Page:
    """Tokenise an article's title and text together."""
    title = article.title or ""
    joined = f"{title}{_BREAK}{article.text}" if title else article.text
    return Page(article, joined, len(title) + len(_BREAK) if title else 0, tokenise(joined))
