"""Which count belongs to which harm: «مقتل ثلاثة جنود», «عشرون شخصا قتلوا», «القتلى 15 والجرحى 47»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from marsad.arabic.phrases import DUAL, PAST, PLURAL, PRESENT
from marsad.arabic.sentences import Sentence
from marsad.lexicon.closed import closed_class
from marsad.lexicon.load import Match
from marsad.lexicon.matches import Matches
from marsad.reading.counts import Quantity
from marsad.reading.page import Page
from marsad.reading.ranges import within
from marsad.shapes import HarmKind, VictimGroup

# How many words may stand between a harm word and its count: a verb lets subject and time come between («وقتل أمس في
# هجوم … ثلاثة»), a masdar holds its object close. Tokens; from the dev articles.
VERB_REACH, NOUN_REACH = 9, 4
# «حصيلة» stands this near before its count (tokens).
REVISED_REACH = 5
_BALANCES = frozenset("حصيله الحصيله وحصيله والحصيله".split())
# People harmed stand this near after a verb that may as well be done to things: «أصابت بجروح امرأة» (tokens).
BESIDE = 2
# A count before its verb («20 شخصا على الأقل قتلوا») stands at most this many tokens ahead.
BACK_REACH = 4
# «…، بينهم ثلاثة أطفال»: parts follow their total within so many tokens.
PART_REACH = 6
# «ارتفعت حصيلة قتلى … إلى 54»: the new count stands behind «إلى», so far from the victims (tokens).
RISEN_REACH, RISING_REACH = 12, 4
_RISING = closed_class("rising_tolls")
_TO = frozenset("الي نحو حوالي قرابه اكثر".split())
_DESCRIBING = (["مجهول"], ["مجهولي"], ["برتبه"], ["بينهم"])
# Between a count and the one joined to it stand at most so many words that describe it: «شخص مجهول الهوية ومدنيان».
DESCRIBED = 2
_STOPS = frozenset(("؛", ":", "."))
_AFTER_ELISION = closed_class("after_elided_noun")
_OTHERS = {"اخر": 1, "اخري": 1, "اخران": 2} | dict.fromkeys("ثان ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(), 1)
_PERSONAL_OFFICES = closed_class("personal_offices")
_SINGLE_TITLES = frozenset(("rank", "profession", "honorific", "office"))


@dataclass(frozen=True, slots=True)
class Toll:
    """One harm with its counts, in one sentence. ``low``/``high`` add the counts up; both None when vague or unsaid.
    ``revised``: the count is called a «حصيلة», so that it stands beside an earlier one and is not added to it."""

    harm: HarmKind
    sentence: int
    first: int
    last: int
    trigger: Match
    quantities: tuple[Quantity, ...]
    low: int | None
    high: int | None
    none: bool = False
    revised: bool = False

    @property
    def group(self) -> VictimGroup:
        """The group of the first count that names one."""
        return next((q.group for q in self.quantities if q.group != "unknown"), "unknown")


def find_tolls(
    page: Page, words: Sequence[Match], titles: Sequence[Match], quantities: Sequence[Quantity], index: int
) -> list[Toll]:
    """Every harm of the page's sentence ``index``, with its counts where it has any; ``words`` are the harm words."""
    sentence = page.sentences[index]
    triggers = list(within(words, sentence.first, sentence.last))
    if not triggers:
        return []
    here = list(within(quantities, sentence.first, sentence.last))
    singles = {m.first: m for m in within(titles, sentence.first, sentence.last) if _one_person(page, m)}
    return list(_linked(page, triggers, here, singles, sentence, index))


def _one_person(page: Page, match: Match) -> bool:
    known = match.entry.give("title") in _SINGLE_TITLES
    return known and not match.flags & (PLURAL | DUAL) and _personal(page, match)


def _personal(page: Page, match: Match) -> bool:
    """«العقيد», «قائد الفرقة» are one person; «وزارة», «لجنة» are none."""
    if match.entry.give("title") != "office":
        return True
    return page.tokens.words[match.first].removeprefix("ال").removeprefix("ل") in _PERSONAL_OFFICES


def harm_words(matches: Matches) -> list[Match]:
    """The harm words; of a phrase with a gap («لقي ثلاثة جنود مصرعهم») the head, so that its count stands after it."""
    words = [m for m in matches.part("harm") if m.entry.give("harm")]
    events = [m for m in matches.part("events") if m.entry.give("harm")]
    heads = [m._replace(last=m.head) for m in (*words, *events)]
    return sorted(heads, key=lambda m: m.first)


