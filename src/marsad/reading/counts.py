"""How many people: numbers, duals and bare singulars with the noun they count, and the group that noun belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.arabic.numbers import Number
from marsad.arabic.phrases import DUAL, PLURAL
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.lexicon.matches import Matches
from marsad.reading.actors import ActorMention
from marsad.reading.page import Page
from marsad.shapes import HarmKind, VictimGroup

# Words after which a number has swallowed its noun: «وإصابة 15 بجروح», «12 منهم».
_AFTER_ELISION = closed_class("after_elided_noun")
_PART_OPENERS = closed_class("part_openers")
# «14 تونسيا», «ثلاثة مدانين»: relative adjectives and sound masculine plurals after a number are people.
_PERSON_ENDINGS = ("يا", "ين", "ون", "يان")
# From here on a number takes its noun in the singular genitive: «1200 سوري».
HUNDRED = 100
# «سقوط ثلاث إصابات»: injuries counted are people wounded.
_INJURIES = frozenset("اصابات اصابه جرحي جريحا جريح".split())
_NO_PEOPLE = closed_class("no_people")
_GENERIC_HEADS = closed_class("member_nouns")


@dataclass(frozen=True, slots=True)
class Quantity:
    """People counted at tokens ``first`` to ``last``: ``low`` to ``high`` (None: at least; both None: vague plural)."""

    first: int
    last: int
    low: int | None
    high: int | None
    group: VictimGroup
    detail: str | None = None
    harm: HarmKind | None = None
    part: bool = False
    bare: bool = False


def find_quantities(
    page: Page, matches: Matches, numbers: Sequence[Number], actors: Sequence[ActorMention]
) -> list[Quantity]:
    """Every count of people, in text order."""
    nouns = {match.first: match for match in matches.part("people")}
    victims = {m.first: m for m in matches.part("harm") if m.entry.give("noun") == "victim"}
    named = {actor.first: actor for actor in actors}
    out = [q for number in numbers if (q := _counted(page, number, nouns, victims, named))]
    taken = {index for q in out for index in range(q.first, q.last + 1)} | _summed(page, numbers, victims)
    out += [
        q for match in [*nouns.values(), *victims.values()] if match.first not in taken and (q := _bare(page, match))
    ]
    return sorted(out, key=lambda q: q.first)


def _counted(
    page: Page, number: Number, nouns: dict[int, Match], victims: dict[int, Match], named: dict[int, ActorMention]
) -> Quantity | None:
    """The people a number counts: the noun beside it, the group after «من», or a noun left out."""
    if number.role != "count" or number.ordinal:
        return None
    after = number.last + 1
    if stated := _restated(number, nouns):
        return stated
    if after in victims and _counted_noun(victims[after]):
        return _victims(page, number, victims, nouns, named)
    if after in nouns and _counted_noun(nouns[after]):
        return _people(page, number, nouns, named)
    return _elided(page, number, nouns, named)


def _quantity(
    page: Page, number: Number, last: int, group: VictimGroup, detail: str | None = None, harm: HarmKind | None = None
) -> Quantity:
    low, high = (None, None) if number.bound == "vague" else (number.low, number.high)
    return Quantity(number.opens, last, low, high, group, detail, harm, _is_part(page.tokens.words, number.opens))


def _victims(
    page: Page, number: Number, victims: dict[int, Match], nouns: dict[int, Match], named: dict[int, ActorMention]
) -> Quantity | None:
    """«23 قتيلا من الجنود»."""
    match = victims[number.last + 1]
    if _joint_toll(page.tokens.words, match.last + 1, victims):
        return None
    group, last = _group_after(page, match.last + 1, nouns, named)
    harm: HarmKind = match.entry.give("harm")  # type: ignore[assignment]
    return _quantity(page, number, max(match.last, last), group, harm=harm)


def _people(page: Page, number: Number, nouns: dict[int, Match], named: dict[int, ActorMention]) -> Quantity:
    """«ثلاثة جنود», «خمسة من عناصر داعش»."""
    match = nouns[number.last + 1]
    group: VictimGroup = match.entry.give("group") or "unknown"  # type: ignore[assignment]
    last = match.last
    if group == "unknown" or page.tokens.words[match.first] in _GENERIC_HEADS:
        better, reach = _group_after(page, match.last + 1, nouns, named)
        group, last = (better, max(last, reach)) if better != "unknown" else (group, last)
    return _quantity(page, number, last, group, match.entry.give("detail"))


def _elided(page: Page, number: Number, nouns: dict[int, Match], named: dict[int, ActorMention]) -> Quantity | None:
    """«وإصابة 15 بجروح», «خمسة من مقاتليها», «14 تونسيا»."""
    words, after = page.tokens.words, number.last + 1
    following = words[after] if after < len(words) else "."
    if following == "من" or after in named:
        group, last = _group_after(page, after, nouns, named)
        if last >= after:
            return _quantity(page, number, last, group)
        if following == "من" and _of_people(words, after + 1):
            return _quantity(page, number, after + 1, "unknown")
    if following in _INJURIES:
        return _quantity(page, number, after, "unknown", harm="wounded")
    if following in _AFTER_ELISION or not following.isalnum() or following.startswith("و"):
        return _quantity(page, number, number.last, "unknown")
    hundreds = (number.low or 0) >= HUNDRED and following.endswith("ي")
    if (following.endswith(_PERSON_ENDINGS) or hundreds) and len(following) > 4 and following not in _NO_PEOPLE:
        return _quantity(page, number, after, "unknown")
    return None


def _counted_noun(match: Match) -> bool:
    """The noun a number counts carries no article and no «و»: «15 والجرحى» begins another count."""
    return not match.article and not match.prefix.startswith(("و", "ف"))


def _restated(number: Number, nouns: dict[int, Match]) -> Quantity | None:
    """«مدنيين اثنين»: a number after its noun makes a dual or a singular sure."""
    match = next((nouns[at] for at in range(number.first - 3, number.first) if at in nouns), None)
    if (
        match is None
        or match.last != number.first - 1
        or match.article
        or not (number.words and number.low in (1, 2) and number.high == number.low)
    ):
        return None
    group: VictimGroup = match.entry.give("group") or "unknown"  # type: ignore[assignment]
    return Quantity(match.first, number.last, number.low, number.high, group, match.entry.give("detail"))


def _of_people(words: list[str], at: int) -> bool:
    """«خمسة من مقاتليها», «أربعة من السكان»: a plural of people or with a pronoun of its owner."""
    word = words[at] if at < len(words) else ""
    return word.endswith(("يها", "يه", "يهم", "ها", "هم", "ين", "ان")) and len(word) > 4


def _joint_toll(words: list[str], after: int, victims: dict[int, Match]) -> bool:
    """«16 قتيلا وجريحا», «بين قتيل وجريح»: a sum of dead and wounded is neither."""
    return after in victims and words[after].startswith("و") and not victims[after].flags & PLURAL


def _summed(page: Page, numbers: Sequence[Number], victims: dict[int, Match]) -> set[int]:
    """The tokens of «قتيلا وجريحا» behind one number: no one dead and no one wounded of their own."""
    out: set[int] = set()
    for number in numbers:
        match = victims.get(number.last + 1)
        if match is not None and _joint_toll(page.tokens.words, match.last + 1, victims):
            out |= set(range(match.first, victims[match.last + 1].last + 1))
    return out


def _is_part(words: list[str], first: int) -> bool:
    return any(word in _PART_OPENERS for word in words[max(0, first - 2) : first])


def _group_after(
    page: Page, at: int, nouns: dict[int, Match], named: dict[int, ActorMention]
) -> tuple[VictimGroup, int]:
    """The group named by «من الجنود», «في صفوف الجيش», «من عناصر داعش», and where that ends."""
    words = page.tokens.words
    for index in range(at, min(at + 4, len(words))):
        if index in named and named[index].group != "unknown":
            return named[index].group, named[index].last
        if index in nouns and (group := nouns[index].entry.give("group")) and group != "unknown":
            return group, nouns[index].last  # type: ignore[return-value]
        if words[index] not in ("من", "في", "بين", "صفوف", "عناصر", "افراد", "عناصرها", "قوات", "ابناء", "مقاتلي"):
            break
    return "unknown", at - 1


def _marked_dual(page: Page, match: Match) -> bool:
    """«مقاتلَين»: the mark tells the dual from the plural that is written alike."""
    return page.span(match.first, match.last).text.endswith("\u064eين")


def _bare(page: Page, match: Match) -> Quantity | None:
    """A noun without a number: the dual is two, an indefinite singular or one's own («سائقه») one, a plural vague."""
    group: VictimGroup = match.entry.give("group") or "unknown"  # type: ignore[assignment]
    harm: HarmKind | None = match.entry.give("harm")  # type: ignore[assignment]
    part = _is_part(page.tokens.words, match.first)
    if harm and "بين" in page.tokens.words[max(0, match.first - 2) : match.first]:
        return None
    low: int | None
    stated = match.entry.gives.get("count")
    if match.flags & DUAL or stated == 2 or _marked_dual(page, match):
        low = 2
    elif match.flags & PLURAL:
        low = None
    elif match.article:
        return None
    else:
        low = 1
    return Quantity(match.first, match.last, low, low, group, match.entry.give("detail"), harm, part, bare=True)
