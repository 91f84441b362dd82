"""Files and standard input → documents, or the lines of a JSONL file one by one, so that memory stays bounded."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

STDIN = "-"
# Bytes of one document or line: far above any article; a bound, so that no input fills the memory.
MOST_BYTES = 64 * 2**20
# Bytes of standard input looked at to tell JSONL from a page or a text.
_SNIFFED = 64 * 2**10
_JSONL_SUFFIXES = (".jsonl", ".ndjson")
_BOM = b"\xef\xbb\xbf"
# A whole line that is an object with one of our keys; or a first line that opens an object and is not broken after it.
_RECORD_LINE = re.compile(rb'^[ \t]*\{[ \t]*"(?:id|title|text|published|url)"[^\n]*\}[ \t\r]*$', re.MULTILINE)
_OPENS_JSONL = re.compile(rb'\s*\{[ \t]*"[^\n]*(?:\}\s*)?$|\s*\{[ \t]*"[^\n]*(?:\}[ \t\r]*\n|\n\s*\{[ \t]*")')
_OPENS_JSON = re.compile(rb'\s*\{\s*"')
_SURROGATE = re.compile("[\ud800-\udfff]")

SourceKind = Literal["document", "json", "jsonl"]


class SourceError(ValueError):
    """An input that cannot be opened; ``str()`` is one line: its name, why, and the remedy."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page or text as bytes. ``declared`` is the charset of the HTTP header, ``json`` marks one record as JSON."""

    name: str
    data: bytes
    url: str | None = None
    declared: str | None = None
    json: bool = False


@dataclass(frozen=True, slots=True)
class JsonLine:
    """One line of a JSONL file; ``number`` counts from 1, blank lines included."""

    name: str
    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """An opened input: its kind, and its documents or lines in order. ``size`` is in bytes, None when unknown."""

    name: str
    kind: SourceKind
    items: Iterator[Document | JsonLine]
    size: int | None = None


@contextmanager
def open_source(source: str) -> Iterator[Source]:
    """Open a file, or standard input for ``-``. Raises :class:`SourceError` naming the input and the remedy."""
    if source == STDIN:
        if sys.stdin is None:
            raise SourceError("standard input: it is closed; give a file, or pipe a text into it")
        yield _sniffed("standard input", sys.stdin.buffer)
        return
    path = Path(source)
    try:
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise SourceError(f"{source}: {_why(path, error)}") from error
    with file:
        if path.suffix.lower() in _JSONL_SUFFIXES:
            yield Source(source, "jsonl", _lines(source, file), path.stat().st_size)
        else:
            yield _document(source, _read_all(source, file), json=path.suffix.lower() == ".json")


def without_surrogates(text: str) -> str:
    """``text`` with U+FFFD for each lone surrogate, which no UTF-8 can hold; offsets stay as they are."""
    return _SURROGATE.sub("\ufffd", text)


def _why(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name, or put the text on standard input and give -"
    if isinstance(error, IsADirectoryError):
        return f"this is a folder; name the files in it, for example {path}/*.html"
    if isinstance(error, PermissionError):
        return "no permission to read it; change its permissions or copy it"
    return f"{getattr(error, 'strerror', None) or error}; check the name"


def _sniffed(name: str, stream: BinaryIO) -> Source:
    head = _read(name, stream, _SNIFFED)
    if _is_jsonl(head.removeprefix(_BOM)):
        return Source(name, "jsonl", _lines(name, stream, head))
    data = head + _read_all(name, stream, len(head))
    return _document(name, data, json=_OPENS_JSON.match(data.removeprefix(_BOM)) is not None)


def _is_jsonl(head: bytes) -> bool:
    return bool(_OPENS_JSONL.match(head) or _RECORD_LINE.search(head))


def _document(name: str, data: bytes, *, json: bool) -> Source:
    return Source(name, "json" if json else "document", iter([Document(name, data, json=json)]), len(data))


def _read_all(name: str, stream: BinaryIO, already: int = 0) -> bytes:
    data = _read(name, stream, MOST_BYTES + 1)
    if already + len(data) > MOST_BYTES:
        raise SourceError(f"{name}: more than {MOST_BYTES // 2**20} MB; split it into articles")
    return data


def _read(name: str, stream: BinaryIO, most: int) -> bytes:
    try:
        return stream.read(most) or b""
    except OSError as error:
        raise SourceError(f"{name}: {error.strerror or error}; check the name") from error


def _lines(name: str, stream: BinaryIO, head: bytes = b"") -> Iterator[JsonLine]:
    """The lines that are not blank. One that is too long is handed on cut, so that it is reported and not read."""
    for number, raw in enumerate(_raw_lines(name, stream, head), 1):
        line = raw.removeprefix(_BOM) if number == 1 else raw
        if line.strip():
            yield JsonLine(name, number, line)


def _raw_lines(name: str, stream: BinaryIO, head: bytes) -> Iterator[bytes]:
    *whole, rest = head.split(b"\n")
    for line in whole:
        yield line + b"\n"
    while line := rest + _readline(name, stream):
        rest = b""
        yield line[: MOST_BYTES + 1]
        while len(line) > MOST_BYTES and not line.endswith(b"\n"):
            line = _readline(name, stream)
            if not line:
                return


def _readline(name: str, stream: BinaryIO) -> bytes:
    try:
        return stream.readline(MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{name}: {error.strerror or error}; check the name") from error
