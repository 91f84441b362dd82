"""Closed classes: the particles, pronouns and joints that frames look for, one folded set a file in `ar/closed/`.

They carry no meaning of their own, so they need no sentences; the first line of each file says what the set is for.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from marsad.arabic.fold import fold_plain

ROOM = Path(__file__).parent / "ar" / "closed"


@cache
def closed_class(name: str) -> frozenset[str]:
    """The folded words of `ar/closed/<name>.txt`; lines that begin with # are comments."""
    lines = (ROOM / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold_plain(word) for line in lines if not line.startswith("#") for word in line.split())
