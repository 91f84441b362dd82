"""Mentions that bound a span: «من … إلى …», «بين … و…», «اليوم حتى الغد», «منذ …», «حتى نهاية …»."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from marsad.reading.dates.moments import Moment
from marsad.reading.dates.periods import Period, since, unresolved
from marsad.reading.dates.view import View

_SINCE = frozenset(("منذ", "ومنذ"))
_BEFORE = frozenset(("قبل", "وقبل"))
_UNTIL = frozenset(("حتي", "وحتي", "لغايه"))
_AFTER = frozenset(("بعد", "وبعد", "عقب"))
_FROM = frozenset(("من", "ومن"))
_BETWEEN = frozenset(("بين", "وبين", "مابين"))
_UP_TO = frozenset(("الي", "حتي", "-", "وحتي"))


class Draft(NamedTuple):
    """A mention in the making; ``moment`` keeps a written date so that a range can lend it its year."""

    first: int
    last: int
    period: Period
    moment: Moment | None = None
    joined: bool = False


def join_ranges(view: View, drafts: list[Draft]) -> list[Draft]:
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
    days = one.period.precision == two.period.precision == "day" and _span_between_days(one, two, gap)
    if not ((before in (_FROM | _SINCE) and up_to) or (pair and both) or days):
        return None
    start = one.period
    if one.moment is not None and one.moment.year is None and two.moment is not None:
        lent = one.moment._replace(year=two.moment.year, turn=one.moment.turn or two.moment.turn)
        start = lent.resolve(view.reference)
        if two.period.earliest and start.earliest and start.earliest > two.period.earliest:
            start = one.moment._replace(year=start.earliest.year - 1).resolve(view.reference)
    start = _before_end(start, two.period)
    if start.earliest is None or two.period.latest is None or start.earliest > two.period.latest:
        if start.earliest is not None or two.period.latest is not None:
            return None
        return Draft(one.first, two.last, unresolved("range", start.past or two.period.past))
    period = two.period._replace(earliest=start.earliest, precision="range")
    return Draft(one.first, two.last, period)


def _span_between_days(one: Draft, two: Draft, gap: list[str]) -> bool:
    """«3 أيلول إلى 9 أيلول», «اليوم حتى الغد», «14 آذار 2019 - 18/3/2019»: days need no «من» before them."""
    dated = one.moment is not None and two.moment is not None
    return gap in (["الي"], ["حتي"]) or (dated and gap == ["-"])


def _before_end(start: Period, end: Period) -> Period:
    """«من الجمعة إلى الأحد» read on a Monday: the first day is that of the same week as the last."""
    if start.earliest is None or end.latest is None or start.precision != "day" or start.anchor != "published":
        return start
    late = (start.earliest - end.latest).days
    there = start.earliest - timedelta(days=7)
    return start._replace(earliest=there, latest=there) if 0 < late < 7 else start


def _led(view: View, draft: Draft) -> Draft:
    lead = view.word(draft.first - 1)
    if lead in _SINCE:
        return draft._replace(first=draft.first - 1, period=since(draft.period, view.reference))
    if lead in _UNTIL and draft.period.precision != "day" and draft.period.latest is not None:
        period = draft.period._replace(earliest=None, precision="range")
        return draft._replace(first=draft.first - 1, period=period)
    if draft.period.precision in ("month", "year") and draft.period.anchor == "text":
        if lead in _AFTER:
            return draft._replace(period=since(draft.period, view.reference))
        if lead in _BEFORE:
            return draft._replace(first=draft.first - 1, period=unresolved("range", True))
    return draft
