"""Furniture known by its shape, not its words: links, hashtags, account names, rules of dashes, lone emoji."""

from __future__ import annotations

import re

_LINK = re.compile(r"(?:https?://|www\.|t\.me/|pic\.twitter\.com/|fb\.me/|bit\.ly/|youtu\.be/)\S*", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@\w{2,}")
_HASHTAG = re.compile(r"[#＃][\w\u200c\u200d\u0640]+")
_WORD = re.compile(r"[^\W_]")
_EMBEDDED_POST = re.compile(r"^[—–-]{1,2}\s.{1,90}\(@\w+\)")
_ACCOUNT = re.compile(r"^(?:\S+\s*){1,5}[\s\u200e\u200f]@\w{2,}$")
_DECORATION = re.compile(r"(?:_|[^\w\s\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff.,:;!?؟،؛\"'«»“”‘’()\[\]{}])")
_COPYRIGHT_LONGEST = 100
_LABEL_LONGEST = 28
"""Characters before a link («رابط القناة: https://…»); longer words before a link may be news."""


def is_decoration(raw: str) -> bool:
    """Only emoji, rules of dashes, stars (no word, and more than the quotation mark of a sentence), or a © line."""
    if raw[0] == "©":
        return len(raw) <= _COPYRIGHT_LONGEST
    return not _WORD.search(raw) and _DECORATION.search(raw) is not None


def is_link_line(raw: str) -> bool:
    """Only links and account names, at most with a short label and a colon before them."""
    if "/" not in raw and "@" not in raw and "www." not in raw:
        return False
    rest, links = _LINK.subn(" ", raw)
    rest, handles = _HANDLE.subn(" ", rest)
    rest = rest.strip()
    if not links and not handles:
        return False
    if not _WORD.search(_HASHTAG.sub("", rest)):
        return bool(links) or not _HASHTAG.search(rest)
    return bool(links) and len(rest) <= _LABEL_LONGEST and rest.endswith(":")


def is_hashtag_line(raw: str) -> bool:
    """Only hashtags, with links, account names and emoji between them."""
    if "#" not in raw and "＃" not in raw:
        return False
    rest, hashtags = _HASHTAG.subn("", _HANDLE.sub("", _LINK.sub("", raw)))
    return bool(hashtags) and not _WORD.search(rest)


def is_account_line(raw: str) -> bool:
    """The byline of an embedded post («— Name (@account) date») or an account's name before its handle."""
    return "@" in raw and (_EMBEDDED_POST.match(raw) is not None or (len(raw) <= 80 and bool(_ACCOUNT.match(raw))))
