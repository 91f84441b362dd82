"""What a page says of itself: title, outlet, author, date, address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from courlan import clean_url
from selectolax.lexbor import LexborHTMLParser

from marsad.arabic.fold import fold_plain
from marsad.clean.page_dates import published_on

_SEPARATOR = re.compile(r"\s+[|–—-]\s+|\s*\|\s*|\s+::\s+|\s+»\s+|\s+:\s+")
_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|WebPage", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
# Words. Without a declared outlet the tail of <title> counts as the outlet's name up to here, behind a longer head.
_OUTLET_LONGEST = 4
_AUTHOR_LONGEST = 80
_MOST_JSON = 400_000
"""Characters of one JSON-LD block; larger ones are catalogues."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """As declared by the page; ``None`` where it says nothing."""

    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str | None


def read_metadata(tree: LexborHTMLParser, url: str | None) -> Metadata:
    """Read the metadata of a parsed page that was fetched from ``url``."""
    meta = _meta_tags(tree)
    linked = list(_linked_articles(tree))
    outlet = (
        _one_line(meta.get("og:site_name")) or _first_name(linked, "publisher") or _one_line(meta.get("dc.publisher"))
    )
    canonical = _canonical(tree, meta, url)
    dates = [item["datePublished"] for item in linked if isinstance(item.get("datePublished"), str)]
    root = tree.css_first("html")
    language = (root.attributes.get("lang") or "") if root is not None else ""
    return Metadata(
        title=_title(tree, meta, linked, outlet),
        outlet=outlet,
        author=_author(tree, meta, linked, outlet),
        published=published_on(tree, dates, meta, canonical or url),
        url=canonical,
        language=language.split("-")[0].strip().lower() or None,
    )


def _meta_tags(tree: LexborHTMLParser) -> dict[str, str]:
    """Content by lower-case name, property or itemprop; the first of a name counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        content = (node.attributes.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The articles of the page's JSON-LD, first articles, then web pages; broken blocks are passed over."""
    items: list[dict[str, Any]] = []
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            loaded = json.loads(node.text()[:_MOST_JSON], strict=False)
        except (ValueError, RecursionError):
            continue
        roots = loaded if isinstance(loaded, list) else [loaded]
        for root in roots:
            graph = root.get("@graph", [root]) if isinstance(root, dict) else []
            items += [item for item in (graph if isinstance(graph, list) else [graph]) if isinstance(item, dict)]
    articles = [item for item in items if _ARTICLE_TYPE.search(str(item.get("@type", "")))]
    yield from sorted(articles, key=lambda item: "WebPage" in str(item.get("@type", "")))


def _first_name(items: list[dict[str, Any]], key: str) -> str | None:
    """The name of the first ``publisher`` or ``author``: a string, an object with a name, or a list of them."""
    for item in items:
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        name = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str) and _one_line(name):
            return _one_line(name)
    return None


def _title(
    tree: LexborHTMLParser, meta: dict[str, str], linked: list[dict[str, Any]], outlet: str | None
) -> str | None:
    """The headline: og:title, JSON-LD, h1, <title>; without the outlet's name behind it."""
    headings = [line for line in (_one_line(node.text()) for node in tree.css("h1")) if line]
    headline = next((item["headline"] for item in linked if isinstance(item.get("headline"), str)), None)
    node = tree.css_first("title")
    page_title = _one_line(node.text()) if node is not None else None
    for declared in (meta.get("og:title"), headline, meta.get("twitter:title")):
        line = _one_line(declared)
        if line and not _same(line, outlet):
            return _without_outlet(line, outlet, headings, guess=False)
    if len(headings) == 1 and not _same(headings[0], outlet):
        return headings[0]
    return _without_outlet(page_title, outlet, headings, guess=True) if page_title else next(iter(headings), None)


def _without_outlet(title: str, outlet: str | None, headings: list[str], *, guess: bool) -> str:
    separators = list(_SEPARATOR.finditer(title))
    for found in separators:
        head, tail = title[: found.start()].strip(), title[found.end() :].strip()
        if head and (_same(tail, outlet) or any(_same(head, heading) for heading in headings)):
            return head
    if guess and separators:
        head, tail = title[: separators[-1].start()].strip(), title[separators[-1].end() :].strip()
        if len(tail.split()) <= _OUTLET_LONGEST < len(head.split()):
            return head
    return title


def _author(
    tree: LexborHTMLParser, meta: dict[str, str], linked: list[dict[str, Any]], outlet: str | None
) -> str | None:
    marked = tree.css_first('[rel="author"], [itemprop="author"]')
    written = _one_line(marked.text()) if marked is not None else None
    for name in (_first_name(linked, "author"), _one_line(meta.get("author")), written):
        if name and len(name) <= _AUTHOR_LONGEST and "://" not in name and not _same(name, outlet):
            return name
    return None


def _canonical(tree: LexborHTMLParser, meta: dict[str, str], url: str | None) -> str | None:
    """The page's own address; a declared one that is only the site's front page is a mistake of its template."""
    node = tree.css_first('link[rel="canonical"]')
    for declared in (node.attributes.get("href") if node is not None else None, meta.get("og:url")):
        try:
            address = urljoin(url or "", (declared or "").strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        is_front_page = parts.path in ("", "/") and not parts.query
        if parts.scheme in ("http", "https") and parts.netloc and not (is_front_page and url):
            return clean_url(address) or address
    return url


def _one_line(raw: str | None) -> str | None:
    """Text of an attribute or heading on one line; entities that were escaped twice are unescaped once more."""
    line = _SPACES.sub(" ", html.unescape(raw or "")).strip()
    return line or None


def _same(first: str, second: str | None) -> bool:
    return second is not None and fold_plain(first).strip() == fold_plain(second).strip()
