"""The gazetteer as a library of its own: Arabic text in, places out.

>>> from marsad.gazetteer import resolve
>>> [(place.name, place.adm1) for place in resolve("انفجار في ناحية جلولاء")]
[('جلولاء', 'ديالى')]
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.arabic.tokens import Tokens, tokenise
from marsad.gazetteer.cues import cues_of, no_names_of, titles_of
from marsad.gazetteer.index import Gazetteer, load_gazetteer
from marsad.gazetteer.mentions import PlaceMention, Verdict
from marsad.gazetteer.resolve import find_places, verdicts
from marsad.lexicon.load import load_lexicon
from marsad.lexicon.matches import Matches, find_matches
from marsad.shapes import Place


class _Sight(NamedTuple):
    """One text laid out for the resolver."""

    gazetteer: Gazetteer
    tokens: Tokens
    matches: Matches
    barred: list[tuple[int, int]]


def resolve(text: str, *, country: str | None = None) -> list[Place]:
    """Every place named in ``text``, in order; offsets are code points of ``text``.

    ``country``: ISO 3166-1 alpha-2 code of where the text was written, which decides between namesakes that nothing
    else parts. Coordinates are WGS 84 degrees. Nothing raises; a text without places gives an empty list.
    """
    sight = _lay_out(text)
    mentions = find_places(
        sight.gazetteer, sight.tokens, cues_of(sight.matches), sight.barred, no_names_of(sight.matches, sight.tokens.words),
        country,
    )  # fmt: skip
    return [_shape(text, sight.tokens, mention) for mention in mentions]


def considered(text: str, *, country: str | None = None) -> list[tuple[str, Verdict]]:
    """Everything the names of ``text`` may mean: the words, and a verdict with its reasons, in order."""
    sight = _lay_out(text)
    found = verdicts(sight.gazetteer, sight.tokens, cues_of(sight.matches), sight.barred, country)
    return [(_words(text, sight.tokens, verdict), verdict) for verdict in found]


def _lay_out(text: str) -> _Sight:
    tokens = tokenise(text)
    matches = find_matches(load_lexicon(), tokens)
    names = [
        (m.first, m.last)
        for m in matches.part("actors")
        if not (m.entry.gives.get("cue") or m.entry.gives.get("adjective"))
    ]
    return _Sight(load_gazetteer(), tokens, matches, [*names, *titles_of(matches)])


def _words(text: str, tokens: Tokens, verdict: Verdict) -> str:
    start, end = tokens.offsets(verdict.first, verdict.last)
    return text[start:end]


def _shape(text: str, tokens: Tokens, mention: PlaceMention) -> Place:
    start, end = tokens.folded.span(tokens.starts[mention.first] + len(mention.prefix), tokens.ends[mention.last])
    return shape_of(mention, "text", start, end, text[start:end])


def shape_of(mention: PlaceMention, field: str, start: int, end: int, words: str) -> Place:
    """A mention as it goes into a reading; ``start``, ``end`` and ``words`` are its span in ``field``."""
    row = mention.row
    itself = row is not None and mention.name == row.name
    return Place(
        field=field, start=start, end=end, text=words, name=mention.name, kind=mention.kind,  # type: ignore[arg-type]
        adm1=mention.adm1.name if mention.adm1 else None, country=mention.country or None, precision=mention.precision,
        id=row.id if row and itself else None, name_en=row.name_en or None if row else None,
        adm1_code=mention.adm1.code if mention.adm1 else None, lat=mention.lat, lon=mention.lon,
        confidence=mention.confidence,
    )  # fmt: skip
