"""Every sentence of `lexicon/ar/furniture/`: its ``says`` are furniture, whole; its ``silent`` are not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from marsad.clean.furniture import find_furniture
from marsad.clean.furniture_rules import FURNITURE_FOLDER, load_furniture_rules


def _concepts() -> dict[str, dict[str, Any]]:
    files = sorted(FURNITURE_FOLDER.glob("*.yml"))
    return {path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in files}


CONCEPTS = _concepts()
SAYS = [(name, says["phrase"], says["sentence"]) for name, concept in CONCEPTS.items() for says in concept["says"]]
SILENT = [(name, silent["sentence"]) for name, concept in CONCEPTS.items() for silent in concept["silent"]]


@pytest.mark.parametrize(("concept", "phrase", "sentence"), SAYS, ids=[f"{name}-{phrase}" for name, phrase, _ in SAYS])
def test_furniture_is_marked_whole(concept: str, phrase: str, sentence: str) -> None:
    assert [span.text for span in find_furniture(sentence)] == [sentence], f"{concept}/{phrase}"


@pytest.mark.parametrize(("concept", "sentence"), SILENT)
def test_news_is_not_marked(concept: str, sentence: str) -> None:
    assert find_furniture(sentence) == (), concept


@pytest.mark.parametrize("name", CONCEPTS)
def test_a_file_holds_the_concept_of_its_name_and_proves_every_phrase(name: str) -> None:
    concept = CONCEPTS[name]
    assert (concept["concept"], concept["part"]) == (name, "furniture")
    assert {phrase["id"] for phrase in concept["phrases"]} == {says["phrase"] for says in concept["says"]}
    assert len(concept["silent"]) >= 2


def test_every_rule_says_how_its_phrases_sit_in_a_line() -> None:
    for rule in load_furniture_rules():
        assert set(rule.match) <= {"whole", "starts", "ends", "anywhere", "words"}, rule.concept
        assert rule.set_off in ("", "true", "date"), rule.concept
