"""Undo a wrong decoding that someone else has already saved as UTF-8, where it is certain.

Three kinds occur on Arabic pages: UTF-8 read as windows-1252 or latin-1, UTF-8 read as windows-1256, and windows-1256
read as windows-1252.
"""

from __future__ import annotations

import re
from functools import lru_cache

from marsad.clean.arabic_score import score_arabic

# Pairs of characters that are one Arabic letter's two UTF-8 bytes. Genuine text has none or one.
_FEWEST_PAIRS = 4
_LEADS = range(0xD8, 0xDC)
_FOLLOWERS = range(0x80, 0xC0)
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÿ]")
_HIGH_LATIN_LETTER = re.compile("[À-ÿ]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_PLAUSIBLE = re.compile("[\u00a0-\u00bf\u0600-\u06ff\u200b-\u206f\u20ac\ufeff\ufb50-\ufdff\ufe70-\ufefc]+\\Z")


def repair_mojibake(text: str) -> str | None:
    """``text`` with its mojibake undone, or ``None`` when there is none for certain."""
    for code_page in ("cp1252", "cp1256"):
        if _pairs_prevail(text, code_page):
            return _undo_utf8(text, code_page)
    return _undo_windows_1256(text)


@lru_cache(maxsize=2)
def _byte_of(code_page: str) -> dict[str, int]:
    """Character → the byte above 0x7F that ``code_page`` reads as it; undefined bytes are read as latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)} if code_page == "cp1252" else {}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(code_page, "ignore")
        if char:
            table[char] = byte
    return table


@lru_cache(maxsize=2)
def _patterns(code_page: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Pairs that make one Arabic letter; runs of characters that stand for bytes."""
    table = _byte_of(code_page)
    leads = "".join(char for char, byte in table.items() if byte in _LEADS)
    followers = "".join(char for char, byte in table.items() if byte in _FOLLOWERS)
    runs = "".join(table)
    return re.compile(f"[{re.escape(leads)}][{re.escape(followers)}]"), re.compile(f"[{re.escape(runs)}]{{2,}}")


def _pairs_prevail(text: str, code_page: str) -> bool:
    """Whether at least half the letters that could be pairs are pairs."""
    pair, _ = _patterns(code_page)
    pairs = len(pair.findall(text))
    if pairs < _FEWEST_PAIRS:
        return False
    letters = _HIGH_LATIN_LETTER if code_page == "cp1252" else _ARABIC
    return pairs * 2 >= len(letters.findall(text)) * 0.9


def _undo_utf8(text: str, code_page: str) -> str:
    """Decode each run of mojibake; a run that is not valid UTF-8 stays."""
    table = _byte_of(code_page)

    def undo(found: re.Match[str]) -> str:
        raw = bytes(table[char] for char in found.group())
        try:
            repaired = raw.decode("utf-8")
        except UnicodeDecodeError:
            repaired = _longest_repair(raw)
        return repaired if _PLAUSIBLE.match(repaired) else found.group()

    return _patterns(code_page)[1].sub(undo, text)


def _longest_repair(raw: bytes) -> str:
    """What a cut-off run holds: its bytes without a broken end, or nothing when the damage is inside."""
    for cut in (1, 2):
        try:
            return raw[:-cut].decode("utf-8") + "\ufffd"
        except UnicodeDecodeError:
            continue
    return ""


def _undo_windows_1256(text: str) -> str | None:
    """Undo windows-1256 read as windows-1252 («ÇáÚÑÇÞ»): most letters are accented, and read again they are Arabic."""
    high = len(_HIGH_LATIN_LETTER.findall(text))
    if high < 3 * _FEWEST_PAIRS or high < 0.6 * len(_LATIN_LETTER.findall(text)) or high < len(_ARABIC.findall(text)):
        return None
    table = _byte_of("cp1252")
    repaired = "".join(bytes([table[char]]).decode("cp1256") if char in table else char for char in text)
    return repaired if score_arabic(repaired).certain else None
