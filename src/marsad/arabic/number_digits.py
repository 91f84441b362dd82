"""Numbers written in digits: thousands separators, decimals before a scale word, «18 ألفا و500»."""

from __future__ import annotations

from marsad.arabic.number_words import Amount, continue_with, scale_at
from marsad.arabic.wrapping import Run

# Longer runs of digits are telephone numbers and identifiers, never tolls.
_MOST_DIGITS = 9
_SEPARATORS = frozenset("٬،'")


def read_digits(run: Run, at: int) -> Amount | None:
    """The number whose digits begin at ``at``; None for a decimal («35.9»), a telephone number, a malformed one."""
    value, decimals, last = _spelled(run, at)
    if value is None:
        return None
    scale = scale_at(run.words, last + 1)
    if not scale:
        return None if decimals else Amount(at, last, value, words=False)
    total, last = value * scale // 10**decimals, last + 1
    more = _rest(run, last + 1, scale)
    if more is not None:
        total, last = total + more[0], more[1]
    return Amount(at, last, total, words=False)


def _spelled(run: Run, at: int) -> tuple[int | None, int, int]:
    """(digits as one number, how many of them are decimals, last token)."""
    word = run.words[at]
    if len(word) > 2 * _MOST_DIGITS:
        return None, 0, at
    groups = word.replace(",", ".").split(".")
    if len(groups) == 1:
        return _plain(run, at)
    digits = "".join(groups)
    if len(digits) > _MOST_DIGITS + 3:
        return None, 0, at
    if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0][0] != "0":
        return int(digits), 0, at
    if len(groups) == 2:
        return int(digits), len(groups[1]), at
    return None, 0, at


def _plain(run: Run, at: int) -> tuple[int | None, int, int]:
    word = run.words[at]
    if len(word) > _MOST_DIGITS or (len(word) > 2 and word[0] == "0"):
        return None, 0, at
    digits, last = word, at
    while len(word) <= 3 and len(digits) <= 6 and (step := _next_thousands(run, last)):
        digits, last = digits + run.words[step], step
    return int(digits), 0, last


def _next_thousands(run: Run, at: int) -> int:
    """The token of three digits that continues «1٬200» or, in French style, «12 000»; 0 if none does."""
    words = run.words
    if at + 2 < len(words) and words[at + 1] in _SEPARATORS and run.glued(at) and run.glued(at + 1):
        if run.numeric[at + 2] and len(words[at + 2]) == 3:
            return at + 2
    elif at + 1 < len(words) and words[at + 1] == "000" and run.starts[at + 1] - run.ends[at] == 1:
        return at + 1
    return 0


def _rest(run: Run, at: int, below: int) -> tuple[int, int] | None:
    """«و500» or «وخمسمئة» after a scale word."""
    words = run.words
    if at + 1 < len(words) and words[at] == "و" and run.numeric[at + 1]:
        value, decimals, last = _spelled(run, at + 1)
        if value is None or decimals:
            return None
        scale = scale_at(words, last + 1)
        if scale:
            value, last = value * scale, last + 1
        return (value, last) if value < below else None
    return continue_with(words, at, below)
