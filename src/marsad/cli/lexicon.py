"""`marsad lexicon`: check the phrases and their sentences; compile them ahead of time."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Check the phrases and their sentences.")


@app.command("check")
def check(
    files: Annotated[list[Path] | None, typer.Argument(help="Files such as events/attack.yml; default: all.")] = None,
) -> None:
    """Read every sentence of the lexicon and name those that do not read as they should. Exit status 1 if any."""
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415 - `marsad --help` need not wait for the reader
    from marsad.cli.lexicon_check import check_files  # noqa: PLC0415

    with one_line_errors():
        faults = check_files(files or [])
    raise typer.Exit(1 if faults else 0)


@app.command("compile")
def compile_caches() -> None:
    """Compile lexicon and gazetteer into the cache now; otherwise the first reading does it."""
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415
    from marsad.cli.reading import warm  # noqa: PLC0415

    with one_line_errors():
        warm()
