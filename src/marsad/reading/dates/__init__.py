"""Dates of an article: written, relative, weekdays, parts of the day; Arabic news looks back.

Seen from the reference day a bare weekday is the last one, a day and month without year the nearest past, unless the
clause speaks of what is to come («سيصل الخميس»). Without a reference a relative date keeps its words and has no days.
Never more precise than the source. One module a kind; `_piece` asks them in turn, `joining` puts their pieces together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from marsad.arabic.numbers import Number, find_numbers
from marsad.arabic.tokens import Tokens, tokenise
from marsad.arabic.wrapping import Run, unwrap
from marsad.reading.dates.absolute import read_absolute
from marsad.reading.dates.calendar_words import find_calendar_words
from marsad.reading.dates.counted import AGO, LATER, WITHIN
from marsad.reading.dates.holidays import read_holiday
from marsad.reading.dates.joining import join
from marsad.reading.dates.phases import widen
from marsad.reading.dates.portions import read_portion
from marsad.reading.dates.ranges import Draft
from marsad.reading.dates.relative import read_relative
from marsad.reading.dates.view import Piece, View
from marsad.shapes import Anchor, Date, DatePrecision

__all__ = ["DateMention", "dates_in", "find_dates", "reference_day"]

_LEADS = AGO | LATER | WITHIN
# Outside these years nobody wrote news, and calendar arithmetic would leave the range of `datetime`.
_NEWS_YEARS = range(1800, 2201)


class DateMention(NamedTuple):
    """A date at tokens ``first`` to ``last``; ISO days, both included, None where unknown.

    ``past_cue``: the wording looks back by more than about a week or names a past period («العام الماضي», «في 2014»).
    """

    first: int
    last: int
    earliest: str | None
    latest: str | None
    precision: DatePrecision
    anchored_to: Anchor
    past_cue: bool = False


def find_dates(text: str, reference: str | date | datetime | None = None) -> list[Date]:
    """All dates of ``text``, in order; offsets are code points of ``text``.

    ``reference`` is the day of publication: a date, or ISO 8601 such as «2026-01-14» or «2026-01-14T09:30+03:00».
    Raises ValueError for any other string.
    """
    day = reference_day(reference)
    tokens = tokenise(text)
    return [_shape(text, tokens, mention) for mention in dates_in(tokens, day)]


def dates_in(tokens: Tokens, reference: date | None, numbers: Iterable[Number] | None = None) -> list[DateMention]:
    """All dates of ``tokens``, in order, none overlapping; ``numbers``: those of :func:`find_numbers`, if at hand."""
    if reference is not None and reference.year not in _NEWS_YEARS:
        reference = None
    run = unwrap(tokens)
    found = find_numbers(tokens) if numbers is None else numbers
    moved = [_moved(number, run.at) for number in found]
    view = View(run, {number.first: number for number in moved}, find_calendar_words(run), reference)
    drafts = join(view, widen(view, _pieces(view)))
    return [_mention(run, draft) for draft in drafts]


def reference_day(reference: str | date | datetime | None) -> date | None:
    """The day of an ISO 8601 date or time; None for None and for a bare year or month, which fix no day."""
    if reference is None or isinstance(reference, datetime):
        return None if reference is None else reference.date()
    if isinstance(reference, date):
        return reference
    text = str(reference).strip()
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        if _is_year_or_month(text):
            return None
    raise ValueError(f"reference {text[:40]!r} is no ISO 8601 date; write it like 2026-01-14")


def _is_year_or_month(text: str) -> bool:
    year, _, month = text.partition("-")
    return len(year) == 4 and year.isdecimal() and (not month or (len(month) == 2 and "01" <= month <= "12"))


def _moved(number: Number, at: range | list[int]) -> Number:
    """The number by its words instead of its tokens."""
    if isinstance(at, range):
        return number
    first, last, opens = (bisect_left(at, token) for token in (number.first, number.last, number.opens))
    return number._replace(first=first, last=last, opens=opens)


def _pieces(view: View) -> list[Piece]:
    starts = {*view.hits, *view.numbers}
    starts.update([at for at, word in enumerate(view.run.words) if word in _LEADS])
    starts.update([at for at, numeric in enumerate(view.run.numeric) if numeric])
    pieces: list[Piece] = []
    free = 0
    for at in sorted(starts):
        if at < free:
            continue
        piece = _piece(view, at)
        if piece is not None and pieces and pieces[-1].kind == "part" and piece.first == pieces[-1].first:
            free = pieces.pop().first  # «ليلة رأس السنة» is read from its feast
        if piece is not None and piece.first >= free:
            pieces.append(piece)
            free = piece.last + 1
    return pieces


def _piece(view: View, at: int) -> Piece | None:
    hit = view.hits.get(at)
    if hit is not None and hit.kind == "holidays":
        return read_holiday(view, hit)
    return read_portion(view, at) or read_relative(view, at) or read_absolute(view, at)


def _mention(run: Run, draft: Draft) -> DateMention:
    period = draft.period
    known = period.earliest is not None or period.latest is not None
    return DateMention(
        run.at[draft.first],
        run.at[draft.last],
        period.earliest.isoformat() if period.earliest else None,
        period.latest.isoformat() if period.latest else None,
        period.precision,
        period.anchor if known else "none",
        period.past,
    )


def _shape(text: str, tokens: Tokens, mention: DateMention) -> Date:
    start, end = tokens.offsets(mention.first, mention.last)
    return Date(
        field="text",
        start=start,
        end=end,
        text=text[start:end],
        earliest=mention.earliest,
        latest=mention.latest,
        precision=mention.precision,
        anchored_to=mention.anchored_to,
    )
