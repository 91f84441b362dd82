"""«مطلع الشهر الجاري», «نهاية العام», «منتصف 2014»: a part of a period keeps the whole period's days.

Nobody can say where the «beginning» of a month ends, so the days stay those of the month or the year.
"""

from __future__ import annotations

from marsad.reading.dates.view import Piece, View

_OF = frozenset(("من", "شهر", "عام"))


def widen(view: View, pieces: list[Piece]) -> list[Piece]:
    """Pieces with the phase word before them drawn into their span; «خلال» before a month too."""
    return [_widened(view, piece) for piece in pieces]


def _widened(view: View, piece: Piece) -> Piece:
    if piece.is_day:
        return piece
    first = piece.first
    if view.word(first - 1) == "من" and view.ends_at(first - 2, "phases"):
        first -= 1
    phase = view.ends_at(first - 1, "phases")
    if phase is not None and not phase.article:
        first = phase.first
    elif first != piece.first:
        first = piece.first
    if piece.kind in ("period", "moment") and view.word(first - 1) in ("خلال", "وخلال"):
        first -= 1
    return piece if first == piece.first else piece._replace(first=first, joined=view.word(first).startswith("و"))
