"""Where readings go: standard output or a file, as text, JSON, JSONL or one HTML page."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from marsad.shapes import Reading

# Cells of a summary that goes to a file or a pipe.
FILE_WIDTH = 100


class Writer(Protocol):
    """Takes readings as JSON, one after the other."""

    on_terminal: bool

    def write(self, reading: bytes) -> None:
        """Write one reading."""
        ...

    def close(self) -> None:
        """Write what ends the output."""
        ...


@contextmanager
def open_writer(form: str, output: Path | None, *, several: bool) -> Iterator[Writer]:
    """A writer of ``form`` (text, json, jsonl, html); a file appears only once it is whole."""
    with _stream(output) as stream:
        writer = _WRITERS[form](stream, several)
        yield writer
        writer.close()
        stream.flush()


@contextmanager
def _stream(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
    elif output.exists() and not output.is_file():
        with output.open("wb") as stream:
            yield stream
    else:
        with whole_file(output) as stream:
            yield stream


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that replaces ``path`` when everything is written, so that nobody reads half of it."""
    draft, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(draft, "wb") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class _Jsonl:
    def __init__(self, stream: BinaryIO, several: bool) -> None:
        self._stream = stream
        self.on_terminal = stream.isatty()

    def write(self, reading: bytes) -> None:
        self._stream.write(reading + b"\n")

    def close(self) -> None:
        """Nothing ends JSONL."""


class _Json:
    """One reading as an object; several as a list."""

    def __init__(self, stream: BinaryIO, several: bool) -> None:
        self._stream = stream
        self._several = several
        self._written = 0
        self.on_terminal = stream.isatty()

    def write(self, reading: bytes) -> None:
        opening = (b",\n" if self._written else b"[\n") if self._several else b""
        self._stream.write(opening + msgspec.json.format(reading, indent=2))
        self._written += 1

    def close(self) -> None:
        if self._several:
            self._stream.write(b"\n]\n" if self._written else b"[]\n")
        elif self._written:
            self._stream.write(b"\n")


class _Text:
    """Summaries for a person, a rule between them."""

    def __init__(self, stream: BinaryIO, several: bool) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich costs start-up time that JSON need not pay

        self._stream = stream
        self.on_terminal = stream.isatty()
        self._console = Console() if self.on_terminal else Console(file=io.StringIO(), width=FILE_WIDTH)
        self._several = several

    def write(self, reading: bytes) -> None:
        from marsad.cli.formats.text import render_text  # noqa: PLC0415

        decoded = msgspec.json.decode(reading, type=Reading)
        with self._console.capture() as shown:
            self._console.print(render_text(decoded, width=self._console.width, isolates=self.on_terminal))
            if self._several:
                self._console.rule(style="dim")
        self._stream.write(shown.get().encode("utf-8", "replace"))

    def close(self) -> None:
        """Nothing ends a summary."""


class _Html:
    """One page of all readings; they are kept until the end."""

    def __init__(self, stream: BinaryIO, several: bool) -> None:
        self._stream = stream
        self._readings: list[Reading] = []
        self.on_terminal = stream.isatty()

    def write(self, reading: bytes) -> None:
        self._readings.append(msgspec.json.decode(reading, type=Reading))

    def close(self) -> None:
        from marsad.cli.formats.page import render_page  # noqa: PLC0415

        if self._readings:
            self._stream.write(render_page(self._readings).encode("utf-8", "replace"))


_WRITERS: dict[str, Callable[[BinaryIO, bool], Writer]] = {"text": _Text, "json": _Json, "jsonl": _Jsonl, "html": _Html}
