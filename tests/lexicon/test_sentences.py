"""Every sentence of every file of the lexicon, each a test of its own; `marsad lexicon check` runs the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from marsad.cli.lexicon_check import as_lines
from marsad.cli.sentence_check import Case, cases_of, check, faults_of_form
from marsad.lexicon.load import concept_files, load_lexicon
from marsad.lexicon.schema import read_concept

FILES = concept_files()
CASES = [case for file in FILES for case in cases_of(file, read_concept(file))]
FEWEST_PHRASES, FEWEST_SILENT = 600, 150


def _ids() -> list[str]:
    seen: Counter[str] = Counter()
    ids = []
    for case in CASES:
        seen[case.name] += 1
        ids.append(f"{case.name}-{seen[case.name]}")
    return ids


@pytest.mark.parametrize("case", CASES, ids=_ids())
def test_sentence(case: Case) -> None:
    fault = check(case, load_lexicon())
    assert fault is None, f"\n{as_lines(fault)}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_phrase_has_a_sentence(file: Path) -> None:
    faults = [as_lines(fault) for fault in faults_of_form(file, read_concept(file))]
    assert not faults, "\n".join(faults)


def test_the_lexicon_keeps_its_size() -> None:
    assert sum(len(read_concept(file).phrases) for file in FILES) >= FEWEST_PHRASES
    assert sum(case.phrase is None for case in CASES) >= FEWEST_SILENT
