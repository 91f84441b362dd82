"""Lines that only repeat: the headline once more, a line said before, the cut-off start of a longer line."""

from __future__ import annotations

import re
from bisect import bisect_left

from marsad.arabic.fold import fold_plain
from marsad.clean.furniture_rules import key_of
from marsad.clean.lines import Line

# Words and characters of a key. Shorter lines («3 قتلى» under two towns, a speaker's title over each of his sentences)
# may be said twice of two things. A line that is the title's start needs less.
_FEWEST_WORDS = 6
_SHORTEST = 35
_FEWEST_TITLE_WORDS = 4

_SEPARATOR = re.compile(r"\s+[|–—-]+\s+|\s*\|\s*|\s+::?\s+")
_CUT_OFF = ("...", "…", "..")


def repeated_titles(lines: list[Line], title: str | None) -> set[int]:
    """Lines equal to the title, or to the title without the outlet's name behind a bar or dash."""
    keys = _title_keys(title) if title else frozenset()
    return {at for at, line in enumerate(lines) if line.key in keys} if keys else set()


def repeated_lines(lines: list[Line]) -> set[int]:
    """Lines whose words all stood in a former line, and cut-off lines that another line continues."""
    seen: set[str] = set()
    repeated: set[int] = set()
    cut_off: list[int] = []
    for at, line in enumerate(lines):
        if line.long or not _is_long_enough(line.key):
            continue
        if line.key in seen:
            repeated.add(at)
        seen.add(line.key)
        if line.raw.endswith(_CUT_OFF):
            cut_off.append(at)
    return repeated | (_continued(lines, cut_off, sorted(seen)) if cut_off else set())


def _continued(lines: list[Line], cut_off: list[int], keys: list[str]) -> set[int]:
    """Cut-off lines whose words begin another, longer line; the last word may be cut as well."""
    found: set[int] = set()
    for at in cut_off:
        key = lines[at].key
        following = bisect_left(keys, key) + 1
        if following < len(keys) and keys[following].startswith(key):
            found.add(at)
    return found


def _title_keys(title: str) -> frozenset[str]:
    heads = [title[: found.start()] for found in _SEPARATOR.finditer(title)]
    keys = [key_of(fold_plain(head.replace("\n", " "))).strip() for head in heads]
    whole = key_of(fold_plain(title.replace("\n", " "))).strip()
    return frozenset(
        {key for key in keys if key.count(" ") + 1 >= _FEWEST_TITLE_WORDS} | ({whole} if " " in whole else set())
    )


def _is_long_enough(key: str) -> bool:
    return len(key) >= _SHORTEST and key.count(" ") + 1 >= _FEWEST_WORDS
