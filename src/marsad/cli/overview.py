"""What `marsad samples` does: every record of a folder read, shown in one table, highlighted on one page."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.progress import track

from marsad.cli.formats.page import render_page
from marsad.cli.formats.table import render_overview
from marsad.cli.output import FILE_WIDTH, whole_file
from marsad.cli.reading import article_of
from marsad.collect import SourceError
from marsad.collect.records import RecordError, read_record
from marsad.pipeline import read_cleaned
from marsad.shapes import Reading


def read_folder(folder: Path, page: Path | None) -> None:
    """Read ``folder/*.json`` with a progress bar, print the overview, write ``page``. Raises ``SourceError``."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise SourceError(f"{folder}: no article (*.json) in it; name the folder that holds them")
    progress = Console(stderr=True)
    label = f"Reading {len(files)} articles of {folder}"
    if not progress.is_terminal:
        progress.print(f"{label} ...")
    shown = track(files, label, console=progress, transient=True, disable=not progress.is_terminal)
    readings = [_read(file) for file in shown]
    on_terminal = sys.stdout.isatty()
    console = Console(width=None if on_terminal else FILE_WIDTH)
    console.print(render_overview(readings, isolates=on_terminal))
    if page is not None:
        page.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(page) as stream:
            stream.write(render_page(readings).encode("utf-8", "replace"))
        console.print(f"The articles with every field highlighted: {page}", soft_wrap=True)


def _read(file: Path) -> Reading:
    try:
        record = read_record(file.read_bytes())
    except RecordError as error:
        raise SourceError(f"{file}: {error}") from error
    return read_cleaned(article_of(record), article_id=str(record.id) if record.id is not None else file.stem)
