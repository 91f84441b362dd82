"""Which lines, or last sentences of lines, the phrases of the furniture lexicon mark."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from marsad.arabic.fold import fold_plain
from marsad.clean.furniture_rules import FurnitureIndex, FurnitureRule, furniture_index, key_of
from marsad.clean.lines import Line, is_one_sentence, last_sentences

_BEFORE_SET_OFF = ("-", "(", "[", "|", "/", "©")
_MOST_WORDS_AFTER = 3
_DATE = r"\b.{0,30}?(?:\d{1,2}:\d{2}|\d{1,4}[/.-]\d{1,2}|\b(?:19|20)\d{2}\b)"
_MOST_WORDS = 14
_NUMBERS = "0123456789 "


def match_lines(lines: list[Line]) -> tuple[dict[int, FurnitureRule], dict[int, int]]:
    """The rule of each line that is furniture; and for other lines the offset where furniture begins in them."""
    index = furniture_index()
    whole = _by_words(lines, index)
    inside: dict[int, list[FurnitureRule]] = {}
    for at, start, end, readings in _hits(lines, index):
        for rule in readings:
            if not lines[at].long and _fits(rule, lines[at], start, end):
                if at not in whole or rule.teasers > whole[at].teasers:
                    whole[at] = rule
            elif "starts" in rule.match or "anywhere" in rule.match:
                inside.setdefault(at, []).append(rule)
    begins = {at: _last_sentences_of(lines[at], index) for at in inside if at not in whole}
    return whole, {at: start for at, start in begins.items() if start is not None}


def _hits(lines: list[Line], index: FurnitureIndex) -> list[tuple[int, int, int, tuple[FurnitureRule, ...]]]:
    """Phrases that stand as whole words: (line, start and end in its key, the rules)."""
    keys = "\n".join(line.key for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.key) + 1)
    hits = []
    for start, end, pattern in index.automaton.find_overlapping(keys):
        if end < len(keys) and keys[end] not in " \n":
            continue
        if start and keys[start - 1] not in " \n" and not _after_conjunction(keys, start):
            continue
        at = bisect_right(starts, start) - 1
        hits.append((at, start - starts[at], end - starts[at], index.readings[pattern]))
    return hits


def _after_conjunction(keys: str, start: int) -> bool:
    return keys[start - 1] in "وف" and (start == 1 or keys[start - 2] in " \n")


def _by_words(lines: list[Line], index: FurnitureIndex) -> dict[int, FurnitureRule]:
    """Lines made of the words of one vocabulary and of numbers."""
    found: dict[int, FurnitureRule] = {}
    for at, line in enumerate(lines):
        words = [] if line.long else line.key.split(" ", _MOST_WORDS)
        if not words or len(words) > _MOST_WORDS or not (words[0] in index.vocabulary or words[0].isdigit()):
            continue
        named = {word for word in words if not word.isdigit()}
        for vocabulary, rule in index.vocabularies:
            if named and named <= vocabulary and len(line.raw) <= rule.longest:
                found[at] = rule
                break
    return found


def _fits(rule: FurnitureRule, line: Line, start: int, end: int) -> bool:
    """Whether a phrase at ``[start, end)`` of the line's key makes the line furniture."""
    if len(line.raw) > rule.longest:
        return False
    phrase, rest = line.key[start:end], line.key[end:]
    leads = not line.key[:start].strip(_NUMBERS)
    if "whole" in rule.match and leads and not rest.strip(_NUMBERS):
        return True
    if "starts" in rule.match and leads:
        return not rule.set_off or _is_followed(phrase, line.raw, rule.set_off)
    if "ends" in rule.match and start and rest.count(" ") <= _MOST_WORDS_AFTER and is_one_sentence(line):
        return _is_set_off(line.raw, phrase, rest)
    return "anywhere" in rule.match and is_one_sentence(line)


def _last_sentences_of(line: Line, index: FurnitureIndex) -> int | None:
    """Where the furniture at the end of a line begins: its last sentences, as far back as each of them is furniture."""
    begins = None
    for start, sentence in last_sentences(line):
        alone = Line(start, start + len(sentence), sentence, key_of(fold_plain(sentence)).strip(), False, False)
        fits = any(
            _fits(rule, alone, at, end)
            for _, at, end, rules in _hits([alone], index)
            for rule in rules
            if "starts" in rule.match or "anywhere" in rule.match
        )
        if not fits:
            break
        begins = start
    return begins


def _is_followed(phrase: str, raw: str, by: str) -> bool:
    return _set_off_pattern(phrase, by).match(fold_plain(raw)) is not None


@lru_cache(maxsize=512)
def _set_off_pattern(phrase: str, by: str) -> re.Pattern[str]:
    """The phrase at the start of folded text, then a date, or a mark, a number or the end."""
    after = _DATE if by == "date" else r"\s*(?:[^\w\s\"(]|\"\s|\d|$)"
    return re.compile(r"[\W\d]*" + r"[\W_]+".join(map(re.escape, phrase.split())) + after)


def _is_set_off(raw: str, phrase: str, rest: str) -> bool:
    """Whether a dash, bracket, bar or slash stands right before the phrase, and before what follows it («/ Agency»)."""
    folded = fold_plain(raw)
    words = list(re.finditer(r"[^\W_]+", folded))
    after = len(words) - len(rest.split())
    first = words[after - len(phrase.split())].start()
    if not folded[:first].rstrip(" _").endswith(_BEFORE_SET_OFF):
        return False
    return after == len(words) or folded[: words[after].start()].rstrip(" _").endswith(_BEFORE_SET_OFF)
