"""Pieces that name the same day become one mention: «مساء اليوم الأربعاء 18 شباط 2026», «اليوم (أمس)»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from marsad.reading.dates.moments import Moment
from marsad.reading.dates.periods import Period, since, unresolved
from marsad.reading.dates.view import Piece, View

_SINCE = frozenset(("منذ", "ومنذ"))
_BEFORE = frozenset(("قبل", "وقبل", "حتي", "وحتي"))
_AFTER = frozenset(("بعد", "وبعد", "عقب"))
_FROM = frozenset(("من", "ومن"))
_BETWEEN = frozenset(("بين", "وبين", "مابين"))
_UP_TO = frozenset(("الي", "حتي", "-", "وحتي"))
_MEANS = frozenset(("الموافق", "المصادف", "الموافقه"))
_LONGEST_GAP = 3


class Draft(NamedTuple):
    """A mention in the making; ``moment`` keeps a written date so that a range can lend it its year."""

    first: int
    last: int
    period: Period
    moment: Moment | None = None
    joined: bool = False


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
    return _ranges(view, drafts)


def _alone(view: View, piece: Piece) -> Draft:
    if piece.period is not None:
        return Draft(piece.first, piece.last, piece.period, None, piece.joined)
    return Draft(piece.first, piece.last, piece.moment.resolve(view.reference), piece.moment, piece.joined)


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
    moments = [piece.moment for piece in group if piece.kind == "moment"]
    if not weekdays and not shifts and not moments:
        return None
    while group[-1].kind == "part" and view.word(group[-1].last) not in _AFTER_DAY and len(group) > 1:
        group = group[:-1]
        last = group[-1].last
    if moments:
        weekday = weekdays[0].value if weekdays else None
        moment = next((m for m in moments if m.year is not None and not m.hijri), moments[-1])
        period = moment.resolve(view.reference, weekday)
        if period.past and view.reference is None and (weekdays or shifts):
            period = period._replace(past=False)
        return Draft(first, last, period, moment if len(group) == 1 else None, joined)
    period = _shifted(view, shifts[-1].value, weekdays) if shifts else _named(view, weekdays[0])
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


def _named(view: View, weekday: Piece) -> Period:
    """The last such day up to the reference; «الماضي» before it, «المقبل» after it."""
    turn = weekday.turn
    if view.reference is None:
        return unresolved("day", turn == -2)
    back = (view.reference.weekday() - weekday.value) % 7
    if turn is not None and turn < 0:
        back = (back or 7) + (7 if turn == -2 else 0)
    elif turn == 1:
        back -= 7
    there = view.reference - timedelta(days=back)
    return Period(there, there, "day").judged(view.reference)


def _two_days(view: View, weekdays: list[Piece], period: Period) -> Period:
    """The second day follows the first; neither may lie ahead of the reference."""
    last = _named(view, weekdays[1])
    if last.latest is None:
        return period._replace(precision="range")
    return last._replace(earliest=last.latest - timedelta(days=1), precision="range")


def _ranges(view: View, drafts: list[Draft]) -> list[Draft]:
    """«من … إلى …», «بين … و…» over two mentions, then «منذ», «حتى» and «بعد» before one."""
    out: list[Draft] = []
    for draft in drafts:
        merged = _merged(view, out[-1], draft) if out else None
        if merged is not None:
            out[-1] = merged
        else:
            out.append(draft)
    return [_led(view, draft) for draft in out]


def _merged(view: View, one: Draft, two: Draft) -> Draft | None:
    gap = view.run.words[one.last + 1 : two.first]
    before = view.word(one.first - 1)
    up_to = len(gap) == 1 and gap[0] in _UP_TO
    both = (not gap and two.joined) or gap == ["و"] or up_to
    pair = before in _BETWEEN or "شهري" in view.run.words[one.first : one.first + 2]
    if not ((before in (_FROM | _SINCE) and up_to) or (pair and both)):
        return None
    start = one.period
    if one.moment is not None and one.moment.year is None and two.moment is not None:
        lent = one.moment._replace(year=two.moment.year, turn=one.moment.turn or two.moment.turn)
        start = lent.resolve(view.reference)
        if two.period.earliest and start.earliest and start.earliest > two.period.earliest:
            start = one.moment._replace(year=start.earliest.year - 1).resolve(view.reference)
    if start.earliest is None or two.period.latest is None or start.earliest > two.period.latest:
        if start.earliest is not None or two.period.latest is not None:
            return None
        return Draft(one.first, two.last, unresolved("range", start.past or two.period.past))
    period = two.period._replace(earliest=start.earliest, precision="range")
    return Draft(one.first, two.last, period)


def _led(view: View, draft: Draft) -> Draft:
    lead = view.word(draft.first - 1)
    if lead in _SINCE:
        return draft._replace(first=draft.first - 1, period=since(draft.period, view.reference))
    if draft.period.precision in ("month", "year") and draft.period.anchor == "text":
        if lead in _AFTER:
            return draft._replace(period=since(draft.period, view.reference))
        if lead in _BEFORE:
            return draft._replace(first=draft.first - 1, period=unresolved("range", lead in ("قبل", "وقبل")))
    return draft
