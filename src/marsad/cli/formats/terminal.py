"""Article words for the terminal: harmless, one line, and apart from their neighbours.

Terminals differ: some reorder right-to-left text, some leave it as it is. Letters are therefore never reshaped or
reversed here. Arabic stands in the last column or on its own line, so that a terminal that reorders cannot swap cells.
"""

from __future__ import annotations

import re
from typing import Final

from rich.text import Text

FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"

# Escape sequences and direction overrides of an article must not steer the reader's terminal.
_STEERING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def one_line(text: str, limit: int | None = None) -> str:
    """The words on one line without steering characters; cut with an ellipsis past ``limit`` characters."""
    words = " ".join(_STEERING.sub(" ", text).split())
    return words if limit is None or len(words) <= limit else words[: max(limit - 1, 0)].rstrip() + "…"


def arabic(text: str, *, isolates: bool, limit: int | None = None, style: str = "") -> Text:
    """Words of any script, wrapped in isolates when the output is a terminal; never read as rich markup."""
    words = one_line(text, limit)
    return Text(f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if isolates and words else words, style=style)


def lines(*parts: Text | None) -> Text:
    """The parts under each other in one cell; empty ones leave no gap."""
    return Text("\n").join(part for part in parts if part)
