"""Stages 3 to 8 of an article's way: an :class:`Article` and a reference day in, a :class:`Reading` out. Pure."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version

from marsad.gazetteer import Gazetteer, load_gazetteer
from marsad.lexicon.load import Lexicon, load_lexicon
from marsad.reading.claims import find_reports
from marsad.reading.events import find_drafts
from marsad.reading.layers import Layers, lay_out
from marsad.reading.page import open_page
from marsad.reading.places import home_of
from marsad.reading.record import about, date_shape, denied_only, first_mentions, freeze, mention_index, responsibility
from marsad.shapes import SCHEMA, Article, Reader, Reading


@lru_cache(maxsize=1)
@cache
def reader_version() -> str:
    """The installed package's version."""
    try:
        return version("marsad")
    except PackageNotFoundError:
        return "0+source"


def read_article(
    article: Article, *, reference: date | None, article_id: str | None = None,
    lexicon: Lexicon | None = None, gazetteer: Gazetteer | None = None,
) -> Reading:  # fmt: skip
    """Read one article. Deterministic; offsets are code points; unknown is None.

    ``reference`` resolves relative dates; ``article_id`` defaults to a hash of title and text.
    """
    lexicon, gazetteer = lexicon or load_lexicon(), gazetteer or load_gazetteer()
    layers = lay_out(open_page(article), lexicon, gazetteer, reference)
    return assemble(layers, article_id or content_hash(article), lexicon, gazetteer)


def assemble(layers: Layers, article_id: str, lexicon: Lexicon, gazetteer: Gazetteer) -> Reading:
    """Events and claims over the layers, and everything into one reading."""
    drafts = find_drafts(layers, gazetteer)
    reports = find_reports(layers)
    denied = denied_only(drafts, reports)
    home = home_of(layers)
    events = [freeze(layers, gazetteer, draft, denied.get(i, draft.status), home) for i, draft in enumerate(drafts)]
    mentions = mention_index(drafts)
    links = [about(report, mentions) for report in reports]
    for report, indexes in zip(reports, links, strict=True):
        responsibility(layers, report, events, indexes)
    return Reading(
        schema=SCHEMA, id=article_id, article=layers.page.article, relevant=bool(events),
        reader=Reader(version=reader_version(), lexicon=f"{lexicon.version}.{gazetteer.version}"),
        places=first_mentions(layers), dates=tuple(date_shape(layers, d) for d in layers.dates),
        actors=tuple(a.shape(layers.page) for a in layers.actors if not a.people or a.id),
        events=tuple(events),
        claims=tuple(report.shape(layers, indexes) for report, indexes in zip(reports, links, strict=True)),
    )  # fmt: skip


def content_hash(article: Article) -> str:
    """A short, stable id of title and text."""
    digest = hashlib.sha256(f"{article.title or ''}\n{article.text}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]
