"""The whole lexicon, compiled once and kept: entries by number, all their forms in one index.

Compiling takes a second or two, so the result is cached under the hash of everything it was made from; a linguist's
edit makes a new hash and compiles again by itself.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.arabic.phrases import Form, Hit, PhraseIndex
from marsad.arabic.tokens import PARAGRAPH, Tokens
from marsad.lexicon.inflect import forms_of
from marsad.lexicon.schema import Concept, LexiconError, Value, read_concept

ROOM = Path(__file__).parent / "ar"
_CODE = (Path(__file__).parent, Path(__file__).parent.parent / "arabic")
# Furniture is matched on whole lines by the cleaner, calendar words by the date reader.
UNINDEXED = frozenset(("furniture",))
_SENTENCE_ENDS = frozenset((".", "!", "؟", "?", "؛", ":", PARAGRAPH))


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One phrase with what it gives: its own ``gives`` over those of its file."""

    id: str
    part: str
    concept: str
    gives: dict[str, Value]
    gap: int = 0
    tail: int | None = None

    def give(self, key: str) -> str | None:
        """A given text value, or None."""
        value = self.gives.get(key)
        return value if isinstance(value, str) else None


class Match(NamedTuple):
    """An entry found in the text. For a phrase with a gap, ``last`` is its last word and ``head`` its first stretch."""

    entry: Entry
    first: int
    last: int
    head: int
    prefix: str
    suffix: str
    article: bool
    flags: int


class _Compiled(msgspec.Struct, frozen=True, array_like=True):
    entries: list[Entry]
    index: bytes


class Lexicon:
    """Entries and their index. :meth:`find` gives every match of every part in one pass."""

    def __init__(self, compiled: _Compiled, version: str) -> None:
        """Take compiled tables and the hash of their sources."""
        self.entries = compiled.entries
        self.version = version
        self._index = PhraseIndex.load(compiled.index)
        self._is_tail = {entry.tail for entry in self.entries if entry.tail is not None}

    def find(self, tokens: Tokens) -> list[Match]:
        """Every match, in text order, the longer first where two begin together."""
        hits = self._index.find(tokens)
        tails: dict[int, list[Hit]] = defaultdict(list)
        for hit in hits:
            if hit.key in self._is_tail:
                tails[hit.key].append(hit)
        found = [match for hit in hits if hit.key not in self._is_tail for match in self._complete(hit, tails, tokens)]
        return sorted(found, key=lambda match: (match.first, -match.last, match.entry.id))

    def _complete(self, hit: Hit, tails: dict[int, list[Hit]], tokens: Tokens) -> Iterator[Match]:
        entry = self.entries[hit.key]
        last = hit.last
        if entry.tail is not None:
            tail = next((t for t in tails[entry.tail] if 0 < t.first - hit.last <= entry.gap + 1), None)
            if tail is None or _SENTENCE_ENDS.intersection(tokens.words[hit.last : tail.first]):
                return
            last = tail.last
        yield Match(entry, hit.first, last, hit.last, hit.prefix, hit.suffix, hit.article, hit.flags)


def concept_files(room: Path = ROOM) -> list[Path]:
    """Every concept file, in a stable order."""
    return sorted(room.glob("*/*.yml"))


def read_concepts(room: Path = ROOM) -> list[Concept]:
    """Read and validate all files. Raises :class:`LexiconError` for the first bad one or a phrase id given twice."""
    concepts = [read_concept(path) for path in concept_files(room)]
    for concept in concepts:
        counts = Counter(phrase.id for phrase in concept.phrases)
        for phrase_id, count in counts.items():
            if count > 1:
                raise LexiconError(
                    f"{concept.part}/{concept.concept}.yml: phrase id {phrase_id!r} stands twice; rename one"
                )
    return concepts


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped lexicon, from the cache where it is fresh."""
    version = source_hash([*concept_files(), *sorted(ROOM.glob("closed/*.txt")), *_code_files()])
    data = cached(f"lexicon-{version}", lambda: msgspec.msgpack.encode(_compile(read_concepts())))
    return Lexicon(msgspec.msgpack.decode(data, type=_Compiled), version)


def _code_files() -> list[Path]:
    """What decides how sources become forms: a change there makes other forms of the same words."""
    return [path for room in _CODE for path in sorted(room.glob("*.py"))]


def compile_lexicon(concepts: Iterable[Concept], version: str = "test") -> Lexicon:
    """A lexicon of just these concepts (for tests and for trying out a file)."""
    return Lexicon(_compile(concepts), version)


def _compile(concepts: Iterable[Concept]) -> _Compiled:
    entries: list[Entry] = []
    forms: list[Form] = []
    for concept in concepts:
        if concept.part in UNINDEXED:
            continue
        for phrase in concept.phrases:
            key, tail = len(entries), len(entries) + 1 if "…" in phrase.text else None
            name = f"{concept.part}/{concept.concept}#{phrase.id}"
            gives = {**concept.gives, **phrase.gives}
            entries.append(Entry(name, concept.part, concept.concept, gives, int(phrase.gap), tail))
            if tail is not None:
                entries.append(Entry(name, concept.part, concept.concept, gives))
            forms.extend(forms_of(phrase, key, tail))
    return _Compiled(entries, PhraseIndex.build(forms).dump())


def source_hash(paths: Iterable[Path]) -> str:
    """A short hash of the files' names and bytes."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def cached(name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes kept under ``name`` in the user's cache, made by ``make()`` when absent; works on a read-only disk."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "marsad"
    path = folder / f"{name}.bin"
    with suppress(OSError):
        return path.read_bytes()
    data = make()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as draft:
            draft.write(data)
        Path(draft.name).replace(path)
    return data
