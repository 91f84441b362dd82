"""Arabic number words with all their clitics.

The words stay in this module, not in the lexicon: they are a closed class with arithmetic, every form of them is
generated below, and none carries a meaning that a linguist would change. Grammar: Ryding (2005), chapter 15.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from marsad.arabic.fold import fold_plain

Kind = Literal["zero", "one", "unit", "ten", "teen", "tens", "hundred", "scale", "vague", "ordinal"]


class Word(NamedTuple):
    """One written number word.

    ``joined``: «و» is glued to it; ``glued``: another clitic is; ``times``: 2 for a dual scale («ألفين»), 0 for a
    plural one («آلاف»); ``short``: without ة, and so perhaps another word («سبع», «خمس»).
    """

    kind: Kind
    value: int
    joined: bool = False
    glued: bool = False
    article: bool = False
    times: int = 1
    short: bool = False


_UNITS = {
    3: "ثلاثة تلاتة",
    4: "أربعة اربعه",
    5: "خمسة",
    6: "ستة",
    7: "سبعة",
    8: "ثمانية تمانية",
    9: "تسعة",
}
_TWO = "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي اتنين اتنان جوج"
_STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_TENS = {20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
_HUNDRED = ("مئة", "مائة")
# Egyptian; other dialects write the standard forms.
_TEENS = {11: "حداشر", 12: "اتناشر", 13: "تلتاشر", 14: "اربعتاشر", 15: "خمستاشر", 16: "ستاشر", 17: "سبعتاشر",
          18: "تمنتاشر", 19: "تسعتاشر"}  # fmt: skip
_SCALES = {
    1_000: ("ألف", "آلاف", "ألفان ألفين ألفي"),
    1_000_000: ("مليون مليونا", "ملايين", "مليونان مليونين مليوني"),
    1_000_000_000: ("مليار مليارا بليون", "مليارات", "مليارين ملياران ملياري"),
}
# The least that the plural implies, in persons.
_VAGUE = {20: "عشرات", 200: "مئات مايات", 3: "بضعة بضع", 2: "عدة"}
_ORDINALS = {
    1: "أول أولى",
    2: "ثاني ثانية",
    3: "ثالث ثالثة",
    4: "رابع رابعة",
    5: "خامس خامسة",
    6: "سادس سادسة",
    7: "سابع سابعة",
    8: "ثامن ثامنة",
    9: "تاسع تاسعة",
    10: "عاشر عاشرة",
    11: "حادي حادية",
}
# «وجدوه ميتا», «هؤلاء ميتين»: a hundred only before what is counted. «سبع» is a lion, «ست» a lady.
HOMOGRAPHS = frozenset(fold_plain("مئتا مئتي مئتان مئتين ميت").split())


def _stems() -> Iterator[tuple[str, Word]]:
    """Every word without clitics."""
    yield "صفر", Word("zero", 0)
    yield from ((form, Word("one", 1)) for form in ("واحد", "واحدة"))
    yield from ((form, Word("unit", 1, short=True)) for form in ("أحد", "إحدى"))
    yield from ((form, Word("unit", 2)) for form in _TWO.split())
    for value, forms in _UNITS.items():
        yield from ((form, Word("unit", value)) for form in forms.split())
    yield from ((form, Word("unit", value, short=True)) for value, form in _STEMS.items())
    yield "ثماني", Word("unit", 8, short=True)
    yield "تلات", Word("unit", 3, short=True)
    yield "عشرة", Word("ten", 10)
    yield "عشر", Word("ten", 10, short=True)
    yield from ((form, Word("teen", value)) for value, form in _TEENS.items())
    yield from _fused_teens()
    for value, stem in _TENS.items():
        yield from ((stem + ending, Word("tens", value)) for ending in ("ون", "ين"))
    yield from ((form, Word("tens", value)) for value, form in ((30, "تلاتين"), (80, "تمانين")))
    yield from _hundreds()
    for value, (single, plural, double) in _SCALES.items():
        yield from ((form, Word("scale", value)) for form in single.split())
        yield plural, Word("scale", value, times=0)
        yield from ((form, Word("scale", value, times=2)) for form in double.split())
    yield "ألفا", Word("scale", 1_000)
    for value, forms in _VAGUE.items():
        yield from ((form, Word("vague", value)) for form in forms.split())


def _fused_teens() -> Iterator[tuple[str, Word]]:
    """«خمسةعشر» written as one word."""
    heads = {1: "أحد", 2: "اثنا اثني"} | _UNITS
    for value, forms in heads.items():
        yield from ((form + "عشر", Word("teen", 10 + value)) for form in forms.split())


def _hundreds() -> Iterator[tuple[str, Word]]:
    for hundred in _HUNDRED:
        base = hundred[:-1]
        yield hundred, Word("hundred", 100)
        yield from ((base + ending, Word("hundred", 200)) for ending in ("تان", "تين", "تا", "تي"))
        for value, stem in _STEMS.items():
            yield stem + hundred, Word("hundred", 100 * value)
        yield "ثماني" + hundred, Word("hundred", 800)
        yield "ثمن" + hundred, Word("hundred", 800)
    yield "ميت", Word("hundred", 100)


def _table() -> dict[str, Word]:
    """Every word with every clitic; a form without clitics wins over one with («واحد» is one, not «و» + «أحد»)."""
    table: dict[str, Word] = {}
    stems = [(fold_plain(form), word) for form, word in _stems()]
    for joined in ("", "و", "ف"):
        for glued in ("", "ب", "ل", "ك", "ال", "بال", "لل", "كال"):
            for stem, word in stems:
                article = glued.endswith("ل") and glued != "ل"
                table.setdefault(
                    joined + glued + stem, word._replace(joined=joined == "و", glued=bool(glued), article=article)
                )
        for value, forms in _ORDINALS.items():
            for stem in fold_plain(forms).split():
                for glued in ("ال", "بال", "لل"):
                    word = Word("ordinal", value, joined == "و", True, True)
                    table.setdefault(joined + glued + stem, word)
    for word_out in ("بالميه", "بالمايه", "الاثنين", "والاثنين", "كميات", "وكميات", "لست", "فلست", "ولست"):
        del table[word_out]
    return table


WORDS = _table()
PARTICLES = frozenset(
    fold_plain(
        "في من على إلى عن مع بعد قبل بين حتى منذ خلال أن إن أو ثم كما لا لم لن ما قد هو هي هم التي الذي الذين وفي ومن "
        "وعلى وإلى وعن ومع وبعد وقبل وبين وحتى ومنذ وخلال وأن وإن وكما ولا ولم ولن وما وقد وهو وهي لدى عند عبر ضد نحو "
        "حول حين حيث حينما عندما بينما فيما كان كانت إذ إذا لكن أي كل ذلك هذا هذه تلك هناك أيضا فقط جراء إثر عقب بسبب "
        "أمس اليوم صباح مساء بحسب وفق أما لما كلما بل سوى غير عدا"
    ).split()
)
