"""Every number of a text with its bounds and what it counts: «ما لا يقل عن خمسة وعشرين», «بين 10 و15 ألفا», «عشرات».

Numbers that count no one (distances, regiments, prices, ages, dates) are kept and marked by ``role``, so that the
layers above can step over them. Linear in the length of the text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from marsad.arabic.number_bounds import bound_after, bound_before, is_change
from marsad.arabic.number_cues import NumberRole
from marsad.arabic.number_digits import read_digits
from marsad.arabic.number_homographs import is_other_word
from marsad.arabic.number_roles import role_of
from marsad.arabic.number_vocabulary import WORDS
from marsad.arabic.number_words import Amount, read_words, scale_at
from marsad.arabic.tokens import Tokens
from marsad.arabic.wrapping import Run, unwrap

Bound = Literal["exact", "at_least", "at_most", "about", "range", "vague"]


class Number(NamedTuple):
    """A number at tokens ``first`` to ``last``, both included; words that bound it stay outside, from ``opens`` on.

    ``high`` is None for «at least» and for vague plurals, whose ``low`` is the least the word implies. ``dual``:
    written by a dual (اثنان، مئتان). ``ordinal``: الثالث. ``words``: spelled out. ``definite``: with article,
    so mostly people named before («القتلى الثلاثة»). ``role``: what it counts; only ``count`` is people or things.
    """

    first: int
    last: int
    low: int
    high: int | None
    bound: Bound = "exact"
    dual: bool = False
    ordinal: bool = False
    words: bool = False
    role: NumberRole = "count"
    definite: bool = False
    opens: int = -1


_COUNT_OF = frozenset(("عدد", "وعدد", "بعدد", "لعدد", "اعداد", "واعداد", "العديد", "والعديد"))
_ORDINAL_NOUNS = frozenset(
    "القرن الذكري السنويه مجموعه القمه الدوره العقد الساعه الاجتماع اليوم زياره شارع ميدان ساحه حي".split()
)
_UP_TO = frozenset(("الي", "حتي"))
_BETWEEN = frozenset(("بين", "وبين", "مابين"))
_FROM = frozenset(("من", "ومن"))
_HYPHEN = "-"


def find_numbers(tokens: Tokens) -> list[Number]:
    """All numbers of ``tokens``, in text order, none overlapping. Never raises."""
    run = unwrap(tokens)
    amounts = _amounts(run)
    found: list[Number] = []
    index = 0
    while index < len(amounts):
        taken = _pair(run, *amounts[index : index + 2]) if index + 1 < len(amounts) else []
        index += 2 if taken else 1
        if not taken:
            following = amounts[index].first if index < len(amounts) else len(run.words)
            taken = [_single(run, amounts[index - 1], following)]
        found += taken
    at = run.at
    return [n._replace(first=at[n.first], last=at[n.last], opens=at[n.opens]) for n in found]


def _pair(run: Run, a: Amount, b: Amount) -> list[Number]:
    """Two numbers that belong together: one range, or the two sides of a score."""
    number = _range(run, a, b)
    if number is not None:
        return [number]
    sides = [_single(run, a, b.first), _single(run, b, b.last + 1)] if _is_score(run, a, b) else []
    return [side._replace(role="score") for side in sides] if all(side.role == "count" for side in sides) else []


def _amounts(run: Run) -> list[Amount]:
    found: list[Amount] = []
    words, numeric = run.words, run.numeric
    free = 0
    for at, word in enumerate(words):
        if at < free:
            continue
        if numeric[at]:
            amount = read_digits(run, at)
        elif word in WORDS:
            amount = read_words(words, at)
        elif word in _COUNT_OF:
            amount = _number_of(words, at)
        else:
            continue
        if amount is not None and not (amount.words and is_other_word(run, amount)):
            found.append(amount)
            free = amount.last + 1
    return found


def _number_of(words: list[str], at: int) -> Amount | None:
    """«عدد من», «عدد كبير من»."""
    for last in (at + 1, at + 2):
        if words[last : last + 1] == ["من"]:
            return Amount(at, last, 2, vague=True)
    return None


def _single(run: Run, amount: Amount, following: int) -> Number:
    words = run.words
    role = role_of(run, amount.first, amount.last, amount.value, amount.ordinal)
    if amount.value >= 10**9 and role == "count":
        role = "money"
    ordinal = amount.ordinal or (
        amount.article and 20 <= amount.value <= 90 and (role == "date" or _names_ordinal(words, amount))
    )
    if ordinal and role == "count":
        role = "unit"
    bound, opens = bound_before(words, amount.first)
    if bound == "exact" and not ordinal:
        bound = bound_after(words, amount.last, following)
    low, high = amount.value, amount.value
    shape = (amount.first, amount.last)
    if amount.vague:
        return Number(*shape, low, None, "vague", words=True, role=role, definite=amount.article, opens=opens)
    definite = amount.article or words[amount.first - 1 : amount.first] in (["ال"], ["وال"], ["بال"], ["لل"])
    return Number(
        *shape,
        min(1, low) if bound == "at_most" else low,
        None if bound == "at_least" else high,
        bound,
        amount.dual,
        ordinal,
        amount.words,
        role,
        definite,
        opens,
    )


def _names_ordinal(words: list[str], amount: Amount) -> bool:
    return amount.first > 0 and words[amount.first - 1] in _ORDINAL_NOUNS


def _range(run: Run, a: Amount, b: Amount) -> Number | None:
    """«بين 10 و15», «10-15», «من 10 إلى 15», «ثلاثة أو أربعة», also «10 - 15 ألفا»; a score or a date is none."""
    if a.ordinal or b.ordinal or a.vague or b.vague or b.first - a.last > 2:
        return None
    link = _link(run, a, b)
    if link is None:
        return None
    low, high = a.value, b.value
    scale = scale_at(run.words, b.last)
    if scale and low < high // scale and not scale_at(run.words, a.last):
        low *= scale
    if low >= high:
        return None
    role = role_of(run, b.first, b.last, b.value, False)
    first_role = role_of(run, a.first, a.last, a.value, False)
    if "date" in (role, first_role) and link == _HYPHEN and not _are_years_or_days(run, a, b):
        return None
    if role == "count" and first_role not in ("count", "unit"):
        role = first_role
    opens = a.first - 1 if link in ("between", "from") else a.first
    return Number(a.first, b.last, low, high, "range", words=b.words, role=role, opens=opens)


def _link(run: Run, a: Amount, b: Amount) -> str | None:
    words = run.words
    gap = words[a.last + 1 : b.first]
    before = words[a.first - 1] if a.first else ""
    if gap == [_HYPHEN] and not a.words and not b.words:
        return _HYPHEN
    if gap == ["او"]:
        return "or"
    joined = gap == ["و"] or (not gap and b.words and words[b.first].startswith("و"))
    if before in _BETWEEN and (joined or (gap and gap[0] in _UP_TO)):
        return "between"
    if before in _FROM and gap and gap[0] in _UP_TO and not is_change(words, a.first - 1):
        return "from"
    return None


def _is_score(run: Run, a: Amount, b: Amount) -> bool:
    """«2-1», «صفر - 3»: no range, for the first is not the smaller."""
    return run.words[a.last + 1 : b.first] == [_HYPHEN] and a.value >= b.value and max(a.value, b.value) < 20


def _are_years_or_days(run: Run, a: Amount, b: Amount) -> bool:
    """«2003-2011» and «10-15 آذار», but not the parts of «8-10-2022»."""
    words = run.words
    return words[b.last + 1 : b.last + 2] != [_HYPHEN] and words[a.first - 1 : a.first] != [_HYPHEN]
