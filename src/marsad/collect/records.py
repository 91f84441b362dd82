"""One article given as a JSON object: ``{"id","title","text","published","url"}``, other keys ignored."""

from __future__ import annotations

import json
import re
from datetime import date, datetime

import msgspec

from marsad.collect.files import MOST_BYTES, without_surrogates

REMEDY = 'write one object a line, as {"id": "a1", "text": "…", "published": "2026-01-14"}'
# A year or a month is kept as the article's date, though no day can be counted from it.
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")


class RecordError(ValueError):
    """A record that cannot be read; ``str()`` says what is wrong and the remedy, not where."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One article as given. ``outlet`` is ours: the sample articles carry it."""

    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None


def read_record(data: bytes) -> Record:
    """One record of UTF-8 JSON, lone surrogates replaced by U+FFFD. Raises :class:`RecordError`."""
    if len(data) > MOST_BYTES:
        raise RecordError(f"longer than {MOST_BYTES // 2**20} MB; split it into articles")
    try:
        raw = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 (byte {error.start + 1}); save the file as UTF-8") from error
    except RecursionError as error:
        raise RecordError(f"not JSON (nested too deep); {REMEDY}") from error
    except ValueError as error:
        raise RecordError(f"not JSON ({str(error).split(':')[0][:60]}); {REMEDY}") from error
    return _checked(_converted(raw))


def _converted(raw: object) -> Record:
    if not isinstance(raw, dict):
        raise RecordError(f"not an object; {REMEDY}")
    if raw.get("text") is None:
        raise RecordError(f"no text; {REMEDY}")
    try:
        record = msgspec.convert(raw, Record)
    except msgspec.ValidationError as error:
        raise RecordError(f"{_plain(error)}; {REMEDY}") from error
    texts = {key: value for key in Record.__struct_fields__ if isinstance(value := getattr(record, key), str)}
    return msgspec.structs.replace(record, **{key: without_surrogates(value) for key, value in texts.items()})


def _plain(error: msgspec.ValidationError) -> str:
    """«Expected `str`, got `int` - at `$.title`» in words of the user's file."""
    what, _, where = str(error).partition(" - at `$.")
    return f"{where.rstrip('`') or 'record'}: {what[:1].lower()}{what[1:]}"


def _checked(record: Record) -> Record:
    if record.published and not is_date(record.published):
        raise RecordError(f"published {record.published[:40]!r} is no date; write it as 2026-01-14 or 2026-01-14T08:30")
    return record


def is_date(published: str) -> bool:
    """Is it an ISO 8601 day or time, or at least a year or a month (2009-10)?"""
    published = published.strip()
    part = _YEAR_OR_MONTH.fullmatch(published)
    try:
        if part:
            date(int(part[1]), int(part[2] or 1), 1)
        else:
            datetime.fromisoformat(published)
    except ValueError:
        return False
    return True
