"""Who speaks: the noun phrase beside a cue, cut to the speaker, split into name, office and organisation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from marsad.lexicon.closed import closed_class
from marsad.reading.layers import Layers, within
from marsad.shapes import Speaker

# What follows these words says where, when or to whom it was said, not who said it.
_CUTS = closed_class("speaker_ends")
_STATEMENTS = closed_class("statement_nouns")
_TO_MEDIA = closed_class("told_to")
# A speaker is named in at most this many words; longer stretches are clauses misread (dev articles: longest is 13).
LONGEST_SPEAKER = 16
# A surname points back to one of at most this many speakers.
MOST_HEARD = 40
# «المصدر», «النائب الخفاجي»: what points back has at most so many words.
LONGEST_POINTER = 2
_NO_SPEAKER = closed_class("no_speaker")
_TRIM = frozenset("، , : - ( ) اليوم امس".split())
_ANAPHORS = ("المصدر", "المصادر", "البيان", "المتحدث", "الناطق", "الوزير", "الوزاره", "المسوول", "القائد", "المرصد", "النائب",
             "اللجنه", "الوكاله", "المراسل", "الشهود", "الرئيس", "المركز", "المنظمه", "الجيش", "التنظيم", "الحركه")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the tokens he was named by; ``words`` are all folded words that name him so far."""

    first: int
    last: int
    speaker: Speaker
    media: bool = False
    words: tuple[str, ...] = ()


def voice(layers: Layers, first: int, last: int, heard: list[Voice], *, led: bool = False) -> Voice | None:
    """The speaker named between two tokens, or None where they name none. ``heard``: the speakers so far; ``led``: a
    preposition leads to him («وفقا لمسؤول»), so that a «ل» does not mark whom was told («شرح للمدعية أن»)."""
    first, last = _cut(layers, first, min(last, first + 2 * LONGEST_SPEAKER))
    if last < first or last - first >= LONGEST_SPEAKER or not _may_speak(layers, first, last):
        return None
    if not any(word.isalpha() and len(word) > 1 for word in layers.words[first : last + 1]):
        return None
    prefix = _prefix(layers, first)
    if prefix.endswith("ل") and not led:
        return None
    span = layers.page.core(first, last, prefix)
    role, organisation, name, actor_id, media = _parts(layers, first, last)
    speaker = Speaker(text=span.text, name=name, role=role, organisation=organisation, id=actor_id, span=span)
    named = (layers.words[first].removeprefix(prefix), *layers.words[first + 1 : last + 1])
    earlier = _pointed_at(named, heard)
    if earlier is None:
        return Voice(first, last, speaker, media, named)
    return Voice(first, last, _filled(speaker, earlier.speaker), media, named + earlier.words)


def _may_speak(layers: Layers, first: int, last: int) -> bool:
    """A preposition, an adverb in -ا or a bare particle is no speaker."""
    word = layers.words[first]
    if word in _NO_SPEAKER or layers.page.tokens.is_on(first):
        return False
    return not (
        first == last and word.endswith("ا") and not word.startswith("ال") and not known_speaker(layers, first, last)
    )


def known_speaker(layers: Layers, first: int, last: int) -> bool:
    """Does an actor, an office or a kind of source stand between two tokens?"""
    return bool(within(layers.actors, first, last) or within(layers.matches.part("titles"), first, last))


def _cut(layers: Layers, first: int, last: int) -> tuple[int, int]:
    """Cut a stretch at the words that no longer name the speaker."""
    words = layers.words
    dates = layers.date_at
    while first <= last and (words[first] in _TRIM or first in dates or not words[first].isalnum()):
        first = (dates[first].last if first in dates else first) + 1
    for index in range(first, last + 1):
        if _ends_speaker(layers, index, last, index == first):
            last = index - 1
            break
    while last >= first and (words[last] in _TRIM or not words[last].isalnum()):
        last -= 1
    return first, last


