"""Many readings at a glance: one table of events and claims, article by article."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from marsad.cli.formats.figures import count_en, iso_days
from marsad.cli.formats.labels import EVENT_TYPES, STANCES, STATUSES
from marsad.cli.formats.terminal import arabic, lines, one_line
from marsad.shapes import Claim, Event, Reading

CLAIM_LENGTH = 70  # characters of a claim's content: one line of the last column on a wide terminal


def render_overview(readings: Sequence[Reading], *, isolates: bool = False) -> Table:
    """A section an article: its heading, its events, its claims; totals below. See `render_text` for ``isolates``."""
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False, caption=_totals(readings))
    for column in ("what", "how told", "date", "toll"):
        table.add_column(column, overflow="fold")
    table.add_column("in the article", ratio=1, overflow="fold", min_width=24)
    for reading in readings:
        _add_article(table, reading, isolates=isolates)
    return table


def _add_article(table: Table, reading: Reading, *, isolates: bool) -> None:
    heading = reading.article.title or one_line(reading.article.text, CLAIM_LENGTH) or "(untitled)"
    published = one_line((reading.article.published or "")[:10])
    relevance = "relevant" if reading.relevant else "not relevant"
    name = Text(one_line(reading.id), style="cyan")
    words = lines(name, arabic(heading, isolates=isolates))
    table.add_row("article", relevance, published, "", words, style="bold")
    for event in reading.events:
        _add_event(table, event, isolates=isolates)
    for claim in reading.claims:
        _add_claim(table, claim, isolates=isolates)
    table.add_section()


def _add_event(table: Table, event: Event, *, isolates: bool) -> None:
    place = event.place
    where = [place.name, place.adm1] if place else []
    words = "، ".join(dict.fromkeys(part for part in (event.trigger.text, *where) if part))
    table.add_row(
        f"  {EVENT_TYPES[event.type].en}",
        STATUSES[event.status].en,
        iso_days(event.date).replace("/", "/\n"),
        _toll(event),
        arabic(words, isolates=isolates),
    )


def _toll(event: Event) -> str:
    """Killed and wounded in one narrow cell: the other harms are for the full reading."""
    named = (("killed", event.killed), ("wounded", event.wounded))
    return "\n".join(f"{count_en(count)} {harm}" for harm, count in named if count)


def _add_claim(table: Table, claim: Claim, *, isolates: bool) -> None:
    speaker = claim.speaker.name or claim.speaker.text if claim.speaker else "قائل غير مذكور"
    words = arabic(f"{speaker}: {one_line(claim.content.text, CLAIM_LENGTH)}", isolates=isolates)
    manner = "direct" if claim.direct else "indirect"
    table.add_row(f"  {STANCES[claim.stance].en}", manner, "", "", words, style="dim")


def _totals(readings: Sequence[Reading]) -> str:
    relevant = sum(reading.relevant for reading in readings)
    events = sum(len(reading.events) for reading in readings)
    claims = sum(len(reading.claims) for reading in readings)
    return f"{len(readings)} articles, {relevant} relevant, {events} events, {claims} claims"
