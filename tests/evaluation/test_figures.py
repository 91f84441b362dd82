"""Our own annotated articles are well made, the measure measures, and the reader keeps its floors."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

EVALUATION = Path(__file__).resolve().parent.parent.parent / "evaluation"
sys.path.insert(0, str(EVALUATION))
import figures  # noqa: E402 - the folder is no package: its scripts run by name
import gate  # noqa: E402

ARTICLES = figures.articles(EVALUATION / "articles")
TYPES = frozenset(
    "armed_clash attack bombing shelling_rocket air_strike assassination abduction arrest operation weapons_seizure "
    "foiled_attack territory_change protest repression tribal_clash execution other_violence".split()
)
STATUSES = frozenset("new background denied planned_or_threatened hypothetical".split())
BLANK: figures.Node = {"relevant": False, "events": [], "claims": [], "places": []}


def perfect(article: figures.Node) -> figures.Node:
    """A reading that says just what the annotator says."""
    return {
        "relevant": article["relevant"],
        "events": [_event(event) for event in article["events"]],
        "claims": [
            {"stance": c["stance"], "direct": c["direct"], "cue": {"text": c["cue"]}, "content": {"text": c["quote"]},
             "speaker": {"text": c["speaker"] or ""}}
            for c in article["claims"]
        ],
        "places": [{"text": place["span"], "name": place["span"]} for place in article["places"]],
    }  # fmt: skip


def _event(event: figures.Node) -> figures.Node:
    place = {"text": event["place"] or "", "name": event["place"] or "", "adm1": event["adm1"]}
    tolls = {
        harm: None if event.get(harm) is None else {"min": event[harm], "max": event.get(f"{harm}_max") or event[harm]}
        for harm in ("killed", "wounded")
    }
    actors = [
        {"role": role, "name": event[key]}
        for key, role in (("actor", "initiator"), ("target", "target"))
        if event.get(key)
    ]
    status = "planned" if event["status"] == "planned_or_threatened" else event["status"]
    return {
        "type": event["type"],
        "trigger": {"text": event["trigger"]},
        "status": status,
        "place": place,
        "actors": actors,
    } | tolls


def test_a_perfect_reading_has_full_marks() -> None:
    reached = figures.measure(ARTICLES, perfect).figures()
    assert {name: value for name, value in reached.items() if value < 0.97} == {}


def test_an_empty_reading_has_none() -> None:
    reached = figures.measure(ARTICLES, lambda article: BLANK).figures()
    assert set(reached.values()) == {0.0}


def test_made_up_events_cost_precision() -> None:
    def doubled(article: figures.Node) -> figures.Node:
        reading = perfect(article)
        return reading | {"events": reading["events"] * 2}

    assert figures.measure(ARTICLES, doubled).figures()["event"] < 0.7


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["name"])
def test_an_annotated_article_points_at_its_own_words(article: figures.Node) -> None:
    whole = f"{article.get('title') or ''}\n{article['text']}"
    words = [place["span"] for place in article["places"]]
    words += [event["trigger"] for event in article["events"]]
    words += [claim[key] for claim in article["claims"] for key in ("cue", "quote")]
    assert [word for word in words if word not in whole] == []
    assert {event["type"] for event in article["events"]} <= TYPES
    assert {event["status"] for event in article["events"]} <= STATUSES


def test_the_articles_cover_types_statuses_and_look_alikes() -> None:
    events = [event for article in ARTICLES for event in article["events"]]
    types, statuses = Counter(event["type"] for event in events), Counter(event["status"] for event in events)
    assert len(ARTICLES) >= 60
    assert set(types) == TYPES
    assert min(types.values()) >= 3
    assert statuses["background"] / len(events) >= 0.3
    assert set(statuses) == STATUSES
    assert sum(not article["events"] for article in ARTICLES) >= 12


def test_the_reader_keeps_its_floors() -> None:
    floors = gate.read_floors()
    assert floors
    assert gate.below(figures.measure(ARTICLES).figures(), floors) == []


def test_floors_are_lowered_only_when_asked() -> None:
    floors, reached = {"event": 0.8}, {"event": 0.7}
    assert gate.moved(floors, reached, lower=False) == {"event": 0.8}
    assert gate.moved(floors, reached, lower=True)["event"] < 0.7
    assert gate.moved({"event": 0.6}, reached, lower=False)["event"] > 0.6


def test_a_figure_below_its_floor_is_named() -> None:
    assert gate.below({"event": 0.5, "claim": 0.9}, {"event": 0.6, "claim": 0.8, "gone": 0.1}) == ["event", "gone"]
