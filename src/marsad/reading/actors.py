"""Who is on the page: named organisations and forces, people described by a noun, and «التنظيم» led back to its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.arabic.phrases import DUAL, PLURAL
from marsad.lexicon.load import Match
from marsad.lexicon.matches import Matches
from marsad.reading.page import Page
from marsad.shapes import Actor, ActorKind, VictimGroup

# Nouns that stand for an actor named before, and the kinds they can stand for.
_DEFINITE: dict[str, tuple[ActorKind, ...]] = {
    "التنظيم": ("armed_group",),
    "الجماعه": ("armed_group", "militia"),
    "الحركه": ("armed_group", "party", "militia"),
    "الميليشيا": ("militia", "armed_group"),
    "المليشيا": ("militia", "armed_group"),
    "الجيش": ("state_forces",),
    "القوات": ("state_forces", "militia"),
    "القوه": ("state_forces", "police"),
    "الكتائب": ("militia", "armed_group"),
    "الوزاره": ("government",),
    "الفصيل": ("militia", "armed_group"),
}
_CLITICS = ("", "و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor at tokens ``first`` to ``last``. ``people`` marks a description («مسلحون»), not a name."""

    first: int
    last: int
    prefix: str
    name: str
    kind: ActorKind
    rule: str
    id: str | None = None
    name_en: str | None = None
    country: str | None = None
    group: VictimGroup = "unknown"
    armed: bool = False
    people: bool = False
    plural: bool = False
    article: bool = False

    def shape(self, page: Page) -> Actor:
        """As it goes into the reading."""
        span = page.core(self.first, self.last, self.prefix)
        return Actor(
            field=span.field, start=span.start, end=span.end, text=span.text, name=self.name, kind=self.kind, id=self.id,
            name_en=self.name_en, country=self.country,
        )  # fmt: skip


def find_actors(page: Page, matches: Matches) -> list[ActorMention]:
    """Every actor mention in text order; «عناصر داعش» is one, named after داعش."""
    typed = {cue.last + 1 for cue in matches.part("place_cues") if cue.entry.give("kind") and not cue.article}
    named = [
        _named(match)
        for match in matches.part("actors")
        if not (match.entry.gives.get("cue") or match.entry.gives.get("adjective"))
        and (match.first not in typed or match.prefix)
    ]
    taken = {index for actor in named for index in range(actor.first, actor.last + 1)}
    people = [
        _described(page, match)
        for match in matches.part("people")
        if taken.isdisjoint(range(match.first, match.last + 1))
    ]
    taken.update(index for actor in people for index in range(actor.first, actor.last + 1))
    mentions = sorted([*named, *people, *_definite(page, named, taken)], key=lambda actor: actor.first)
    return _joined(page, mentions, {match.first for match in matches.part("reporting")})


def _named(match: Match) -> ActorMention:
    gives = match.entry.gives
    return ActorMention(
        match.first, match.last, match.prefix, str(gives.get("name") or match.entry.concept), _kind(match),
        match.entry.id, id=match.entry.concept, name_en=match.entry.give("name_en"), country=match.entry.give("country"),
        group=match.entry.give("group") or "unknown", armed=bool(gives.get("armed")),  # type: ignore[arg-type]
    )  # fmt: skip


def _kind(match: Match) -> ActorKind:
    return match.entry.give("kind") or "unknown"  # type: ignore[return-value]


def _described(page: Page, match: Match) -> ActorMention:
    group: VictimGroup = match.entry.give("group") or "unknown"  # type: ignore[assignment]
    kind = _kind(match)
    return ActorMention(
        match.first, match.last, _glued(match), page.core(match.first, match.last, _glued(match)).text, kind,
        match.entry.id, group=group, armed=kind in ("armed_group", "militia", "state_forces", "police") or group == "militants",
        people=True, plural=bool(match.flags & (PLURAL | DUAL)), article=match.article,
    )  # fmt: skip


def _glued(match: Match) -> str:
    """The clitics before the words, the article left on."""
    return match.prefix.removesuffix("ال")


def _definite(page: Page, named: Sequence[ActorMention], taken: set[int]) -> list[ActorMention]:
    """«التنظيم» means the last armed group named before it."""
    out = []
    waiting = sorted(named, key=lambda actor: actor.first, reverse=True)
    last: dict[ActorKind, ActorMention] = {}
    for index, word in enumerate(page.tokens.words):
        while waiting and waiting[-1].first < index:
            passed = waiting.pop()
            last[passed.kind] = passed
        prefix, kinds = _DEFINITE_WORDS.get(word, ("", ()))
        if not kinds or index in taken:
            continue
        following = page.tokens.words[index + 1] if index + 1 < len(page.tokens) else ""
        if following.startswith("ال") and following not in ("التي", "الذي", "الذين"):
            continue
        before = [last[kind] for kind in kinds if kind in last]
        if before:
            latest = max(before, key=lambda actor: actor.first)
            out.append(replace(latest, first=index, last=index, prefix=prefix, rule="actor:definite"))
    return out


def _definite_words() -> dict[str, tuple[str, tuple[ActorKind, ...]]]:
    """Every spelling of the nouns above, with the clitics glued before them."""
    out = {clitic + word: (clitic, kinds) for word, kinds in _DEFINITE.items() for clitic in _CLITICS}
    return out | {"لل" + word.removeprefix("ال"): ("", kinds) for word, kinds in _DEFINITE.items()}


_DEFINITE_WORDS = _definite_words()


def _joined(page: Page, mentions: list[ActorMention], cues: set[int]) -> list[ActorMention]:
    """Join a description to the name it is built on: «مسلحو داعش», «عناصر من تنظيم داعش»; «متهما الحوثيين» accuses."""
    out: list[ActorMention] = []
    for mention in mentions:
        previous = out[-1] if out else None
        described = previous is not None and previous.people and not previous.article and previous.first not in cues
        if previous and described and not mention.people and not mention.prefix:
            between = page.tokens.words[previous.last + 1 : mention.first]
            if between in ([], ["من"]) or between == ["تابعين"]:
                out[-1] = replace(mention, first=previous.first, prefix=previous.prefix, plural=previous.plural)
                continue
        out.append(mention)
    return out
