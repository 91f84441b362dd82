"""All lexicon matches of a page, sorted by part, each part keeping only its longest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from marsad.arabic.tokens import Tokens
from marsad.lexicon.load import Lexicon, Match


class Matches:
    """What the lexicon found: ``part(name)`` in text order, contained matches dropped within a part."""

    def __init__(self, found: Iterable[Match]) -> None:
        """Sort ``found`` by part."""
        parts: dict[str, list[Match]] = defaultdict(list)
        for match in found:
            parts[match.entry.part].append(match)
        self._parts = {part: longest(matches) for part, matches in parts.items()}

    def part(self, name: str) -> list[Match]:
        """The matches of one part of the lexicon."""
        return self._parts.get(name, [])


def find_matches(lexicon: Lexicon, tokens: Tokens) -> Matches:
    """One pass of the lexicon over the tokens."""
    return Matches(lexicon.find(tokens))


def longest(matches: Sequence[Match]) -> list[Match]:
    """Drop matches that lie within a longer one; of equals keep the one with the shorter clitics."""
    by_length = sorted(
        matches,
        key=lambda m: (
            m.head - m.last if m.head != m.last else m.first - m.last,
            len(m.prefix) + len(m.suffix),
            m.first,
            m.entry.id,
        ),
    )
    taken: set[int] = set()
    kept = []
    for match in by_length:
        words = set(_words(match))
        if words & taken:
            continue
        taken |= words
        kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _words(match: Match) -> Iterable[int]:
    """The tokens a match claims: a phrase with a gap claims its two ends, not what stands between."""
    if match.head == match.last:
        return range(match.first, match.last + 1)
    return (*range(match.first, match.head + 1), match.last)


def inside(match: Match, spans: Iterable[tuple[int, int]]) -> bool:
    """Does the match lie within one of the token ranges?"""
    return any(first <= match.first and match.last <= last for first, last in spans)
