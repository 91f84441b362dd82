"""Which of its meanings a name has here: evidence added up per candidate, with its reasons.

The weights order the kinds of evidence (a type word beats a co-mentioned parent beats the usual meaning) and were set on
the dev articles. A name that is also an everyday word needs a cue, else nothing is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from marsad.arabic.tokens import Tokens
from marsad.gazetteer.candidates import Candidate, Spot
from marsad.gazetteer.kin import NEAR_TOKENS, Kin
from marsad.gazetteer.mentions import Reason, Verdict
from marsad.gazetteer.tables import PlaceRow
from marsad.lexicon.closed import closed_class
from marsad.shapes import PlaceKind

# Evidence weights, unit-free; only their order matters.
TYPE_WORD, TYPE_CLASH, KIN_NEAR, KIN_FAR, COUSIN, COUNTRY, HOME = 3.0, -1.5, 3.0, 1.5, 0.8, 2.0, 0.5
# A name meant one way in a passage where the words show it is meant so in the whole article.
ONE_SENSE = 2.0
_USUAL: dict[PlaceKind, float] = {
    "country": 1.0, "adm1": 0.9, "area": 0.6, "adm2": 0.6, "site": 0.5, "adm3": 0.4, "settlement": 0.3,
}  # fmt: skip
_PREPOSITIONS = closed_class("before_place")
# Type words and the kinds they may stand before; «مدينة» and «بلدة» also name the seat of a district.
FITS: dict[PlaceKind, frozenset[str]] = {
    "country": frozenset(("country",)),
    "adm1": frozenset(("adm1",)),
    "adm2": frozenset(("adm2",)),
    "adm3": frozenset(("adm3", "settlement")),
    "settlement": frozenset(("settlement", "adm2", "adm3", "adm1")),
    "site": frozenset(("site",)),
    "area": frozenset(("area", "settlement", "adm3", "adm2", "site")),
}
_SMALL = frozenset(("site", "settlement", "adm3"))


def weigh(tokens: Tokens, spots: Sequence[Spot], kin: Kin, home: str | None) -> Iterator[list[Verdict]]:
    """For each spot its candidates, the best first, with at most one chosen; ``home`` is the outlet's country."""
    first_look = [_judged(tokens, spot, kin, home) for spot in spots]
    senses = _senses(spots, first_look)
    for spot, verdicts in zip(spots, first_look, strict=True):
        yield _in_one_sense(verdicts, senses.get(_form(spot)))


def _judged(tokens: Tokens, spot: Spot, kin: Kin, home: str | None) -> list[Verdict]:
    scored = [(candidate, tuple(_reasons(candidate.row, spot, kin, home))) for candidate in spot.candidates]
    scored.sort(key=lambda pair: (sum(reason.weight for reason in pair[1]), pair[0].row.id), reverse=True)
    out: list[Verdict] = []
    taken = False
    for candidate, reasons in scored:
        why = "another meaning fits better" if taken else _refused(candidate, tokens, spot, kin)
        out.append(Verdict(spot.first, spot.last, candidate.row, reasons, why is None, why or "fits best"))
        # Where the best meaning clashes with the words around, a weaker one is a guess.
        taken = taken or why is None or not candidate.needs_cue
    return out


def _reasons(row: PlaceRow, spot: Spot, kin: Kin, home: str | None) -> Iterator[Reason]:
    yield Reason(f"usual meaning: {row.kind}", _USUAL[row.kind])
    if share := kin.country_share(row.country):
        yield Reason("country of the article's places", COUNTRY * share)
    if home and row.country == home:
        yield Reason("the outlet's country", HOME)
    distance = kin.distance(row, spot.first)
    if distance is not None:
        yield Reason("parent or child named beside it", KIN_NEAR if distance <= NEAR_TOKENS else KIN_FAR)
    elif kin.cousin(row, spot.first):
        yield Reason("another place of its governorate named beside it", COUSIN)
    if spot.typed and spot.typed.kind:
        fits = row.kind in FITS[spot.typed.kind]
        yield Reason(f"type word for {spot.typed.kind}", TYPE_WORD if fits else TYPE_CLASH)


