"""Stage 2: raw document → `Article` (main text, metadata, furniture marked)."""

from __future__ import annotations

from marsad.clean.encoding import Decoded, decode
from marsad.clean.errors import UnreadableInput
from marsad.clean.furniture import find_furniture
from marsad.clean.kind import refuse, sniff
from marsad.clean.language import language_of
from marsad.clean.unpack import unpack
from marsad.shapes import Article

__all__ = ["Decoded", "UnreadableInput", "clean_bytes", "clean_page", "clean_text", "decode", "find_furniture"]


def clean_text(text: str, *, title: str | None = None, published: str | None = None, url: str | None = None) -> Article:
    """An article of plain text: the text unchanged, its furniture marked, its language set."""
    return Article(
        text=text,
        url=url,
        title=title,
        published=published,
        language=language_of(text),
        furniture=find_furniture(text, title),
    )


def clean_page(data: bytes, *, url: str | None = None, declared: str | None = None, name: str = "page") -> Article:
    """The article of a web page, gzip-packed or not; ``declared`` is the charset of the HTTP header.

    Raises :class:`UnreadableInput`, naming ``name``, for what is no page or text.
    """
    return clean_bytes(data, name=name, url=url, declared=declared)


def clean_bytes(data: bytes, *, name: str, url: str | None = None, declared: str | None = None) -> Article:
    """The article of a page or text file, told apart by its first bytes.

    Raises :class:`UnreadableInput`, naming ``name``, for PDF, images, archives, binary data and nothing.
    """
    kind = sniff(data)
    if kind == "gzip":
        data = unpack(data, name=name)
        kind = sniff(data)
    refuse("binary" if kind == "gzip" else kind, name)
    if kind == "html":
        # The parsers of pages take time to import: readers of plain text need not wait for them.
        from marsad.clean.page import read_html  # noqa: PLC0415

        return read_html(data, url=url, declared=declared)
    return clean_text(decode(data, declared=declared).text, url=url)
