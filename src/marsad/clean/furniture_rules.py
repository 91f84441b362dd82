"""Which lines are furniture: the phrases of `lexicon/ar/furniture/*.yml`, compiled into one automaton.

Beside the lexicon's own fields each file has a mapping ``line`` that says how its phrases sit in a line:

- ``match``: ``whole`` (the line is the phrase, numbers, marks and emoji aside), ``starts`` (the line begins with it),
  ``ends`` (it ends the line, set off by a dash, bracket, bar or slash), ``anywhere`` (whole words anywhere in the line,
  one of و ف may be glued), ``words`` (every word of the line is a word of the file's phrases, numbers aside); two of
  them may be named, with a space between.
- ``longest``: how long in characters such a line may be; longer ones are prose.
- ``set_off``: ``true`` when a mark, a number or the line's end must follow a phrase that starts the line, ``date`` when
  a date or a time in digits must.
- ``teasers``: at most so many lines after a heading that stands alone go with it, until prose begins again.
- ``teaser_longest``: how long in characters such a teaser may be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import daachorse
import yaml

from marsad.arabic.fold import fold_plain

FURNITURE_FOLDER = Path(__file__).resolve().parent.parent / "lexicon" / "ar" / "furniture"

# Characters. Of 922 lines below such headings on 384 Arabic pages of 2021 and 2022 98 in 100 have 125 or fewer.
TEASER_LONGEST = 130

_NOT_WORD = re.compile(r"[^\w\n]+|_+")


class _StringLoader(yaml.CSafeLoader):
    """Keeps every scalar a string."""


_StringLoader.yaml_implicit_resolvers = {}


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One concept: its phrases as keys (folded words with single spaces) and how they sit in a line."""

    concept: str
    phrases: tuple[str, ...]
    match: tuple[str, ...]
    longest: int
    set_off: str
    teasers: int
    teaser_longest: int


@dataclass(frozen=True, slots=True)
class FurnitureIndex:
    """The rules ready for matching: ``readings[i]`` are the rules of the automaton's pattern ``i``."""

    automaton: daachorse.CharwiseDoubleArrayAhoCorasick
    readings: tuple[tuple[FurnitureRule, ...], ...]
    vocabularies: tuple[tuple[frozenset[str], FurnitureRule], ...]
    vocabulary: frozenset[str]


def key_of(folded: str) -> str:
    """The words of folded text with single spaces between; line breaks stay."""
    return _NOT_WORD.sub(" ", folded)


def load_furniture_rules(folder: Path = FURNITURE_FOLDER) -> tuple[FurnitureRule, ...]:
    """Read every concept of ``folder``, in the order of the file names."""
    return tuple(
        _rule(yaml.load(path.read_text(encoding="utf-8"), Loader=_StringLoader))
        for path in sorted(folder.glob("*.yml"))
    )


@lru_cache(maxsize=1)
def furniture_index() -> FurnitureIndex:
    """The shipped rules, compiled once a process."""
    rules = load_furniture_rules()
    readings: dict[str, tuple[FurnitureRule, ...]] = {}
    for rule in rules:
        if rule.match != ("words",):
            for phrase in rule.phrases:
                readings[phrase] = (*readings.get(phrase, ()), rule)
    vocabularies = tuple(
        (frozenset(word for phrase in rule.phrases for word in phrase.split()), rule)
        for rule in rules
        if "words" in rule.match
    )
    # The automaton wants distinct patterns: a phrase of two concepts is one pattern with two readings.
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(readings))
    vocabulary = frozenset().union(*(words for words, _ in vocabularies))
    return FurnitureIndex(automaton, tuple(readings.values()), vocabularies, vocabulary)


def _rule(raw: dict[str, Any]) -> FurnitureRule:
    line = raw.get("line", {})
    return FurnitureRule(
        concept=raw["concept"],
        phrases=tuple(key_of(fold_plain(phrase["text"])).strip() for phrase in raw["phrases"]),
        match=tuple(line.get("match", "whole").split()),
        longest=int(line.get("longest", "200")),
        set_off=line.get("set_off", ""),
        teasers=int(line.get("teasers", "0")),
        teaser_longest=int(line.get("teaser_longest", TEASER_LONGEST)),
    )
