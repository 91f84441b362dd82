"""Print the explanation of a sentence: a table a layer, Arabic in the last column."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.cli.explanation import LAYERS, Row, Sight, look
from marsad.cli.explanation_events import JUDGEMENTS
from marsad.cli.formats.terminal import arabic
from marsad.cli.output import FILE_WIDTH
from marsad.collect import SourceError, without_surrogates
from marsad.pipeline import reference_day


def show(sentence: str, published: str) -> None:
    """Explain ``sentence`` (or standard input for ``-``) on standard output. Raises ``ValueError`` for empty input."""
    reference = reference_day(published)
    text = without_surrogates(sys.stdin.read() if sentence == "-" else sentence).strip()
    if not text:
        raise SourceError("sentence: it is empty; give an Arabic sentence")
    on_terminal = sys.stdout.isatty()
    console = Console(width=None if on_terminal else FILE_WIDTH)
    sight = look(text, reference)
    console.print(arabic(text, isolates=on_terminal, style="bold"))
    console.print(f"read as of {reference or 'no day'}", style="dim")
    for title, rows in (*LAYERS, *JUDGEMENTS):
        _section(console, title, list(rows(sight)), on_terminal)
    _furniture(console, sight, on_terminal)


def _section(console: Console, title: str, rows: list[Row], isolates: bool) -> None:
    console.print()
    if not rows:
        console.print(Text(f"{title}: none", style="dim"))
        return
    console.print(Text(title, style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(overflow="fold", ratio=3)
    table.add_column(overflow="fold", ratio=5)
    table.add_column(overflow="fold", ratio=4)
    for row in rows:
        style = "dim" if row.rejected else ""
        table.add_row(Text(f"  {row.what}"), Text(row.why), arabic(row.words, isolates=isolates), style=style)
    console.print(table)


def _furniture(console: Console, sight: Sight, isolates: bool) -> None:
    for span in sight.layers.page.article.furniture:
        console.print("\nPage furniture: nothing is read from this", style="bold")
        console.print(arabic(span.text, isolates=isolates))
