"""`marsad read`: articles in, readings out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How readings are written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    html = "html"


def read(
    sources: Annotated[
        list[str],
        typer.Argument(help="Text or HTML files, JSONL files, addresses (http, https), or - for standard input."),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        Format | None, typer.Option("--format", "-f", help="Default: text; jsonl when the input is JSONL.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="The day relative dates are counted from, such as 2026-01-14.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to read JSONL with.")] = 1,
) -> None:
    """Read articles: what happened, where, when, to whom, who said so.

    JSONL holds {"id","title","text","published","url"} a line (other keys are ignored) and gives one reading a line,
    same ids, same order. Exit status 1: some lines were broken. Exit status 2: an input could not be read.
    """
    from marsad.cli.failures import one_line_errors  # noqa: PLC0415 - `marsad --help` need not wait for the reader
    from marsad.cli.reading import read_sources  # noqa: PLC0415

    with one_line_errors():
        status = read_sources(sources, format, published, output, jobs)
    raise typer.Exit(status)
