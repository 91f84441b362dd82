"""Readings as one page: every field beside the words it came from. No script, no request to any host, prints well."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files
from itertools import accumulate
from typing import get_args
from xml.etree.ElementTree import Element

from marsad.cli.formats.cards import Cards
from marsad.cli.formats.figures import day_ar
from marsad.cli.formats.labels import MARKS, Label, MarkKind
from marsad.cli.formats.marks import Mark, marks_of, weave, within
from marsad.cli.formats.markup import Child, bilingual, element, isolated, serialise
from marsad.shapes import Reading

INDEX_TITLE_LENGTH = 80  # characters: about one line of the index on a wide screen


def render_page(readings: Sequence[Reading]) -> str:
    """One self-contained HTML document, right to left, with an index and every article in the given order."""
    css = files("marsad.cli.formats").joinpath("page.css").read_text(encoding="utf-8")
    keyed = [(f"a{number}", reading) for number, reading in enumerate(readings, 1)]
    body = element(
        "body",
        _masthead(readings),
        _legend(),
        _index(keyed),
        element("main", *(_article(key, reading) for key, reading in keyed)),
        _colophon(readings),
    )
    return serialise(element("html", _head(css), body, lang="ar", dir="rtl"))


def _head(css: str) -> Element:
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("link", rel="icon", href="data:,"),
        element("title", "مرصد: قراءات"),
        element("style", css),
    )


def _masthead(readings: Sequence[Reading]) -> Element:
    totals = [
        (len(readings), Label("المقالات", "articles")),
        (sum(len(reading.events) for reading in readings), Label("الأحداث", "events")),
        (sum(len(reading.claims) for reading in readings), Label("الأقوال", "claims")),
    ]
    counted = [element("li", bilingual(label), " ", element("strong", str(number))) for number, label in totals]
    return element(
        "header",
        element("p", "مرصد", class_="name"),
        element("h1", bilingual(Label("قراءات", "readings"))),
        element("ul", *counted, class_="totals"),
        class_="masthead",
    )


def _legend() -> Element:
    kinds: tuple[MarkKind, ...] = get_args(MarkKind)
    samples = [
        element("li", element("span", MARKS[kind].ar, class_=f"m {kind}"), " ", _english(MARKS[kind])) for kind in kinds
    ]
    return element("ul", *samples, class_="legend", aria_label="مفتاح الألوان")


def _english(label: Label) -> Element:
    return element("span", label.en, class_="en", lang="en", dir="ltr")


def _index(keyed: Sequence[tuple[str, Reading]]) -> Element | None:
    if not keyed:
        return element("p", "لا مقالات للعرض.", class_="nothing")
    entries = [element("li", *_index_entry(key, reading)) for key, reading in keyed]
    return element("nav", element("h2", bilingual(Label("الفهرس", "index"))), element("ol", *entries), class_="index")


def _index_entry(key: str, reading: Reading) -> list[Child]:
    tally = f"الأحداث {len(reading.events)}، الأقوال {len(reading.claims)}" if reading.relevant else "خارج الموضوع"
    outlet: list[Child] = [isolated(reading.article.outlet), "، "] if reading.article.outlet else []
    return [
        element("a", isolated(_short_title(reading)), href=f"#{key}"),
        element("small", *outlet, tally),
    ]


def _short_title(reading: Reading) -> str:
    title = " ".join((reading.article.title or reading.article.text).split()) or "بلا عنوان"
    return title if len(title) <= INDEX_TITLE_LENGTH else title[: INDEX_TITLE_LENGTH - 1] + "…"


def _article(key: str, reading: Reading) -> Element:
    title, text = (marks_of(key, reading, "title"), marks_of(key, reading, "text"))
    cards = Cards(key, reading, frozenset(mark.anchor for mark in (*title, *text)))
    return element(
        "article",
        element("header", _title(reading, title), _byline(reading)),
        element("div", *_paragraphs(reading.article.text, text), class_="text", id=f"{key}-text"),
        element("aside", *_aside(cards)),
        id=key,
    )


def _title(reading: Reading, marks: list[Mark]) -> Element:
    title = reading.article.title
    if not title:
        return element("h2", bilingual(Label("بلا عنوان", "untitled")), class_="untitled")
    heading = element("h2", dir="auto", class_="title")
    weave(heading, title, 0, len(title), marks)
    return heading


def _byline(reading: Reading) -> Element:
    article = reading.article
    relevance = Label("ذو صلة", "relevant") if reading.relevant else Label("خارج الموضوع", "not relevant")
    web = article.url and article.url.lower().startswith(("http://", "https://"))
    source = element("a", "المصدر", href=article.url, rel="noopener noreferrer") if web else None
    parts: list[Child] = [
        isolated(article.outlet) if article.outlet else None,
        element("time", isolated(day_ar(article.published)), datetime=article.published) if article.published else None,
        source,
        element("span", bilingual(relevance), class_="badge"),
        element("code", reading.id, dir="ltr"),
    ]
    return element("p", *parts, class_="byline")


def _paragraphs(text: str, marks: Sequence[Mark]) -> list[Child]:
    """The text line by line; line breaks stand between the paragraphs, so that taking the tags away gives the text."""
    children: list[Child] = []
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for line, start in zip(lines, starts, strict=False):
        end = start + len(line)
        if line:
            paragraph = element("p", dir="auto")
            weave(paragraph, text, start, end, within(marks, start, end))
            children.append(paragraph)
        if end < len(text):
            children.append("\n")
    return children


def _aside(cards: Cards) -> list[Child]:
    events, claims = cards.events(), cards.claims()
    return [
        element("h3", bilingual(Label("أحداث", "events")), " ", element("span", str(len(events)), class_="tally")),
        element("div", *events, class_="cards"),
        element("h3", bilingual(Label("أقوال", "claims")), " ", element("span", str(len(claims)), class_="tally")),
        element("div", *claims, class_="cards"),
    ]


def _colophon(readings: Sequence[Reading]) -> Element:
    made = sorted({f"marsad {reading.reader.version}, lexicon {reading.reader.lexicon}" for reading in readings})
    return element("footer", element("p", "؛ ".join(made) or "marsad", dir="ltr", lang="en"))
