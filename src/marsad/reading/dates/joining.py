"""Pieces that name the same day become one mention: «مساء اليوم الأربعاء 18 شباط 2026», «اليوم (أمس)»."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.reading.dates.clock import clock_behind
from marsad.reading.dates.periods import Period, unresolved
from marsad.reading.dates.ranges import Draft, join_ranges
from marsad.reading.dates.view import Piece, View
from marsad.reading.dates.weekdays import named_day
from marsad.reading.dates.wholes import aimed

_MEANS = frozenset(("الموافق", "المصادف", "الموافقه"))
_LONGEST_GAP = 3


def join(view: View, pieces: list[Piece]) -> list[Draft]:
    """Mentions out of pieces, in text order."""
    drafts: list[Draft] = []
    at = 0
    while at < len(pieces):
        if not pieces[at].is_day:
            drafts.append(_alone(view, pieces[at]))
            at += 1
            continue
        group, last = [pieces[at]], pieces[at].last
        at += 1
        while at < len(pieces) and (end := _fits(view, group, last, pieces[at])) is not None:
            group.append(pieces[at])
            last, at = end, at + 1
        draft = _day(view, group, last)
        if draft is not None:
            drafts.append(draft)
    return join_ranges(view, drafts)


def _alone(view: View, piece: Piece) -> Draft:
    if piece.period is not None:
        return Draft(piece.first, piece.last, piece.period, None, piece.joined)
    moment = aimed(view, piece)
    return Draft(piece.first, piece.last, moment.resolve(view.reference), moment, piece.joined)


def _fits(view: View, group: list[Piece], last: int, piece: Piece) -> int | None:
    """Where the group would end with ``piece``; None if it speaks of another day."""
    gap = view.run.words[last + 1 : piece.first]
    if not piece.is_day or piece.first - last - 1 > _LONGEST_GAP:
        return None
    if _is_night_or_pair(group, gap, piece):
        return piece.last
    if piece.joined:
        return None
    bracket = "(" in gap
    rest = [word for word in gap if word != "("]
    kinds: list[str] = [member.kind for member in group]
    if rest and not _linked(rest, kinds, piece):
        return None
    again = piece.kind in kinds and piece.kind != "part"
    if again and (piece.kind == "weekday" or kinds.count(piece.kind) > 1 or not (bracket or _MEANS.intersection(rest))):
        return None
    if bracket:
        closing = piece.last + 1
        return closing if view.word(closing) == ")" else piece.last
    return piece.last


def _linked(gap: list[str], kinds: list[str], piece: Piece) -> bool:
    """Whether the words between two pieces still speak of one day."""
    if _MEANS.intersection(gap):
        return all(word in _MEANS or word in ("،", "من", "-", "ل", "يوم") for word in gap)
    if gap == ["من"]:
        return kinds == ["part"] * len(kinds)
    if gap in (["في"], ["/"], ["-"], [","]):
        return piece.kind == "moment" and kinds[-1] in ("weekday", "shift", "part")
    if gap == ["،"]:
        return piece.kind in ("moment", "weekday") and kinds[-1] in ("weekday", "shift")
    return gap == [")"] and piece.kind == "moment"


def _is_night_or_pair(group: list[Piece], gap: list[str], piece: Piece) -> bool:
    """«ليل الخميس الجمعة», «ليلة الجمعة على السبت», «الخميس والجمعة»."""
    before = group[-1]
    if before.kind != "weekday" or piece.kind != "weekday" or before.turn is not None:
        return False
    if sum(member.kind == "weekday" for member in group) > 1 or (before.value + 1) % 7 != piece.value:
        return False
    if any(member.night for member in group):
        return gap in ([], ["علي"], ["/"], ["-"], ["الي"])
    return not gap and piece.joined


def _day(view: View, group: list[Piece], last: int) -> Draft | None:
    """The mention of one day, of a night between two, or of two days in a row."""
    first, joined = group[0].first, group[0].joined
    weekdays = [piece for piece in group if piece.kind == "weekday"]
    shifts = [piece for piece in group if piece.kind == "shift"]
    moments = [aimed(view, piece) for piece in group if piece.kind == "moment"]
    if not weekdays and not shifts and not moments:
        return None
    while group[-1].kind == "part" and view.word(group[-1].last) not in _AFTER_DAY and len(group) > 1:
        group = group[:-1]
        last = group[-1].last
    last = clock_behind(view, last)
    if moments:
        weekday = weekdays[0].value if weekdays else None
        moment = next((m for m in moments if m.year is not None and not m.hijri), moments[-1])
        period = moment.resolve(view.reference, weekday)
        if period.past and view.reference is None and (weekdays or shifts):
            period = period._replace(past=False)
        return Draft(first, last, period, moment if len(group) == 1 else None, joined)
    period = _shifted(view, shifts[-1].value, weekdays) if shifts else named_day(view, weekdays[0])
    if len(weekdays) == 2:
        period = _two_days(view, weekdays, period)
    return Draft(first, last, period, None, joined)


_AFTER_DAY = frozenset(("صباحا", "مساء", "ليلا", "فجرا", "ظهرا", "عصرا", "مساءا", "ضحي", "صباح"))


def _shifted(view: View, shift: int, weekdays: list[Piece]) -> Period:
    if view.reference is None:
        return unresolved("day")
    there = view.reference + timedelta(days=shift)
    if len(weekdays) == 1:
        there = _weekday_near(there, weekdays[0].value, view.reference if shift <= 0 else None)
    return Period(there, there, "day")


def _weekday_near(there: date, weekday: int, latest: date | None) -> date:
    """The weekday next to the day it disagrees with (a page dated after its writing), never past ``latest``."""
    drift = (weekday - there.weekday() + 3) % 7 - 3
    found = there + timedelta(days=drift)
    return found - timedelta(days=7) if latest is not None and found > latest else found


def _two_days(view: View, weekdays: list[Piece], period: Period) -> Period:
    """The second day follows the first; neither may lie ahead of the reference."""
    last = named_day(view, weekdays[1])
    if last.latest is None:
        return period._replace(precision="range")
    return last._replace(earliest=last.latest - timedelta(days=1), precision="range")
