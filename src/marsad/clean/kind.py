"""What bytes are before anyone decodes them: a page, a text, or something that holds no text for us."""

from __future__ import annotations

import re
from typing import Literal

from marsad.clean.errors import UnreadableInput

Kind = Literal["html", "text", "pdf", "image", "office", "zip", "gzip", "empty", "binary"]

_SAMPLE = 8192
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE_PARTS = (b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis", b"[Content_Types].xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h[1-6]|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_TAG = re.compile(rb"<(?:html|head|body|!doctype html)[\s>]|</(?:p|div|a|span|h[1-6]|li|td)\s*>", re.IGNORECASE)
_PAGE_TAGS = 3
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b\0")
_CONTROL_SHARE = 0.03
"""Control characters in a byte of the sample: text has none, evenly spread bytes have 0.1."""

_REMEDIES: dict[Kind, tuple[str, str]] = {
    "pdf": ("this is a PDF, not a page or text", "convert it to text first, for example with pdftotext"),
    "image": ("this is an image, not a page or text", "read its text first, for example with tesseract"),
    "office": ("this is an office document, not a page or text", "save it as plain text or HTML first"),
    "zip": ("this is a zip archive, not a page or text", "unpack it and give the files in it"),
    "binary": ("this is binary data, not a page or text", "give an HTML page or a text file"),
    "empty": ("there is nothing in it", "give an HTML page or a text file that is not empty"),
}


def sniff(data: bytes) -> Kind:
    """What ``data`` is, by its first bytes; linear in a sample of 8 KB."""
    by_magic = _by_magic(data)
    if by_magic:
        return by_magic
    sample = data[:_SAMPLE]
    # UTF-16 looks like ASCII, or like control characters of the Arabic plane, with another byte between.
    narrow = sample.replace(b"\0", b"")
    text = narrow.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if not text.strip():
        return (
            "empty"
            if not narrow.strip(b"\xff\xfe\xef\xbb\xbf \t\r\n\f") and len(narrow) >= len(sample) / 2
            else "binary"
        )
    if _is_binary(sample):
        return "binary"
    is_page = _PAGE_START.match(text) is not None or len(_PAGE_TAG.findall(text)) >= _PAGE_TAGS
    return "html" if is_page else "text"


def refuse(kind: Kind, name: str) -> None:
    """Raise :class:`UnreadableInput` with the remedy for a kind that holds no text; return for the others."""
    if kind in _REMEDIES:
        raise UnreadableInput(name, *_REMEDIES[kind])


def _by_magic(data: bytes) -> Kind | None:
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_IMAGES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "image"
    if data.startswith((_OLE, b"{\\rtf")):
        return "office"
    if data.startswith(_ZIPS):
        return "office" if any(part in data[:4096] for part in _OFFICE_PARTS) else "zip"
    return "empty" if not data else None


def _is_binary(sample: bytes) -> bool:
    """Too many control characters, in bytes and, should it be UTF-16, in every second byte."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    evens, odds = sample[::2], sample[1::2]
    wide = [half for half in (evens, odds) if half.count(0) + half.count(6) >= 0.8 * len(half)]
    if len(wide) == 1:
        sample = odds if wide[0] is evens else evens
    nulls = sample.count(0)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls + nulls > _CONTROL_SHARE * len(sample)
