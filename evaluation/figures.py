"""How well readings agree with annotated articles: our own measure, for our own articles.

An annotated article is a JSON object with ``text``, ``title``, ``relevant``, ``events``, ``claims``, ``places``, whose
words are exact substrings (docs/accuracy.md says how they were marked). Inside one article

- an event read is an annotated one where their trigger words overlap, or where type and a word of the place agree;
- of those pairs ``type``, ``status``, ``place``, ``toll``, ``initiator`` and ``target`` are shares, ``strict`` asks for
  type, status, place and toll at once;
- a claim read is an annotated one where its content holds most words of the annotated beginning; ``speaker``, ``stance``,
  ``direct`` are shares of those pairs;
- ``place_name`` is the share of annotated places whose words were read as a place.

F1 of ``relevant``, ``event``, ``strict`` and ``claim``; every figure lies between 0 and 1. Nothing here knows of other
people's annotation or scorers.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import marsad
from marsad.arabic.fold import fold_plain
from marsad.shapes import to_json

Node = dict[str, Any]
# Of the words of a phrase, this share found again makes it the same.
SAME_WORDS = 0.5
# Of the words of an annotated beginning of a claim its content must hold this share.
QUOTE_SHARE = 0.6
_TARGETS, _INITIATORS = ("target", "party"), ("initiator", "party", "claimed_by", "blamed")


@dataclass
class Tally:
    """Right answers, answers given, answers wanted; and what was missed or made up, in words."""

    right: dict[str, int] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=dict)
    wanted: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, measure: str, right: int, given: int, wanted: int) -> None:
        """Count answers of one article for a measure."""
        for book, count in ((self.right, right), (self.given, given), (self.wanted, wanted)):
            book[measure] = book.get(measure, 0) + count

    def figures(self) -> dict[str, float]:
        """Each measure between 0 and 1: F1 where answers can be made up, else the share of the wanted that is right."""
        return {
            measure: round(2 * self.right[measure] / max(1, self.given[measure] + self.wanted[measure]), 3)
            for measure in sorted(self.wanted)
        }


def articles(folder: Path) -> list[Node]:
    """The annotated articles of a folder, by name. Raises FileNotFoundError where there are none."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no annotated article")
    return [json.loads(path.read_text(encoding="utf-8")) | {"name": path.stem} for path in paths]


def reading_of(article: Node) -> Node:
    """Our reading of an annotated article, as JSON."""
    made = marsad.read(article["text"], title=article.get("title"), published=_day(article.get("published")))
    reading: Node = json.loads(to_json(made))
    return reading


def _day(published: str | None) -> str | None:
    return published if published and len(published) >= len("2026-01-14") else None


def measure(annotated: Iterable[Node], read: Callable[[Node], Node] = reading_of) -> Tally:
    """All figures of these articles; ``read`` gives the reading of one."""
    tally = Tally()
    for article in annotated:
        reading = read(article)
        relevant = bool(reading["relevant"])
        tally.add("relevant", relevant and article["relevant"], relevant, article["relevant"])
        _events(tally, article, reading)
        _claims(tally, article, reading)
        found = {fold_plain(place[key]) for place in reading["places"] for key in ("text", "name")}
        right = sum(fold_plain(place["span"]) in found for place in article["places"])
        tally.add("place_name", right, len(article["places"]), len(article["places"]))
    return tally


def _pairs(wanted: Sequence[Node], given: Sequence[Node], fit: Callable[[Node, Node], float]) -> list[tuple[int, int]]:
    """Best-fitting one-to-one pairs with a fit above zero."""
    table = sorted(((fit(w, g), -i, -j) for i, w in enumerate(wanted) for j, g in enumerate(given)), reverse=True)
    left, right, out = set(range(len(wanted))), set(range(len(given))), []
    for value, i, j in table:
        if value > 0 and -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            out.append((-i, -j))
    return out