def _refused(candidate: Candidate, tokens: Tokens, spot: Spot, kin: Kin) -> str | None:
    """Why the best candidate is not taken all the same; None when it is."""
    row = candidate.row
    if candidate.needs_type and not (spot.typed and spot.typed.kind == row.kind):
        return "a very common word, and not behind its own type word"
    if candidate.needs_cue and not _cued(row, tokens, spot, kin):
        return "also an everyday word or another's name, and no cue beside it"
    if _another(row, spot, kin):
        return "the type word asks for another kind of place"
    if _foreign(candidate, spot, kin):
        return "small and far from every other place of the article"
    return None


def _foreign(candidate: Candidate, spot: Spot, kin: Kin) -> bool:
    """A hamlet abroad of which the article says nothing else is a namesake of one at home that no table knows; so is a
    district whose name is an everyday word («بلدة العالية»)."""
    row = candidate.row
    village = row.kind == "settlement" and any("/" in parent for parent in row.parents)
    small = row.id.startswith("gn:") or row.kind in ("site", "adm3") or village
    small = small or row.kind == "adm2" and candidate.needs_cue
    return small and kin.distance(row, spot.first) is None and not kin.country_beside(row.country, spot.first)


def _another(row: PlaceRow, spot: Spot, kin: Kin) -> bool:
    """«قرية» before a name known only as a quarter of a far city speaks of another place of that name."""
    if not (spot.typed and spot.typed.kind) or row.kind in FITS[spot.typed.kind]:
        return False
    return kin.distance(row, spot.first) is None and row.kind in _SMALL


def _cued(row: PlaceRow, tokens: Tokens, spot: Spot, kin: Kin) -> bool:
    """An everyday word is a place after a type word, or after a preposition beside its parent or child."""
    if spot.typed and spot.typed.kind:
        # «أحياء المدينة», «قرى الجزيرة» speak of the city, the island; «قضاء المدينة» of Madina.
        return row.kind == spot.typed.kind if spot.typed.plural else row.kind in FITS[spot.typed.kind]
    if row.kind == "area" and not row.parents:
        return spot.first > 0 and tokens.words[spot.first - 1] in _PREPOSITIONS
    if kin.neighbour(row, spot) or row.kind == "country" and _heads_line(tokens, spot):
        return True
    led = spot.prefix.endswith("ب") or spot.bearing or spot.first > 0 and tokens.words[spot.first - 1] in _PREPOSITIONS
    distance = kin.distance(row, spot.first)
    return led and distance is not None and distance <= NEAR_TOKENS


def _heads_line(tokens: Tokens, spot: Spot) -> bool:
    """«مالي: هجوم مسلح»: a country before the colon of a headline."""
    after = tokens.words[spot.last + 1] if spot.last + 1 < len(tokens) else ""
    return after == ":" and (spot.first == 0 or tokens.words[spot.first - 1].startswith("\n"))


def _form(spot: Spot) -> tuple[str, ...]:
    """What the spot may mean, as a key: two spots with the same meanings are the same name."""
    return tuple(sorted(candidate.row.id for candidate in spot.candidates))


def _senses(spots: Sequence[Spot], looks: Sequence[list[Verdict]]) -> dict[tuple[str, ...], str]:
    """For names of several meanings the one that the article's clearest mention has."""
    best: dict[tuple[str, ...], tuple[float, str]] = defaultdict(lambda: (0.0, ""))
    for spot, verdicts in zip(spots, looks, strict=True):
        chosen = next((verdict for verdict in verdicts if verdict.chosen), None)
        if chosen is not None and len(verdicts) > 1:
            best[_form(spot)] = max(best[_form(spot)], (chosen.score, chosen.row.id))
    return {form: row_id for form, (_, row_id) in best.items()}


def _in_one_sense(verdicts: list[Verdict], sense: str | None) -> list[Verdict]:
    """Within an article a name means one place, unless a type word or a parent right here says otherwise."""
    chosen = next((verdict for verdict in verdicts if verdict.chosen), None)
    other = next((verdict for verdict in verdicts if verdict.row.id == sense), None)
    if chosen is None or other is None or chosen is other or chosen.score - other.score >= ONE_SENSE:
        return verdicts
    reason = Reason("meant so elsewhere in the article", ONE_SENSE)
    taken = other._replace(reasons=(*other.reasons, reason), chosen=True, why="fits best")
    rest = [v._replace(chosen=False, why="another meaning fits better") for v in verdicts if v is not other]
    return [taken, *rest]
