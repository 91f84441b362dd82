"""One multi-pattern pass over an article: every known form, accepted only between legal clitics.

The index knows nothing about what its phrases mean: lexicon and gazetteer each build one and keep their own tables
behind the keys. daachorse was the fastest of the matchers measured and serialises to bytes (docs/decisions/0002).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import daachorse
import msgspec

from marsad.arabic.clitics import PREFIXES, SUFFIXES, WordClass
from marsad.arabic.tokens import Tokens

NEEDS_SUFFIX = 1
PAST = 2
PRESENT = 4
PLURAL = 8
DUAL = 16
FEMININE = 32
FIRST_PERSON = 64


class Form(NamedTuple):
    """One spelling (folded, words joined by one blank) of the phrase behind ``key``."""

    text: str
    word_class: WordClass
    key: int
    flags: int = 0


class Hit(NamedTuple):
    """A form found at tokens ``first`` to ``last`` (both included), with the clitics glued around it."""

    key: int
    first: int
    last: int
    prefix: str
    suffix: str
    article: bool
    flags: int


class _Compiled(msgspec.Struct, frozen=True, array_like=True):
    """What is written to disk."""

    automaton: bytes
    forms: list[list[tuple[int, str, int]]]


class PhraseIndex:
    """An automaton over forms. Build it with :meth:`build`, store it with :meth:`dump`, reload it with :meth:`load`."""

    def __init__(self, compiled: _Compiled) -> None:
        """Take the compiled tables; the automaton is restored from its bytes."""
        self._compiled = compiled
        self._automaton = (
            daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(compiled.automaton) if compiled.forms else None
        )
        self._forms = compiled.forms

    @classmethod
    def build(cls, forms: Iterable[Form]) -> PhraseIndex:
        """Index ``forms``; equal forms of different keys are all found."""
        table: dict[str, set[tuple[int, str, int]]] = defaultdict(set)
        for form in forms:
            if form.text:
                table[form.text].add((form.key, form.word_class, form.flags))
        texts = sorted(table)
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(texts).serialize() if texts else b""
        return cls(_Compiled(bytes(automaton), [sorted(table[text]) for text in texts]))

    @classmethod
    def load(cls, data: bytes) -> PhraseIndex:
        """The index that :meth:`dump` wrote."""
        return cls(msgspec.msgpack.decode(data, type=_Compiled))

    def dump(self) -> bytes:
        """The index as bytes."""
        return msgspec.msgpack.encode(self._compiled)

    def find(self, tokens: Tokens) -> list[Hit]:
        """Every legal occurrence, in text order; overlapping ones too."""
        if self._automaton is None:
            return []
        stream, starts, words, owner = tokens.stream, tokens.stream_starts, tokens.words, tokens.stream_owners
        hits: set[Hit] = set()
        add, forms = hits.add, self._forms
        for start, end, pattern in self._automaton.find_overlapping(stream):
            first, last = owner[start], owner[end - 1]
            begins, stops = starts[first], starts[last] + len(words[last])
            if start - begins > _LONGEST_PREFIX or stops - end > _LONGEST_SUFFIX:
                continue
            prefix, suffix = stream[begins:start], stream[end:stops]
            for key, word_class, flags in forms[pattern]:
                article = PREFIXES[word_class].get(prefix)  # type: ignore[index]
                if article is None:
                    continue
                if suffix and (article or suffix not in SUFFIXES[word_class]):  # type: ignore[index]
                    continue
                if flags & NEEDS_SUFFIX and not suffix:
                    continue
                if (suffix or word_class == "verb" and first == last) and tokens.ends_in_marbuta(last):
                    continue
                add(Hit(key, first, last, prefix, suffix, article, flags))
        return sorted(hits, key=lambda hit: (hit.first, -hit.last, hit.key, hit.flags))


_LONGEST_PREFIX = max(len(prefix) for table in PREFIXES.values() for prefix in table)
_LONGEST_SUFFIX = max(len(suffix) for table in SUFFIXES.values() for suffix in table)
