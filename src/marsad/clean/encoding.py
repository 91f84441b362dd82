"""Bytes → text: byte order mark, HTTP header, meta charset, content; wrong declarations corrected when certain.

Valid UTF-8 beyond ASCII is UTF-8 whatever was declared: no other code page makes it by chance. Other bytes are read as
windows-1256 and as ISO-8859-6 without their tags (on raw HTML the tags outweigh the text), and the reading that scores
as Arabic wins over a declaration that says otherwise.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from resiliparse.parse.encoding import detect_encoding

from marsad.clean.arabic_score import score_arabic
from marsad.clean.mojibake import repair_mojibake

How = Literal["bom", "declared", "meta", "content", "corrected", "repaired"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_META_WITHIN = 4096
_TAGS = re.compile(rb"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^>]{0,2000}>", re.IGNORECASE | re.DOTALL)
_ASCII_LETTERS = bytes([*range(0x41, 0x5B), *range(0x61, 0x7B)])
_SAMPLE = 200_000
"""Bytes looked at when the content has to tell the code page."""

_ARABIC_CODE_PAGES = ("windows-1256", "iso-8859-6")
# Browsers read latin-1 as windows-1252, and so do we; both are what servers declare when nobody told them.
_ALIASES = {"cp1256": "windows-1256", "cp1252": "windows-1252", "iso8859-1": "windows-1252", "ascii": "windows-1252",
            "iso8859-6": "iso-8859-6", "utf_8_sig": "utf-8"}  # fmt: skip
_NOT_CODE_PAGES = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
)
_BROKEN_SHARE = 0.02
"""Broken bytes in a hundred characters beyond ASCII: a cut or damaged UTF-8 page has fewer, a code page nearly all."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in (a WHATWG name), and what decided it."""

    text: str
    encoding: str
    how: How


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode a page or text file; never raises, broken bytes become U+FFFD.

    ``declared`` is the charset of the HTTP header, if any.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _repaired(Decoded(data[len(mark) :].decode(encoding, "replace"), encoding, "bom"))
    wide = _utf16_without_mark(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide, "content")
    header = _known(declared)
    meta = _declared_inside(data)
    told = header or meta
    text = _as_utf8(data)
    if text is not None:
        how = _how("utf-8", header, meta, certain=not text.isascii())
        return _repaired(Decoded(text, "utf-8", how))
    return _in_code_page(data, told, header, meta)


def _in_code_page(data: bytes, told: str | None, header: str | None, meta: str | None) -> Decoded:
    """Bytes that are not UTF-8: Arabic when they read so, else as declared, else as resiliparse guesses."""
    sample = _TAGS.sub(b" ", data[:_SAMPLE])
    readings = [(score_arabic(sample.decode(name, "replace")), name) for name in _ARABIC_CODE_PAGES]
    score, arabic = max(readings, key=lambda reading: reading[0].mean)
    if score.certain:
        return Decoded(data.decode(arabic, "replace"), arabic, _how(arabic, header, meta, certain=True))
    western_is_wrong = _mostly_beyond_ascii(sample) and score.mean > 0
    for name in (header, meta):
        wrong = name == "utf-8" or (name == "windows-1252" and western_is_wrong)
        if name and not wrong and _reads(data, name):
            return Decoded(data.decode(name, "replace"), name, _how(name, header, meta, certain=False))
    likely = score.mean > 0 and told in (None, "utf-8", "windows-1252") and _mostly_beyond_ascii(sample)
    guess = arabic if likely else _known(detect_encoding(sample)) or "windows-1252"
    guess = "windows-1252" if guess == "utf-8" else guess
    return Decoded(data.decode(guess, "replace"), guess, _how(guess, header, meta, certain=likely))


def _mostly_beyond_ascii(sample: bytes) -> bool:
    """Whether most letters lie beyond ASCII, as in no Western language."""
    ascii_letters = len(sample) - len(sample.translate(None, _ASCII_LETTERS))
    return sum(byte > 0xBF for byte in sample) > ascii_letters


def _how(encoding: str, header: str | None, meta: str | None, *, certain: bool) -> How:
    if encoding == header:
        return "declared"
    if encoding == meta and header is None:
        return "meta"
    return "corrected" if certain and (header or meta) else "content"


def _repaired(decoded: Decoded) -> Decoded:
    repaired = repair_mojibake(decoded.text)
    return decoded if repaired is None else Decoded(repaired, decoded.encoding, "repaired")


def _as_utf8(data: bytes) -> str | None:
    """The text when the bytes are UTF-8, up to a few broken ones."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    beyond_ascii = sum(1 for char in text if char > "\x7f")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    only_the_end = broken == 1 and text.endswith("\ufffd") and beyond_ascii > 1
    return text if only_the_end or broken <= beyond_ascii * _BROKEN_SHARE else None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of Arabic or ASCII: every second byte is 0x06 or 0x00, the bytes between are not."""
    head = data[:4096]
    half = len(head) // 2
    if half < 4:
        return None
    low, high = head[0 : half * 2 : 2], head[1 : half * 2 : 2]
    for evens, odds, name in ((low, high, "utf-16-le"), (high, low, "utf-16-be")):
        planes = odds.count(b"\x06") + odds.count(b"\x00")
        if planes >= 0.8 * half and evens.count(b"\x00") <= 0.1 * half:
            return name
    return None


def _declared_inside(data: bytes) -> str | None:
    found = _META.search(data[:_META_WITHIN])
    return _known(found.group(1).decode("ascii", "ignore")) if found else None


def _known(name: str | None) -> str | None:
    """The name of a code page we can read, as WHATWG spells the common ones; UTF-16 without a mark is never right."""
    try:
        codec = codecs.lookup((name or "").strip(" \"'\t"))
    except (LookupError, ValueError, UnicodeError):
        return None
    plain = codec.name.replace("_", "-")
    if (
        not getattr(codec, "_is_text_encoding", True)
        or plain in _NOT_CODE_PAGES
        or plain.startswith(("utf-16", "utf-32"))
    ):
        return None
    return _ALIASES.get(codec.name, _ALIASES.get(plain, plain))


def _reads(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, ValueError):
        return False
    return True
