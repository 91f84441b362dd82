"""The words that loosen a number: «ما لا يقل عن», «أكثر من», «نحو» before it, «على الأقل» after it."""

from __future__ import annotations

from typing import Literal

from marsad.arabic.fold import fold_plain

Loosening = Literal["exact", "at_least", "at_most", "about"]


def _with_clitics(words: str, clitics: str) -> frozenset[str]:
    return frozenset(prefix + word for word in fold_plain(words).split() for prefix in ("", *clitics))


_ABOUT = _with_clitics("نحو حوالي قرابة زهاء يناهز تناهز ناهز يقارب تقارب قارب بحدود حدود", "وبلف")
_ABOVE = _with_clitics("فوق يتجاوز تتجاوز تجاوز تجاوزت يفوق تفوق فاق فاقت يتعدى تتعدى تعدى تخطى تخطت يتخطى", "وف")
_MORE = _with_clitics("أكثر أزيد يزيد تزيد زاد زادت يربو تربو ينوف", "وفبل")
_LESS = _with_clitics("أقل يقل تقل", "وفبل")
_NEAR = _with_clitics("يقرب تقرب قريب قريبا مقربة", "وفب")
_NOT = _with_clitics("لا لم لن ليس ليست دون", "وف")
_PREPOSITIONS = frozenset(("من", "عن", "علي"))
_WHAT = _with_clitics("ما", "وفبل")
_GLUED = frozenset(("ال", "ب", "ل", "بال", "لل"))
_ENDS = frozenset((".", "؛", "!", "؟", "\n", "\n\n", ":"))
_CHANGE = _with_clitics(
    "ارتفع ارتفعت ارتفاع يرتفع ازداد زيادة قفز قفزت تراجع تراجعت انخفض انخفاض خفض رفع عدل تقليص صعد", "وفب"
)
# Words between a number and its «على الأقل»: «43 من عناصر الأمن على الأقل».
_REACH = 6


def bound_before(words: list[str], first: int) -> tuple[Loosening, int]:
    """The bound of the number at ``first`` and the word where the bounding words begin."""
    at = first - 1
    if at > 0 and words[at] in _GLUED:
        at -= 1
    if at < 0:
        return "exact", first
    if words[at] in _ABOUT:
        return "about", at
    if at and words[at].startswith("عدد") and words[at - 1] in _ABOVE:
        at -= 1
    if words[at] in _ABOVE:
        return _perhaps_not(words, at, "at_least")
    return _with_preposition(words, at, first) if words[at] in _PREPOSITIONS else ("exact", first)


def _with_preposition(words: list[str], at: int, first: int) -> tuple[Loosening, int]:
    """«أكثر من», «لا يقل عددهم عن», «ما يقرب من»; ``at`` is the preposition."""
    at -= 2 if at > 1 and words[at - 1].startswith("عدد") else 1
    if at < 0:
        return "exact", first
    if words[at] in _MORE:
        return _perhaps_not(words, at, "at_least")
    if words[at] in _LESS:
        return _perhaps_not(words, at, "at_most")
    if words[at] in _NEAR:
        return "about", at - 1 if at and words[at - 1] in _WHAT else at
    return "exact", first


def _perhaps_not(words: list[str], at: int, bound: Loosening) -> tuple[Loosening, int]:
    """«لا يقل عن» is at least, «لا يزيد على» at most; «ما» before it belongs to it."""
    if at and words[at - 1] in _NOT:
        at -= 1
        bound = "at_most" if bound == "at_least" else "at_least"
    if at and words[at - 1] in _WHAT:
        at -= 1
    return bound, at


def bound_after(words: list[str], last: int, following: int) -> Loosening:
    """The bound that follows the number at ``last``, before the next number at ``following``."""
    for at in range(last + 1, min(last + _REACH, following, len(words))):
        word = words[at]
        if word in _ENDS:
            break
        pair = (word, words[at + 1] if at + 1 < len(words) else "")
        if pair in (("علي", "الاقل"), ("كحد", "ادني"), ("او", "اكثر"), ("او", "يزيد")) or word in ("فاكثر", "ونيف"):
            return "at_least"
        if pair in (("علي", "الاكثر"), ("كحد", "اقصي"), ("علي", "ابعد")):
            return "at_most"
        if word == "تقريبا" or pair == ("علي", "وجه"):
            return "about"
    return "exact"


def is_change(words: list[str], at: int) -> bool:
    """Whether «من» at ``at`` tells a change («ارتفع العدد من 10 إلى 15»), not a range."""
    return any(word in _CHANGE for word in words[max(0, at - 6) : at])
