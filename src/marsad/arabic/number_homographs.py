"""Words that look like numbers and are none: the lion «سبع», the lady «ست», «كانون الثاني», «أحد الجنود»."""

from __future__ import annotations

from marsad.arabic.number_vocabulary import PARTICLES, WORDS
from marsad.arabic.number_words import Amount
from marsad.arabic.wrapping import Run

_MONTH_HEADS = frozenset(("كانون", "تشرين", "ربيع", "جمادي"))
# «أثنى على», «بالمئة»: numbers only with what follows.
_NEVER_ALONE = frozenset(
    prefix + word for word in ("اثنا", "اثني", "اثنتا", "اثنتي", "الميه", "المايه") for prefix in ("", "و", "ف")
)
_NO_ONE = frozenset(("كل", "لا", "اي", "غير", "ولا", "وكل", "لكل", "ان", "من", "في"))


def is_other_word(run: Run, amount: Amount) -> bool:
    """Whether the number word stands for something else: «كانون الثاني», «بئر السبع», «واحد من», «ست» the lady."""
    words = run.words
    before = words[amount.first - 1] if amount.first else ""
    following = words[amount.last + 1] if amount.last + 1 < len(words) else ""
    if amount.ordinal:
        return before in _MONTH_HEADS
    if amount.value == 2 and before in ("يوم", "ايام"):
        return True
    if amount.vague and words[amount.first].endswith("عده"):
        return run.letter(amount.first, -1) != "ة"  # «بعده», «وعده»
    if not amount.lonely:
        return amount.first == amount.last and words[amount.first] in _NEVER_ALONE
    return _is_homograph(run, amount, before, following)


def _is_homograph(run: Run, amount: Amount, before: str, following: str) -> bool:
    words = run.words
    word = words[amount.first]
    if amount.value == 0:
        return before in ("شهر", "من") or not _is_noun(following)
    if amount.value == 1:
        return (
            amount.article
            or word not in ("واحد", "واحده")
            or run.letter(amount.first, 1) == "أ"  # «وأحد الناشطين»
            or not _is_noun(before)
            or before.startswith("ال")
            or before in _NO_ONE
            or following == "من"
        )
    if word.endswith("ميت"):
        return True
    if amount.value == 200 and run.letter(amount.first, word.rindex("ميت") + 1) != "ئ":
        return True  # «وجدوه ميتا»
    if amount.article:
        return not before.startswith("ال")
    if amount.value in (3, 4) and following in ("من", "منهن", "اخريات"):
        return False
    if following == "او" and words[amount.last + 2 : amount.last + 3] and words[amount.last + 2] in WORDS:
        return False
    return not _is_noun(following) or following.startswith(("ال", "و"))


def _is_noun(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word not in PARTICLES