def _events(tally: Tally, article: Node, reading: Node) -> None:
    wanted, given = article["events"], reading["events"]
    pairs = _pairs(wanted, given, _event_fit)
    strict = 0
    for i, j in pairs:
        right = _agreement(wanted[i], given[j])
        for name, agrees in right.items():
            tally.add(name, agrees, 1, 1)
        whole = all(right[name] for name in ("type", "status", "toll", "place") if name in right)
        strict += whole
        if not whole:
            wrong = ", ".join(name for name, agrees in right.items() if not agrees)
            tally.misses.append(f"{article['name']} {wanted[i]['type']} «{wanted[i]['trigger']}»: wrong {wrong}")
    tally.add("event", len(pairs), len(given), len(wanted))
    tally.add("strict", strict, len(given), len(wanted))
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        tally.misses.append(f"{article['name']} {wanted[i]['type']} «{wanted[i]['trigger']}»: not read")
    for j in set(range(len(given))) - {j for _, j in pairs}:
        tally.misses.append(f"{article['name']} {given[j]['type']} «{given[j]['trigger']['text']}»: made up")


def _event_fit(wanted: Node, given: Node) -> float:
    same_type = wanted["type"] == given["type"]
    words = _share(wanted["trigger"], given["trigger"]["text"])
    placed = same_type and bool(wanted.get("place")) and _place_right(wanted, given)
    return words + 0.5 * same_type + 0.5 * placed if words >= SAME_WORDS or placed else 0.0


def _agreement(wanted: Node, given: Node) -> dict[str, bool]:
    status = {"planned_or_threatened": "planned"}.get(wanted["status"], wanted["status"])
    out = {
        "type": wanted["type"] == given["type"],
        "status": status == given["status"],
        "toll": all(_toll_right(wanted, given, harm) for harm in ("killed", "wounded")),
    }
    if wanted.get("place") or wanted.get("adm1"):
        out["place"] = _place_right(wanted, given)
    for key, measured, roles in (("actor", "initiator", _INITIATORS), ("target", "target", _TARGETS)):
        if wanted.get(key):
            out[measured] = any(
                max(_share(wanted[key], actor["name"]), _share(wanted[key], (actor.get("span") or {}).get("text")))
                >= SAME_WORDS
                for actor in given.get("actors") or ()
                if actor["role"] in roles
            )
    return out


def _toll_right(wanted: Node, given: Node, harm: str) -> bool:
    have, low, high = given.get(harm), wanted.get(harm), wanted.get(f"{harm}_max") or wanted.get(harm)
    if not low:
        return have is None or have["min"] == 0
    return have is not None and have["min"] == low and (have["max"] or have["min"]) in (low, high)


def _place_right(wanted: Node, given: Node) -> bool:
    place = given.get("place")
    if place is None:
        return False
    named = f"{place['text']} {place['name']}"
    return _share(wanted.get("place"), named) >= 1 or bool(wanted.get("adm1")) and wanted["adm1"] == place.get("adm1")


def _claims(tally: Tally, article: Node, reading: Node) -> None:
    wanted, given = article["claims"], reading["claims"]
    pairs = _pairs(wanted, given, _claim_fit)
    tally.add("claim", len(pairs), len(given), len(wanted))
    for i, j in pairs:
        said, read = wanted[i], given[j]
        tally.add("stance", said["stance"] == read["stance"], 1, 1)
        tally.add("direct", bool(said.get("direct")) == bool(read["direct"]), 1, 1)
        if said.get("speaker"):
            voice = read.get("speaker") or {}
            tally.add(
                "speaker", _share(said["speaker"], f"{voice.get('text')} {voice.get('name')}") >= SAME_WORDS, 1, 1
            )
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        tally.misses.append(f"{article['name']} claim «{wanted[i]['cue']}»: not read")


def _claim_fit(wanted: Node, given: Node) -> float:
    """How much of the annotated beginning the content holds, above a threshold; the same cue decides between twins."""
    held = _share(wanted["quote"], given["content"]["text"])
    cue = _share(wanted["cue"], given["cue"]["text"]) >= SAME_WORDS
    return held + 0.5 * cue if held >= QUOTE_SHARE else 0.0


def _share(wanted: str | None, given: str | None) -> float:
    """The share of the fewer words found among the others; articles and glued letters are forgiven."""
    one, other = _words(wanted), _words(given)
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return sum(any(word in (m, m[1:]) or word[1:] == m for m in more) for word in fewer) / len(fewer) if fewer else 0.0


def _words(text: str | None) -> set[str]:
    return {
        word.removeprefix("و").removeprefix("ال") if len(word) > 4 else word for word in fold_plain(text or "").split()
    }