def _linked(
    page: Page,
    triggers: list[Match],
    quantities: list[Quantity],
    singles: dict[int, Match],
    sentence: Sentence,
    index: int,
) -> Iterator[Toll]:
    used: set[int] = set()
    summed = _summed(triggers, quantities)
    starts = sorted(m.first for m in triggers if not _captive(m))
    for trigger in triggers:
        harm = str(trigger.entry.give("harm"))
        if harm == "none":
            yield Toll("killed", index, trigger.first, trigger.last, trigger, (), 0, 0, none=True)
            continue
        if trigger.first in summed:
            yield _toll(trigger, [], harm, index)
            continue
        own = [q for q in quantities if q.harm and q.first <= trigger.first <= q.last]
        if trigger.entry.give("noun") == "victim":
            if all(q.low is None for q in own):
                own = _after_definite(page, trigger, quantities, used) or own
        else:
            own = own or _suffering(page, trigger, quantities, singles, used, starts, sentence)
        own = [q for q in own if q.first not in used]
        if not _enough(trigger, own):
            continue
        used.update(q.first for q in own)
        yield replace(_toll(trigger, own, harm, index), revised=_revised(page, own))


def _revised(page: Page, own: Sequence[Quantity]) -> bool:
    """«رفعت المصادر الحصيلة إلى 18», «حصيلة أولى تحدثت عن تسعة»."""
    ahead = (page.tokens.words[max(0, q.first - REVISED_REACH) : q.first] for q in own)
    return any(not _BALANCES.isdisjoint(words) for words in ahead)


def _enough(trigger: Match, own: Sequence[Quantity]) -> bool:
    """Words that harm only where they have a count («قضى خمسة»), or people right beside them («أصابت امرأة»)."""
    needs = trigger.entry.give("needs")
    counted = any(q.low is not None and not q.bare for q in own)
    people = any(q.low is not None and 0 < q.first - trigger.last <= BESIDE for q in own)
    return needs not in ("count", "people") or counted or needs == "people" and people


def _summed(triggers: Sequence[Match], quantities: Sequence[Quantity]) -> set[int]:
    """«مقتل وإصابة ثمانية», «قتل وجرح ثلاثون»: one number for dead and wounded tells neither; «9 مدنيين قتلوا وأصيب 20»
    are two."""
    out: set[int] = set()
    for one, other in pairwise(triggers):
        both = {one.entry.give("harm"), other.entry.give("harm")} == {"killed", "wounded"}
        counted = any(0 < one.first - q.last <= BACK_REACH or q.first <= one.first <= q.last for q in quantities)
        if both and not counted and other.first == one.last + 1 and other.prefix.startswith("و"):
            out |= {one.first, other.first}
    return out


def _captive(match: Match) -> bool:
    """«قضى معتقل»: a captive named after a word of death is its victim, not another toll."""
    return match.entry.give("noun") == "victim" and match.entry.give("harm") in ("arrested", "abducted", "missing")


def _suffering(
    page: Page, trigger: Match, quantities: list[Quantity], singles: dict[int, Match], used: set[int], starts: list[int],
    sentence: Sentence,
) -> list[Quantity]:  # fmt: skip
    """Those a verb or verbal noun of harm is done to: after it, or before it."""
    if trigger.flags & DUAL and not trigger.suffix:
        return [Quantity(trigger.first, trigger.last, 2, 2, "unknown", bare=True)]
    limit = _limit(page, trigger, starts, sentence)
    if page.tokens.words[trigger.last].endswith("وا") and not trigger.prefix:
        # A verb in the plural follows its subject: «5 أطفال أصيبوا».
        subject = _preceding(page, trigger, quantities, used, sentence)
        if subject:
            return subject
    acting = any(_acting(trigger, quantity) for quantity in quantities)
    own = _following(page, trigger, quantities, used, limit)
    own = own or _single(page, trigger, singles, limit if acting else min(limit, trigger.last + 3))
    return own or _other(page, trigger) or _preceding(page, trigger, quantities, used, sentence)


def _other(page: Page, trigger: Match) -> list[Quantity]:
    """«قتل شخص وأصيب آخر», «وجرح آخران»: one or two more, the noun left out."""
    words, at = page.tokens.words, trigger.last + 1
    more = _OTHERS.get(words[at]) if at + 1 < len(words) else None
    if (
        more is None
        or words[at + 1].isalnum()
        and words[at + 1] not in _AFTER_ELISION
        and not words[at + 1].startswith("و")
    ):
        return []
    return [Quantity(at, at, more, more, "unknown", bare=True)]


def _toll(trigger: Match, own: list[Quantity], harm: str, index: int) -> Toll:
    counted = [q for q in own if not q.part]
    low = high = None
    if counted and all(q.low is not None for q in counted):
        low = sum(q.low or 0 for q in counted)
        high = None if any(q.high is None for q in counted) else sum(q.high or 0 for q in counted)
    first = min([trigger.first, *(q.first for q in own)])
    last = max([trigger.last, *(q.last for q in own)])
    return Toll(harm, index, first, last, trigger, tuple(own), low, high)  # type: ignore[arg-type]


