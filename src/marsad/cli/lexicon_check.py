"""What `marsad lexicon check` does: the form of the files, then every sentence, then a report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from marsad.cli.progress import Ticker
from marsad.cli.sentence_check import Fault, cases_of, check, faults_of_form
from marsad.lexicon.load import Lexicon, compile_lexicon, concept_files, load_lexicon, read_concepts
from marsad.lexicon.schema import Concept, LexiconError, read_concept


def check_files(files: Sequence[Path]) -> int:
    """Check these files, or all; print what is wrong; return the number of faults. Raises ``LexiconError``."""
    paths = list(files) or concept_files()
    if not paths:
        raise LexiconError("the lexicon holds no file; install marsad again")
    concepts = [(path, read_concept(path)) for path in paths]
    lexicon = _lexicon_with(concepts)
    faults = [fault for path, concept in concepts for fault in faults_of_form(path, concept)]
    cases = [case for path, concept in concepts for case in cases_of(path, concept)]
    with Ticker("Reading sentences", len(cases)) as ticker:
        for case in cases:
            if fault := check(case, lexicon):
                faults.append(fault)
            ticker.advance()
    for fault in faults:
        print(as_lines(fault))
    gaps = sum(case.gap is not None for case in cases)
    print(_summary(len(paths), sum(len(concept.phrases) for _, concept in concepts), len(cases), len(faults), gaps))
    return len(faults)


def as_lines(fault: Fault) -> str:
    """File and phrase, the sentence alone on its line, what was expected, what was read."""
    head = f"{os.path.relpath(fault.file)}: {fault.name}"
    lines = [head, f"    {' '.join(fault.sentence.split())}", f"  expected {fault.expected}"]
    if fault.read is not None:
        lines += ["  read", *(f"    {line}" for line in fault.read or ("nothing",))]
    return "\n".join([*lines, ""])


def _summary(files: int, phrases: int, sentences: int, faults: int, gaps: int) -> str:
    known = f" ({gaps} marked as gaps)" if gaps else ""
    checked = f"{files} files, {phrases:,} phrases, {sentences:,} sentences{known}"
    return f"{checked}: {faults} to mend" if faults else f"{checked}: all read as they should"


def _lexicon_with(concepts: Sequence[tuple[Path, Concept]]) -> Lexicon:
    """The shipped lexicon; with the files that lie elsewhere compiled in, in place of those of the same name."""
    shipped = {path.resolve() for path in concept_files()}
    drafts = {(c.part, c.concept): c for path, c in concepts if path.resolve() not in shipped}
    if not drafts:
        read_concepts()
        return load_lexicon()
    kept = [concept for concept in read_concepts() if (concept.part, concept.concept) not in drafts]
    return compile_lexicon([*kept, *drafts.values()])
