"""A web page → an article: decoded, its main text taken out, its metadata read, its furniture marked."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from marsad.clean.encoding import decode
from marsad.clean.furniture import find_furniture
from marsad.clean.language import language_of
from marsad.clean.main_text import main_text
from marsad.clean.metadata import read_metadata
from marsad.shapes import Article


def read_html(data: bytes, *, url: str | None = None, declared: str | None = None) -> Article:
    """The article of an HTML page in bytes; ``declared`` is the charset of the HTTP header."""
    # HTML knows no NUL; parsers cut the text there.
    html = decode(data, declared=declared).text.replace("\0", "")
    metadata = read_metadata(LexborHTMLParser(html), url)
    text = main_text(html)
    return Article(
        text=text,
        url=metadata.url,
        outlet=metadata.outlet,
        title=metadata.title,
        published=metadata.published,
        language=language_of(text) or metadata.language,
        author=metadata.author,
        furniture=find_furniture(text, metadata.title),
    )
