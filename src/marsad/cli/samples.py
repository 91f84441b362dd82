"""`marsad samples`: read a folder of article records, print the table of events and claims, write the page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def samples(
    folder: Annotated[Path, typer.Argument(help="A folder of articles, one JSON object a file.")],
    page: Annotated[Path | None, typer.Option(help="Write the readings as one HTML page.")] = None,
) -> None:
    """Read a folder of article records (JSON), print the table of events and claims, write the page."""
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415 - `marsad --help` need not wait for the reader
    from marsad.cli.overview import read_folder  # noqa: PLC0415

    with one_line_errors():
        read_folder(folder, page)
