"""What a number counts, from the words beside it: people and things, or a distance, an age, a regiment, a price."""

from __future__ import annotations

from marsad.arabic.number_cues import (
    AGE_AFTER,
    AGE_BEFORE,
    ARTICLE_NUMBERS,
    CLITICS,
    DAY_CUES,
    HIJRI_YEARS,
    LIFE_NOUNS,
    MONTH_WORDS,
    PAST_YEARS,
    PEOPLE,
    ROLE_AFTER,
    ROLE_BEFORE,
    SPORT,
    STRONG_YEAR_CUES,
    TURNS,
    YEAR_CUES,
    YEAR_NOUNS,
    YEARS,
    NumberRole,
)
from marsad.arabic.number_vocabulary import PARTICLES
from marsad.arabic.wrapping import Run


def role_of(run: Run, first: int, last: int, value: int, ordinal: bool) -> NumberRole:
    """The role of the number at ``first`` to ``last`` of ``run``."""
    before, following = _neighbours(run, first, last)
    return (
        _role_by_form(run, first, last, value, before, following)
        or _role_before(run.words, first, before, following)
        or _role_after(run, first, last, following)
        or _role_of_noun(run, first, value, before)
        or ROLE_BEFORE.get(before)
        or ("unit" if ordinal else _name_or_count(run, first))
    )


def _neighbours(run: Run, first: int, last: int) -> tuple[str, str]:
    """The words before and after, over a bracket «المادة (140)» and over clitics that stand alone «الـ36»."""
    words = run.words
    before = words[first - 1] if first else ""
    following = words[last + 1] if last + 1 < len(words) else ""
    if first > 1 and (before == "(" or (before in CLITICS and run.numeric[first])):
        if before == "(" and following == ")" and last + 2 < len(words):
            following = words[last + 2]
        before = words[first - 2]
    return before, following


def _role_by_form(run: Run, first: int, last: int, value: int, before: str, following: str) -> NumberRole | None:
    if _is_date(run, first, last, value, before, following):
        return "date"
    if _is_clock(run, first, last):
        return "time"
    return "unit" if _is_label(run, first, last) else None


def _role_before(words: list[str], first: int, before: str, following: str) -> NumberRole | None:
    """What the word before decides alone."""
    role = ROLE_BEFORE.get(before)
    if role == "unit":
        if before == "رقم" and first > 1 and words[first - 2] in ARTICLE_NUMBERS:
            return "article"
        return None if following in PEOPLE else role
    return None if role == "money" else role


def _role_after(run: Run, first: int, last: int, following: str) -> NumberRole | None:
    words = run.words
    role = ROLE_AFTER.get(following)
    second = words[last + 2] if last + 2 < len(words) else ""
    if following == "في" and second in ("الميه", "المايه"):
        return "percent"
    if following == "من" and second in AGE_AFTER:
        return "age"
    if role == "time" and _is_age(words, first, last, following):
        return "age"
    return role


def _role_of_noun(run: Run, first: int, value: int, before: str) -> NumberRole | None:
    """A word that follows its noun: «ليلة واحدة», «الأعوام الأربعة»."""
    if run.numeric[first] or not (value == 1 or before.startswith("ال")):
        return None
    return ROLE_AFTER.get(before.removeprefix("ال"))


def year_at(run: Run, at: int, *, cued: bool) -> bool:
    """Whether the digits at ``at`` are a year. ``cued``: a month or «عام» stands before, so that a noun may follow."""
    word = run.words[at]
    if not (run.numeric[at] and len(word) == 4 and word.isdigit() and int(word) in YEARS):
        return False
    return cued or not _counts_after_year(run.words, at + 1, int(word))


def _counts_after_year(words: list[str], at: int, value: int) -> bool:
    following = words[at] if at < len(words) else ""
    if not following.isalpha() or following in PARTICLES or following[0] in "وف" and len(following) > 3:
        return following in ROLE_AFTER
    if following in ROLE_AFTER:
        return True
    # «2000 مقاتل», but «في 2014 سيطر …»: a round number before a plain word counts it.
    if value % 100 == 0:
        return not following.startswith(("ال", "ي", "ت"))
    return following.endswith("ا") and not following.startswith("ال") and len(following) > 3


