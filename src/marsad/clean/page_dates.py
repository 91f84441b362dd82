"""The publication date of a page, from what the page declares; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from selectolax.lexbor import LexborHTMLParser

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_ISO = re.compile(
    r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_IN_URL = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)")
_META = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date.published",
    "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "date",
)  # fmt: skip
# Hardly a news page is older than the web; years before are an unset clock (1970, 0001).
_OLDEST_YEAR = 1995


def published_on(tree: LexborHTMLParser, linked: list[str], meta: dict[str, str], url: str | None) -> str | None:
    """ISO date, with time and zone as far as declared.

    ``linked`` are the dates of the page's JSON-LD, ``meta`` its meta tags by lower-case name.
    """
    for candidate in (*linked, *(meta[name] for name in _META if name in meta), *_marked_up(tree)):
        found = iso_date(candidate)
        if found:
            return found
    return date_in_url(url)


def iso_date(raw: str) -> str | None:
    """``raw`` as ISO 8601 when it is a date written year first or as in mail headers."""
    text = raw.strip().translate(_DIGITS)
    found = _ISO.match(text)
    if not found:
        return _mail_date(text)
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if not _is_day(year, month, day):
        return None
    on = f"{year:04}-{month:02}-{day:02}"
    if found[5] is None:
        return on
    hour, minute, second = int(found[5]), int(found[6]), int(found[7] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return on
    seconds = f":{second:02}" if found[7] else ""
    return f"{on}T{hour:02}:{minute:02}{seconds}{(found[8] or '').replace('Z', '+00:00')}"


def date_in_url(url: str | None) -> str | None:
    """The day in a path like ``/2021/03/15/``."""
    found = _IN_URL.search(url or "")
    if not found or not _is_day(int(found[1]), int(found[2]), int(found[3])):
        return None
    return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}"


def _marked_up(tree: LexborHTMLParser) -> Iterator[str]:
    """Dates in the page itself: marked as the publication's, then the article's first, then the page's only one."""
    for node in tree.css('[itemprop="datePublished"]'):
        yield node.attributes.get("datetime") or node.attributes.get("content") or ""
    for selector in ("time[pubdate]", "article time[datetime]", "main time[datetime]"):
        first = tree.css_first(selector)
        if first is not None:
            yield first.attributes.get("datetime") or ""
    times = tree.css("time[datetime]")
    if len({node.attributes.get("datetime") for node in times}) == 1:
        yield times[0].attributes.get("datetime") or ""


def _mail_date(text: str) -> str | None:
    try:
        moment: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.isoformat() if moment.year >= _OLDEST_YEAR else None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year >= _OLDEST_YEAR
    except ValueError:
        return False
