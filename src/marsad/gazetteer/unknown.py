"""How far a place name reaches when no table knows it: «قرية أبو صخير الشرقية» is three words, «قرية صغيرة» none."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.arabic.tokens import Tokens
from marsad.lexicon.closed import closed_class

# First words of compound place names, and of names of people that places are called after.
_COMPOUNDS = closed_class("compound_place_leads")
_NO_NAMES = closed_class("no_place_names")
# Adjectives of relation without article («سكنية», «حدودي») describe the place; a name in -ية carries the article.
_RELATIVE = ("يه",)
_LIST_JOINTS = frozenset(("،", "و"))
# «طه», «نها» are names; a longer word in ها is a noun with its pronoun (letters).
LONGEST_WITH_HA = 4
MOST_NAMES_IN_A_LIST = 12


def unknown_name(tokens: Tokens, first: int, taken: set[int], plural: bool) -> Iterator[tuple[int, int, str, str]]:
    """Yield ``(first, last, prefix, name)`` for the name at ``first`` and, after a plural type word, those joined to it."""
    for _ in range(MOST_NAMES_IN_A_LIST):
        if plural and first < len(tokens) and first in taken:
            first = _past_known(tokens, first, taken)
            if not (first < len(tokens) and (_joined(tokens, first) or tokens.words[first] in _LIST_JOINTS)):
                return
        if plural and first < len(tokens) and tokens.words[first] in _LIST_JOINTS:
            first += 1
            continue
        last = _reach(tokens, first, taken)
        if last is None:
            return
        prefix = "و" if plural and _joined(tokens, first) else ""
        yield first, last, prefix, _written(tokens, first, last, prefix)
        if not plural:
            return
        first = last + 1
        if not (first < len(tokens) and (_joined(tokens, first) or tokens.words[first] in _LIST_JOINTS)):
            return


def _past_known(tokens: Tokens, first: int, taken: set[int]) -> int:
    while first < len(tokens) and first in taken:
        first += 1
    return first


def _joined(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if word.startswith("و") and word[1:] in _COMPOUNDS and len(word) <= 3:
        return True
    return word.startswith("و") and len(word) > 3 and not word.startswith(("وا ", "وسط", "وقع", "وقد", "وهو", "وهي"))


def _reach(tokens: Tokens, first: int, taken: set[int]) -> int | None:
    """The last token of the name that starts at ``first``, or None."""
    if first in taken or not _nameable(tokens, first):
        return None
    last = first
    if tokens.words[first].removeprefix("و") in _COMPOUNDS or tokens.words[first] in _COMPOUNDS:
        if not (first + 1 < len(tokens) and first + 1 not in taken and _nameable(tokens, first + 1)):
            return None
        last = first + 1
    following = last + 1
    if following < len(tokens) and following not in taken and _agrees(tokens, first, following):
        last = following
    return last


def _nameable(tokens: Tokens, index: int) -> bool:
    if index >= len(tokens) or tokens.numeric[index]:
        return False
    word = tokens.words[index]
    bare = word.removeprefix("و") if len(word) > 2 else word
    if not ("\u0620" <= word[0] <= "\u06ff") or len(word) < 3 or word in _NO_NAMES or bare in _NO_NAMES:
        return word.removeprefix("و") in ("ام", "بو", "تل") and index + 1 < len(tokens)
    # «مناطق حكمها», «احتجاجا»: a noun with a pronoun or in the accusative is no name.
    if word.endswith(("ها", "هم")) and len(word) > LONGEST_WITH_HA or word.endswith("ا") and tokens.accusative(index):
        return False
    return not (word.endswith(_RELATIVE) and not word.startswith("ال"))


def _agrees(tokens: Tokens, first: int, index: int) -> bool:
    """«الحديدة القديمة», «حصيبة الشرقية»: an adjective of side or size belongs to the name."""
    return tokens.words[index] in _SIDES


_SIDES = closed_class("place_sides")


def _written(tokens: Tokens, first: int, last: int, prefix: str) -> str:
    """The name as the article writes it, blanks made single."""
    start, end = tokens.folded.span(tokens.starts[first] + len(prefix), tokens.ends[last])
    return " ".join(tokens.folded.source[start:end].split())
