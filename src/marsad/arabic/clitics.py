"""Which strings may stand glued before and after a word.

A dictionary hit counts only when what is left of its first and last token is a legal string of clitics: «وبالهجمات» is
و + ب + ال + هجمات, but وزارة does not begin with "and".
"""

from __future__ import annotations

from typing import Literal

WordClass = Literal["noun", "verb", "name", "fixed"]

CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ك", "ل")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ني", "ي", "ك", "كم")


def _noun_prefixes() -> dict[str, bool]:
    """Prefix → does it hold the article; ل + ال is written لل."""
    out = {}
    for conjunction in CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            out[conjunction + preposition] = False
            out[conjunction + ("لل" if preposition == "ل" else preposition + "ال")] = True
    return out


NOUN_PREFIXES = _noun_prefixes()
VERB_PREFIXES = {c + p: False for c in CONJUNCTIONS for p in ("", "س", "ل")}
NAME_PREFIXES = {c + p: False for c in CONJUNCTIONS for p in _PREPOSITIONS}
FIXED_PREFIXES = {"": False, "و": False, "ف": False}

PREFIXES: dict[WordClass, dict[str, bool]] = {
    "noun": NOUN_PREFIXES,
    "verb": VERB_PREFIXES,
    "name": NAME_PREFIXES,
    "fixed": FIXED_PREFIXES,
}
PRONOUN_SUFFIXES = frozenset(_PRONOUNS)
NO_SUFFIX: frozenset[str] = frozenset()
SUFFIXES: dict[WordClass, frozenset[str]] = {
    "noun": PRONOUN_SUFFIXES,
    "verb": PRONOUN_SUFFIXES,
    "name": NO_SUFFIX,
    "fixed": NO_SUFFIX,
}
