"""`marsad explain`: every match, rule and rejected reading of one sentence, and why."""

from __future__ import annotations

from typing import Annotated

import typer

# The clock of the lexicon's sentences (see cli/sentence_check.py): explain and check must agree.
CLOCK = "2026-01-14"


def explain(
    sentence: Annotated[str, typer.Argument(help="An Arabic sentence, or - to read it from standard input.")],
    published: Annotated[str, typer.Option(help="The day relative dates are counted from.")] = CLOCK,
) -> None:
    """Show what one sentence gives: each match, rule and rejected reading, and why."""
    from marsad.cli.explanation_shown import show  # noqa: PLC0415 - `marsad --help` need not wait for the reader
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415

    with one_line_errors():
        show(sentence, published)
