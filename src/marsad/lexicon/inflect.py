"""Every spelling of a phrase, generated, not typed in.

Written for unvocalised news Arabic: a form that merely spells a person nobody uses in news does no harm, a missing one
does. All forms are folded. Grammar: Ryding, *A Reference Grammar of Modern Standard Arabic* (2005), chapters 7, 21–33.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from marsad.arabic.clitics import WordClass
from marsad.arabic.fold import fold_plain
from marsad.arabic.phrases import DUAL, FEMININE, FIRST_PERSON, NEEDS_SUFFIX, PAST, PLURAL, PRESENT, Form
from marsad.lexicon.schema import Phrase

_LONG_VOWELS = "ايو"
_GAP = "…"


def forms_of(phrase: Phrase, key: int, tail_key: int | None = None) -> Iterator[Form]:
    """All forms of ``phrase`` under ``key``; what follows a gap goes under ``tail_key``."""
    head, _, tail = fold_plain(phrase.text).partition(_GAP)
    first, *rest = head.split()
    inflects = phrase.form in ("noun", "verb")
    tails = list(_tails(rest)) if inflects else [" ".join(rest)]
    of_plural = list(_tails(rest, plural=True)) if inflects and phrase.plural else tails
    for stem, word_class, flags in _inflected(first, phrase):
        for following in of_plural if flags & PLURAL else tails:
            yield Form(f"{stem} {following}".strip(), word_class, key, flags & ~NEEDS_SUFFIX if following else flags)
    if tail and tail_key is not None:
        first, *rest = tail.split()
        for stem, flags in _noun(first, (), _marbuta(phrase.text.partition(_GAP)[2])):
            for following in _tails(rest):
                yield Form(f"{stem} {following}".strip(), "noun", tail_key, flags)


def _inflected(first: str, phrase: Phrase) -> Iterator[tuple[str, WordClass, int]]:
    if phrase.form == "noun":
        plural = (phrase.plural,) if isinstance(phrase.plural, str) else phrase.plural
        yield from (
            (stem, "noun", flags)
            for stem, flags in _noun(first, tuple(fold_plain(p).split()[0] for p in plural), _marbuta(phrase.text))
        )
    elif phrase.form == "verb":
        yield from ((stem, "verb", flags) for stem, flags in _verb(phrase))
    elif phrase.form == "name":
        yield first, "name", 0
        if first.startswith("ال"):
            yield "لل" + first[2:], "fixed", 0
    else:
        yield first, "fixed", 0


def _tails(words: list[str], plural: bool = False) -> Iterator[str]:
    """The words after the first, each with and without article, adjectives in the accusative and the plural too."""
    for choice in product(*(_tail_word(word, plural) for word in words)):
        yield " ".join(choice)


def _tail_word(word: str, plural: bool) -> tuple[str, ...]:
    """«براميل متفجرة», «مسلحون مجهولون»: after a plural an adjective is feminine singular or a sound plural."""
    bare = word.removeprefix("ال")
    if word in _PARTICLES or len(bare) < 2:
        return (word,)
    if bare != word:
        return (word, bare)
    accusative = () if word[-1] in "هاء" else (word + "ا",)
    agreeing = tuple(a + word + e for a in ("", "ال") for e in ("ه", "ين", "ون")) if plural and word[-1] != "ه" else ()
    return (word, "ال" + word, *accusative, *agreeing)


_PARTICLES = frozenset(("علي", "في", "من", "الي", "عن", "ضد", "مع", "بين", "ان", "لم", "لا", "ما", "او", "قد", "بعد"))


def _marbuta(text: str) -> bool:
    """Does the first word end in ة as written? Folding makes it equal to ه («مشتبه»)."""
    return text.split(maxsplit=1)[0].endswith("ة")


def _noun(stem: str, plurals: tuple[str, ...], marbuta: bool) -> Iterator[tuple[str, int]]:
    """Singular, accusative, dual with and without ن, plurals; ة turns to ت before a pronoun."""
    if marbuta:
        base = stem[:-1] + "ت"
        yield stem, FEMININE
        yield base, FEMININE | NEEDS_SUFFIX
        gender = FEMININE
    else:
        base, gender = stem, 0
        yield stem, 0
        if stem[-1] not in "اء":
            yield stem + "ا", 0
    for ending in ("ان", "ين", "ا", "ي"):
        if base + ending != stem + "ا" and (marbuta or ending not in "اي"):
            yield base + ending, gender | DUAL
    for plural in plurals:
        yield from ((form, PLURAL) for form in _plural(stem, plural))


def _plural(stem: str, plural: str) -> Iterator[str]:
    base = stem.removesuffix("ه")
    if plural == "sound":
        yield from (base + ending for ending in ("ون", "ين", "و", "ي"))
    elif plural == "feminine":
        yield base + "ات"
    else:
        yield plural
        if plural[-1] not in "اتهي":
            yield plural + "ا"


def _verb(phrase: Phrase) -> Iterator[tuple[str, int]]:
    yield from ((form, PAST | flags) for form, flags in _past(phrase.text.split()[0]))
    if phrase.present:
        yield from ((form, PRESENT | flags) for form, flags in _present(fold_plain(phrase.present).split()[0]))


def _past(vocal: str) -> Iterator[tuple[str, int]]:
    """Forms of the past from the third person masculine singular, weak endings minded."""
    stem = fold_plain(vocal.split("…", maxsplit=1)[0])
    if vocal.endswith(("ى", "ا")):
        base = stem[:-1]
        yield stem, 0
        yield base + "ا", NEEDS_SUFFIX
        yield from ((base + ending, 0) for ending in ("ت", "يا", "تا", "ين"))
        yield from ((base + ending, PLURAL) for ending in ("وا", "وا"))
        yield base + "و", PLURAL | NEEDS_SUFFIX
        yield base + "ينا", FIRST_PERSON
        return
    plural_base = stem[:-1] if vocal.endswith("ي") else stem
    yield from ((stem + ending, 0) for ending in ("", "ت", "ن"))
    yield from ((stem + ending, DUAL) for ending in ("ا", "تا"))
    yield plural_base + "وا", PLURAL
    yield plural_base + "و", PLURAL | NEEDS_SUFFIX
    yield stem + "نا", FIRST_PERSON


def _present(folded: str) -> Iterator[tuple[str, int]]:
    """Forms of the present (indicative, subjunctive, jussive) from the third person masculine singular."""
    stem = folded[1:]
    weak = stem[-1] in _LONG_VOWELS
    base = stem[:-1] if weak else stem
    for person in "يت":
        yield person + stem, 0
        yield from ((person + base + ending, PLURAL) for ending in ("ون", "وا"))
        yield person + base + "و", PLURAL | NEEDS_SUFFIX
        yield person + base + ("يان" if weak else "ان"), DUAL
        yield from ((person + short, 0) for short in _jussive(stem))
    yield "ي" + stem + "ن", PLURAL
    yield "ن" + stem, FIRST_PERSON


def _jussive(stem: str) -> Iterator[str]:
    """«لم ينف» drops a weak ending, «لم يقل» a weak middle."""
    if stem[-1] in _LONG_VOWELS:
        yield stem[:-1]
    elif len(stem) >= 3 and stem[-2] in _LONG_VOWELS:
        yield stem[:-2] + stem[-1]
