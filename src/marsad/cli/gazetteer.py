"""`marsad gazetteer`: is every place well formed, under its parent, and where it should be?"""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, help="Check the tables of places.")


@app.callback()
def _group() -> None:
    """Keep `check` a command of its own, so that others can stand beside it."""


@app.command("check")
def check() -> None:
    """Prove ids, parents, points and names of every place; name those that are wrong. Exit status 1 if any."""
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415 - `marsad --help` need not wait for the tables
    from marsad.cli.gazetteer_report import report  # noqa: PLC0415

    with one_line_errors():
        faults = report()
    raise typer.Exit(1 if faults else 0)
