"""The lines of a text with their offsets and keys, and the sentences at the end of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from marsad.arabic.fold import fold_plain
from marsad.clean.furniture_rules import key_of

# Characters. A longer line is prose whatever it says; only its last sentences can be furniture, so only its tail is
# folded, and a file that is one line of 10 MB costs no more than its tail.
LONG_LINE = 1500
TAIL = 600

_LINE = re.compile("[^\n\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])[\"»”)]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: offsets into the text without the white space around it, and its words folded.

    ``opens_paragraph`` is true when a blank line or nothing stands before it. For a line over :data:`LONG_LINE`
    characters ``raw`` and ``key`` are those of its tail and ``long`` is true.
    """

    start: int
    end: int
    raw: str
    key: str
    opens_paragraph: bool
    long: bool


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold more than white space; linear in its length."""
    pieces: list[tuple[int, int, str, bool, bool]] = []
    last_end = -2
    for found in _LINE.finditer(text):
        start, end = found.span()
        long = end - start > LONG_LINE
        raw = text[end - TAIL : end].strip() if long else found.group().strip()
        if raw:
            start += 0 if long else text[start:end].index(raw)
            opens = start - last_end > 1 and text.count("\n", max(last_end, 0), start) != 1
            pieces.append(
                (start, start + len(raw) if not long else text.rindex(raw, 0, end) + len(raw), raw, opens, long)
            )
            last_end = pieces[-1][1]
    if not pieces:
        return []
    keys = key_of(fold_plain("\n".join(raw for _, _, raw, _, _ in pieces))).split("\n")
    return [
        Line(start, end, raw, key.strip(), opens, long)
        for (start, end, raw, opens, long), key in zip(pieces, keys, strict=True)
    ]


def last_sentences(line: Line, most: int = 3) -> list[tuple[int, str]]:
    """The last sentences of a line, the last first, as (offset in the text, sentence); never the whole line."""
    tail = line.raw[-TAIL:]
    base = line.end - len(tail)
    starts = [found.end() for found in _SENTENCE_END.finditer(tail)][-most:]
    ends = [*starts[1:], len(tail)][: len(starts)]
    return [(base + start, tail[start:end].strip()) for start, end in zip(starts, ends, strict=True)][::-1]


def is_one_sentence(line: Line) -> bool:
    """Whether no sentence ends before the line does."""
    return not line.long and _SENTENCE_END.search(line.raw) is None
