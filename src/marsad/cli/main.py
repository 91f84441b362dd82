"""The command `marsad`. Each command lives in its own file and loads what it needs only when it runs."""

from __future__ import annotations

import typer

from marsad.cli import explain, gazetteer, lexicon, place, read, samples, schema

app = typer.Typer(
    help="Arabic news into a sourced record of who did what to whom, where and when, and of who said so.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
app.command("read")(read.read)
app.command("explain")(explain.explain)
app.command("place")(place.place)
app.command("samples", hidden=True)(samples.samples)
app.command("schema")(schema.schema)
app.add_typer(gazetteer.app, name="gazetteer")
app.add_typer(lexicon.app, name="lexicon")
