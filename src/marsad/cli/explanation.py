"""What the layers found in a sentence: matches, numbers, dates, places, actors, counts, the rejected ones too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from marsad.clean import clean_text
from marsad.gazetteer import Gazetteer, PlaceMention, load_gazetteer
from marsad.lexicon.load import Lexicon, Match, load_lexicon
from marsad.reading.layers import Layers, lay_out
from marsad.reading.page import open_page
from marsad.reading.ranges import Ranged


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: what it is, why it is so (or why it was rejected), and the words it stands in."""

    what: str
    why: str
    words: str
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence laid out, with the tables it was read by."""

    layers: Layers
    lexicon: Lexicon
    gazetteer: Gazetteer

    def words(self, thing: Ranged) -> str:
        """The words a finding stands in, as written."""
        return self.layers.page.span(thing.first, thing.last).text

    def at(self, first: int, last: int) -> str:
        """The words from token to token, as written."""
        return self.layers.page.span(first, last).text


def look(sentence: str, reference: date | None) -> Sight:
    """Lay a sentence out with the shipped lexicon and gazetteer."""
    article = clean_text(sentence, published=reference.isoformat() if reference else None)
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    return Sight(lay_out(open_page(article), lexicon, gazetteer, reference), lexicon, gazetteer)


def match_rows(sight: Sight) -> Iterator[Row]:
    """Every lexicon match, by text order; of those inside a longer match of their part, that one's name."""
    found = sight.lexicon.find(sight.layers.page.tokens)
    for match in found:
        kept = any(match == other for other in sight.layers.matches.part(match.entry.part))
        reason = _glued(match) if kept else "rejected: a longer or plainer match of this part covers it"
        yield Row(match.entry.id, reason, sight.words(match), rejected=not kept)


def _glued(match: Match) -> str:
    facts = [f"{name} {glued}" for name, glued in (("before it", match.prefix), ("after it", match.suffix)) if glued]
    gives = [f"{key} {value}" for key, value in match.entry.gives.items()]
    return ", ".join([*gives, *facts, *(["with article"] if match.article else [])])


def number_rows(sight: Sight) -> Iterator[Row]:
    """Numbers, with what they count."""
    for number in sight.layers.numbers:
        amount = str(number.low) if number.low == number.high else f"{number.low} to {_or_more(number.high)}"
        why = "counts people or things" if number.role == "count" else f"{number.role}: counts no one"
        yield Row(f"{number.bound} {amount}", why, sight.words(number), rejected=number.role != "count")


def _or_more(high: int | None) -> str:
    return "?" if high is None else str(high)


def date_rows(sight: Sight) -> Iterator[Row]:
    """Dates, with what they are counted from."""
    for when in sight.layers.dates:
        days = f"{when.earliest} to {when.latest}" if when.earliest != when.latest else str(when.earliest)
        back = ", looks back" if when.past_cue else ""
        yield Row(f"{when.precision} {days}", f"counted from: {when.anchored_to}{back}", sight.words(when))


def place_rows(sight: Sight) -> Iterator[Row]:
    """Every name of the gazetteer in the sentence: chosen, or why not; then places no table knows."""
    mentions = sight.layers.places
    told: set[tuple[int, int, int]] = set()
    for hit in sight.gazetteer.find(sight.layers.page.tokens):
        if (hit.first, hit.last, hit.key) in told:
            continue
        told.add((hit.first, hit.last, hit.key))
        row = sight.gazetteer.rows[hit.key]
        why, chosen = _place_fate(hit.first, hit.last, row.id, sight)
        yield Row(f"{row.kind} {row.id}", why, sight.at(hit.first, hit.last), rejected=not chosen)
    for mention in mentions:
        if mention.row is None:
            yield Row(f"{mention.kind}, in no table", f"{mention.rule}{_in(mention)}", sight.words(mention))


def _place_fate(first: int, last: int, row_id: str, sight: Sight) -> tuple[str, bool]:
    """Why this place was chosen or rejected here, and whether it was chosen."""
    here = next((m for m in sight.layers.places if m.first <= first and last <= m.last), None)
    if here is None:
        if any(actor.first <= last and first <= actor.last for actor in sight.layers.actors if not actor.people):
            return "rejected: part of an actor's name", False
        return "rejected: an everyday word or another name here, without a cue beside it", False
    if here.row is not None and here.row.id == row_id:
        return f"{here.rule}, precision {here.precision}, confidence {here.confidence}{_in(here)}", True
    chosen = here.row.id if here.row else here.name
    return f"rejected: {chosen} fits better (type word, places beside it, usual meaning, longer name)", False


def _in(mention: PlaceMention) -> str:
    return f", in {mention.adm1.name_en or mention.adm1.id}" if mention.adm1 else ""


def actor_rows(sight: Sight) -> Iterator[Row]:
    """Actors by name and people by description."""
    for actor in sight.layers.actors:
        what = f"{actor.kind} {actor.id or ('people' if actor.people else '')}".strip()
        armed = ", armed" if actor.armed else ""
        yield Row(what, f"{actor.rule}, group {actor.group}{armed}", sight.words(actor))


def count_rows(sight: Sight) -> Iterator[Row]:
    """Counts of people."""
    for count in sight.layers.quantities:
        amount = "uncounted" if count.low is None else f"{count.low} to {_or_more(count.high)}"
        facts = [f"group {count.group}", count.detail, count.harm, "part of a total" if count.part else None]
        yield Row(amount, ", ".join(fact for fact in facts if fact), sight.words(count))


LAYERS: tuple[tuple[str, Callable[[Sight], Iterator[Row]]], ...] = (
    ("Lexicon matches", match_rows), ("Numbers", number_rows), ("Dates", date_rows), ("Places", place_rows),
    ("Actors and people", actor_rows), ("Counts of people", count_rows),
)  # fmt: skip
