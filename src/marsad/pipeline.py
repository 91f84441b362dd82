"""One article's whole way, on one screen. Stages never import each other; this module strings them together.

    1 collect   bytes or text from a file, a URL, standard input          collect/
    2 clean     main text, title, outlet, date; furniture marked           clean/
    3 fold      one spelling, tokens, the way back to the original         arabic/
    4 match     all phrases of the lexicon in one pass                     lexicon/
    5 layers    numbers, dates, places, actors, counts                     reading/layers.py
    6 events    triggers → drafts → one event per real-world event         reading/events.py
    7 claims    cues → speakers, stances, reported words                   reading/claims.py
    8 reading   frozen, linked, ready for JSON                             reading/reader.py

Stages 2 to 8 are pure functions of bytes and a reference day: same input, same reading, on any machine.
"""

from __future__ import annotations

import re
from datetime import date, datetime

import msgspec

from marsad.clean import clean_page, clean_text
from marsad.reading.reader import read_article
from marsad.shapes import Article, Reading

_SURROGATE = re.compile("[\ud800-\udfff]")
# A year or a month is a date, but no day that relative dates could be counted from.
_PARTIAL = re.compile(r"\d{4}(-\d{2})?")


def read(
    text: str, *, title: str | None = None, published: str | None = None, url: str | None = None,
    article_id: str | None = None,
) -> Reading:  # fmt: skip
    """Read one article given as plain text, which stays unchanged in the reading (lone surrogates become U+FFFD).

    ``published`` (ISO 8601 day or time) resolves relative dates; of a bare year or month none is counted from. Raises
    ``ValueError`` when it is no such date.
    """
    reference = reference_day(published)
    article = clean_text(writable(text), title=writable(title) if title else None, published=published, url=url)
    return read_article(article, reference=reference, article_id=article_id)


def writable(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8: each becomes U+FFFD, so that every offset stays where it is."""
    return _SURROGATE.sub("\ufffd", text)


def read_page(data: bytes, *, url: str | None = None, published: str | None = None, name: str = "page") -> Reading:
    """Read one web page given as bytes in any encoding.

    Raises :class:`marsad.clean.UnreadableInput` for what is no page or text; ``ValueError`` for a bad ``published``.
    """
    article = clean_page(data, url=url, name=name)
    return read_cleaned(article, published=published)


def read_cleaned(article: Article, *, published: str | None = None, article_id: str | None = None) -> Reading:
    """Read an article that is cleaned already; ``published`` outranks the date the page gives of itself."""
    reference = reference_day(published)
    if published:
        article = msgspec.structs.replace(article, published=published)
    elif article.published:
        reference = _lenient_day(article.published)
    return read_article(article, reference=reference, article_id=article_id)


def reference_day(published: str | None) -> date | None:
    """The day relative dates are counted from. Raises ``ValueError`` naming the value when it is no ISO 8601 date."""
    if not published or _PARTIAL.fullmatch(published.strip()):
        return None
    day = _lenient_day(published)
    if day is None:
        raise ValueError(f"--published {published!r}: not a date; write it as 2026-01-14 or 2026-01-14T08:30")
    return day


def _lenient_day(published: str) -> date | None:
    """The day of an ISO date or time; of 2009-10 or 2009 none, since a day would be invented."""
    try:
        return datetime.fromisoformat(published.strip()).date()
    except ValueError:
        return None
