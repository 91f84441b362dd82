"""Speakers named before a bare colon, the way of Telegram and of headlines: «شرطة محافظة الأنبار: ضبط كدس»."""

from __future__ import annotations

from marsad.arabic.tokens import LINE, PARAGRAPH
from marsad.lexicon.closed import closed_class
from marsad.reading.layers import Layers, within
from marsad.reading.speakers import Voice, voice

# A heading longer than this is a sentence (tokens).
LONGEST_HEADING = 14
_MEDIA_WORDS = closed_class("media_words")
_NOT_SPEAKERS = closed_class("heading_no_speaker")


def heading_voices(layers: Layers) -> dict[int, tuple[Voice, int, int]]:
    """First token of a sentence → the speaker its heading names, the colon, and the end of what he says."""
    out = {}
    for sentence in layers.page.sentences:
        colon = _colon(layers, sentence.first, sentence.last)
        if colon is None:
            continue
        speaker = _speaker(layers, sentence.first, colon)
        if speaker:
            out[sentence.first] = (speaker, colon, _end(layers, colon))
    return out


def _colon(layers: Layers, first: int, last: int) -> int | None:
    words = layers.words
    for index in range(first, min(last, first + LONGEST_HEADING) + 1):
        if words[index] == ":":
            return index if index > first else None
    return None


def _speaker(layers: Layers, first: int, colon: int) -> Voice | None:
    words = layers.words
    while first < colon and not words[first].isalpha():
        first += 1
    stretch = words[first:colon]
    if not stretch or stretch[0] in _NOT_SPEAKERS or "،" in stretch:
        return None
    if within(layers.matches.part("reporting"), first, colon) and stretch[0] != "بيان":
        return None
    if within(layers.matches.part("events"), first, colon) or within(layers.matches.part("harm"), first, colon):
        return None
    named = [a for a in within(layers.actors, first, colon) if a.kind != "civilians"]
    titled = within(layers.matches.part("titles"), first, colon)
    if not (named or titled or _MEDIA_WORDS.intersection(stretch)):
        return None
    return voice(layers, first, colon - 1, [])


def _end(layers: Layers, colon: int) -> int:
    """To the end of the paragraph the content begins in."""
    words, index = layers.words, colon + 1
    while index < len(words) and words[index] in (LINE, PARAGRAPH):
        index += 1
    while index < len(words) and words[index] != PARAGRAPH:
        index += 1
    end = index - 1
    while end > colon and not words[end].isalnum():
        end -= 1
    return end
