"""Everything found on a page before events and claims are read from it, gathered once and handed on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from marsad.arabic.numbers import Number, find_numbers
from marsad.arabic.phrases import PAST, PRESENT
from marsad.arabic.sentences import Sentence, clauses
from marsad.gazetteer import Gazetteer, PlaceMention, find_places
from marsad.gazetteer.cues import cues_of, no_names_of, titles_of
from marsad.lexicon.load import Lexicon, Match
from marsad.lexicon.matches import Matches, find_matches
from marsad.reading.actors import ActorMention, find_actors
from marsad.reading.counts import Quantity, find_quantities
from marsad.reading.dates import DateMention, dates_in
from marsad.reading.page import Page
from marsad.reading.ranges import R, within
from marsad.reading.tolls import harm_words

__all__ = ["Layers", "lay_out", "within"]


@dataclass(frozen=True)
class Layers:
    """One page with its matches, numbers, dates, places, actors and counts, all in token positions."""

    page: Page
    matches: Matches
    numbers: tuple[Number, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    quantities: tuple[Quantity, ...]
    reference: date | None

    @property
    def words(self) -> list[str]:
        """The folded tokens."""
        return self.page.tokens.words

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.page.sentences]

    @cached_property
    def clause_list(self) -> list[tuple[int, int]]:
        """All clauses of all sentences, in order."""
        return [clause for sentence in self.page.sentences for clause in clauses(self.page.tokens, sentence)]

    def sentence_index(self, token: int) -> int | None:
        """The number of the sentence that holds ``token``; None inside furniture or between sentences."""
        index = bisect_right(self._sentence_starts, token) - 1
        return index if index >= 0 and token <= self.page.sentences[index].last else None

    def sentence_of(self, token: int) -> Sentence | None:
        """The sentence that holds ``token``."""
        index = self.sentence_index(token)
        return None if index is None else self.page.sentences[index]

    def clause_of(self, token: int) -> tuple[int, int]:
        """The clause that holds ``token``, else the token alone."""
        index = bisect_right(self.clause_list, (token, len(self.words))) - 1
        clause = self.clause_list[index] if index >= 0 else (token, token)
        return clause if clause[0] <= token <= clause[1] else (token, token)

    @cached_property
    def news_day(self) -> date | None:
        """The day the article was published; where unknown, the newest day its own dates name in full."""
        if self.reference is not None:
            return self.reference
        return max((date.fromisoformat(d.earliest) for d in self.dates if d.earliest), default=None)

    @cached_property
    def date_at(self) -> dict[int, DateMention]:
        """First token → date."""
        return {date.first: date for date in self.dates}

    @cached_property
    def actor_at(self) -> dict[int, ActorMention]:
        """First token → actor."""
        return {actor.first: actor for actor in self.actors}

    @cached_property
    def number_at(self) -> dict[int, Number]:
        """First token → number."""
        return {number.first: number for number in self.numbers}

    @cached_property
    def tokens_of_numbers(self) -> frozenset[int]:
        """All tokens that are part of a number."""
        return frozenset(token for number in self.numbers for token in range(number.first, number.last + 1))

    @cached_property
    def outcome_starts(self) -> frozenset[int]:
        """First tokens of what says that nobody came to harm («لم تسجل إصابات»)."""
        return frozenset(m.first for m in self.matches.part("harm") if m.entry.give("harm") == "none")

    @cached_property
    def weapon_starts(self) -> frozenset[int]:
        """First tokens of weapons."""
        return frozenset(match.first for match in self.matches.part("weapons"))

    @cached_property
    def place_starts(self) -> frozenset[int]:
        """First tokens of places."""
        return frozenset(place.first for place in self.places)

    @cached_property
    def place_ends(self) -> frozenset[int]:
        """Last tokens of places."""
        return frozenset(place.last for place in self.places)

    @cached_property
    def prefix_at(self) -> dict[int, str]:
        """First token → the clitics glued before a known noun or name, its article left on."""
        out = {place.first: place.prefix for place in self.places}
        for part in ("place_cues", "weapons", "titles", "people", "actors"):
            out.update((match.first, match.prefix.removesuffix("ال")) for match in self.matches.part(part))
        return out

    @cached_property
    def verb_starts(self) -> frozenset[int]:
        """First tokens of verbs of events, harm and reporting."""
        parts = ("events", "harm", "reporting")
        return frozenset(
            match.first for part in parts for match in self.matches.part(part) if match.flags & (PAST | PRESENT)
        )

    @cached_property
    def title_at(self) -> dict[int, Match]:
        """First token → rank, office, profession or kind of source."""
        return {match.first: match for match in self.matches.part("titles")}

    @cached_property
    def busy(self) -> frozenset[int]:
        """First tokens of event, harm, reporting, status and weapon words: no name reaches over them."""
        parts = ("events", "harm", "reporting", "status", "weapons")
        return frozenset(match.first for part in parts for match in self.matches.part(part))

    @cached_property
    def contexts(self) -> list[Match]:
        """The words that show a passage to be of sport, accidents, markets …"""
        return [match for match in self.matches.part("lookalikes") if match.entry.give("context")]

    @cached_property
    def harm_words(self) -> list[Match]:
        """The words that tell a harm, in order, less those of look-alike phrases («تصفية الشركة»)."""
        barred = {
            token
            for match in self.matches.part("lookalikes")
            if match.entry.give("blocks")
            for token in range(match.first, match.last + 1)
        }
        return [word for word in harm_words(self.matches) if word.first not in barred]


def lay_out(page: Page, lexicon: Lexicon, gazetteer: Gazetteer, reference: date | None) -> Layers:
    """Find every layer of a page. Furniture is left out of all of them."""
    matches = find_matches(lexicon, page.tokens)
    numbers = find_numbers(page.tokens)
    actors = find_actors(page, matches)
    names = [(actor.first, actor.last) for actor in actors if not actor.people and actor.id]
    places = find_places(
        gazetteer, page.tokens, cues_of(matches), [*names, *titles_of(matches)], no_names_of(matches, page.tokens.words),
        _written_in(page),
    )  # fmt: skip
    layers = Layers(
        page, matches, tuple(numbers), tuple(dates_in(page.tokens, reference, numbers)), tuple(places), tuple(actors),
        tuple(find_quantities(page, matches, numbers, actors)), reference,
    )  # fmt: skip
    return _without_furniture(layers)


def _without_furniture(layers: Layers) -> Layers:
    if not layers.page.article.furniture:
        return layers

    def read(items: Sequence[R]) -> tuple[R, ...]:
        return tuple(item for item in items if layers.sentence_index(item.first) is not None)

    return Layers(
        layers.page, layers.matches, read(layers.numbers), read(layers.dates), read(layers.places), read(layers.actors),
        read(layers.quantities), layers.reference,
    )  # fmt: skip


def _written_in(page: Page) -> str | None:
    """The country of an outlet whose address ends in one («….iq»); None for the rest."""
    host = urlsplit(page.article.url or "").hostname or ""
    ending = host.rsplit(".", 1)[-1].upper()
    return ending if len(ending) == 2 and ending.isalpha() else None
