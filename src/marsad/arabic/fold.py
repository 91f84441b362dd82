"""Fold Arabic for comparison and keep, for every folded character, where it came from.

Folding makes equal what writers spell both ways: vowel marks, tatweel and bidi controls go; hamza carriers lose their
hamza; ى is ي, ة is ه; Persian and Kurdish letters become the Arabic ones they stand for; presentation forms, digits of
three scripts, quotation marks, dashes and spaces are unified; Latin is lower-cased.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_DELETED = [
    *range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE), 0x0640, *range(0x200B, 0x2010),
    *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0x00AD, 0xFE0E, 0xFE0F, *range(0x0300, 0x0370),
]  # fmt: skip
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ک": "ك", "گ": "ك", "ڭ": "ك", "ی": "ي", "ێ": "ي", "ۍ": "ي", "ې": "ي", "ڤ": "ف", "ڨ": "ق", "پ": "ب", "چ": "ج",
    "ژ": "ز", "ہ": "ه", "ە": "ه", "ھ": "ه", "ۀ": "ه", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ڕ": "ر", "ڵ": "ل", "ٹ": "ت",
}  # fmt: skip
_QUOTES = '"«»“”„‟″‹›❝❞〝〞＂'
_APOSTROPHES = "'‘’‚‛`´′"
_DASHES = "-‐‑‒–—―−ـ﹣－"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BMP = 0x10000
_LAM_ALEF = range(0xFEF5, 0xFEFD)

# PDF extraction swaps the letters of the lam-alef ligature («األحد», «االتحادية»): no Arabic word begins so.
_SWAPPED_LAM_ALEF = re.compile(r"(?<!\w)([وفبكل]{0,2})اال")


def _table() -> npt.NDArray[np.uint32]:
    """Code point → folded code point; 0 means deleted."""
    table = np.arange(_BMP, dtype=np.uint32)
    for code in range(0xFB50, 0xFEFD):
        shape = unicodedata.normalize("NFKC", chr(code))
        if len(shape) == 1:
            table[code] = ord(_LETTERS.get(shape, shape))
    for code in range(_BMP):
        char = chr(code)
        if char.isdecimal():
            table[code] = ord(str(int(char)))
        elif char.isupper() and len(char.lower()) == 1:
            table[code] = ord(char.lower())
    for letter, folded in _LETTERS.items():
        table[ord(letter)] = ord(folded)
    for chars, folded in ((_QUOTES, '"'), (_APOSTROPHES, "'"), (_DASHES, "-"), (_SPACES, " ")):
        for char in chars:
            table[ord(char)] = ord(folded)
    table[0x2028] = table[0x2029] = table[0x0085] = ord("\n")
    table[0xD800:0xE000] = ord(" ")
    table[_DELETED] = 0
    table[0] = ord(" ")
    return table


_TABLE = _table()


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded ``text`` and, for each of its characters, the index of the original one; one more entry marks the end."""

    text: str
    origin: npt.NDArray[np.int64]
    source: str

    def letter(self, index: int) -> str:
        """The original letter behind a folded one."""
        return self.source[int(self.origin[index])]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original half-open span of the folded span ``[start, end)``, with the vowel marks of its last letter."""
        if start >= end:
            at = int(self.origin[start])
            return at, at
        return int(self.origin[start]), max(int(self.origin[end - 1]) + 1, int(self.origin[end]))


def fold(text: str) -> Folded:
    """Fold ``text``; linear in its length, never fails (lone surrogates fold to blanks)."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    origin = np.arange(len(codes), dtype=np.int64)
    ligatures = (codes >= _LAM_ALEF.start) & (codes < _LAM_ALEF.stop)
    if ligatures.any():
        codes, origin = _open_ligatures(codes, origin, ligatures)
    inside = codes < _BMP
    folded = np.where(inside, _TABLE[np.where(inside, codes, 0)], codes)
    kept = folded != 0
    folded, origin = folded[kept], origin[kept]
    out = folded.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    if "اال" in out:
        out = _SWAPPED_LAM_ALEF.sub(r"\1الا", out)
    return Folded(out, np.append(origin, len(text)), text)


def fold_plain(text: str) -> str:
    """Only the folded text, where nobody needs the way back."""
    return fold(text).text


def _open_ligatures(
    codes: npt.NDArray[np.uint32], origin: npt.NDArray[np.int64], ligatures: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """Write each lam-alef ligature as lam and alef; both letters point at the ligature."""
    counts = np.where(ligatures, 2, 1)
    index = np.repeat(np.arange(len(codes)), counts)
    opened = codes[index].copy()
    first = np.append(True, index[1:] != index[:-1])
    was = ligatures[index]
    opened[was & first] = ord("ل")
    opened[was & ~first] = ord("ا")
    return opened, origin[index]
