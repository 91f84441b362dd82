"""A clause in pieces: its noun phrases in order, each with the preposition that governs it.

No parser: Arabic news keeps its phrases in order, and a noun phrase ends where a preposition, a verb the lexicon knows, a
date, a conjunction or a mark stands. What is between is one piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.arabic.tokens import PARAGRAPH
from marsad.lexicon.closed import closed_class
from marsad.reading.layers import Layers

_OPENERS = closed_class("clause_openers")
_PREPOSITIONS = closed_class("prepositions")
_LEADS = closed_class("before_target") | closed_class("before_initiator")
_LIGHT = closed_class("light_verbs")
_COUNTING = closed_class("quantity_heads")
_STRUCK = closed_class("things_struck")
# «دبابة تابعة لجيش العدو»: what something belongs to stands behind these.
_SOUND_PLURAL = ("ون", "ين")
_BELONGING = frozenset("تابع تابعه تابعين تابعا التابع التابعه التابعين".split())
_IN_WAW = closed_class("words_in_waw")
# «و» and a word have more letters than this.
SHORTEST_JOINED = 3
# Titles that a person's name follows.
_OF_A_PERSON = frozenset(("rank", "profession", "honorific"))
_ENDS = frozenset("؛ : .".split())
# «قوة من الجيش», «مجموعة مكونة من مسلحين»: what follows «من» tells who they are.
_MADE_UP_OF = frozenset("مدعومه مكونه مؤلفه قوه مجموعه وحده دوريه مفرزه رتل حشد".split())
_SKIPPED = frozenset("قد لقد وقد ثم ايضا كذلك هذا هذه ذلك تلك نحو قرابه حوالي اي لاي باي".split())
# «فيها», «عليه»: a preposition with its pronoun is whole and governs nothing after it.
_WITH_PRONOUN = closed_class("prepositions_with_pronouns")
_BARS = _ENDS | {"،"}
# A subject stands at most this far before its verb (tokens).
REACH_BEFORE = 12
# A noun phrase in the news of shared/evaluation has at most this many words after its head.
LONGEST_TAIL = 6
# «(…)» steps aside for at most this many tokens.
LONGEST_ASIDE = 8


class Piece(NamedTuple):
    """Tokens ``first`` to ``last`` under ``prep`` («» for a bare phrase; «ب», «ل» when glued); ``prefix`` is glued before
    the first word and no part of it; ``joined``: linked by «و» to the piece before."""

    prep: str
    first: int
    last: int
    prefix: str
    joined: bool


def pieces(layers: Layers, first: int, last: int) -> Iterator[Piece]:
    """The noun phrases from token ``first`` to ``last``, up to the first verb or clause opener."""
    index, prep, words = first, "", layers.words
    while index <= last:
        word = words[index]
        if word in _ENDS or word in _OPENERS or is_verb(layers, index) and word not in _LEADS:
            return
        if index in layers.date_at:
            index, prep = layers.date_at[index].last + 1, ""
        elif word == "(":
            index = _past_aside(words, index, last)
        elif is_lead(words, index):
            prep, index = f"{prep} {_bare(word)}".strip(), index + 1
        elif _with_pronoun(word):
            index, prep = index + 1, ""
        elif not word[0].isalnum() or word in _SKIPPED:
            index += 1
        else:
            prefix = _glued(layers, index)
            end = _reach(layers, index, last)
            joined = prefix.startswith("و") or index > first and words[index - 1] == "و"
            yield Piece(prep or prefix.lstrip("وف"), index, end, prefix, joined)
            prep, index = "", end + 1


def is_lead(words: list[str], index: int) -> bool:
    """A preposition, or a verb that leads to a participant as one does («هجوم نفذه مسلحون»)."""
    word = words[index]
    return word in _PREPOSITIONS or word in _LEADS or word[:1] == "و" and word[1:] in _PREPOSITIONS


def is_verb(layers: Layers, index: int) -> bool:
    """Does a verb that the lexicon knows, or a light verb, stand here?"""
    return index in layers.verb_starts or _bare(layers.words[index]) in _LIGHT


def _bare(word: str) -> str:
    return word[1:] if word[:1] in "وف" and len(word) > 3 else word


def _with_pronoun(word: str) -> bool:
    return word in _WITH_PRONOUN or word[:1] == "و" and word[1:] in _WITH_PRONOUN


def _past_aside(words: list[str], index: int, last: int) -> int:
    close = next((i for i in range(index, min(last, index + LONGEST_ASIDE) + 1) if words[i] == ")"), index)
    return close + 1


def _glued(layers: Layers, index: int) -> str:
    """The clitics before the word: those of a known name or noun, else what the article shows («بال», «لل», «وال»)."""
    known = layers.prefix_at.get(index)
    if known is not None:
        return known
    word = layers.words[index]
    if index in layers.tokens_of_numbers and word[:1] in "بول" and not word.startswith(("واحد", "بضع")):
        return word[:1]
    for clitic in ("وبال", "وال", "بال", "فال", "كال"):
        if word.startswith(clitic) and len(word) > len(clitic) + 2:
            return clitic.removesuffix("ال")
    if word.startswith("لل") and len(word) > 4 or word[:1] in "بل" and word[1:] in _STRUCK:
        return word[:1]
    return "و" if word[:1] == "و" and word[1:] in _STRUCK else ""


def _reach(layers: Layers, first: int, limit: int) -> int:
    """The last token of the noun phrase that begins at ``first``."""
    words, last = layers.words, _mention_end(layers, first)
    while last < limit and last - first < LONGEST_TAIL:
        following = last + 1
        word = words[following]
        if word == "من" and _partitive(layers, first, last, following):
            last = _mention_end(layers, following + 1)
            continue
        if last in layers.tokens_of_numbers and _countable(layers, following):
            last = max(following, _mention_end(layers, following))
            continue
        if words[last] in _BELONGING and _glued(layers, following) == "ل":
            last = _mention_end(layers, following)
            continue
        if _ends_phrase(layers, following) or _opens_another(layers, first, last, following):
            break
        last = max(following, _mention_end(layers, following))
    return min(last, limit)


def _countable(layers: Layers, index: int) -> bool:
    """A noun right after a number is what it counts."""
    word = layers.words[index]
    return word[0].isalpha() and not is_lead(layers.words, index) and word[:1] != "و" and index not in layers.date_at


def _ends_phrase(layers: Layers, index: int) -> bool:
    words = layers.words
    word = words[index]
    if not word[0].isalnum() or word in _OPENERS or is_lead(words, index) or is_verb(layers, index):
        return True
    if index in layers.date_at or index in layers.busy or word in _SKIPPED or _with_pronoun(word):
        return True
    prefix = _glued(layers, index)
    if word[:1] == "و" and index not in layers.prefix_at and len(word) > SHORTEST_JOINED and word not in _IN_WAW:
        return True
    return prefix[:1] in ("و", "ف", "ب", "ك") or prefix == "ل" and not word.startswith("لل")


def _opens_another(layers: Layers, first: int, last: int, following: int) -> bool:
    """«القوات | مواقع», «مسلحون | ضابطا»: after somebody named or described a noun that is no adjective of his is the
    next phrase; a noun without article holds its owner («منزل ضابط»), a title its name («العقيد فلان»)."""
    word = layers.words[following]
    actor = next((layers.actor_at[token] for token in range(first, last + 1) if token in layers.actor_at), None)
    someone = following in layers.actor_at or following in layers.title_at or following in layers.number_at
    title = layers.title_at.get(first)
    person = title is not None and title.entry.give("title") in _OF_A_PERSON
    definite = layers.words[first].startswith(("ال", "وال", "بال", "لل")) and not person
    if actor is None:
        return definite and (someone or not word.startswith(("ال", "لل")))
    named = bool(actor.id) or actor.article or layers.words[last].startswith("ال")
    other = layers.actor_at.get(following)
    agrees = word[-2:] in _SOUND_PLURAL and word[-2:] == layers.words[last][-2:]
    if actor.people and other is not None and other.people and agrees:
        # «مستوطنون إسرائيليون»: a plural that agrees is an adjective.
        return False
    if someone or following in layers.place_starts or is_struck(word):
        return actor.last == last or named
    return named and not word.startswith(("ال", "لل"))


def is_struck(word: str) -> bool:
    """Does the word name a thing or place of people that attacks are made on, with or without its case ending?"""
    return word in _STRUCK or word.removesuffix("ا") in _STRUCK


def _partitive(layers: Layers, first: int, last: int, at: int) -> bool:
    """«عشرات من», «مسلحين من تنظيم», «ثلاثة من عناصر»: the people counted stand after «من»."""
    words = layers.words
    if at + 1 >= len(words) or _ends_phrase(layers, at + 1):
        return False
    counted = layers.tokens_of_numbers.issuperset((last,)) or words[last] in _COUNTING
    someone = at + 1 in layers.actor_at and first in layers.actor_at
    return counted or someone or words[last].removeprefix("ال") in _MADE_UP_OF


def _mention_end(layers: Layers, index: int) -> int:
    """Where a name or number that begins here ends."""
    actor = layers.actor_at.get(index)
    number = layers.number_at.get(index)
    return max(index, actor.last if actor else index, number.last if number else index)


def before_verb(layers: Layers, verb: int, start: int) -> Piece | None:
    """The bare noun phrase that opens the clause of a verb: «القوات … تقصف»; none before «وقصفت»."""
    words = layers.words
    if words[verb].startswith(("و", "ف")) and verb not in layers.prefix_at and is_verb(layers, verb):
        prefix = next((m.prefix for m in layers.matches.part("events") if m.first == verb), words[verb][:1])
        if prefix:
            return None
    low = verb
    while low > start and verb - low < REACH_BEFORE and not _bounds(layers, low - 1):
        low -= 1
    first = next(iter(pieces(layers, low, verb - 1)), None)
    return first if first is not None and not first.prep else None


def _bounds(layers: Layers, token: int) -> bool:
    word = layers.words[token]
    return word in _BARS or word in _OPENERS or word == PARAGRAPH or is_verb(layers, token)
