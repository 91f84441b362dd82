"""Highlights over running text: spans may nest, overlap and cross paragraphs; the letters stay as they are.

Each span becomes one inline element; where two overlap without nesting, the later one is cut at the border of the
earlier one and goes on behind it (`data-of` names the element it continues). Inline elements without padding or margin
keep Arabic letters joined, also when a highlight starts inside a word, after a clitic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from marsad.cli.formats.labels import MARKS, MarkKind
from marsad.cli.formats.markup import append, element
from marsad.shapes import Field, Reading, Span

# Of two spans over the same letters the one named first here goes outside.
_OUTSIDE_FIRST: Final[tuple[MarkKind, ...]] = (
    "furniture",
    "content",
    "toll",
    "actor",
    "place",
    "date",
    "cue",
    "trigger",
)


@dataclass(frozen=True)
class Mark:
    """A highlight over ``text[start:end]``; ``href`` leads to its card, ``first`` is false for a cut-off rest."""

    kind: MarkKind
    start: int
    end: int
    anchor: str
    href: str | None = None
    first: bool = True

    @property
    def order(self) -> tuple[int, int, int]:
        """Sorts outer marks before the marks inside them."""
        return (self.start, -self.end, _OUTSIDE_FIRST.index(self.kind))


def anchor_of(key: str, kind: MarkKind, span: Span) -> str:
    """The id of a highlight: the same span of the same kind always has the same one."""
    return f"{key}-{kind}-{span.field}-{span.start}-{span.end}"


def marks_of(key: str, reading: Reading, field: Field) -> list[Mark]:
    """Every highlight of one field, each span once a kind; spans that lie outside the field are left out."""
    text = reading.article.title if field == "title" else reading.article.text
    found: dict[str, Mark] = {}
    for kind, span, href in _all_spans(key, reading):
        if span.field == field and 0 <= span.start < span.end <= len(text or ""):
            anchor = anchor_of(key, kind, span)
            found.setdefault(anchor, Mark(kind, span.start, span.end, anchor, href))
    return sorted(found.values(), key=lambda mark: mark.order)


def _all_spans(key: str, reading: Reading) -> Iterable[tuple[MarkKind, Span, str | None]]:
    yield from (("furniture", span, None) for span in reading.article.furniture)
    for number, event in enumerate(reading.events, 1):
        yield "trigger", event.trigger, f"#{key}-event-{number}"
        yield from (("place", place, None) for place in (event.place, *event.places) if place)
        if event.date:
            yield "date", event.date, None
        yield from (("toll", part.span, None) for part in event.victims if isinstance(part.span, Span))
        yield from (("actor", actor.span, None) for actor in event.actors if isinstance(actor.span, Span))
    for number, claim in enumerate(reading.claims, 1):
        yield "cue", claim.cue, f"#{key}-claim-{number}"
        yield "content", claim.content, None
        if claim.speaker and isinstance(claim.speaker.span, Span):
            yield "actor", claim.speaker.span, None
    yield from (("place", place, None) for place in reading.places)
    yield from (("date", date, None) for date in reading.dates)
    yield from (("actor", actor, None) for actor in reading.actors)


def within(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """The marks, or parts of marks, that fall into ``[start, end)``."""
    return [_cut(mark, start, end) for mark in marks if mark.start < end and start < mark.end]


def _cut(mark: Mark, start: int, end: int) -> Mark:
    first = mark.first and mark.start >= start
    return replace(mark, start=max(mark.start, start), end=min(mark.end, end), first=first)


def weave(parent: Element, text: str, start: int, end: int, marks: Sequence[Mark], *, linked: bool = False) -> None:
    """Append ``text[start:end]`` to the parent with its marks as nested elements. All marks lie within the window."""
    at, queue = start, sorted(marks, key=lambda mark: mark.order)
    while queue:
        mark, *queue = queue
        append(parent, text[at : mark.start])
        inside = within(queue, mark.start, mark.end)
        rest = [_cut(later, mark.end, end) for later in queue if later.end > mark.end]
        opened = _open(mark, linked=linked)
        weave(opened, text, mark.start, mark.end, inside, linked=linked or opened.tag == "a")
        append(parent, opened)
        at, queue = mark.end, sorted(rest, key=lambda later: later.order)
    append(parent, text[at:end])


def _open(mark: Mark, *, linked: bool) -> Element:
    """The element of a mark; inside a link no second link may stand."""
    label = MARKS[mark.kind]
    return element(
        "span" if linked or mark.href is None else "a",
        class_=f"m {mark.kind}",
        id=mark.anchor if mark.first else None,
        data_of=None if mark.first else mark.anchor,
        href=None if linked else mark.href,
        title=f"{label.ar} · {label.en}",
    )
