"""Print how places were resolved: the chosen ones first, then everything that was considered."""

from __future__ import annotations

import sys

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.cli.formats.terminal import arabic
from marsad.cli.output import FILE_WIDTH
from marsad.gazetteer import Verdict, considered, resolve
from marsad.shapes import Place


def show(text: str, country: str | None, *, as_json: bool) -> None:
    """Resolve ``text`` on standard output, as a table or as JSON."""
    places = resolve(text, country=country)
    if as_json:
        print(msgspec.json.format(msgspec.json.encode(places), indent=1).decode())
        return
    on_terminal = sys.stdout.isatty()
    console = Console(width=None if on_terminal else FILE_WIDTH)
    console.print(_table(("place", "precision", "point", "words", "name"), [_chosen(p, on_terminal) for p in places]))
    rows = [_weighed(words, verdict, on_terminal) for words, verdict in considered(text, country=country)]
    if rows:
        console.print(Text("\nConsidered", style="bold"))
        console.print(_table(("", "may mean", "score", "because", "words"), rows))


def _table(titles: tuple[str, ...], rows: list[tuple[Text, ...]]) -> Table | Text:
    if not rows:
        return Text("no place", style="dim")
    table = Table(*titles, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for row in rows:
        table.add_row(*row)
    return table


def _chosen(place: Place, isolates: bool) -> tuple[Text, ...]:
    point = "" if place.lat is None else f"{place.lat:.3f}, {place.lon:.3f}"
    where = ", ".join(filter(None, (place.adm1, place.country)))
    return (
        Text(f"{place.id or 'in no table'}"), Text(f"{place.precision} {place.confidence}"), Text(point),
        arabic(place.text, isolates=isolates), arabic(f"{place.name} ({where})" if where else place.name, isolates=isolates),
    )  # fmt: skip


def _weighed(words: str, verdict: Verdict, isolates: bool) -> tuple[Text, ...]:
    style = "" if verdict.chosen else "dim"
    reasons = ", ".join(f"{reason.what} {reason.weight:+.1f}" for reason in verdict.reasons)
    return (
        Text("✓" if verdict.chosen else "✗", style=style), Text(f"{verdict.row.kind} {verdict.row.id}", style=style),
        Text(f"{verdict.score:.1f}", style=style), Text(f"{verdict.why} ({reasons})", style=style),
        arabic(words, isolates=isolates, style=style),
    )  # fmt: skip
