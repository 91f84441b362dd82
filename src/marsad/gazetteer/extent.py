"""How far a place reaches in its sentence: the type word before it, «ريف» and the side after it."""

from __future__ import annotations

from dataclasses import replace

from marsad.arabic.clitics import NAME_PREFIXES
from marsad.arabic.tokens import Tokens
from marsad.gazetteer.mentions import Cue, PlaceMention
from marsad.lexicon.closed import closed_class

_IN_NAME = closed_class("types_in_names")
_RURAL = closed_class("rural_words")
_SIDES = closed_class("sides")


def with_extent(tokens: Tokens, mention: PlaceMention, cue: Cue | None) -> PlaceMention:
    """The mention with the words that belong to it: its span begins at its type word, its name may hold it."""
    if mention.first > 0 and not mention.prefix:
        prefix, word = _bare(tokens.words[mention.first - 1])
        if word in _RURAL:
            return _countryside(tokens, mention, mention.first - 1, prefix)
    if mention.last > mention.first and _bare(tokens.words[mention.first])[1] in _RURAL and mention.kind == "area":
        return _countryside(tokens, mention, mention.first, mention.prefix)
    if cue is None or cue.kind is None or cue.last != mention.first - 1 or mention.prefix:
        return mention
    bare = tokens.words[cue.first].removeprefix(cue.prefix)
    name = mention.name
    if mention.row is None and bare in _IN_NAME:
        name = _written(tokens, cue.first, mention.last, cue.prefix)
    return replace(mention, first=cue.first, prefix=cue.prefix, name=name)


def _countryside(tokens: Tokens, mention: PlaceMention, first: int, prefix: str) -> PlaceMention:
    """«ريف حماة الشمالي» is an area near حماة, not the town."""
    last = mention.last
    while last + 1 < len(tokens) and tokens.words[last + 1] in _SIDES and last - mention.last < 2:
        last += 1
    return replace(
        mention,
        first=first,
        last=last,
        prefix=prefix,
        name=_written(tokens, first, last, prefix),
        kind="area",
        precision="near",
    )


def _bare(word: str) -> tuple[str, str]:
    """A word parted from the clitics glued before it, where what is left is a rural word."""
    for prefix in NAME_PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in _RURAL:
            return prefix, word[len(prefix) :]
    return "", word


def _written(tokens: Tokens, first: int, last: int, prefix: str) -> str:
    """The words as the article writes them, blanks made single, clitics left out."""
    start, end = tokens.folded.span(tokens.starts[first] + len(prefix), tokens.ends[last])
    return " ".join(tokens.folded.source[start:end].split())