def _is_date(run: Run, first: int, last: int, value: int, before: str, following: str) -> bool:
    words = run.words
    if following in (MONTH_WORDS | {"الشهر"}) and 0 < value <= 31:
        return True
    if words[last + 1 : last + 2] == [")"] and words[first - 1] == "(" and value in YEARS and len(words[last]) == 4:
        return following in PARTICLES or not following.isalpha()
    if following == "من" and last + 2 < len(words) and 0 < value <= 31:
        month = words[last + 2]
        if month in MONTH_WORDS or (month in ("شهر", "الشهر")):
            return True
    if following in TURNS and 0 < value <= 31 and before in (*DAY_CUES, "في"):
        return True
    if before in MONTH_WORDS or (first > 1 and words[first - 2] in MONTH_WORDS and before in (")", "الثاني", "الاول")):
        return year_at(run, last, cued=True) or value in HIJRI_YEARS
    if before in STRONG_YEAR_CUES and value in PAST_YEARS:
        return True
    if before in YEAR_CUES and year_at(run, last, cued=False):
        return True
    if following in ("ه", "هجري", "هجريه", "م") and (value in HIJRI_YEARS or value in YEARS):
        return True
    return _is_numeric_date(words, run.numeric, first, last) or (before in DAY_CUES and 0 < value <= 31)


def _is_numeric_date(words: list[str], numeric: list[bool], first: int, last: int) -> bool:
    """Part of three numbers joined alike by / - . or written as one token «28.8.2022»."""
    if first == last and words[first].count(".") == 2 and len(words[first]) <= 10:
        return True
    low = max(0, first - 4)
    for start in range(low, first + 1):
        end = start + 4
        if end < len(words) and last <= end and numeric[start] and numeric[start + 2] and numeric[end]:
            mark = words[start + 1]
            if mark in "/-.\\" and words[start + 3] == mark and (first - start) % 2 == 0:
                return True
    return False


def _is_clock(run: Run, first: int, last: int) -> bool:
    """«10:30»; «قتلى: 3» has no number on the other side."""
    words, numeric = run.words, run.numeric
    right = last + 2 < len(words) and words[last + 1] == ":" and numeric[last + 2] and run.glued(last)
    left = first > 1 and words[first - 1] == ":" and numeric[first - 2] and run.glued(first - 2)
    return right or left


def _is_age(words: list[str], first: int, last: int, noun: str) -> bool:
    after = words[last + 2 : last + 4]
    bracketed = first > 0 and words[first - 1] == "(" and bool(after) and after[0] == ")"
    if noun not in YEAR_NOUNS:
        return bracketed and noun in LIFE_NOUNS
    if any(word in AGE_AFTER for word in after):
        return True
    if any(word in AGE_BEFORE for word in words[max(0, first - 4) : first]):
        return True
    return bracketed or words[last + 1] == ")"


def _is_latin(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _is_label(run: Run, first: int, last: int) -> bool:
    """«1- …» that opens a line numbers an item of a list."""
    words = run.words
    opens = first == 0 or words[first - 1].startswith("\n")
    closes = last + 2 < len(words) and words[last + 1] in ("-", ".", ")", ":") and not run.numeric[last + 2]
    return opens and closes and run.numeric[first] and len(words[first]) <= 2


def _name_or_count(run: Run, first: int) -> NumberRole:
    """«F-16», «H100», and scores such as «بنتيجة 3»."""
    words = run.words
    following = words[first + 1] if first + 1 < len(words) else ""
    if run.numeric[first] and (_is_latin(following) or (first and _is_latin(words[first - 1]))):
        return "measure"
    if run.numeric[first] and first and run.glued(first - 1):
        if words[first - 1] == "/" and first > 1 and words[first - 2].isalpha() and run.glued(first - 2):
            return "article"
        left = first - 2 if words[first - 1] == "-" and first > 1 and run.glued(first - 2) else first - 1
        if words[left].isascii() and words[left].isalpha():
            return "measure"
        if left == first - 2 and words[left].isalpha():
            return "measure"
    return "score" if words[first - 1 : first] and words[first - 1] in SPORT else "count"
