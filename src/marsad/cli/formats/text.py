"""A reading as a person likes to see it in a terminal: heading, events, claims, places."""

from __future__ import annotations

from collections import Counter

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from marsad.cli.formats.figures import count_en, iso_days, tolls
from marsad.cli.formats.labels import EVENT_TYPES, HARMS, PLACE_PRECISIONS, ROLES, STANCES, STATUSES
from marsad.cli.formats.terminal import arabic, lines, one_line
from marsad.shapes import Claim, Event, Place, Reading

CLAIM_COLUMNS = 40  # terminal cells that the English columns of the claims and their gaps take
NARROWEST = 24  # terminal cells below which the Arabic column is not squeezed
ROOM_FOR_COLUMNS = 84  # terminal cells: below, date and toll stand under the type of the event
CLAIM_LINES = 3  # a claim is shortened to about three lines; the page shows it whole

STATUS_STYLES = {"new": "bold", "background": "dim", "denied": "red", "planned": "yellow", "hypothetical": "yellow"}


def render_text(reading: Reading, *, width: int, isolates: bool = False) -> RenderableType:
    """The summary of one reading for a console of ``width`` cells.

    ``isolates`` puts each piece of article text between U+2068 and U+2069: pass whether standard output is a terminal,
    so that piped text stays clean.
    """
    return Group(
        _heading(reading, isolates=isolates),
        *_section("Events", _events(reading, width, isolates=isolates), len(reading.events)),
        *_section("Claims", _claims(reading, width, isolates=isolates), len(reading.claims)),
        *_section("Places", _places(reading, width, isolates=isolates), len(reading.places)),
        _furniture(reading),
    )


def _heading(reading: Reading, *, isolates: bool) -> Text:
    article = reading.article
    untitled = Text("(untitled)", style="dim")
    facts = [one_line(reading.id), one_line(article.published or "no date"), _relevance(reading)]
    return lines(
        arabic(article.title, isolates=isolates, style="bold") if article.title else untitled,
        arabic(article.outlet, isolates=isolates) if article.outlet else None,
        Text(" · ".join(facts), style="dim"),
    )


def _relevance(reading: Reading) -> str:
    return "relevant" if reading.relevant else "not relevant"


def _section(title: str, table: Table, rows: int) -> list[RenderableType]:
    heading = Text(f"\n{title} ({rows})", style="bold cyan")
    return [heading, table] if rows else [heading]


def _grid(*columns: str, width: int) -> Table:
    """A table whose last column holds the Arabic and takes the room that is left."""
    table = Table(box=SIMPLE_HEAD, width=width, pad_edge=False, show_edge=False, header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold", vertical="top", no_wrap=column in ("#", "killed", "wounded"))
    table.add_column("in the article", overflow="fold", ratio=1, min_width=NARROWEST)
    return table


def _events(reading: Reading, width: int, *, isolates: bool) -> Table:
    narrow = width < ROOM_FOR_COLUMNS
    table = _grid("#", "event", *([] if narrow else ["date", "killed", "wounded"]), width=width)
    for number, event in enumerate(reading.events, 1):
        figures = [iso_days(event.date).replace("/", "/\n"), count_en(event.killed), count_en(event.wounded)]
        status = Text(STATUSES[event.status].en, style=STATUS_STYLES[event.status])
        what = lines(Text(EVENT_TYPES[event.type].en), status, *(_stacked(figures) if narrow else []))
        words = lines(*_event_words(event, isolates=isolates))
        table.add_row(str(number), what, *([] if narrow else figures), words)
    return table


def _stacked(figures: list[str]) -> list[Text]:
    """Date, killed and wounded under each other, where they have no columns."""
    names = ("", "killed ", "wounded ")
    return [Text(name + figure) for name, figure in zip(names, figures, strict=True) if figure]


def _event_words(event: Event, *, isolates: bool) -> list[Text]:
    """What Arabic there is of an event, each piece on a line of its own and led by its Arabic name."""
    said = [EVENT_TYPES[event.type].ar, f"اللفظ: «{event.trigger.text}»"]
    said += [f"المكان: {_where(event.place)}"] if event.place else []
    said += [f"التاريخ: {event.date.text}"] if event.date else []
    said += [f"{ROLES[actor.role].ar}: {actor.name}" for actor in event.actors]
    said += [f"{HARMS[harm].ar}: {count_en(n)}" for harm, n in tolls(event) if harm not in ("killed", "wounded")]
    said += [f"السلاح: {event.weapon}"] if event.weapon else []
    return [arabic(line, isolates=isolates, style="" if index else "bold") for index, line in enumerate(said)]


def _where(place: Place) -> str:
    return f"{place.name}، {place.adm1}" if place.adm1 and place.adm1 != place.name else place.name


def _claims(reading: Reading, width: int, *, isolates: bool) -> Table:
    table = _grid("#", "stance", "speech", "event", width=width)
    limit = max(width - CLAIM_COLUMNS, NARROWEST) * CLAIM_LINES
    for number, claim in enumerate(reading.claims, 1):
        table.add_row(
            str(number),
            STANCES[claim.stance].en,
            "direct" if claim.direct else "indirect",
            ", ".join(str(index + 1) for index in claim.about),
            _claim_words(claim, limit, isolates=isolates),
        )
    return table


def _claim_words(claim: Claim, limit: int, *, isolates: bool) -> Text:
    speaker = claim.speaker.text if claim.speaker else "قائل غير مذكور"
    quoted = f"«{one_line(claim.content.text, limit)}»" if claim.direct else one_line(claim.content.text, limit)
    return lines(
        arabic(f"{speaker} ({claim.cue.text})", isolates=isolates, style="bold"),
        arabic(quoted, isolates=isolates),
    )


def _places(reading: Reading, width: int, *, isolates: bool) -> Table:
    table = _grid("times", "country", "precision", "English", width=width)
    mentions = Counter(place.id or (place.name, place.adm1) for place in reading.places)
    shown = {place.id or (place.name, place.adm1): place for place in reversed(reading.places)}
    for key, times in mentions.items():
        place = shown[key]
        table.add_row(
            str(times),
            place.country or "",
            PLACE_PRECISIONS[place.precision].en,
            one_line(place.name_en or ""),
            arabic(_where(place), isolates=isolates),
        )
    return table


def _furniture(reading: Reading) -> Text:
    spans = reading.article.furniture
    if not spans:
        return Text("")
    letters = sum(span.end - span.start for span in spans)
    passages = "passage" if len(spans) == 1 else "passages"
    return Text(f"\nLeft unread as page furniture: {len(spans)} {passages}, {letters} characters", style="dim")
