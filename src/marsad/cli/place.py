"""`marsad place`: which places a text names, what else each name may mean, and why it was chosen."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def place(
    text: Annotated[str, typer.Argument(help="Arabic text, or - to read it from standard input.")],
    country: Annotated[
        str | None, typer.Option(help="ISO 3166-1 alpha-2 code of where it was written; parts namesakes.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the places as JSON.")] = False,
) -> None:
    """Resolve the places of a text and explain each choice."""
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415 - `marsad --help` need not wait for the tables
    from marsad.cli.place_shown import show  # noqa: PLC0415
    from marsad.collect import SourceError, without_surrogates  # noqa: PLC0415

    with one_line_errors():
        words = without_surrogates(sys.stdin.read() if text == "-" else text).strip()
        if not words:
            raise SourceError("text: it is empty; give Arabic text")
        if country is not None and not (len(country) == 2 and country.isalpha()):
            raise SourceError(f"--country {country!r}: give two letters such as IQ or SY")
        show(words, country.upper() if country else None, as_json=as_json)
