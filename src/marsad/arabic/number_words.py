"""How Arabic number words add up: «مئة وخمسة وعشرون ألفا» is 125,000."""

from __future__ import annotations

from typing import NamedTuple

from marsad.arabic.fold import fold_plain
from marsad.arabic.number_vocabulary import HOMOGRAPHS, PARTICLES, WORDS, Word


class Amount(NamedTuple):
    """A number read from ``first`` to ``last``. ``lonely``: one word that is also another word («سبع», «ميتا»)."""

    first: int
    last: int
    value: int
    dual: bool = False
    ordinal: bool = False
    words: bool = True
    vague: bool = False
    article: bool = False
    lonely: bool = False


_TEN_AFTER = frozenset(("عشر", "عشره"))
_HUNDRED_AFTER = frozenset(fold_plain("مئة مائة").split())


def read_words(words: list[str], at: int) -> Amount | None:
    """The number in words that begins at ``at``; looks at most some ten words ahead."""
    word = WORDS[words[at]]
    if word.kind == "ordinal":
        return _ordinal(words, at, word)
    if word.kind == "vague":
        return _vague(words, at, word)
    if word.kind == "scale" and word.times == 0:
        return Amount(at, at, 2 * word.value, vague=True, article=word.article)
    if word.kind == "zero":
        return Amount(at, at, 0, article=word.article, lonely=True)
    if word.kind == "one" and not _completes_one(words, at):
        return Amount(at, at, 1, article=word.article, lonely=True)
    return _cardinal(words, at, word)


def continue_with(words: list[str], at: int, below: int) -> tuple[int, int] | None:
    """What «و» adds after a scale word: (value, last) of the words at ``at``, smaller than ``below``."""
    joined = _joined(words, at)
    if joined is None:
        return None
    value, last, limit = 0, at - 1, below
    while joined is not None:
        step = _step(words, joined, limit)
        if step is None:
            break
        amount, last, limit = step
        value += amount
        if limit == 1:
            break
        joined = _joined(words, last + 1)
    return (value, last) if last >= at else None


def _joined(words: list[str], at: int) -> int | None:
    """Where the number word joined by «و» stands: at ``at``, or after a «و» that stands alone."""
    if at >= len(words):
        return None
    word = WORDS.get(words[at])
    if word is not None and word.joined and word.kind not in ("vague", "ordinal"):
        return at
    if words[at] == "واحد":
        return at
    if words[at] == "و" and at + 1 < len(words):
        word = WORDS.get(words[at + 1])
        return at + 1 if word is not None and not word.joined and not word.glued else None
    return None


def _cardinal(words: list[str], at: int, word: Word) -> Amount | None:
    step = _step(words, at, 10**12)
    if step is None:
        return None
    value, last, limit = step
    if limit > 1:
        more = continue_with(words, last + 1, limit)
        if more is not None:
            value, last = value + more[0], more[1]
    dual = word.times == 2 or value in (2, 200)
    if last == at and words[at].removeprefix("و") == "الفا" and _counted(words, at + 1):
        value, dual = 2_000, True
    bare = words[at].removeprefix("و")
    lonely = last == at and (word.short or bare in HOMOGRAPHS)
    return Amount(at, last, value, dual=dual, article=word.article, lonely=lonely)


def _counted(words: list[str], at: int) -> bool:
    return at < len(words) and len(words[at]) > 2 and words[at].isalpha() and words[at] not in PARTICLES


def _step(words: list[str], at: int, below: int) -> tuple[int, int, int] | None:
    """One group with its scale word: (value, last, scale); None where it is not smaller than ``below``."""
    word = WORDS[words[at]]
    if word.kind == "scale":
        return (word.value * word.times, at, word.value) if word.times and word.value < below else None
    group = _group(words, at)
    if group is None:
        return None
    value, last = group
    scale = scale_at(words, last + 1)
    if scale:
        return (value * scale, last + 1, scale) if scale < below else None
    return (value, last, 1) if value < below else None


def scale_at(words: list[str], at: int) -> int:
    """The bare scale word at ``at`` («ألف», «آلاف», «مليون») as a number, else 0."""
    word = WORDS.get(words[at]) if at < len(words) else None
    if word is None or word.kind != "scale" or word.joined or word.glued or word.times == 2:
        return 0
    return word.value


def _group(words: list[str], at: int) -> tuple[int, int] | None:
    """A number below a thousand: (value, last)."""
    word = WORDS[words[at]]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word.kind == "unit" and word.value > 2 and following in _HUNDRED_AFTER:
        hundreds, last = word.value * 100, at + 1
    elif word.kind == "hundred":
        hundreds, last = word.value, at
    else:
        return _below_hundred(words, at)
    joined = _joined(words, last + 1)
    rest = None if joined is None else _below_hundred(words, joined)
    if rest is None or (joined is not None and WORDS[words[joined]].article != word.article):
        return hundreds, last
    return hundreds + rest[0], rest[1]


def _below_hundred(words: list[str], at: int) -> tuple[int, int] | None:
    word = WORDS[words[at]]
    if word.kind in ("ten", "teen", "tens"):
        return word.value, at
    if word.kind not in ("unit", "one"):
        return None
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in _TEN_AFTER:
        return word.value + 10, at + 1
    joined = _joined(words, at + 1)
    if joined is not None:
        tens = WORDS[words[joined]]
        if tens.kind == "tens" and tens.article == word.article and not (tens.glued and not tens.article):
            return word.value + tens.value, joined
    # «أحد» and «إحدى» alone mean "one of".
    return None if word.value == 1 and word.kind == "unit" else (word.value, at)


def _completes_one(words: list[str], at: int) -> bool:
    """«واحد وعشرون», and «وأحد عشر», which is spelled like «واحد عشر»."""
    group = _below_hundred(words, at)
    return group is not None and group[1] > at


def _ordinal(words: list[str], at: int, word: Word) -> Amount | None:
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in _TEN_AFTER and word.value < 10:
        return Amount(at, at + 1, 10 + word.value, ordinal=True, article=True)
    if following in _TEN_AFTER and word.value == 11:
        return Amount(at, at + 1, 11, ordinal=True, article=True)
    tens = WORDS.get(following)
    if tens is not None and tens.kind == "tens" and tens.joined and tens.article:
        return Amount(at, at + 1, tens.value + word.value % 10, ordinal=True, article=True)
    if word.value == 11:
        return None
    return Amount(at, at, word.value, ordinal=True, article=True)


def _vague(words: list[str], at: int, word: Word) -> Amount:
    """«عشرات», «بضعة آلاف», «مئات الآلاف»."""
    value, last = word.value, at
    following = WORDS.get(words[at + 1]) if at + 1 < len(words) else None
    if following is not None and not following.joined:
        if following.kind == "scale" and following.times < 2:
            value, last = value * following.value, at + 1
        elif following.kind == "vague" and word.value < 10:
            value, last = max(following.value, value * following.value // 2 if word.value > 2 else 0), at + 1
        elif following.kind == "ten" and word.value == 3:
            value, last = 13, at + 1
    return Amount(at, last, value, vague=True, article=word.article)