def _ends_speaker(layers: Layers, index: int, last: int, opens: bool) -> bool:
    """Does the word no longer name the speaker? Opening it, «إمام» is a title and «لوكالة» his agency («وفقا لوكالة»)."""
    words = layers.words
    word, after = words[index], words[index + 1] if index < last else ""
    cuts = word in _CUTS and not (opens and index in layers.title_at) or word in _TO_MEDIA and not opens
    if index in layers.date_at or cuts or layers.page.tokens.is_on(index):
        return True
    if word == "في":
        return after in _STATEMENTS
    if word in ("،", "(", ")", ":", ";", "؛", "-"):
        return not _apposition(layers, index + 1)
    if word == "ل":
        return not opens
    actor = layers.actor_at.get(index)
    return actor is not None and not opens and actor.kind == "media" and actor.prefix.startswith("ل")


def _apposition(layers: Layers, token: int) -> bool:
    """«رامي عبد الرحمن، مدير المرصد، …»: an office after a comma still speaks of the speaker."""
    return token in layers.title_at


def _prefix(layers: Layers, first: int) -> str:
    actor = layers.actor_at.get(first)
    if actor:
        return actor.prefix.removesuffix("ال")
    title = layers.title_at.get(first)
    return title.prefix.removesuffix("ال") if title else ""


def _parts(layers: Layers, first: int, last: int) -> tuple[str | None, str | None, str | None, str | None, bool]:
    """Role, organisation, personal name, actor id, and whether the speaker is a news medium."""
    bodies = [a for a in within(layers.actors, first, last) if a.last <= last and not a.people]
    named = {token for body in bodies for token in range(body.first, body.last + 1)}
    titles = [m for m in within(layers.matches.part("titles"), first, last) if m.last <= last and m.first not in named]
    covered = {i for m in titles for i in range(m.first, m.last + 1)}
    covered |= {i for a in bodies for i in range(a.first, a.last + 1)}
    run = _name_run(layers, first, last, covered) if any(m.entry.give("title") != "anonymous" for m in titles) else None
    name = layers.page.span(*run).text if run else None
    role = layers.page.core(titles[0].first, titles[0].last, titles[0].prefix).text if titles else None
    body = bodies[0] if bodies else None
    if body and not titles and (body.first, body.last) == (first, last):
        return role, body.name, body.name, body.id, body.kind == "media"
    if not titles and not bodies and last - first <= 3:
        name = layers.page.span(first, last).text
    return role, body.name if body else None, name, None, bool(body and body.kind == "media")


def _name_run(layers: Layers, first: int, last: int, covered: set[int]) -> tuple[int, int] | None:
    """The last stretch of at most four words outside titles and organisations: a personal name, if anything."""
    end = last
    while end >= first and (end in covered or layers.words[end].endswith(("يه",)) or not layers.words[end].isalpha()):
        end -= 1
    if end < first:
        return None
    start = end
    while start - 1 >= first and start - 1 not in covered and layers.words[start - 1].isalpha() and end - start < 3:
        start -= 1
    while start <= end and layers.words[start] in ("في", "من", "باسم", "ل"):
        start += 1
    return (start, end) if start <= end else None


def _pointed_at(words: tuple[str, ...], heard: list[Voice]) -> Voice | None:
    """«الخفاجي», «المصدر» point back to a speaker heard before, and take name, office and organisation from him."""
    if len(words) > LONGEST_POINTER:
        return None
    for earlier in reversed(heard[-MOST_HEARD:]):
        if words[-1] in earlier.words and len(earlier.words) > len(words):
            return earlier
        if words[0] in _ANAPHORS and words[0].removeprefix("ال") in earlier.words:
            return earlier
    return None


def _filled(speaker: Speaker, earlier: Speaker) -> Speaker:
    return Speaker(
        text=speaker.text, name=earlier.name or earlier.text, role=earlier.role or speaker.role,
        organisation=earlier.organisation or speaker.organisation, id=earlier.id or speaker.id, span=speaker.span,
    )  # fmt: skip


def silent_subject(heard: list[Voice]) -> Voice | None:
    """A cue without a subject belongs to the last speaker."""
    return replace(heard[-1]) if heard else None