def _limit(page: Page, trigger: Match, starts: list[int], sentence: Sentence) -> int:
    """The last token where a count of ``trigger`` may begin. Brackets and what stands in them are stepped over:
    «أعدمت وزارة العدل، الأربعاء (3 آذار 2021)، ثلاثة»."""
    reach = VERB_REACH if trigger.flags & (PAST | PRESENT) else NOUN_REACH
    following = next((start for start in starts if start > trigger.last), sentence.last + 1)
    end = min(sentence.last, following - 1)
    limit, depth = trigger.last, 0
    for index in range(trigger.last + 1, end + 1):
        word = page.tokens.words[index]
        if word in _STOPS or reach <= 0:
            break
        depth += (word == "(") - (word == ")")
        reach -= depth == 0 and word.isalnum()
        limit = index
    return limit


def _following(page: Page, trigger: Match, quantities: list[Quantity], used: set[int], limit: int) -> list[Quantity]:
    """The count after the harm word and those joined to it by و: «مقتل ضابط وثلاثة جنود». A plural without a number
    may be the subject («خطف مسلحون طبيبا») and suffers only where nobody else does."""
    out: list[Quantity] = []
    subject: list[Quantity] = []
    for quantity in quantities:
        if quantity.first in used or not _may_suffer(quantity, trigger):
            continue
        if not out and _acting(trigger, quantity):
            continue
        if not out and quantity.bare and quantity.low is None and trigger.last < quantity.first <= limit:
            subject = subject or [quantity]
            continue
        if not out:
            if trigger.last < quantity.first <= limit:
                if quantity.part:
                    return []
                out.append(quantity)
        elif _joined(page, out[-1], quantity):
            # «بينهم ثلاثة أطفال وامرأتان»: what joins a part is a part.
            out.append(replace(quantity, part=quantity.part or out[-1].part))
        elif quantity.part and quantity.first - out[-1].last <= PART_REACH:
            out.append(quantity)
    return out or subject


def _acting(trigger: Match, quantity: Quantity) -> bool:
    """«اغتال مسلحان المقدم», «اختطف مسلح طبيبا»: gunmen right after an active verb of such a kind did it."""
    near = 0 < quantity.first - trigger.last <= 1
    active = trigger.flags & PAST and trigger.entry.give("type") in ("assassination", "abduction")
    return bool(active) and near and quantity.bare and quantity.group == "militants"


def _may_suffer(quantity: Quantity, trigger: Match) -> bool:
    """«مقتل ثلاثة أسرى»: captives can be killed; the dead cannot be wounded."""
    harm = trigger.entry.give("harm")
    held = quantity.harm in ("arrested", "abducted", "missing")
    return quantity.harm in (None, harm) or held and harm in ("killed", "wounded")


def _joined(page: Page, before: Quantity, after: Quantity) -> bool:
    between = page.tokens.words[before.last + 1 : after.first]
    described = len(between) <= 1 or between[:1] in _DESCRIBING and len(between) <= DESCRIBED
    return page.tokens.words[after.first].startswith("و") and described or between == ["و"]


def _single(page: Page, trigger: Match, singles: dict[int, Match], limit: int) -> list[Quantity]:
    """«مقتل العقيد فلان»: a title in the singular is one person."""
    for index in range(trigger.last + 1, limit + 1):
        if index in singles:
            group: VictimGroup = "security_forces" if singles[index].entry.give("title") == "rank" else "unknown"
            return [Quantity(index, index, 1, 1, group, bare=True)]
    return []


def _preceding(
    page: Page, trigger: Match, quantities: list[Quantity], used: set[int], sentence: Sentence
) -> list[Quantity]:
    """A count before its verb."""
    if not trigger.flags & (PAST | PRESENT):
        return []
    out: list[Quantity] = []
    for quantity in reversed(quantities):
        if quantity.last >= trigger.first or quantity.first in used or quantity.part or quantity.harm:
            continue
        if out and not _joined(page, quantity, out[0]):
            break
        between = page.tokens.words[quantity.last + 1 : trigger.first]
        if not out and (len(between) > BACK_REACH or _STOPS.intersection(between)):
            break
        out.insert(0, quantity)
    return out


def _after_definite(page: Page, trigger: Match, quantities: list[Quantity], used: set[int]) -> list[Quantity]:
    """«عدد القتلى 15 مدنيا», «ارتفاع عدد قتلى القصف على السوق إلى عشرين»."""
    words = page.tokens.words
    rising = bool(_RISING.intersection(words[max(0, trigger.first - RISING_REACH) : trigger.first]))
    reach = RISEN_REACH if rising else 3
    for quantity in quantities:
        if trigger.last < quantity.first <= trigger.last + reach and quantity.first not in used and not quantity.bare:
            led = not rising or words[quantity.first - 1] in _TO or quantity.first <= trigger.last + 3
            if led:
                return [] if quantity.part or quantity.harm not in (None, trigger.entry.give("harm")) else [quantity]
    return []
