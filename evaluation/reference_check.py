"""Hold our reading of the reference article against its annotation: `reference_check.py ../shared`.

Prints what was found of places, furniture, claims and events, and each miss on its own line. Exit status 1 when the
reading falls short of what issue 1 asks for: all places, the furniture exactly and nothing read from it, all claims,
eight of ten events with the denied one and those dated 2014 and 2017 among them.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import marsad
from marsad.shapes import to_json

FEWEST_EVENTS = 8
Node = dict[str, Any]


def main(shared: Path) -> int:
    """Read the article, compare, print; 0 when everything is reached."""
    annotated = shared / "reference" / "article.json"
    scorer = shared / "evaluation" / "score.py"
    if not annotated.is_file() or not scorer.is_file():
        print(f"reference_check: {annotated} or {scorer} is not there; name the shared folder", file=sys.stderr)
        return 2
    gold: Node = json.loads(annotated.read_text(encoding="utf-8"))
    score = runpy.run_path(str(scorer))
    made = marsad.read(gold["text"], title=gold["title"], published=gold["published"], url=gold["url"])
    reading: Node = json.loads(to_json(made))
    reached = [
        _tell("places", len(gold["places"]), list(_places(gold, reading, score))),
        _tell("furniture", 2, list(_furniture(gold, reading))),
        _tell("claims", len(gold["claims"]), list(_claims(gold, reading, score))),
        _events(gold, reading, score),
    ]
    return 0 if all(reached) else 1


def _tell(what: str, wanted: int, misses: list[str]) -> bool:
    print(f"{what:10} {wanted - len(misses)} of {wanted}")
    for miss in misses:
        print(f"  {miss}")
    return not misses


def _places(gold: Node, reading: Node, score: dict[str, Any]) -> Iterator[str]:
    fold, adm1 = score["fold"], score["adm1"]
    found = {fold(place[form]): place for place in reading["places"] for form in ("text", "name")}
    for place in gold["places"]:
        got = found.get(fold(place["span"])) or found.get(fold(place["canonical_ar"]))
        if got is None:
            yield f"not found: {place['span']}"
        elif place["adm1"] and adm1(place["adm1"]) != adm1(got.get("adm1")):
            yield f"wrong governorate {got.get('adm1')}: {place['span']}"


def _furniture(gold: Node, reading: Node) -> Iterator[str]:
    """The marked spans word for word, and nothing read from them."""
    marked = reading["article"].get("furniture", [])
    if [span["text"] for span in marked] != gold["furniture"]:
        yield f"marked otherwise: {[span['text'] for span in marked]}"
    inside = [
        span["text"]
        for span in _spans({key: reading[key] for key in ("places", "dates", "actors", "events", "claims")})
        if any(span["start"] < part["end"] and part["start"] < span["end"] for part in marked)
    ]
    if inside:
        yield f"read from it: {inside}"


def _spans(node: Any) -> Iterator[Node]:
    if isinstance(node, dict):
        if {"field", "start", "end"} <= set(node) and node["field"] == "text":
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _spans(item)


def _claims(gold: Node, reading: Node, score: dict[str, Any]) -> Iterator[str]:
    pairs = dict(score["pair"](gold["claims"], reading["claims"], score["claim_score"]))
    for number, claim in enumerate(gold["claims"]):
        if number not in pairs:
            yield f"not found: {claim['cue']}: {claim['quote']}"
            continue
        got = reading["claims"][pairs[number]]
        speaker = got.get("speaker") or {}
        named = f"{speaker.get('text') or ''} {speaker.get('name') or ''}"
        if score["overlap"](claim["speaker"], named) < 0.5:
            yield f"speaker {named.strip() or 'none'} for {claim['speaker']}: {claim['cue']}"
        elif got["stance"] != claim["stance"]:
            yield f"stance {got['stance']} for {claim['stance']}: {claim['cue']}: {claim['quote']}"


def _events(gold: Node, reading: Node, score: dict[str, Any]) -> bool:
    pairs = dict(score["pair"](gold["events"], reading["events"], score["pair_score"]))
    missing = [event for number, event in enumerate(gold["events"]) if number not in pairs]
    needed = [number for number, event in enumerate(gold["events"]) if _is_needed(event)]
    wrong = [number for number in needed if not _has_status(gold, reading, pairs, number)]
    print(
        f"{'events':10} {len(pairs)} of {len(gold['events'])}, {len(reading['events'])} read; {FEWEST_EVENTS} are asked"
    )
    for event in missing:
        print(f"  not found: {event['type']} {event['status']}: {event['trigger']}")
    for number in wrong:
        event = gold["events"][number]
        print(f"  must be found as {event['status']}: {event['type']}: {event['trigger']}")
    return len(pairs) >= FEWEST_EVENTS and not wrong


def _is_needed(event: Node) -> bool:
    """The denied one, and the background of 2014 and 2017."""
    return event["status"] == "denied" or str(event["date"] or "").startswith(("2014", "2017"))


def _has_status(gold: Node, reading: Node, pairs: dict[int, int], number: int) -> bool:
    status: str = gold["events"][number]["status"]
    return number in pairs and reading["events"][pairs[number]]["status"] == status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")))
