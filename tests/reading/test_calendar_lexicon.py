"""Every sentence of the calendar's lexicon files is read as they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.lexicon.load import ROOM
from marsad.lexicon.schema import Concept, Says, Silent, read_concept
from marsad.reading.dates import find_dates

CLOCK = "2026-01-14"
CONCEPTS: list[Concept] = [read_concept(path) for path in sorted(Path(ROOM / "calendar").glob("*.yml"))]


@pytest.mark.parametrize("says", [s for c in CONCEPTS for s in c.says], ids=lambda says: says.phrase)
def test_says(says: Says) -> None:
    found = find_dates(says.sentence, says.published or CLOCK)
    assert any(all(getattr(date, key) == value for key, value in says.gives.items()) for date in found), found


@pytest.mark.parametrize("silent", [s for c in CONCEPTS for s in c.silent], ids=lambda silent: silent.because)
def test_silent(silent: Silent) -> None:
    assert find_dates(silent.sentence, CLOCK) == []


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept.concept)
def test_every_phrase_has_a_sentence(concept: Concept) -> None:
    assert {phrase.id for phrase in concept.phrases} == {says.phrase for says in concept.says}
