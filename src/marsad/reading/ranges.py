"""Finding what stands between two tokens, in logarithmic time: every layer is kept in text order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Ranged(Protocol):
    """Anything that stands at tokens ``first`` to ``last``."""

    @property
    def first(self) -> int:
        """First token."""
        ...

    @property
    def last(self) -> int:
        """Last token, included."""
        ...


R = TypeVar("R", bound=Ranged)


def within(items: Sequence[R], first: int, last: int) -> Sequence[R]:
    """The items that begin between two tokens, both included; ``items`` are in text order."""
    return items[bisect_left(items, first, key=_first) : bisect_right(items, last, key=_first)]


def _first(item: Ranged) -> int:
    return item.first
