"""Mark the parts of a text that are page furniture: calls, teasers, share bars, repeated headlines.

Precision first: a sentence of the news is never marked, so what is uncertain stays. The text itself is not changed.
Phrases come from `lexicon/ar/furniture/`; `furniture_rules` says what its files may hold.
"""

from __future__ import annotations

import re

from marsad.clean.furniture_match import match_lines
from marsad.clean.furniture_rules import FurnitureRule
from marsad.clean.line_shapes import is_account_line, is_decoration, is_hashtag_line, is_link_line
from marsad.clean.lines import Line, split_lines
from marsad.clean.repeats import repeated_lines, repeated_titles
from marsad.shapes import Span

# Characters. A line this long, not furniture itself, is taken for the article's body: teasers come after it.
_BODY_SHORTEST = 80
_FEWEST_WORDS_OF_A_SENTENCE = 6

_OPENS_PROSE = re.compile(
    r"(?:و(?:قال|اضاف|اكد|ذكر|اشار|اوضح|تابع|لفت|افاد|بحسب|كان|في|قد|نقل|اعلن|من)\w{0,3}"
    r"|يذكر|يشار|كما|الجدير|جدير|فيما|من جهت\w+|من جانب\w+|الي ذلك)\b"
)


def find_furniture(text: str, title: str | None = None) -> tuple[Span, ...]:
    """The furniture of ``text`` as spans in field ``text``, in order, none overlapping; linear in the text's length.

    Neighbouring furniture lines of one paragraph make one span.
    """
    lines = split_lines(text)
    rules, begins = match_lines(lines)
    marked = set(rules) | repeated_lines(lines)
    marked |= _by_shape(lines, marked)
    marked |= _teasers(lines, rules, marked)
    titles = repeated_titles(lines, title) - marked
    if any(at not in marked and at not in titles and " " in line.key for at, line in enumerate(lines)):
        marked |= titles
    return _spans(text, lines, marked, begins)


def _by_shape(lines: list[Line], marked: set[int]) -> set[int]:
    """Lines without words, links, accounts; hashtags only after the body, since before it they often name the place."""
    found: set[int] = set()
    body_begun = False
    for at, line in enumerate(lines):
        if line.long or at in marked:
            body_begun |= line.long
            continue
        hashtags = is_hashtag_line(line.raw)
        if is_decoration(line.raw) or is_link_line(line.raw) or is_account_line(line.raw) or (hashtags and body_begun):
            found.add(at)
        elif not hashtags:
            body_begun |= len(line.raw) >= _BODY_SHORTEST // 2
    return found


def _teasers(lines: list[Line], rules: dict[int, FurnitureRule], marked: set[int]) -> set[int]:
    """The short lines below a heading that stands alone: all of them at the text's end, fewer where prose resumes."""
    found: set[int] = set()
    body_ends = next((at for at, line in enumerate(lines) if at not in marked and _is_body(line)), len(lines))
    for at in sorted(rules):
        rule = rules[at]
        if not rule.teasers or at < body_ends or not _stands_alone(lines[at], rule):
            continue
        run: list[int] = []
        following = at + 1
        while following < len(lines) and not _is_prose(lines[following], rule.teaser_longest):
            run.append(following)
            following += 1
        if following < len(lines):
            # Prose resumes: the last of several short lines may be its subheading.
            run = run[: rule.teasers][: max(1, len(run) - 1)]
        found.update(run)
    return found


def _stands_alone(line: Line, rule: FurnitureRule) -> bool:
    return line.key in rule.phrases


def _is_body(line: Line) -> bool:
    return line.long or len(line.raw) >= _BODY_SHORTEST


def _is_prose(line: Line, teaser_longest: int) -> bool:
    if line.long or len(line.raw) > teaser_longest or _OPENS_PROSE.match(line.key):
        return True
    ends_sentence = line.raw.endswith((".", ".»", ".”", '."')) and not line.raw.endswith("..")
    return ends_sentence and line.key.count(" ") + 1 >= _FEWEST_WORDS_OF_A_SENTENCE


def _spans(text: str, lines: list[Line], marked: set[int], begins: dict[int, int]) -> tuple[Span, ...]:
    """One span for each run of marked lines within a paragraph."""
    bounds: list[tuple[int, int]] = []
    joins = False
    for at, line in enumerate(lines):
        if at in marked:
            start = bounds.pop()[0] if joins and not line.opens_paragraph else line.start
            bounds.append((start, line.end))
            joins = True
        elif at in begins:
            bounds.append((begins[at], line.end))
            joins = True
        else:
            joins = False
    return tuple(Span(field="text", start=start, end=end, text=text[start:end]) for start, end in bounds)
